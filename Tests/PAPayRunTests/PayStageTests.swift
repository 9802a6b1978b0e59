import PADeductions
import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// The pay of a PA is worked in stages that can be worked again and have a place between them.
struct PayStageTests {
  /// A gross stage that pays one amount in place of time at its rates.
  private func paying(_ amount: Money) -> [PayStage] {
    let gross = PayStage("agreed") { pay, _ in
      for index in pay.contracts.indices {
        pay.contracts[index].earn(
          GrossPay(lines: [
            PayLine(kind: .element, element: "pay", label: "Pay agreed", amount: amount)
          ]))
      }
    }
    return [gross] + PayStage.all.dropFirst()
  }

  @Test func `stages stand in the order the law works them`() {
    #expect(
      PayStage.all.map(\.name) == [
        "gross", "earningsPeriods", "pension", "afterYear", "nationalInsurance", "loans",
        "minimumWage",
        "incomeTax", "netPay",
        "settlement", "unusual",
      ])
  }

  // By hand, a month of 2026-27 on its own, 1257L, letter A. Free pay is £1,048.26, the primary threshold £1,048.
  // £2,369.96: £1,321 is taxed at 20%, £264.20; 8% of £1,321.96 is £105.7568, £105.76; £2,000.00 is
  // left. £2,369.95: the same tax, 8% of £1,321.95 is £105.756, £105.76 again; £1,999.99 is left.
  @Test func `the gross that leaves a net pay agreed is found by working the stages again`() throws
  {
    var books = Household()
    try books.hire("ann", on: "month", .week1month1)
    let order = try books.order("month", "M07")
    let law = try order.law()
    func net(of gross: Money) throws -> Money {
      let run = PayRun(order, under: law, through: paying(gross))
      #expect(run.plainFindings.isEmpty)
      return try #require(run.payslips.first).net
    }
    let agreed = Money.pounds(2_000)
    var (low, high) = (agreed.pence, agreed.pence * 2)
    while low < high {
      let middle = (low + high) / 2
      if try net(of: Money(pence: middle)) < agreed { low = middle + 1 } else { high = middle }
    }
    #expect(Money(pence: low) == .pounds(2_369, 96))
    #expect(try net(of: .pounds(2_369, 96)) == agreed)
    #expect(try net(of: .pounds(2_369, 95)) == .pounds(1_999, 99))
  }

  // Two contracts of £900 and £300: of £60 asked of the PA each gives its part by its pay, £45 and £15.
  @Test func `a stage between tax and net takes a part of what is left of all contracts`() throws {
    var books = Household()
    try books.hire("ann", on: "month", .week1month1)
    books.employer.assistants[0].contracts.append(
      try books.contract("ann-2", on: "month", code: "0T", .week1month1))
    let order = try books.order("month", "M07", pay: ["ann": .pounds(900), "ann-2": .pounds(300)])
    let law = try order.law()
    let attached = PayStage("attached") { pay, _ in
      let left = pay.contracts.map { $0.slip.gross - $0.slip.deducted }.total
      // 0T on £300: £60 of tax; 1257L on £900: none; £152 over the threshold at 8%: £12.16.
      #expect(left == .pounds(1_127, 84))
      #expect(pay.contracts.allSatisfy { $0.slip.net == .zero }, "net is not worked yet")
      var order = LoanFigures()
      order.postgraduate = .pounds(60)
      pay.spread(order, of: 0, to: \.loans)
    }
    var stages = PayStage.all
    let place = try #require(stages.firstIndex { $0.name == PayStage.netPay.name })
    #expect(stages[place - 1].name == PayStage.incomeTax.name)
    stages.insert(attached, at: place)
    let before = PayRun(order, under: law)
    let after = PayRun(order, under: law, through: stages)
    #expect(before.payslips.map(\.figures.loans.taken) == [.zero, .zero])
    #expect(before.plainFindings.isEmpty && after.plainFindings.isEmpty)
    let taken = zip(before.payslips, after.payslips).map { $0.net - $1.net }
    #expect(taken == [.pounds(45), .pounds(15)])
    #expect(after.dueToHMRC == before.dueToHMRC + .pounds(60))
    #expect(after.closing.employment("ann")?.toDate.figures.loans.postgraduate == .pounds(45))
  }
}

