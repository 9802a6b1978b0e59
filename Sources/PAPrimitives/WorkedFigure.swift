/// Which figure of an employment's pay a section of a working is of.
///
/// A section is sealed with it and found by it; its heading is for people, and may be reworded.
public enum WorkedFigure: Hashable, Sendable {
  /// A line of pay, by its place among the payslip's lines, from 1.
  case payLine(Int)
  /// Leave that is earned.
  case holidayEarned
  /// What of statutory pay about a child comes back.
  case statutoryPayBack
  /// The test of the minimum wage.
  case minimumWage
  case incomeTax
  /// Income tax of earlier payments in the tax period, which is taken off.
  case incomeTaxBefore
  /// The earnings period that what follows is of, where a payslip pays for several.
  case earningsPeriod
  /// The National Insurance letter, and why.
  case categoryLetter
  /// No National Insurance: letter X.
  case noContributions
  /// Employee's National Insurance.
  case employeeNI
  /// Employer's National Insurance.
  case employerNI
  /// National Insurance of earlier payments in the earnings period, which is taken off.
  case contributionsBefore
  /// The worker's part of the pension, deducted or given up.
  case pensionEmployee
  /// The employer's own part of the pension.
  case pensionEmployer
  /// The assessment for automatic enrolment.
  case automaticEnrolment
  case studentLoan
  case postgraduateLoan

  /// Every figure but the lines of pay, by its name.
  private static let named: [(String, WorkedFigure)] = [
    ("holidayEarned", .holidayEarned), ("statutoryPayBack", .statutoryPayBack),
    ("minimumWage", .minimumWage), ("incomeTax", .incomeTax),
    ("incomeTaxBefore", .incomeTaxBefore), ("categoryLetter", .categoryLetter),
    ("noContributions", .noContributions), ("employeeNI", .employeeNI),
    ("earningsPeriod", .earningsPeriod), ("employerNI", .employerNI),
    ("contributionsBefore", .contributionsBefore),
    ("pensionEmployee", .pensionEmployee), ("pensionEmployer", .pensionEmployer),
    ("automaticEnrolment", .automaticEnrolment), ("studentLoan", .studentLoan),
    ("postgraduateLoan", .postgraduateLoan),
  ]
}

extension WorkedFigure: CustomStringConvertible {
  /// Its name, as it is sealed: `incomeTax`, `payLine-2`.
  public var description: String {
    if case .payLine(let place) = self { return "payLine-\(place)" }
    return WorkedFigure.named.first { $0.1 == self }?.0 ?? ""
  }

  /// Reads a name; nil where it is none.
  public init?(_ text: String) {
    if let known = WorkedFigure.named.first(where: { $0.0 == text }) {
      self = known.1
      return
    }
    let mark = "payLine-"
    guard text.hasPrefix(mark), let place = Int(text.dropFirst(mark.count)), place > 0,
      text == "\(mark)\(place)"
    else { return nil }
    self = .payLine(place)
  }
}
