import PADiagnostics
import PAEmployment
import PAPrimitives
import PAStatute

extension FamilyLeaveFinding {
  /// Name, what somebody should know, and what to do.
  ///
  /// - Parameter assistant: The PA, by the short name.
  /// - Returns: They; nothing of which leave it is.
  func words(of assistant: Identifier) -> (Diagnostic.Code, String, fix: String) {
    let whose = "'\(assistant)' under '\(contract)'"
    let day = day.inShortWords
    func refused(_ why: String) -> (Diagnostic.Code, String, fix: String) {
      (
        .familyPayNotDue, "no statutory pay is due for leave about a child of \(whose): \(why)",
        "give the PA \(form) within seven days, with the reason; where the facts are others, correct <familyLeave>"
      )
    }
    func told(_ what: String, fix: String) -> (Diagnostic.Code, String, fix: String) {
      (.familyLeaveDates, "leave about a child of \(whose): \(what)", fix)
    }
    return switch reason {
    case .refused(.notEmployedLongEnough):
      refused("the employment began after \(day), so it is not 26 weeks by the week that counts")
    case .refused(.notEmployedThen): refused("the employment did not go on to \(day)")
    case .refused(.notInNation): refused("the nation's law has no such pay")
    case .refused(.bornBeforeLaw): refused("the child was born before \(day)")
    case .refused(.careBeganTooLate):
      refused("neonatal care began after \(day), 28 days after the birth")
    case .refused(.careTooShort):
      refused("neonatal care ended before \(day), without seven full days")
    case .refused(.notAChild): refused("who died had come of age on \(day)")
    case .earnsTooLittle:
      refused(
        "average weekly earnings up to \(day) are below the lower earnings limit of that day")
    case .paidUnderOtherJob:
      told(
        "what the law gives is paid under another contract of hers, for all jobs together",
        fix: "nothing to do: earnings of all jobs count there")
    case .notice(.toldNotSaid):
      told(
        "nothing says when the employer was told; it was due by \(day)",
        fix:
          "write told=\"…\", the day; where it was later, the pay may be put off until the notice has run"
      )
    case .notice(.toldLate):
      told(
        "the employer was told of the pay after \(day), by which it was due",
        fix: "nothing to do where it could not be sooner; else agree on a later first day")
    case .notice(.toldOfLeaveLate):
      told(
        "the employer was told of the leave after \(day), by which it was due",
        fix: "nothing to do where it could not be sooner; else agree on a later first day")
    case .notice(.evidenceNotSaid):
      told(
        "nothing says of when the evidence is; it is due by \(day)",
        fix:
          "ask for it, and write its day as evidence=\"…\" and where it is kept as reference=\"…\"")
    case .notice(.evidenceTooEarly):
      told(
        "the certificate is of before \(day), the first day it may be given",
        fix: "ask for one that is of that day or later")
    case .notice(.evidenceLate):
      told(
        "the evidence is of after \(day), by which it was due",
        fix: "nothing to do where there was good cause; else the pay may be withheld until then")
    case .notice(.earlyReturn):
      told(
        "the PA comes back before 52 weeks are over, of which notice is due by \(day)",
        fix:
          "write returnTold=\"…\", the day it was given, as soon as it is; where it comes later the return may be put off"
      )
    case .notice(.returnToldLate):
      told(
        "the PA comes back before 52 weeks are over, and told it less than eight weeks before",
        fix:
          "nothing to do where the day is agreed; else the return may be put off to \(day), but not beyond the 52 weeks: let "
          + "the block go on to the day before"
      )
    case .notice(.beginsWithBirth):
      told(
        "pay begins on \(day), with the birth, and not when it was planned",
        fix: "let the first block begin on that day")
    case .notice(.beginsWithAbsence):
      told(
        "pay begins on \(day), the day after the first off in the last four weeks for the reason that the line gives",
        fix: "let the first block begin on that day")
    case .notice(.beginsAfterLeaving):
      told(
        "pay begins on \(day), because the employment has ended",
        fix: "let the first block begin on that day")
    case .notice(.birthNotSaid):
      told(
        "the week in which the child was expected ended on \(day), and no birth is said",
        fix:
          "write born=\"…\": within two weeks of it nobody may work, and where it came before the leave, pay begins with it"
      )
    case .notice(.notBornYet):
      told(
        "it begins on \(day), and no birth is said",
        fix: "write born=\"…\"; before the birth nothing is due")
    case .notice(.leavesInPayWeeks):
      told(
        "the employment ends in the 39 weeks of maternity pay, which is due again from \(day) on for each whole week without work",
        fix:
          "write those weeks as a further <block>; where the PA works for another employer in one of them, no more is due"
      )
    case .notice(.moreThanThreeTimes):
      told(
        "from \(day) on it is taken more than three times, which an employer need not agree to",
        fix: "nothing to do where it is agreed")
    case .notice(.withoutPay):
      told(
        "from \(day) on it is without pay: the weeks are used up, or the last is not whole",
        fix: "nothing to do where that is right; a week is paid where all of it is taken")
    case .notice(.careGoesOn):
      told(
        "neonatal care goes on since \(day), so how many weeks are paid is not known yet",
        fix: "write careTo=\"…\" as soon as it has ended")
    case .smallEmployerUnsaid:
      (
        .smallEmployerUnsaid,
        "the books do not say what Class 1 National Insurance came to in the tax year from \(day), so 92% of the pay comes "
          + "back, and no compensation",
        "write it into <employer>, <class1Paid year=\"\(TaxYear(containing: self.day))\" amount=\"…\"/>: employees' and "
          + "employer's together, over all who were employed; what is more comes back with the next run"
      )
    case .recoveryWithoutPayslip:
      (
        .recoveryWithoutPayslip,
        "\((amount ?? .zero).inWords) more of the statutory pay of \(whose) comes back, by what Class 1 National Insurance came "
          + "to in the tax year from \(self.day.inShortWords), and no payslip of hers brings it",
        "claim it with an Employer Payment Summary of the tax year it was paid in, and put it to the plan lines that bore the "
          + "pay: the journal does not have it; until a year after the leave each run says so"
      )
    }
  }

  /// What tells a PA why nothing is paid, as HMRC names it.
  private var form: String { kind.refusalForm.map { "form \($0)" } ?? "a letter" }
}
