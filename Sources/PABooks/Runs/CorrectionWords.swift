import PADiagnostics
import PAJournal
import PAPayRun
import PAPrimitives

extension CorrectionFault {
  /// The faults at a place, at least one: name, what is wrong, and how to fix it.
  ///
  /// PAs stand by the short names of their employments.
  func diagnostics(at place: SourcePlace) -> [Diagnostic] {
    func fault(_ code: Diagnostic.Code, _ what: String, fix: String) -> [Diagnostic] {
      [Diagnostic(.error, code, at: place, what, fix: fix)]
    }
    func refused(_ what: String, fix: String) -> [Diagnostic] {
      fault(.correctionRefused, what, fix: fix)
    }
    return switch self {
    case .notOfOneYear:
      refused(
        "the runs are of several tax years", fix: "correct those of each tax year by themselves")
    case .notSealed(let name):
      refused(
        "entry \(name) is no run that stands: it was never sealed here, or was reversed",
        fix:
          "a run that another payroll paid is put right by that payroll; one that is not sealed is paid by 'run'"
      )
    case .changesNothing(let runs):
      fault(
        .correctionChangesNothing,
        "nothing of \(runs.map(\.description).joined(separator: ", ")) comes out otherwise",
        fix:
          "write what is right into employer.xml or the timesheet first; time that is new is paid by the next run, "
          + "and how what is owed is taken back is changed with 'post recovery'"
      )
    case .laterRuns(let run, let later):
      refused(
        "\(later) was sealed after \(run), and rests on it",
        fix: "reverse the last run first; or put \(run) right without reversing it")
    case .noLongerInBooks(let contract, let run):
      refused(
        "\(run) paid the contract '\(contract)', which is no longer in employer.xml",
        fix:
          "put it back; what she was paid by mistake is put right with a timesheet without her lines"
      )
    case .scheduleChanged(let schedule, let run):
      refused(
        "the schedule '\(schedule)' has other periods or pay dates now than when \(run) was sealed",
        fix: "put it back as it was")
    case .blocked(let finding, let run):
      fault(
        finding.words.0, "\(run) as it would be right: \(finding.words.1)", fix: finding.words.fix)
    case .notBorne(let finding, let run):
      refused(
        "\(run) as it would be right: \(finding.diagnostic(at: place).what)",
        fix: finding.diagnostic(at: place).fix)
    case .isClaimed(let run):
      refused(
        "a claim asks for cover that \(run) paid",
        fix: "withdraw the claim with 'post reversal' first")
    case .lawNotKnown(let what):
      fault(
        .lawNotKnown, what,
        fix: "use a version of pa-payroll whose tables reach that day ('pa-payroll rates')")
    case .unpaidOfEndedYear(let contract, let run, let year):
      refused(
        "'\(contract)' would be paid more for \(run), of a tax year that has ended, and no payday is to come in the year that is open",
        fix:
          "National Insurance of it is that of the day it is paid: open \(year) first with 'pa-payroll open', "
          + "then correct the run")
    case .plans(let faults):
      faults.flatMap { fault(.recoveryPlanWrong, $0.words.what, fix: $0.words.fix) }
    case .unreadable(let refusal): fault(refusal.code, refusal.what, fix: refusal.fix)
    }
  }
}

extension Rejected {
  /// The refusal of a correction in some books.
  init(_ fault: CorrectionFault, in books: BooksFolder) {
    let faults = fault.diagnostics(at: SourcePlace(file: books.path))
    self.init(faults[0], Array(faults.dropFirst()))
  }
}

extension RecoveryFault {
  /// What is wrong, and how to fix it.
  fileprivate var words: (what: String, fix: String) {
    switch self {
    case .missing(let contract, let owed):
      (
        "'\(contract)' was paid \(owed.inWords) too much, and nobody said how it is taken back",
        "agree it with the PA, and add --collect \(contract):AMOUNT for so much of each payslip, "
          + "--collect \(contract):all for all that the next payslips can bear, or --collect \(contract):outside "
          + "where it is paid back another way"
      )
    case .forNothing(let contract):
      (
        "there is nothing to take back of '\(contract)'",
        "take it out of --collect"
      )
    case .aboveDebt(let contract, let owed):
      (
        "the instalment of '\(contract)' is above the \(owed.inWords) that was paid too much",
        "give a smaller one, or --collect \(contract):all"
      )
    case .hasLeft(let contract, let day):
      (
        "'\(contract)' ended on \(day) and is paid: no pay comes that anything could be taken from",
        "ask for it back, with --collect \(contract):outside"
      )
    case .notHers(let contract, let amount, let year):
      (
        "\(amount.inWords) of National Insurance of '\(contract)' in \(year) was not due, and was not taken from the PA: a budget or the employer bears it",
        "reverse with 'post reversal' who bears it, and then that it is not collected ('pa-payroll ledger BOOKS --kind suspense' "
          + "names their entries); correct the run, and post anew what still is not collected"
      )
    }
  }
}
