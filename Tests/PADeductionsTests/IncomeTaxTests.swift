import PAPrimitives
import PATestKit
import Testing

@testable import PADeductions

/// Income tax, by HMRC's printed check values and by hand.
struct IncomeTaxTests {
  /// A payment on a cumulative code unless said.
  func payment(
    _ code: String, _ basis: TaxCode.Basis = .cumulative, pay: Money, toDate: Money? = nil,
    taxed: Money = .zero, cash: Money? = nil
  ) throws -> TaxablePayment {
    TaxablePayment(
      code: try #require(TaxCode(code)), basis: basis, taxablePay: pay,
      taxablePayToDate: toDate ?? pay, taxToDate: taxed, cashPay: cash)
  }

  // Specification for PAYE tax table routines v24.0, section 4.3.1: check values.
  @Test(arguments: [
    ("1257L", PayFrequency.weekly, "£241.92"), ("1257L", .monthly, "£1,048.26"),
    ("500L", .weekly, "£96.33"), ("501L", .weekly, "£96.53"), ("1000L", .weekly, "£192.49"),
    ("1001L", .weekly, "£192.69"), ("K585", .monthly, "£488.26"),
  ])
  func `what a code frees or adds in one period`(
    code: String, frequency: PayFrequency, expected: String
  ) throws {
    var sheet = Worksheet()
    _ = try rules(2026, frequency).incomeTax(payment(code, pay: .pounds(100)), &sheet)
    let line = sheet.lines.first { $0.label == "Free pay" || $0.label == "Added by the code" }
    #expect(line?.value == expected)
  }

