import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAXML

// What several documents say alike. Values are written as the schemas' types have them: money with
// two decimals, time in whole minutes, days as year-month-day.

extension Element {
  /// An address, nil where there is none.
  init?(address lines: [String]) {
    let lines = lines.filter { !$0.isEmpty }
    guard !lines.isEmpty else { return nil }
    self.init("address") {
      for line in lines { Element("line") { line } }
    }
  }

  /// A party under the name of what it does.
  init(_ role: String, _ party: Party) {
    self.init(
      role,
      [
        "id": party.id.text, "kind": party.kind.rawValue, "name": party.name,
        "telephone": party.telephone.orNil, "email": party.email.orNil,
      ]
    ) {
      Element(address: party.address)
    }
  }

  /// Figures since 6 April.
  init(_ toDate: YearToDate) {
    self.init(
      "toDate",
      [
        "gross": toDate.gross.description, "taxable": toDate.taxable.description,
        "tax": toDate.tax.description, "previousPay": toDate.previousPay.description,
        "previousTax": toDate.previousTax.description,
        "studentLoan": toDate.studentLoan.description,
        "postgraduateLoan": toDate.postgraduateLoan.description,
        "pensionEmployee": toDate.pensionEmployee.description,
        "pensionEmployer": toDate.pensionEmployer.description,
        "holidayPay": toDate.holidayPay.description, "net": toDate.net.description,
      ]
    ) {
      for letter in toDate.contributions { Element(letter) }
    }
  }

  /// National Insurance under one letter.
  init(_ contributions: ContributionsToDate) {
    self.init(
      "contributions",
      [
        "letter": contributions.category.rawValue,
        "earnings": contributions.earnings.description,
        "atLEL": contributions.atLEL.description,
        "lelToPT": contributions.lelToPT.description,
        "ptToUEL": contributions.ptToUEL.description,
        "employee": contributions.employee.description,
        "employer": contributions.employer.description,
      ])
  }

  /// Holiday earned in time.
  init(_ holiday: HolidayBalance) {
    self.init(
      "holiday",
      [
        "accrued": holiday.accrued.inFigures, "taken": holiday.taken.inFigures,
        "left": holiday.left.inFigures,
      ])
  }
}

extension SealedPayRun {
  /// Whether it is the period's regular run or supplementary to it.
  var kind: String { run.key.sequence == 0 ? "regular" : "supplementary" }
}

extension Seal {
  /// The name of a document made of the entry: nothing in it is random, so that the same entry
  /// always gives the same name.
  func documentID(of employer: Identifier, digest: String) -> String {
    "\(employer)/\(String(number + 1_000_000).dropFirst())/\(digest.prefix(12))"
  }
}

extension String {
  /// The text, nil where it is empty.
  var orNil: String? { isEmpty ? nil : self }
}

extension Minutes {
  /// Whole minutes: `450`.
  var inFigures: String { String(count) }
}