/// What a run knows of the payslips before it.
struct PayHistoryTests {
  private func payslip(_ period: String, on day: CivilDate, _ gross: Int64) throws -> PastPayslip {
    var figures = PayFigures()
    figures.gross = .pounds(gross)
    figures.taxable = .pounds(gross)
    return PastPayslip(
      schedule: "weekly", period: try #require(TaxPeriod("2026-27/\(period)")), paidOn: day,
      figures: figures)
  }

  @Test func `six pay periods are kept, each with all its payslips`() throws {
    var history = PayHistory()
    for week in 1...9 {
      let day = CivilDate(2026, 4, 10).adding(days: 7 * (week - 1))
      history.add(try payslip("W0\(week)", on: day, Int64(week)))
      if week == 5 { history.add(try payslip("W05", on: day.adding(days: 2), 100)) }
    }
    #expect(
      history.payslips.map(\.period.label) == ["W04", "W05", "W05", "W06", "W07", "W08", "W09"])
    #expect(history.payslips.map(\.figures.gross.pence) == [400, 500, 10_000, 600, 700, 800, 900])
    // Of those that no run goes on with, pay alone.
    #expect(history.payslips.map(\.figures.taxable.pence) == [0, 0, 0, 0, 0, 0, 900])
    #expect(PayHistory(history.payslips) == history)
  }

  // Weeks 1 to 8 by another payroll, which says of the third that it was 50.00 for National Insurance, and weeks 9 to 16 here.
  @Test func `earnings of another payroll's payslips outlast them`() throws {
    let days = (0..<16).map { CivilDate(2026, 4, 10).adding(days: 7 * $0) }
    let slips = try days.enumerated().map { week, day in
      try payslip("W\(week < 9 ? "0" : "")\(week + 1)", on: day, 100 + Int64(week))
    }
    var history = PayHistory(Array(slips[..<8]))
    history.earnings = DatedAmounts([DatedAmounts.Amount(.pounds(50), on: days[2])])
    history.takeEarningsOfPayslips()
    for (slip, day) in zip(slips, days).dropFirst(8) {
      history.add(slip)
      history.earn(slip.figures.gross, on: day)
    }
    #expect(history.payslips.count == 6)
    #expect(history.earnings.all.map(\.day) == days)
    var amounts = slips.map(\.figures.gross)
    amounts[2] = .pounds(50)
    #expect(history.earnings.all.map(\.amount) == amounts)
  }

  // Friday 8 May is in tax week 5, Thursday 14 May in tax week 6: what is paid late is taxed late.
  @Test func `a payslip is of the tax week it was paid in, not of the one it was earned in`() throws
  {
    var history = PayHistory([try payslip("W05", on: CivilDate(2026, 5, 8), 300)])
    history.add(try payslip("W05", on: CivilDate(2026, 5, 14), 20))
    history.add(try payslip("W06", on: CivilDate(2026, 5, 15), 310))
    func paid(_ week: String) throws -> Money? {
      history.paid(inTaxPeriod: try #require(TaxPeriod("2026-27/\(week)")))?.taxable
    }
    // W05's own day is no longer gone on with; the other is, with W06's.
    #expect(history.payslips.map(\.figures.gross) == [.pounds(300), .pounds(20), .pounds(310)])
    #expect(try paid("W05") == .zero)
    #expect(try paid("W06") == .pounds(330))
    #expect(try paid("W07") == nil)
  }

  @Test func `an earnings period is of all contracts on its schedule and of no other`() throws {
    var state = PayrollState(year: TaxYear(startYear: 2026))
    let contracts: [(contract: Identifier, schedule: Identifier, gross: Int64)] = [
      ("one", "weekly", 100), ("two", "weekly", 30), ("three", "monthly", 7),
    ]
    for (contract, schedule, gross) in contracts {
      var employment = EmploymentState(assistant: "ann", contract: contract)
      var past = try payslip("W05", on: CivilDate(2026, 5, 8), gross)
      past.schedule = schedule
      employment.history.add(past)
      state.employments.append(employment)
    }
    let period = try #require(TaxPeriod("2026-27/W05"))
    #expect(state.paid(to: "ann", on: "weekly", for: period).gross == .pounds(130))
    #expect(state.paid(to: "ann", on: "monthly", for: period).gross == .pounds(7))
    #expect(state.paid(to: "ben", on: "weekly", for: period) == .zero)
    #expect(state.lastPeriodPaid(to: "ann", on: "weekly") == period)
    #expect(state.lastPeriodPaid(to: "ben", on: "weekly") == nil)
  }
}
