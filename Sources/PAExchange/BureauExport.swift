import PADeductions
import PAEmployment
public import PAJournal
import PAPayRun
import PAPrimitives
public import PAXML

/// A sealed run as one document with everything a bureau needs to run it itself.
///
/// What is left out is left out on purpose. Account numbers: a bureau has them from the PA. Why a
/// shift stood in for another PA, titles of courses, the reason of a supplementary run: they may
/// tell of somebody's health, and no bureau pays by them.
public enum BureauExport {
  /// The document of a run.
  ///
  /// - Parameters:
  ///   - sealed: The run, as the entry holds it.
  ///   - entry: The journal entry.
  ///   - digest: SHA-256 of the entry's bytes.
  ///   - test: Whether it is a trial that nobody is to be paid by.
  /// - Returns: The document with its own digest last.
  public static func element(
    of sealed: SealedPayRun, in entry: Entry, digest: String, test: Bool = false
  ) -> Element {
    var document = BureauDocument(sealed, entry, digest, test: test).element
    let bytes = document.canonical(namespace: ExchangeSchema.bureau.namespace)
    document.children.append(.element(Element("digest", ["sha256": SHA256.hex(bytes)])))
    return document
  }
}

/// The parts of a bureau export.
private struct BureauDocument {
  let sealed: SealedPayRun
  let entry: Entry
  let digest: String
  let test: Bool
  let books: Employer
  let run: PayRun
  /// The timesheet lines of each employment.
  let worked: [Identifier: [TimesheetLine]]

  init(_ sealed: SealedPayRun, _ entry: Entry, _ digest: String, test: Bool) {
    self.sealed = sealed
    self.entry = entry
    self.digest = digest
    self.test = test
    books = sealed.books.employer
    run = sealed.run
    worked = Dictionary(grouping: sealed.lines, by: \.contract)
  }

  /// The document without its digest.
  var element: Element {
    let seal = entry.seal
    let runs = entry.closing.payroll.sealed.filter { $0.entry > 0 }
    let sequence = (runs.firstIndex { $0.entry == seal.number } ?? runs.count) + 1
    return Element(
      "payrollExport",
      [
        "id": seal.documentID(of: books.id, digest: digest), "producer": seal.program,
        "purpose": "period", "runKind": sealed.kind, "sequence": String(sequence),
        "entry": String(seal.number), "entryDigest": digest, "sealed": seal.on.description,
        "test": test.description, "currency": "GBP",
      ]
    ) {
      books.party(books.roles.manager ?? books.roles.employer).map { Element("sender", $0) }
      books.roles.bureau.flatMap(books.party).map { Element("recipient", $0) }
      employer
      period
      elements
      employees
      time
      totals
    }
  }
}

// MARK: - Who and when

extension BureauDocument {
  private var employer: Element {
    let party = books.employingParty
    let insured = books.insurance.contains {
      $0.days.contains(run.days.last) && $0.covers.contains(.employersLiability)
    }
    let claim = books.allowance(in: run.key.period.year)
    return Element(
      "employer",
      [
        "id": books.id.text, "kind": (party?.kind ?? .person).rawValue,
        "name": party?.name ?? books.id.text, "nation": books.nation.rawValue,
        "payeReference": books.paye?.reference.text,
        "accountsOffice": books.paye?.accountsOffice.text,
        "paysHMRC": books.paye?.paid.rawValue, "insured": insured.description,
      ]
    ) {
      Element(address: party?.address ?? [])
      Element(
        "employmentAllowance",
        [
          "claimed": (claim?.claimed ?? false).description,
          "usedElsewhere": (claim?.usedElsewhere ?? .zero).description,
          "usedThisRun": run.allowanceUsed.description,
          "usedToDate": entry.closing.payroll.allowance.used.description,
        ])
      for scheme in books.pensionSchemes { element(of: scheme) }
    }
  }

  private func element(of scheme: PensionScheme) -> Element {
    let isFixed = scheme.basis == .fixed
    return Element(
      "pensionScheme",
      [
        "id": scheme.id.text, "provider": scheme.provider, "reference": scheme.reference.orNil,
        "basis": scheme.basis.rawValue, "relief": scheme.relief.rawValue,
        "employeePercent": isFixed ? nil : scheme.employeeRate.percent,
        "employerPercent": isFixed ? nil : scheme.employerRate.percent,
        "employeeAmount": isFixed ? scheme.employeeAmount.description : nil,
        "employerAmount": isFixed ? scheme.employerAmount.description : nil,
      ])
  }

