import PABudgets
import PADeductions
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

/// Who bears what of a run, to the penny.
struct DrawdownTests {
  let may = CivilDate(2026, 5, 4)

  // £10.01: 6.25625 and 3.75375, the larger rest up: 6.26 and 3.75. NI of 2.03 follows 626 to 375:
  // 1.2695 and 0.7605: 1.27 and 0.76. Pension of 1.01: 0.6316 and 0.3784: 0.63 and 0.38.
  @Test func `odd pennies of 62.5% and 37.5%`() throws {
    let books = TestBudget()
    let slip = try TestBudget.slip(
      "ann", [TestBudget.line(Money(pence: 1_001), ("care", may, 60, nil))],
      employerNI: Money(pence: 203), pension: Money(pence: 101))
    let (drawdown, text) = books.drawn(try TestBudget.run([slip]))
    #expect(drawdown.findings.isEmpty)
    #expect(
      text == [
        "payLine:ann:1 | debit care icb wages 6.26 | debit care council wages 3.75"
          + " | credit clearing 10.01",
        "contribution:ann:employerNI | debit care icb ni 1.27 | debit care council ni 0.76"
          + " | credit clearing 2.03",
        "contribution:ann:employerPension | debit care icb pension 0.63"
          + " | debit care council pension 0.38 | credit clearing 1.01",
        "settlement:ann | credit net ann 10.01 | credit hmrc employerNI 2026-27/M01 2.03"
          + " | credit nest employer 2026-05 1.01 | debit clearing 13.05",
      ])
  }

  // £26.40 for an hour on 30 September and one on 1 October: the ICB bears (62.5 + 50) ÷ 2 = 56.25%,
  // £14.85; the council 43.75%, £11.55.
  @Test func `shares change by the day worked`() throws {
    let books = TestBudget()
    let line = TestBudget.line(
      .pounds(26, 40), ("care", CivilDate(2026, 9, 30), 60, nil),
      ("care", CivilDate(2026, 10, 1), 60, nil))
    let text = books.drawn(try TestBudget.run([try TestBudget.slip("ann", [line])])).1
    #expect(
      text[0] == "payLine:ann:1 | debit care icb wages 14.85 | debit care council wages 11.55"
        + " | credit clearing 26.40")
  }

  // Arrears worked in May and paid in October: 62.5% of £8.00.
  @Test func `arrears are borne as on the day worked`() throws {
    let books = TestBudget()
    var line = TestBudget.line(.pounds(8), ("care", may, 30, nil))
    line.arrearsOf = TaxPeriod("2026-27/4W02")
    let text = books.drawn(try TestBudget.run([try TestBudget.slip("ann", [line])])).1
    #expect(
      text[0] == "payLine:ann:1 | debit care icb wages 5.00 | debit care council wages 3.00"
        + " | credit clearing 8.00")
  }

  // 45 minutes of cover and 15 of other work at £16.00: £12.00 and £4.00; by funder 7.50, 4.50, 2.50
  // and 1.50. NI of £1.60 follows: 1.00 and 0.60 by funder, one sum a line and funder.
  @Test func `cover is posted as cover, contributions follow`() throws {
    let books = TestBudget()
    let line = TestBudget.line(
      .pounds(16), ("care", may, 45, .training), ("care", may, 15, nil))
    let slip = try TestBudget.slip("ann", [line], employerNI: Money(pence: 160))
    #expect(
      books.drawn(try TestBudget.run([slip])).1.prefix(2) == [
        "payLine:ann:1 | debit care icb wages 2.50 | debit care icb cover-training 7.50"
          + " | debit care council wages 1.50 | debit care council cover-training 4.50"
          + " | credit clearing 16.00",
        "contribution:ann:employerNI | debit care icb ni 1.00 | debit care council ni 0.60"
          + " | credit clearing 1.60",
      ])
  }

  // Care £30.00, the council's own line £10.00, fares £3.33 outside pay: NI of £4.00 follows the pay
  // only: care 3.00 (1.88 and 1.13: 1.875 and 1.125, a tie, the ICB first: with the third part of 1.00
  // the sum is spread once over 18.75, 11.25 and 10.00: 1.875, 1.125, 1.000).
  @Test func `a line of one funder, and expenses`() throws {
    let books = TestBudget()
    let slip = try TestBudget.slip(
      "ann",
      [
        TestBudget.line(.pounds(30), ("care", may, 60, nil)),
        TestBudget.line(.pounds(10), ("social", may, 60, nil)),
        TestBudget.line(.pounds(3, 33), isPay: false, ("social", may, 60, nil)),
      ], employerNI: .pounds(4))
    #expect(
      books.drawn(try TestBudget.run([slip])).1 == [
        "payLine:ann:1 | debit care icb wages 18.75 | debit care council wages 11.25"
          + " | credit clearing 30.00",
        "payLine:ann:2 | debit social council wages 10.00 | credit clearing 10.00",
        "payLine:ann:3 | debit social council wages 3.33 | credit clearing 3.33",
        "contribution:ann:employerNI | debit care icb ni 1.88 | debit care council ni 1.12"
          + " | debit social council ni 1.00 | credit clearing 4.00",
        "settlement:ann | credit net ann 43.33 | credit hmrc employerNI 2026-27/M01 4.00"
          + " | debit clearing 47.33",
      ])
  }

  // £100.00 of which £5.00 is given up: the lines bear £95.00 as pay and £8.00 as pension.
  @Test func `pay given up comes back as pension`() throws {
    let books = TestBudget()
    var slip = try TestBudget.slip(
      "ann", [TestBudget.line(.pounds(100), ("care", may, 60, nil))], pension: .pounds(8))
    slip.figures.pension.sacrificed = .pounds(5)
    slip.figures.net -= .pounds(5)
    // 5.00 off 62.50 and 37.50: 3.125 and 1.875, a tie, so 3.13 and 1.87. Pension of 8.00 over 59.37
    // and 35.63: 4.9996 and 3.0004.
    #expect(
      books.drawn(try TestBudget.run([slip])).1 == [
        "payLine:ann:1 | debit care icb wages 62.50 | debit care council wages 37.50"
          + " | credit clearing 100.00",
        "contribution:ann:salarySacrifice | credit care icb wages 3.13"
          + " | credit care council wages 1.87 | debit clearing 5.00",
        "contribution:ann:employerPension | debit care icb pension 5.00"
          + " | debit care council pension 3.00 | credit clearing 8.00",
        "settlement:ann | credit net ann 95.00 | credit nest employer 2026-05 8.00"
          + " | debit clearing 103.00",
      ])
  }

  // Statutory pay of 70.00: new days of care are 100.00, of which the ICB bears 62.50 and the council 37.50, and a day that
  // was paid of the council's own line is 30.00 less. Where both are 30.00, the line comes to nothing and each still has its own.
  @Test func `what statutory pay gives and what it takes back are each of who bears them`() throws {
    let books = TestBudget()
    func drawn(_ given: Money) throws -> [String] {
      var line = TestBudget.line(
        given - .pounds(30), ("care", may, given.pence, nil),
        ("social", may.adding(days: -3), -3_000, nil))
      line.kind = .statutoryPay
      return books.drawn(try TestBudget.run([try TestBudget.slip("ann", [line])])).1
    }
    #expect(
      try drawn(.pounds(100))[0] == "payLine:ann:1 | debit care icb wages 62.50"
        + " | debit care council wages 37.50 | credit social council wages 30.00"
        + " | credit clearing 70.00")
    #expect(
      try drawn(.pounds(30))[0] == "payLine:ann:1 | debit care icb wages 18.75"
        + " | debit care council wages 11.25 | credit social council wages 30.00")
    // All of it is taken back: of 30.00 on the line of both, 18.75 and 11.25.
    var back = TestBudget.line(
      .zero - .pounds(30), ("care", may, -3_000, nil))
    back.kind = .statutoryPay
    let pay = TestBudget.line(.pounds(50), ("social", may, 60, nil))
    #expect(
      books.drawn(try TestBudget.run([try TestBudget.slip("ann", [pay, back])])).1[1]
        == "payLine:ann:2 | credit care icb wages 18.75 | credit care council wages 11.25"
        + " | debit clearing 30.00")
  }

  // Two PAs: only care bears Ann's NI, only social Bob's; the allowance of £6.00 of £8.00 goes back
  // as they bore it: 3.75, 2.25 and 2.00 of 8.00: 2.8125, 1.6875, 1.5.
  @Test func `allowance goes back to who bore the contributions`() throws {
    let books = TestBudget()
    let run = try TestBudget.run(
      [
        try TestBudget.slip(
          "ann", [TestBudget.line(.pounds(100), ("care", may, 60, nil))], employerNI: .pounds(6)),
        try TestBudget.slip(
          "bob", [TestBudget.line(.pounds(50), ("social", may, 60, nil))], employerNI: .pounds(2)),
      ], allowance: .pounds(6))
    #expect(
      books.drawn(run).1.last == "allowance | debit hmrc employmentAllowance 2026-27/M01 6.00"
        + " | credit back care icb allowance 2.81 | credit back care council allowance 1.69"
        + " | credit back social council allowance 1.50")
  }

  // Ann bore £6.00 in an earlier run, nothing came back. Claimed late, £8.00 come back in a run where
  // Bob bore £2.00: his first, then 3.75 and 2.25 to hers.
  @Test func `allowance claimed late goes back to the earlier runs too`() throws {
    let books = TestBudget()
    var balances = Balances()
    balances.add(
      books.drawn(
        try TestBudget.run([
          try TestBudget.slip(
            "ann", [TestBudget.line(.pounds(100), ("care", may, 60, nil))], employerNI: .pounds(6))
        ])
      ).0.transactions)
    let late = try TestBudget.run(
      [
        try TestBudget.slip(
          "bob", [TestBudget.line(.pounds(50), ("social", may, 60, nil))], employerNI: .pounds(2))
      ], allowance: .pounds(8))
    let (drawdown, text) = books.drawn(late, earlier: balances)
    #expect(
      text.last == "allowance | debit hmrc employmentAllowance 2026-27/M01 8.00"
        + " | credit back care icb allowance 3.75 | credit back care council allowance 2.25"
        + " | credit back social council allowance 2.00")
    balances.add(drawdown.transactions)
    // Given back again, in a run without contributions: from whoever had it.
    let back = try TestBudget.run(
      [try TestBudget.slip("bob", [TestBudget.line(.pounds(5), ("social", may, 60, nil))])],
      allowance: Money(pence: -800))
    #expect(
      books.drawn(back, earlier: balances).1.last
        == "allowance | credit hmrc employmentAllowance 2026-27/M01 8.00"
        + " | debit back care icb allowance 3.75 | debit back care council allowance 2.25"
        + " | debit back social council allowance 2.00")
  }

  @Test func `what no budget or funder bears stops the run`() throws {
    let books = TestBudget()
    let early = CivilDate(2026, 4, 5)
    let slip = try TestBudget.slip(
      "ann",
      [
        TestBudget.line(.pounds(1), ("nowhere", may, 60, nil)),
        TestBudget.line(.pounds(1), ("care", early, 60, nil)),
        TestBudget.line(.pounds(1), ("care", early, 60, nil)),
      ])
    let drawdown = books.drawn(
      try TestBudget.run([slip]),
      finding: [
        .withoutBearer(.lineUnknown("nowhere")),
        .withoutBearer(.notFunded(line: "care", on: early)),
      ]
    ).0
    #expect(drawdown.findings.map(\.isBlocking) == [true, true])
  }

  @Test func `a contribution without pay has nobody to bear it`() throws {
    let fares = TestBudget.line(.pounds(9), isPay: false, ("care", may, 60, nil))
    let slip = try TestBudget.slip("ann", [fares], pension: .pounds(1))
    let drawdown = TestBudget().drawn(
      try TestBudget.run([slip]), finding: [.notBorne(assistant: "ann")]
    ).0
    #expect(drawdown.findings.map(\.isBlocking) == [true])
  }

  @Test func `nobody paid, nothing posted`() throws {
    #expect(TestBudget().drawn(try TestBudget.run([])).1.isEmpty)
  }

  // 1,200 and 78,000 are shared, the ICB's parts are weighted by days: 178 days at 62.5%, 187 at 50%:
  // (178 × 62.5 + 187 × 50) ÷ 365 = 56.0959% of 79,200 and nothing of the council's line. £1,000.00:
  // 78,000 to 1,200 is 984.8485 and 15.1515.
  @Test func `money received is spread over the lines as agreed`() {
    let books = TestBudget()
    #expect(
      books.receipt(of: .pounds(1_000), from: "icb", on: may).text
        == "event | debit bank phb 1000.00 | credit received care icb 984.85"
        + " | credit received training icb 15.15")
    #expect(books.budget.shares(from: "charity").isEmpty)
  }

  // £99.99 in May: 62.49375 and 37.49625; a credit note mirrors it.
  @Test func `an invoice is borne by its line's funders on its day`() throws {
    let books = TestBudget()
    func cost(_ amount: Money, on day: CivilDate) throws -> Transaction {
      try books.cost(amount, on: day)
    }
    #expect(
      try cost(.pounds(99, 99), on: may).text
        == "event | debit training icb course 62.49 | debit training council course 37.50"
        + " | credit supplier Lightwood 99.99")
    #expect(
      try cost(Money(pence: -9_999), on: may).text
        == "event | credit training icb course 62.49 | credit training council course 37.50"
        + " | debit supplier Lightwood 99.99")
    let late = CivilDate(2027, 4, 6)
    #expect(throws: WithoutBearer.notFunded(line: "training", on: late)) {
      try cost(.pounds(1), on: late)
    }
  }

  // £50.00 for £62.49 and £37.50 of a course and £25.00 of cover: 24.998, 15.0012 and 10.0008.
  @Test func `money from a claim goes back as the cost was borne`() {
    let transactions = Drawdown.recovery(
      of: .pounds(50),
      for: [
        [
          (.cost(line: "training", funder: "icb", on: .item("course")), .pounds(62, 49)),
          (.cost(line: "training", funder: "council", on: .item("course")), .pounds(37, 50)),
        ], [(.cost(line: "care", funder: "icb", on: .cover(.training)), .pounds(25))],
      ], into: "phb", on: may)
    #expect(
      transactions.map(\.text) == [
        "event:1 | credit back training icb course 25.00"
          + " | credit back training council course 15.00 | debit bank phb 40.00",
        "event:2 | credit back care icb cover-training 10.00 | debit bank phb 10.00",
      ])
    #expect(Drawdown.recovery(of: .pounds(50), for: [], into: "phb", on: may).isEmpty)
  }
}