  // The routines' parameters: HMRC's constants for Scotland, month 1 of 2026-27.
  @Test func `Scottish constants of month 1`() throws {
    let bands = try rules(2026, .monthly).incomeTax[1].toDate
    #expect(
      bands.below.map(\.top.value.description)
        == ["330.5833", "1413.00", "2591.00", "5202.50", "10428.3333"])
    #expect(bands.all.compactMap(\.limit) == [331, 1_413, 2_591, 5_203, 10_429].map(Money.pounds))
    #expect(
      bands.below.map(\.tax.value.description)
        == ["62.8108", "279.2941", "526.6741", "1623.5041", "3975.1291"])
  }

  // HMRC's test data for 2026-27, rows of the PAYE recognition pack.
  @Test(arguments: [
    ("S1257L", 1, Money.pounds(1_156, 25), Money.zero, Money.zero, Money.pounds(20, 33)),
    ("SK585", 1, .pounds(895), .zero, .zero, .pounds(273, 29)),
    ("SK585", 2, .pounds(1_250), .pounds(895), .pounds(273, 29), .pounds(347, 24)),
    ("SK585", 3, .pounds(765), .pounds(2_145), .pounds(620, 53), .pounds(245, 70)),
    ("1257L", 1, .pounds(1_156, 25), .zero, .zero, .pounds(21, 40)),
  ])
  func `HMRC's figures for 2026-27`(
    code: String, month: Int, pay: Money, before: Money, taxed: Money, expected: Money
  ) throws {
    let found = try rules(2026, .monthly, month).incomeTax(
      payment(code, pay: pay, toDate: before + pay, taxed: taxed))
    #expect(found == IncomeTax(tax: expected, limited: false))
  }

  // £3,142.50 is over the month's limit of £3,142, so it is worked in the higher band though its
  // whole pounds are not: 628.3333 + 40% of (3,142 - 3,141.6666) = 628.4666. Testing the whole
  // pounds instead would give 20% of 3,142 = 628.40.
  @Test func `the band is found by the pay with its pence`() throws {
    let pay = Money.pounds(1_048, 26) + .pounds(3_142, 50)
    #expect(try rules(2026, .monthly).incomeTax(payment("1257L", pay: pay)).tax == .pounds(628, 46))
    let below = Money.pounds(1_048, 26) + .pounds(3_142)
    #expect(
      try rules(2026, .monthly).incomeTax(payment("1257L", pay: below)).tax == .pounds(628, 40))
  }

  // Free pay of month 1 is £1,048.26: a pound above it is the first that is taxed, at 20p.
  @Test(arguments: [
    (Money.pounds(1_048, 26), Money.zero), (.pounds(1_049, 25), .zero),
    (.pounds(1_049, 26), .pounds(0, 20)), (.zero, .zero),
  ])
  func `nothing is due up to free pay`(pay: Money, expected: Money) throws {
    #expect(try rules(2026, .monthly).incomeTax(payment("1257L", pay: pay)).tax == expected)
  }

  // K585 adds £488.26 a month. Month 1, pay £200: 20% of £688 is £137.60, but half of £200 is all
  // that may be taken. Month 2, pay £2,000: 20% of £3,176 is £635.20, less £100 taken. Month 2
  // alone would be 20% of £2,488 = £497.60, so the £37.60 held back has been recovered.
  @Test func `the overriding limit, recovered by a cumulative code`() throws {
    let first = try rules(2026, .monthly, 1).incomeTax(payment("K585", pay: .pounds(200)))
    #expect(first == IncomeTax(tax: .pounds(100), limited: true))
    let second = try rules(2026, .monthly, 2).incomeTax(
      payment("K585", pay: .pounds(2_000), toDate: .pounds(2_200), taxed: .pounds(100)))
    #expect(second == IncomeTax(tax: .pounds(535, 20), limited: false))
  }

  @Test func `the overriding limit, never recovered by a month 1 code`() throws {
    let first = try rules(2026, .monthly, 1).incomeTax(
      payment("K585", .week1month1, pay: .pounds(200)))
    #expect(first == IncomeTax(tax: .pounds(100), limited: true))
    let second = try rules(2026, .monthly, 2).incomeTax(
      payment(
        "K585", .week1month1, pay: .pounds(2_000), toDate: .pounds(2_200), taxed: .pounds(100)))
    #expect(second == IncomeTax(tax: .pounds(497, 60), limited: false))
  }

  // Half of £100.01 paid in money is £50.005, cut to £50.00, whatever is taxable.
  @Test func `the overriding limit is of money paid`() throws {
    let found = try rules(2026, .monthly).incomeTax(
      payment("BR", pay: .pounds(1_000), cash: .pounds(100, 1)))
    #expect(found == IncomeTax(tax: .pounds(50), limited: true))
    let unpaid = try rules(2026, .monthly).incomeTax(
      payment("BR", pay: .pounds(1_000), cash: .zero))
    #expect(unpaid == IncomeTax(tax: .zero, limited: true))
  }

  // Free pay of a week is £241.92, of two £483.84, of four £967.68.
  // 20% of £258 (500 - 241.92), of £516 (1,000 - 483.84), of £1,032 (2,000 - 967.68).
  @Test(arguments: [
    (PayFrequency.weekly, 53, Money.pounds(500), Money.pounds(51, 60)),
    (.fortnightly, 27, .pounds(1_000), .pounds(103, 20)),
    (.fourweekly, 14, .pounds(2_000), .pounds(206, 40)),
  ])
  func `weeks 53, 54 and 56 stand alone whatever the basis`(
    frequency: PayFrequency, number: Int, pay: Money, expected: Money
  ) throws {
    let rules = try rules(2026, frequency, number)
    for basis in TaxCode.Basis.allCases {
      let found = rules.incomeTax(
        try payment("1257L", basis, pay: pay, toDate: .pounds(30_000), taxed: .pounds(9_000)))
      #expect(found.tax == expected)
    }
  }

  // A starter in month 6 with P45 pay of £5,000.00 and tax of £150.00, paid £1,500.00:
  // free pay is 6 x £1,048.26 = £6,289.56; 20% of £210 is £42.00, so £108.00 comes back.
  @Test func `P45 figures are carried in`() throws {
    let found = try rules(2026, .monthly, 6).incomeTax(
      payment("1257L", pay: .pounds(1_500), toDate: .pounds(6_500), taxed: .pounds(150)))
    #expect(found == IncomeTax(tax: -.pounds(108), limited: false))
  }

  // £2,000 in month 1: 20% of £951 is £190.20. £500 in month 2: free pay £2,096.52, 20% of £403
  // is £80.60, so £109.60 comes back.
  @Test func `a month of low pay brings a refund`() throws {
    #expect(
      try rules(2026, .monthly, 1).incomeTax(payment("1257L", pay: .pounds(2_000))).tax
        == .pounds(190, 20))
    let found = try rules(2026, .monthly, 2).incomeTax(
      payment("1257L", pay: .pounds(500), toDate: .pounds(2_500), taxed: .pounds(190, 20)))
    #expect(found == IncomeTax(tax: -.pounds(109, 60), limited: false))
  }

  @Test func `NT gives back all tax of the year, or none on its own`() throws {
    let rules = try rules(2026, .monthly, 5)
    let cumulative = rules.incomeTax(
      try payment("NT", pay: .pounds(900), toDate: .pounds(9_000), taxed: .pounds(321, 40)))
    #expect(cumulative == IncomeTax(tax: -.pounds(321, 40), limited: false))
    let alone = rules.incomeTax(
      try payment(
        "NT", .week1month1, pay: .pounds(900), toDate: .pounds(9_000), taxed: .pounds(321, 40)))
    #expect(alone == IncomeTax(tax: .zero, limited: false))
  }

  // No free pay: £1,000.99 is taxed as £1,000 at 20, 40 and 45%, in Scotland at 20, 21, 42, 45, 48.
  @Test(arguments: [
    ("BR", 200), ("D0", 400), ("D1", 450), ("CBR", 200), ("CD0", 400), ("CD1", 450),
    ("SBR", 200), ("SD0", 210), ("SD1", 420), ("SD2", 450), ("SD3", 480), ("0T", 200),
  ])
  func `codes of one rate`(code: String, pounds: Int64) throws {
    let found = try rules(2026, .monthly).incomeTax(payment(code, pay: .pounds(1_000, 99))).tax
    #expect(found == .pounds(pounds))
  }

  // The year's own tables, without any of PAYE's cutting: month 12 divides nothing.
  @Test(.random) func `tax of twelve months is the year's`() throws {
    let months = try (1...12).map { try rules(2026, .monthly, $0) }
    RandomRuns.each(usually: 200) { random in
      let pay = random.amount(upTo: 15_000)
      var toDate = Money.zero
      var taxed = Money.zero
      for month in months {
        toDate += pay
        taxed += month.incomeTax(try payment("1257L", pay: pay, toDate: toDate, taxed: taxed)).tax
      }
      // 12 x £1,048.26 is free; each whole pound above is 20p, 40p or 45p.
      let pounds = max(0, (toDate - .pounds(12_579, 12)).pence) / 100
      let basic = min(pounds, 37_700) * 20
      let higher = min(max(0, pounds - 37_700), 87_440) * 40
      let additional = max(0, pounds - 125_140) * 45
      #expect(taxed == Money(pence: basic + higher + additional), "\(pay) a month")
    }
  }
}
