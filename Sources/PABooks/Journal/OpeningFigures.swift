import PADeductions
import PADescription
import PADiagnostics
import PAEmployment
import PAFormats
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PAXML

// What figures another payroll ended on can be. A slip of the keyboard in one of them would be paid out:
// tax above the pay it was taken from comes back to the PA as a refund.

extension Checker {
  /// Refuses figures of an opening that cannot be, and whatever stands in it twice.
  ///
  /// - Parameter opening: The opening as the document is read, which has put together what stands twice.
  mutating func checkFigures(of opening: Opening) {
    let payroll = ElementPath.root.element("payroll")
    for (place, employment) in opening.state.payroll.employments.enumerated() {
      let path = payroll.element("employment", place)
      let toDate = path.element("toDate")
      checkFigures(employment.toDate.figures, at: toDate)
      checkTax(employment.toDate, at: toDate)
      // More than a leave year's, ten times over, and entries could not say a sum of it.
      for (time, name) in [
        (employment.holidayAccrued, "holidayAccrued"), (employment.holidayTaken, "holidayTaken"),
      ] where time < .zero || time > .hours(2_000) {
        impossible(path.attribute(name), "this is no holiday of a leave year")
      }
      for (place, paid) in employment.history.payslips.enumerated() {
        checkFigures(paid.figures, at: path.element("paid", place))
      }
    }
    once("employment", at: payroll, by: "contract")
    once("sealed", at: payroll, by: "schedule")
    once("balance", at: .root, by: "account")
    once("spendingRate", at: .root, by: "budget")
    let sum = opening.state.balances.total { _ in true }
    if !sum.isZero {
      error(
        .figuresImpossible, at: .root.element("balance", 0),
        "the balances do not come to nothing together, as those of a double entry do",
        fix: "give every account's balance, debits above nothing and credits below, or none at all")
    }
  }

  /// Refuses sickness that cannot be: sick pay is worked on its days, and on the order they stand in.
  mutating func checkSickness(of opening: Opening, _ employer: Employer, on today: CivilDate) {
    for (place, employment) in opening.state.payroll.employments.enumerated() {
      let path = ElementPath.root.element("payroll").element("employment", place)
      let contract = employer.contract(employment.contract)
      var before: CivilDate?
      for (place, spell) in employment.sickness.spells.enumerated() {
        let path = path.element("sickness", place)
        if spell.to < spell.from {
          wrong(path.attribute("to"), "the sickness ends before it begins")
        } else if let before, spell.from <= before {
          wrong(
            path.attribute("from"), "the sickness begins before the one above it has ended",
            fix: "write them from the earliest on, each day in one of them")
        }
        if let first = contract.map({ $0.continuousFrom ?? $0.span.from }), spell.from < first {
          wrong(path.attribute("from"), "the sickness begins before the employment, on \(first)")
        }
        if spell.to > today {
          wrong(
            path.attribute("to"), "the sickness goes on after today",
            fix:
              "let it end with the last day that the other payroll knew; what comes after stands in a timesheet"
          )
        }
        if let paid = spell.paidElsewhereTo, paid < spell.from || paid > spell.to {
          wrong(
            path.attribute("paidElsewhereTo"), "this is no day of the sickness",
            fix:
              "write the last day of it that the other payroll paid, or leave it out where it paid none"
          )
        }
        before = max(before ?? spell.to, spell.to)
      }
    }
  }

  private mutating func wrong(
    _ path: ElementPath, _ what: String, fix: String = "correct the days"
  ) {
    error(.datesOutOfOrder, at: path, what, fix: fix)
  }

  /// Amounts of a payslip, or of a year, against each other.
  private mutating func checkFigures(
    _ figures: PayFigures, at path: ElementPath
  ) {
    atMost(figures.taxable, figures.gross, path.attribute("taxable"), "taxable pay", "gross pay")
    atMost(figures.tax, figures.taxable, path.attribute("tax"), "tax", "taxable pay")
    atMost(
      figures.class1.total.earnings, figures.gross, path.attribute("gross"),
      "earnings for National Insurance", "gross pay")
    atMost(
      figures.loans.earnings, figures.gross, path.attribute("loanEarnings"), "earnings for loans",
      "gross pay")
    atMost(
      figures.loans.taken, figures.gross, path.attribute("studentLoan"), "what was taken for loans",
      "gross pay")
    atMost(
      figures.pension.pensionable, figures.pension.pay, path.attribute("pensionable"),
      "pensionable pay", "the scheme's pay")
    atMost(
      figures.pension.employee + figures.pension.sacrificed, figures.gross,
      path.attribute("pensionEmployee"), "the worker's pension", "gross pay")
    atMost(
      figures.holidayPay, figures.gross, path.attribute("holidayPay"), "holiday pay", "gross pay")
    for (place, letter) in figures.class1.letters.enumerated() {
      let path = path.element("contributions", place)
      let class1 = letter.class1
      // What is in no column is what the columns leave of the earnings.
      if class1.outside.isNegative {
        impossible(path.attribute("earnings"), "the columns come to more than the earnings")
      }
      atMost(
        class1.employee, class1.earnings, path.attribute("employee"), "what came off pay",
        "the earnings")
      atMost(
        class1.employer, class1.earnings, path.attribute("employer"), "what the employer paid",
        "the earnings")
      for (amount, name) in [
        (class1.atLEL, "atLEL"), (class1.lelToPT, "lelToPT"), (class1.ptToUEL, "ptToUEL"),
        (class1.employee, "employee"), (class1.employer, "employer"),
      ] where amount.isNegative {
        impossible(path.attribute(name), "this is below nothing")
      }
    }
    once("contributions", at: path, by: "category")
  }

  /// Tax in the year, here and in earlier employments.
  private mutating func checkTax(_ toDate: YearToDate, at path: ElementPath) {
    atMost(
      toDate.previousTax, toDate.previousPay, path.attribute("previousTax"),
      "tax in earlier employments", "the pay it was taken from")
    if (toDate.figures.tax + toDate.previousTax).isNegative {
      impossible(
        path.attribute("tax"), "more tax is given back than was ever taken in the year")
    }
  }

  private mutating func atMost(
    _ amount: Money, _ most: Money, _ path: ElementPath, _ what: String, _ of: String
  ) {
    guard amount > most else { return }
    impossible(path, "\(what) is more than \(of)")
  }

  private mutating func impossible(_ path: ElementPath, _ what: String) {
    error(
      .figuresImpossible, at: path, what,
      fix:
        "check it against the other payroll's last payslip or report: a figure is in the wrong place, "
        + "or has a misplaced digit")
  }

  /// Refuses elements that name the same thing twice: their figures would be added together.
  private mutating func once(_ name: String, at path: ElementPath, by attribute: String) {
    let elements = document.element(at: path)?.all(name) ?? []
    unique(
      elements.enumerated().map { ($1[attribute], path.element(name, $0).attribute(attribute)) },
      "this stands in another <\(name)>",
      fix: "keep one <\(name)> for each, with the figures of both where both are meant")
  }
}
