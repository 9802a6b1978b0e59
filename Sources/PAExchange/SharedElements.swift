import PADeductions
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
    let paid = toDate.figures
    self.init(
      "toDate",
      [
        "gross": paid.gross.description, "taxable": paid.taxable.description,
        "tax": paid.tax.description, "previousPay": toDate.previousPay.description,
        "previousTax": toDate.previousTax.description,
        "studentLoan": paid.loans.student.description,
        "postgraduateLoan": paid.loans.postgraduate.description,
        "pensionEmployee": paid.pension.employee.description,
        "pensionEmployer": paid.pension.employer.description,
        "holidayPay": paid.holidayPay.description, "net": paid.net.description,
      ]
    ) {
      for letter in paid.class1.letters { Element(letter) }
    }
  }

  /// National Insurance under one letter.
  init(_ letter: Class1ByLetter.Letter) {
    let class1 = letter.class1
    self.init(
      "contributions",
      [
        "letter": letter.category.rawValue, "earnings": class1.earnings.description,
        "atLEL": class1.atLEL.description, "lelToPT": class1.lelToPT.description,
        "ptToUEL": class1.ptToUEL.description, "employee": class1.employee.description,
        "employer": class1.employer.description,
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
