import PADeductions
import PAEmployment
public import PAJournal
public import PAPayRun
import PAPrimitives
public import PAXML

/// The payslips of one sealed run as XML.
///
/// What all payslips of the run share is made once. The reason of a supplementary run is left out:
/// it may speak of another PA.
public struct PayslipDocument: Sendable {
  private let runID: String
  private let producer: String
  private let run: String
  private let kind: String
  private let employer: Element
  private let period: Element

  /// The payslips of a run.
  ///
  /// - Parameters:
  ///   - sealed: The run, as the entry holds it.
  ///   - entry: The journal entry.
  ///   - digest: SHA-256 of the entry's bytes.
  public init(of sealed: SealedPayRun, in entry: Entry, digest: String) {
    let books = sealed.books.employer
    let key = sealed.run.key
    runID = entry.seal.documentID(of: books.id, digest: digest)
    producer = entry.seal.program
    run = key.description
    kind = sealed.kind
    employer = Element(
      "employer",
      [
        "name": books.employingParty?.name ?? books.id.text,
        "payeReference": books.paye?.reference.text,
      ]
    ) {
      Element(address: books.employingParty?.address ?? [])
    }
    period = Element(
      "period",
      [
        "taxYear": key.period.year.description, "taxPeriod": key.period.description,
        "frequency": key.period.frequency.rawValue,
        "first": sealed.run.days.first.description, "last": sealed.run.days.last.description,
        "paymentDate": sealed.run.paymentDate.description,
        "bankDate": sealed.run.bankDate.description,
      ])
  }

  /// One payslip of the run.
  public func element(of slip: Payslip) -> Element {
    Element(
      "payslip",
      [
        "id": "\(runID)/\(slip.contract)", "producer": producer, "run": run, "runKind": kind,
      ]
    ) {
      employer
      Element(
        "assistant",
        [
          "id": slip.assistant.text, "employment": slip.contract.text,
          "payrollId": slip.payrollID.orNil, "name": slip.name, "jobTitle": slip.jobTitle.orNil,
          "niNumberEnding": slip.niNumber.map { String($0.text.suffix(3)) },
        ]
      ) {
        Element(address: slip.address)
      }
      period
      pay(slip)
      Element("deductions", ["total": slip.deducted.description]) {
        for deduction in slip.deductions {
          Element(
            "deduction",
            [
              "kind": deduction.kind.rawValue, "amount": deduction.amount.description,
            ])
        }
      }
      Element("net", ["amount": slip.net.description, "paidBy": slip.paidBy.rawValue])
      lawOf(slip)
      Element(slip.toDate)
      slip.holiday.map { Element($0) }
      workings(slip)
    }
  }

  /// What was earned, line by line.
  private func pay(_ slip: Payslip) -> Element {
    Element(
      "pay",
      [
        "gross": slip.gross.description, "expenses": slip.expenses.description,
        "minutes": slip.minutes.inFigures,
      ]
    ) {
      for line in slip.lines {
        let isCounted = line.unit == .night || line.unit == .day || line.unit == .mile
        Element(
          "line",
          [
            "kind": line.kind.rawValue, "element": line.element?.text, "label": line.label.orNil,
            "unit": line.unit.rawValue,
            "minutes": line.unit == .hour ? line.minutes.inFigures : nil,
            "units": isCounted ? String(line.units) : nil,
            "rate": line.unit == .amount ? nil : line.rate.description,
            "amount": line.amount.description, "arrearsOf": line.arrearsOf?.description,
            "isPay": line.isPay.description,
          ])
      }
    }
  }

  /// How tax, National Insurance and pension were worked.
  @ElementBuilder
  private func lawOf(_ slip: Payslip) -> [Element.Node] {
    Element(
      "tax",
      [
        "code": slip.taxCode.text, "basis": slip.basis.rawValue,
        "because": slip.taxCodeReason.rawValue,
        "taxable": slip.taxable.description,
      ])
    Element(
      "nationalInsurance",
      [
        "letter": slip.category?.rawValue,
        "because": slip.categoryReason?.kind.rawValue ?? "closeFamily",
        "age": slip.categoryReason?.age.map { String($0) },
        "day": slip.categoryReason?.day?.description,
      ]
    ) {
      if let category = slip.category {
        Element(Class1ByLetter.Letter(category, slip.figures.class1[category]))
      }
    }
    slip.scheme.map { scheme in
      let pension = slip.figures.pension
      return Element(
        "pension",
        [
          "scheme": scheme.id.text, "provider": scheme.provider,
          "relief": scheme.relief.rawValue, "pensionable": pension.pensionable.description,
          "employee": pension.employee.description, "employer": pension.employer.description,
          "relieved": pension.reclaimed.description,
        ])
    }
  }

  /// The working as sealed.
  private func workings(_ slip: Payslip) -> Element {
    Element("workings") {
      for line in slip.workings {
        Element(
          "step",
          [
            "depth": String(line.depth), "label": line.name, "value": line.value.orNil,
            "how": line.how.orNil, "source": line.source.orNil,
          ])
      }
    }
  }
}
