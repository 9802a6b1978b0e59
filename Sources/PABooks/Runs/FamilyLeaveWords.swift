import PADiagnostics
import PAEmployment
import PAPrimitives
import PAStatute

extension FamilyLeaveFinding {
  /// Name, what somebody should know, and what to do.
  func words(of assistant: Identifier) -> (Diagnostic.Code, String, fix: String) {
    let whose = "leave about a child of '\(assistant)' under '\(contract)'"
    return switch reason {
    case .earnsTooLittle:
      (
        .familyPayNotDue,
        "no \(pay) is due for the \(whose): average weekly earnings before \(day.inShortWords) are below the lower "
          + "earnings limit",
        form
      )
    case .weekBroken:
      (
        .familyLeaveWeek,
        "of the week of the \(whose) that has \(day.inShortWords) nothing is paid, since not all of it is taken",
        "let the block end with a week of the pay; a day in touch is worked without an end of the leave"
      )
    case .weeksEnded:
      (
        .familyLeaveWeek,
        "all the weeks that the law pays of the \(whose) are paid before \(day.inShortWords)",
        "nothing to do: the rest of the leave is without pay"
      )
    case .smallEmployerUnsaid:
      (
        .smallEmployerUnsaid,
        "the books do not say what Class 1 National Insurance came to in the tax year from \(day.inShortWords), so that 92% "
          + "of the pay comes back, and no compensation",
        "write it into <employer>, <class1Paid year=\"\(TaxYear(containing: day))\" amount=\"…\"/>: employees' and "
          + "employer's together, over all who were employed; what is more comes back with the next run"
      )
    }
  }

  private var pay: String { kind.statutoryPayment?.rawValue ?? "statutory pay" }

  private var form: String {
    "give the PA the form that says why; where the facts are others, correct <familyLeave>"
  }
}
