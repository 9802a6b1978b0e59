import PADeductions
public import PAPrimitives

// Pay that fell due in a tax year and is paid after it has two laws (decision 0024):
//
//   income tax          of the year it fell due in (ITEPA 2003 ss 18, 686; EIM42240)
//   pension             of the pay reference period it fell due in
//   National Insurance  by the letter and the rates of the day it is paid on, each earnings period by itself and
//                       never with other pay, on that year's record (SSCR 2001 reg 7(3); NIM08720, NIM08312)
//   loans               with the earnings periods of National Insurance (CSLM17070)

/// A payslip's part that fell due in its tax year and is paid after it.
public struct PaidAfterYear: Hashable, Sendable {
  /// The schedule whose payday it was due on; nil for the run's own.
  public var schedule: Identifier?
  /// The pay period it was due for.
  public var period: TaxPeriod
  /// The day it is paid, or was to be paid when the first correction was made.
  public var paidOn: CivilDate
  /// Pay of it, with its National Insurance and loans; the rest is of the year it fell due in.
  public var figures: PayFigures

  /// Pay of a period that is paid after its tax year.
  public init(
    schedule: Identifier? = nil, period: TaxPeriod, paidOn: CivilDate, figures: PayFigures
  ) {
    self.schedule = schedule
    self.period = period
    self.paidOn = paidOn
    self.figures = figures
  }

  /// The tax year whose record has its National Insurance.
  public var year: TaxYear { TaxYear(containing: paidOn) }

  /// What that record has of it: National Insurance, and what loans are worked on.
  public var ofYearPaid: PayFigures {
    var record = PayFigures()
    record.class1 = figures.class1
    record.loans = figures.loans
    return record
  }
}

/// The tax year of a run that is worked again, where it has ended since.
public struct EndedYear: Hashable, Sendable {
  /// The payslips as they were paid in the year, by employment.
  public var paid: [Identifier: Payslip]
  /// When what was never paid is paid, by employment: the next payday in the tax year that is open.
  public var paydays: [Identifier: CivilDate]

  /// A year that has ended.
  public init(paid: [Payslip], paydays: [Identifier: CivilDate]) {
    self.paid = Dictionary(paid.map { ($0.contract, $0) }, uniquingKeysWith: { one, _ in one })
    self.paydays = paydays
  }
}

extension Payslip {
  /// Its figures without what belongs to the record of a later year.
  public var figuresOfYear: PayFigures {
    guard !paidAfterYear.isEmpty else { return figures }
    var own = figures - paidAfterYear.map(\.ofYearPaid).total
    // A letter of pay after the year alone is none of the year's.
    own.class1 = Class1ByLetter(
      own.class1.letters.filter { letter in
        letter.class1 != .zero
          || !paidAfterYear.contains { part in
            part.figures.class1.letters.contains { $0.category == letter.category }
          }
      })
    return own
  }

  /// What of pay that was paid after its year is on the record of a tax year.
  public func paidAfterYear(in year: TaxYear) -> PayFigures {
    paidAfterYear.filter { $0.year == year }.map(\.ofYearPaid).total
  }
}

extension PayRunOrder {
  /// The days on which pay of an ended year was or is paid.
  var daysAfterYear: Set<CivilDate> {
    guard let endedYear else { return [] }
    let known = (taken ?? [:]).values.flatMap(\.paidAfterYear).map(\.paidOn)
    return Set(endedYear.paydays.values).union(known)
  }
}
