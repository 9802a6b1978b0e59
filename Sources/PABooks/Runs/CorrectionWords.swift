import PADiagnostics
import PAJournal
import PAPayRun
import PAPrimitives

extension CorrectionFault {
  /// Name, what is wrong, and how to fix it.
  ///
  /// PAs stand by the short names of their employments.
  var words: (code: Diagnostic.Code, what: String, fix: String) {
    switch self {
    case .notOfOneYear:
      (
        .correctionRefused, "the runs are of several tax years",
        "correct those of each tax year by themselves"
      )
    case .notSealed(let name):
      (
        .correctionRefused,
        "entry \(name) is no run that stands: it was never sealed here, or was reversed",
        "a run that another payroll paid is put right by that payroll; one that is not sealed is paid by 'run'"
      )
    case .changesNothing(let runs):
      (
        .correctionChangesNothing,
        "nothing of \(runs.map(\.description).joined(separator: ", ")) comes out otherwise",
        "write what is right into employer.xml or the timesheet first; time that is new is paid by the next run"
      )
    case .laterRuns(let run, let later):
      (
        .correctionRefused, "\(later) was sealed after \(run), and rests on it",
        "reverse the last run first; or put \(run) right without reversing it"
      )
    case .noLongerInBooks(let contract, let run):
      (
        .correctionRefused,
        "\(run) paid the contract '\(contract)', which is no longer in employer.xml",
        "put it back; what she was paid by mistake is put right with a timesheet without her lines"
      )
    case .scheduleChanged(let schedule, let run):
      (
        .correctionRefused,
        "the schedule '\(schedule)' has other periods or pay dates now than when \(run) was sealed",
        "put it back as it was"
      )
    case .blocked(let finding, let run):
      (finding.words.0, "\(run) as it would be right: \(finding.words.1)", finding.words.fix)
    case .notBorne(let finding, let run):
      (
        .correctionRefused,
        "\(run) as it would be right: \(finding.diagnostic(at: SourcePlace(file: "")).what)",
        finding.diagnostic(at: SourcePlace(file: "")).fix
      )
    case .isClaimed(let run):
      (
        .correctionRefused, "a claim asks for cover that \(run) paid",
        "withdraw the claim with 'post reversal' first"
      )
    case .lawNotKnown(let what):
      (
        .lawNotKnown, what,
        "use a version of pa-payroll whose tables reach that day ('pa-payroll rates')"
      )
    case .planMissing(let contract, let owed):
      (
        .recoveryPlanWrong,
        "'\(contract)' was paid \(owed.inWords) too much, and nobody said how it is taken back",
        "agree it with the PA, and add --collect \(contract):AMOUNT for so much of each payslip, "
          + "--collect \(contract):all for all that the next payslips can bear, or --collect \(contract):outside "
          + "where it is paid back another way"
      )
    case .planForNothing(let contract):
      (
        .recoveryPlanWrong, "there is nothing to take back of '\(contract)'",
        "take it out of --collect"
      )
    case .instalmentAboveDebt(let contract, let owed):
      (
        .recoveryPlanWrong,
        "the instalment of '\(contract)' is above the \(owed.inWords) that was paid too much",
        "give a smaller one, or --collect \(contract):all"
      )
    case .hasLeft(let contract, let day):
      (
        .recoveryPlanWrong,
        "'\(contract)' ended on \(day) and is paid: no pay comes that anything could be taken from",
        "ask for it back, with --collect \(contract):outside"
      )
    case .unpaidOfEndedYear(let contract, let run):
      (
        .correctionRefused,
        "'\(contract)' would be paid more for \(run), of a tax year that has ended",
        "tax of it is the old year's and National Insurance that of the day it is paid: ask your payroll "
          + "bureau, or HMRC's employer helpline, how it is paid and reported"
      )
    case .unreadable(let refusal):
      (refusal.code, refusal.what, refusal.fix)
    }
  }

  /// The fault in some books.
  func diagnostic(in books: BooksFolder) -> Diagnostic {
    let words = words
    return Diagnostic(
      .error, words.code, at: SourcePlace(file: books.path), words.what, fix: words.fix)
  }
}
