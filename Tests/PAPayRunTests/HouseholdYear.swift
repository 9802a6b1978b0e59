import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

/// A household whose runs are kept, so that each later one finds what was paid for earlier periods.
struct HouseholdYear {
  var books = Household()
  var runs: [PayRun] = []
  var findings: [PayRunFinding] = []

  /// Pays amounts, each dated in a month: `M03` is June.
  mutating func pay(
    _ name: String, _ amounts: [(CivilDate, Money)], on schedule: Identifier = "month",
    under contract: Identifier = "ann", sequence: Int = 0, paidOn day: CivilDate? = nil,
    finding expected: [PayRunFinding] = []
  ) throws -> PayRun {
    var order = try books.order(schedule, name, sequence: sequence)
    if let day { order.paymentDate = day }
    order.lines = amounts.map { day, amount in
      TimesheetLine("ann", contract, day, "pay", .amount(amount))
    }
    takeEarlier(&order)
    let run = try order.worked(finding: expected)
    if !run.isBlocked {
      runs.append(run)
      books.state = run.closing
    }
    return run
  }

  /// The same, whatever is to be looked at; a run that is blocked is kept too, and told by it.
  mutating func payUnchecked(
    _ name: String, _ amounts: [(CivilDate, Money)], on schedule: Identifier = "month",
    sequence: Int = 0
  ) throws {
    var order = try books.order(schedule, name, sequence: sequence)
    order.lines = amounts.map { day, amount in
      TimesheetLine("ann", "ann", day, "pay", .amount(amount))
    }
    takeEarlier(&order)
    let run = PayRun(order, under: try order.law())
    // What it finds is looked at once all runs are there.
    findings += run.plainFindings
    runs.append(run)
    books.state = run.closing
  }

  /// Moves a PA's contract to another schedule, from its next run on.
  mutating func move(_ assistant: Identifier = "ann", to schedule: Identifier) throws {
    let place = try #require(books.employer.assistants.firstIndex { $0.id == assistant })
    books.employer.assistants[place].contracts[0].schedule = schedule
  }

  private func takeEarlier(_ order: inout PayRunOrder) {
    let periods = order.earlierPeriods
    for run in runs {
      order.takeEarlier(
        run.payslips, of: SealedRun(schedule: run.schedule, key: run.key, entry: 1), for: periods)
    }
  }

  /// Pay, National Insurance by letter, loans and pension of each period, over all runs.
  var takenByPeriod: [TaxPeriod: PayFigures] {
    var taken: [TaxPeriod: PayFigures] = [:]
    for run in runs {
      for part in run.payslips.flatMap({ $0.parts(of: run.key.period) }) {
        var figures = PayFigures()
        figures.gross = part.figures.gross
        figures.class1 = part.figures.class1
        figures.loans = part.figures.loans
        figures.pension = part.figures.pension
        taken[part.period] = (taken[part.period] ?? PayFigures()) + figures
      }
    }
    return taken
  }

  var contributions: [Money] {
    let figures = runs.flatMap(\.payslips).map(\.figures)
    return [figures.map(\.employeeNI).total, figures.map(\.employerNI).total]
  }
}