  private var period: Element {
    let period = run.key.period
    return Element(
      "period",
      [
        "run": run.key.description, "schedule": run.schedule.text,
        "frequency": period.frequency.rawValue, "taxYear": period.year.description,
        "taxPeriod": period.description, "hmrcPeriod": String(period.hmrcNumber),
        "first": run.days.first.description, "last": run.days.last.description,
        "paymentDate": run.paymentDate.description, "bankDate": run.bankDate.description,
        "submitBy": run.submitBy.description,
      ])
  }

  private var elements: Element {
    Element("elements") {
      for element in books.elements {
        Element(
          "element",
          [
            "code": element.id.text, "label": element.label, "unit": element.unit.rawValue,
            "taxable": element.isPay.description, "nicable": element.isPay.description,
            "pensionable": (element.isPay && element.pensionable).description,
            "countsForMinimumWage": element.countsForMinimumWage.description,
            "accruesHoliday": (element.isPay && element.holiday).description,
            "premiumOver": element.premiumOver?.text,
          ])
      }
    }
  }
}

// MARK: - PAs

extension BureauDocument {
  private var employees: Element {
    let slips = Dictionary(grouping: run.payslips, by: \.assistant)
    return Element("employees") {
      for assistant in books.assistants {
        slips[assistant.id].map { element(of: assistant, paid: $0) }
      }
    }
  }

  private func element(of assistant: PersonalAssistant, paid slips: [Payslip]) -> Element {
    let family = assistant.family.flatMap { $0.disregardsNationalInsurance ? $0.relation : nil }
    return Element(
      "employee",
      [
        "id": assistant.id.text, "forenames": assistant.forenames, "surname": assistant.surname,
        "born": assistant.born.description, "sex": assistant.sex.orNil,
        "niNumber": assistant.niNumber?.text, "familyDisregard": family?.rawValue,
        "minimumWageExemption": assistant.minimumWageExemption?.rawValue,
        "paidBy": assistant.paidBy.rawValue,
      ]
    ) {
      Element(address: assistant.address)
      for certificate in assistant.certificates {
        Element("certificate", certificate.span, ("kind", certificate.kind.rawValue))
      }
      for span in assistant.apprenticeships { Element("apprenticeship", span) }
      for span in assistant.veteran { Element("veteran", span) }
      for loan in assistant.studentLoans {
        Element("studentLoan", loan.span, ("plan", loan.plan.rawValue))
      }
      for span in assistant.postgraduateLoans { Element("postgraduateLoan", span) }
      for membership in assistant.pension {
        Element(
          "pension",
          [
            "from": membership.from.description, "status": membership.status.rawValue,
            "scheme": membership.scheme?.text,
          ])
      }
      for slip in slips {
        assistant.contracts.first { $0.id == slip.contract }.map { element(of: $0, paid: slip) }
      }
    }
  }

  private func element(of contract: Contract, paid slip: Payslip) -> Element {
    let p45 = contract.starter.p45.flatMap {
      TaxYear(containing: $0.left) == run.key.period.year ? $0 : nil
    }
    return Element(
      "employment",
      [
        "id": contract.id.text, "payrollId": contract.payrollID.orNil,
        "from": contract.span.from.description, "to": contract.span.to?.description,
        "starterDeclaration": contract.starter.declaration.rawValue,
      ]
    ) {
      p45.map { p45 in
        Element(
          "p45",
          [
            "left": p45.left.description, "code": p45.code.text, "basis": p45.basis.rawValue,
            "pay": p45.pay.description, "tax": p45.tax.description,
          ])
      }
      for notice in contract.taxCodes {
        Element(
          "taxCode",
          [
            "from": notice.from.description, "code": notice.code.text,
            "basis": notice.basis.rawValue,
          ])
      }
      for version in versions(of: contract) { element(of: version) }
      Element(slip.toDate)
      slip.holiday.map { Element($0) }
      figures(of: slip)
    }
  }

  /// The terms that hold on any day this run pays for, days of arrears among them.
  private func versions(of contract: Contract) -> ArraySlice<ContractVersion> {
    let earliest = worked[contract.id]?.lazy.map(\.on).min() ?? run.days.first
    let first = min(earliest, run.days.first)
    let start = contract.versions.lastIndex { $0.from <= first } ?? 0
    return contract.versions[start...].prefix { $0.from <= run.days.last }
  }

