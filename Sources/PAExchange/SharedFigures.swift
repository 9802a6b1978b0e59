import PADeductions
public import PADescription
import PAEmployment
import PAPayRun
public import PAPrimitives

// What several documents say alike.

/// National Insurance under one letter, in the columns HMRC asks for.
public struct ContributionFigures: Hashable, Sendable {
  /// The category letter.
  public var category: NICategory
  /// Earnings liable.
  public var earnings: Money
  /// Earnings at the lower earnings limit.
  public var atLEL: Money
  /// Earnings from the lower earnings limit to the primary threshold.
  public var lelToPT: Money
  /// Earnings from the primary threshold to the upper earnings limit.
  public var ptToUEL: Money
  /// Employee's contributions.
  public var employee: Money
  /// Employer's contributions.
  public var employer: Money
}

/// Figures of one employment since 6 April.
public struct YearToDateFigures: Hashable, Sendable {
  /// Pay before deductions, without expenses.
  public var gross: Money
  /// Taxable pay in this employment.
  public var taxable: Money
  /// Income tax in this employment.
  public var tax: Money
  /// Taxable pay in earlier employments of the tax year, from the P45.
  public var previousPay: Money
  /// Income tax in earlier employments of the tax year, from the P45.
  public var previousTax: Money
  /// Student loan deductions.
  public var studentLoan: Money
  /// Postgraduate loan deductions.
  public var postgraduateLoan: Money
  /// The PA's pension contributions.
  public var pensionEmployee: Money
  /// The employer's pension contributions, with the pay given up for them.
  public var pensionEmployer: Money
  /// Holiday pay: rolled up, for holiday taken, or settled on leaving.
  public var holidayPay: Money
  /// Net pay.
  public var net: Money
  /// National Insurance, one for each letter used.
  public var contributions: [ContributionFigures]
}

/// Holiday earned in time.
public struct HolidayTime: Hashable, Sendable {
  /// Time earned.
  public var accrued: Minutes
  /// Time carried from the leave year before.
  public var carried: Minutes
  /// Time taken.
  public var taken: Minutes
  /// Time settled when the employment ended; below nought where more was taken than earned.
  public var settled: Minutes
  /// Time left; below nought where more was taken than earned.
  public var left: Minutes
}

/// Whether a run is its period's regular one or supplementary to it.
public enum RunKind: String, Hashable, Sendable, CaseIterable {
  /// The period's regular run.
  case regular
  /// A run that adds to a period already paid.
  case supplementary
}

extension RunKind {
  init(_ key: RunKey) { self = key.sequence == 0 ? .regular : .supplementary }
}

extension ContributionFigures {
  init(_ letter: Class1ByLetter.Letter) {
    category = letter.category
    earnings = letter.class1.earnings
    atLEL = letter.class1.atLEL
    lelToPT = letter.class1.lelToPT
    ptToUEL = letter.class1.ptToUEL
    employee = letter.class1.employee
    employer = letter.class1.employer
  }
}

extension YearToDateFigures {
  init(_ toDate: YearToDate) {
    let paid = toDate.figures
    gross = paid.gross
    taxable = paid.taxable
    tax = paid.tax
    previousPay = toDate.previousPay
    previousTax = toDate.previousTax
    studentLoan = paid.loans.student
    postgraduateLoan = paid.loans.postgraduate
    pensionEmployee = paid.pension.employee
    pensionEmployer = paid.pension.employer
    holidayPay = paid.holidayPay
    net = paid.net
    contributions = paid.class1.letters.map(ContributionFigures.init)
  }
}

extension HolidayTime {
  init(_ year: LeaveYear) {
    accrued = year.earned
    carried = year.carried
    taken = year.taken
    settled = year.settled
    left = year.left
  }
}

// MARK: Their descriptions

extension ContributionFigures: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("contributions", "National Insurance under one letter, in the columns HMRC asks for.")
  }

  public static var blank: ContributionFigures {
    ContributionFigures(
      category: .a, earnings: .zero, atLEL: .zero, lelToPT: .zero, ptToUEL: .zero, employee: .zero,
      employer: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("category", &category, Field("The category letter."))
    description.attribute("earnings", &earnings, Field("Earnings liable."))
    description.attribute("atLEL", &atLEL, Field("Earnings at the lower earnings limit."))
    description.attribute(
      "lelToPT", &lelToPT, Field("Earnings from the lower earnings limit to the primary threshold.")
    )
    description.attribute(
      "ptToUEL", &ptToUEL, Field("Earnings from the primary threshold to the upper earnings limit.")
    )
    description.attribute("employee", &employee, Field("Employee's contributions."))
    description.attribute("employer", &employer, Field("Employer's contributions."))
  }
}

extension YearToDateFigures: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("yearToDate", "Figures of one employment since 6 April, this payment included.")
  }

  public static var blank: YearToDateFigures {
    YearToDateFigures(
      gross: .zero, taxable: .zero, tax: .zero, previousPay: .zero, previousTax: .zero,
      studentLoan: .zero, postgraduateLoan: .zero, pensionEmployee: .zero, pensionEmployer: .zero,
      holidayPay: .zero, net: .zero, contributions: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("gross", &gross, Field("Pay before deductions, without expenses."))
    description.attribute("taxable", &taxable, Field("Taxable pay in this employment."))
    description.attribute("tax", &tax, Field("Income tax in this employment."))
    description.attribute(
      "previousPay", &previousPay,
      Field("Taxable pay in earlier employments of the tax year, from the P45."))
    description.attribute(
      "previousTax", &previousTax,
      Field("Income tax in earlier employments of the tax year, from the P45."))
    description.attribute("studentLoan", &studentLoan, Field("Student loan deductions."))
    description.attribute(
      "postgraduateLoan", &postgraduateLoan, Field("Postgraduate loan deductions."))
    description.attribute(
      "pensionEmployee", &pensionEmployee, Field("The PA's pension contributions."))
    description.attribute(
      "pensionEmployer", &pensionEmployer,
      Field("The employer's pension contributions, with the pay given up for them."))
    description.attribute(
      "holidayPay", &holidayPay,
      Field("Holiday pay: rolled up, for holiday taken, or settled on leaving."))
    description.attribute("net", &net, Field("Net pay."))
    description.list(
      "contributions", &contributions, .any, Field("National Insurance, one for each letter used."))
  }
}

extension HolidayTime: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("holidayBalance", "Holiday earned in time, in the leave year so far.")
  }

  public static var blank: HolidayTime {
    HolidayTime(accrued: .zero, carried: .zero, taken: .zero, settled: .zero, left: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("accrued", &accrued, Field("Time earned."))
    description.attribute(
      "carried", &carried, usually: .zero, Field("Time carried from the leave year before."))
    description.attribute("taken", &taken, Field("Time taken."))
    description.attribute(
      "settled", &settled, usually: .zero,
      Field(
        "Time settled when the employment ended; below nought where more was taken than earned."))
    description.attribute(
      "left", &left, Field("Time left; below nought where more was taken than earned."))
  }
}

extension RunKind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("runKind", "Whether a run is its period's regular one or supplementary to it.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .regular: "The period's regular run."
    case .supplementary: "A run that adds to a period already paid."
    }
  }
}
