import PABudgets
import PADiagnostics
import PAEmployment
import PAPrimitives

/// What is wrong, how to fix it, and the attribute of a timesheet's line that it is about.
///
/// The one wording of what both a timesheet's reader and a run may find.
struct TimeWords {
  /// The stable name.
  let code: Diagnostic.Code
  /// The attribute of the line.
  let attribute: String
  /// What is wrong.
  let what: String
  let fix: String
}

extension UnpayableTime.Reason {
  /// What is said of it, for a line of a PA worked on a day.
  func words(of assistant: Identifier, on day: CivilDate) -> TimeWords {
    switch self {
    case .elementUnknown:
      TimeWords(
        code: .referenceUnknown, attribute: "element",
        what: "there is no pay element of that short name in employer.xml",
        fix: "name a pay element that stands there, or add it")
    case .noContract(let contract):
      TimeWords(
        code: .contractMissing, attribute: "on",
        what: "contract '\(contract)' of '\(assistant)' is not in force on \(day)",
        fix: "correct the day, or the contract's 'from' and 'to' in employer.xml")
    case .quantityMismatch(let element, let unit):
      TimeWords(
        code: .quantityMismatch, attribute: "element",
        what: "'\(element)' is counted by the \(unit.rawValue)",
        fix: unit == .hour
          ? "give time, or start and end" : unit == .amount ? "give amount" : "give units")
    case .rateMissing(let element, let contract):
      TimeWords(
        code: .rateMissing, attribute: "element",
        what: "contract '\(contract)' has no rate for '\(element)' on \(day)",
        fix: "add <rate element=\"\(element)\"> to the contract's terms of that day")
    case .lineMissing(let element):
      TimeWords(
        code: .planLineMissing, attribute: "line",
        what: "no plan line bears '\(element)' on \(day)",
        fix: "add <charge from=… line=…> to the element, or name a line here")
    }
  }
}

extension WithoutBearer {
  /// What is said of it.
  var words: TimeWords {
    switch self {
    case .lineUnknown(let line):
      TimeWords(
        code: .planLineMissing, attribute: "line",
        what: "there is no plan line '\(line)' in employer.xml",
        fix: "name a line of a budget that stands there, or add it")
    case .notFunded(let line, let day):
      TimeWords(
        code: .fundingMissing, attribute: "on",
        what: "nobody funds the plan line '\(line)' on \(day)",
        fix: "correct the day, or the days of the budget and its <funding> in employer.xml")
    }
  }
}