  private func element(of version: ContractVersion) -> Element {
    Element(
      "terms",
      [
        "from": version.from.description, "jobTitle": version.jobTitle.orNil,
        "hours": version.hours.rawValue, "weeklyMinutes": version.weekly?.inFigures,
        "holiday": version.holiday.rawValue,
      ]
    ) {
      for rate in version.rates {
        Element("rate", ["element": rate.element.text, "amount": rate.amount.description])
      }
    }
  }

  /// What we work out, for a bureau to check with.
  private func figures(of slip: Payslip) -> Element {
    Element(
      "worked",
      [
        "taxCode": slip.taxCode.text, "basis": slip.basis.rawValue,
        "letter": slip.category?.rawValue, "gross": slip.gross.description,
        "expenses": slip.expenses.description, "taxable": slip.taxable.description,
        "incomeTax": slip.amount(.incomeTax).description,
        "employeeNI": slip.amount(.nationalInsurance).description,
        "employerNI": slip.employerNI.description,
        "studentLoan": slip.amount(.studentLoan).description,
        "postgraduateLoan": slip.amount(.postgraduateLoan).description,
        "salarySacrifice": slip.sacrificed.description,
        "pensionEmployee": slip.amount(.pension).description,
        "pensionEmployer": slip.employerPension.description, "net": slip.net.description,
      ])
  }
}

// MARK: - Time and totals

extension BureauDocument {
  private var time: Element {
    let schedule = books.schedule(run.schedule)
    return Element("time") {
      for line in sealed.lines { element(of: line, on: schedule) }
      for slip in run.payslips where worked[slip.contract] == nil {
        Element("nothingWorked", ["employment": slip.contract.text])
      }
    }
  }

  private func element(of line: TimesheetLine, on schedule: PaySchedule?) -> Element {
    // Work before the schedule's first period belongs to the run's own, as it was worked.
    let earlier = run.days.contains(line.on) ? nil : schedule?.period(holding: line.on)
    let planLine = line.line ?? books.element(line.element)?.line(on: line.on)
    var minutes: String?
    var units: String?
    var amount: String?
    switch line.quantity {
    case .time(let time): minutes = time.inFigures
    case .units(let count): units = String(count)
    case .amount(let money): amount = money.description
    }
    return Element(
      "line",
      [
        "employment": line.contract.text, "workedOn": line.on.description,
        "element": line.element.text, "minutes": minutes, "units": units, "amount": amount,
        "belongsToPeriod": (earlier?.taxPeriod ?? run.key.period).description,
        "planLine": planLine?.text, "person": line.person?.text,
        "covers": line.covers == nil ? nil : "true",
      ])
  }

  private var totals: Element {
    let slips = run.payslips
    let lines = slips.flatMap(\.lines)
    let byElement = Dictionary(grouping: lines, by: \.element)
    let holiday = byElement[nil] ?? []
    return Element(
      "totals",
      [
        "employees": String(Set(slips.lazy.map(\.assistant)).count),
        "employments": String(slips.count),
        "unpaid": String(slips.count { worked[$0.contract] == nil }),
        "lines": String(sealed.lines.count),
        "minutes": sealed.lines.reduce(.zero) { $0 + $1.minutes }.inFigures,
        "gross": run.gross.description, "rolledUpHoliday": holiday.map(\.amount).total.description,
        "expenses": slips.map(\.expenses).total.description, "incomeTax": run.tax.description,
        "employeeNI": run.employeeNI.description, "employerNI": run.employerNI.description,
        "loans": run.loans.description,
        "pensionEmployee": slips.map { $0.amount(.pension) }.total.description,
        "pensionEmployer": slips.map(\.employerPension).total.description,
        "net": run.net.description,
      ]
    ) {
      for element in books.elements {
        byElement[element.id].map { lines in
          Element(
            "element",
            [
              "code": element.id.text,
              "minutes": lines.reduce(.zero) { $0 + $1.minutes }.inFigures,
              "units": String(lines.reduce(0) { $0 + $1.units }),
              "amount": lines.map(\.amount).total.description,
            ])
        }
      }
    }
  }
}

extension Element {
  /// An element of days, with another attribute before them.
  fileprivate init(_ name: String, _ span: Span, _ first: (name: String, value: String)? = nil) {
    self.init(name, ["from": span.from.description, "to": span.to?.description])
    if let first { attributes.insert(Attribute(name: first.name, value: first.value), at: 0) }
  }
}

extension Rate {
  /// The percentage without its sign: `12.07`.
  fileprivate var percent: String { String(description.dropLast()) }
}
