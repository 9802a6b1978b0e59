import PABudgets
import PAClaims
import PADocuments
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit
import Testing

extension Sample {
  /// Every document of the sample, by the name of its golden file.
  func pages() throws -> [(name: String, page: Page)] {
    var pages: [(String, Page)] = []
    for slip in august.run.run.payslips {
      pages.append(
        ("payslip-\(slip.assistant)", Page(payslip: slip, in: august.run, entry: august.entry)))
    }
    pages.append(
      (
        "payslip-jo-worked",
        Page(
          payslip: august.run.run.payslips[0], in: august.run, entry: august.entry, worked: true)
      ))
    pages.append(
      (
        "payslip-jo-extra",
        Page(
          payslip: supplementary.run.run.payslips[0], in: supplementary.run,
          entry: supplementary.entry)
      ))
    let payDay = august.run.run.paymentDate
    let law = try Law(of: [.paying: DateRange(payDay), .bankHolidays: DateRange(payDay)])
    pages.append(
      (
        "summary",
        Page(
          summaryOf: august.run, entry: august.entry,
          payments: august.entry.closing.balances.payments(
            by: Sample.employer, from: payDay, under: law), allowance: .pounds(10_500),
          paying: law[.paying, on: payDay])
      ))
    pages.append(("statement", statement(left: nil)))
    let claims = entries[entries.count - 1].closing.claims
    for scheme in TrainingScheme.all {
      let claim = TrainingClaim(
        id: "claim-1", for: training, to: scheme.id, from: claims, made: CivilDate(2026, 10, 1))
      pages.append(
        ("claim-\(scheme.id)", Page(trainingClaim: claim, to: scheme, of: august.run.books)))
    }
    let run = august.run.run
    let record = try #require(
      MinimumWageRecord(
        of: run.payslips[0].assistant, on: run.schedule, in: run.key.period,
        [(august.entry.name, august.run), (supplementary.entry.name, supplementary.run)]))
    pages.append(("minimum-wage", Page(minimumWage: record)))
    let refused = try refused()
    pages += zip(["smp1-jo", "ssp1-morag", "letter-sam"], refused.run.run.refusals).map {
      ($0, Page(refusal: $1, in: refused.run, entry: refused.entry))
    }
    return try pages + contractPages() + [("rota", rotaPage)]
  }

  /// A team of three round the clock over the October clock change, with a handover, a gap, and a short rest.
  private var rotaPage: Page {
    var employer = Sample.employer
    let days = DateRange(CivilDate(2026, 10, 19)).including(CivilDate(2026, 11, 1))
    employer.assistants[0].contracts[0].versions[0].pattern = .roundTheClockTeam
    func shift(
      _ day: Int, _ start: Int, _ hours: Int64, _ who: Int, asleep: Bool = false, rest: Int64 = 0
    ) -> RotaShift {
      let on = days.first.adding(days: day)
      let begins = ClockChanges.midnight(of: on).count + Int64(start * 60)
      return RotaShift(
        employer.assistants[who].id, on: on, begins..<begins + hours * 60,
        rest: Minutes(rest), sleepIn: asleep)
    }
    var shifts: [RotaShift] = []
    for day in 0..<7 {
      shifts += [
        shift(day, 7, 12, day % 2, rest: 30), shift(day, 19, day == 5 ? 13 : 12, 2, asleep: true),
      ]
    }
    // Handed over for an hour, and then nobody until the evening.
    shifts += [shift(7, 6, 8, 0, rest: 20), shift(7, 19, 12, 2)]
    return Page(rota: Rota(over: days, shifts, withoutTimes: 2), of: employer)
  }

  /// The written statement of Jo's contract with all that is asked for, what a second version changes, and the
  /// statement of Morag's, of whom the books state little.
  private func contractPages() throws -> [(name: String, page: Page)] {
    var employer = Sample.employer
    employer.parties[0].address = ["2 Rowan Bank", "Northbank", "NB1 4QT"]
    employer.leaveYearFrom = CivilDate(2026, 4, 6)
    let weekdays = PaidDays([.monday, .tuesday, .wednesday, .thursday, .friday])
    let from = CivilDate(2026, 1, 1)
    employer.elements[0].times = [
      .init(
        from: from, on: weekdays, start: TimeOfDay(written: "07:00"),
        end: TimeOfDay(written: "22:00"))
    ]
    employer.elements[1].times = [
      .init(from: from, on: PaidDays([.saturday, .sunday]).and(.bankHolidays))
    ]
    var version = employer.assistants[0].contracts[0].versions[0]
    version.pattern = .fixedHours
    version.days = [NormalDay(.mon, .hours(6)), NormalDay(.thu, Minutes(330))]
    version.notice = NoticePeriod(fromEmployer: 2, fromAssistant: 1)
    version.probation = Probation(months: 3, conditions: "A week\u{2019}s notice is enough in it.")
    version.particulars = [
      StatedParticular(.place, "Alex Rowan\u{2019}s home."),
      StatedParticular(.sickness, "What the law gives, and nothing more."),
      StatedParticular(.requiredTraining, "Moving and handling, paid for by the employer."),
      StatedParticular(.disciplineAndGrievance, "Talk to Alex first, and then to Rowan Advice."),
    ]
    version.particulars += [
      .otherPaidLeave, .otherBenefits, .workAbroad, .trainingNotPaidFor, .trainingEntitlement,
      .collectiveAgreements,
    ].map { StatedParticular($0) }
    var next = version
    next.from = CivilDate(2026, 11, 2)
    next.days.append(NormalDay(.fri, .hours(4)))
    next.rates[0].amount += .pounds(0, 50)
    employer.assistants[0].contracts[0].versions = [version, next]
    func law(_ day: CivilDate) throws -> Law { try Law(of: [.holiday], over: DateRange(day)) }
    let (jo, morag) = (employer.assistants[0], employer.assistants[1])
    let day = CivilDate(2026, 8, 3)
    let change = try #require(
      Page(
        changeOf: jo.contracts[0], jo, for: employer, on: next.from, under: try law(next.from)))
    return [
      (
        "contract-jo",
        Page(statementOf: jo.contracts[0], jo, for: employer, on: day, under: try law(day))
      ),
      ("contract-jo-change", change),
      (
        "contract-morag",
        Page(
          statementOf: morag.contracts[0], morag, for: employer, on: next.from,
          under: try law(next.from))
      ),
    ]
  }

  /// The budget's statement, as it is or as though no more than an amount were left.
  func statement(left: Money?) -> Page {
    let closing = entries[entries.count - 1].closing
    var statement = BudgetStatement(
      of: budget, closing.balances, spendingRate: closing.spendingRate(of: budget.id))
    if let left { statement.rows[0].agreed -= statement.left - left }
    return Page(budgetStatement: statement, of: august.run.books, on: CivilDate(2026, 9, 4))
  }
}
