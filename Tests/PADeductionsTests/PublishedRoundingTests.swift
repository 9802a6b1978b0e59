import PADeductions
import PAPrimitives
import Testing

/// Each rounding that the law or HMRC names, on a figure that HMRC publishes.
struct PublishedRoundingTests {
  // Specification for PAYE tax table routines, section 4.3.1, check values: code 1257L has free pay of
  // £241.92 in week 1 and £1,048.26 in month 1; code 500 of £96.33 a week. Of the code's last figures,
  // with the nine pounds, a period's part goes up to the penny: 2,579 / 52 is 49.596…
  @Test func `free pay goes up to the penny`() {
    func part(_ pounds: Int64, _ periods: Int64) -> Money {
      Money.pounds(pounds).scaled(by: 1, over: periods, .freePay)
    }
    #expect(part(2_579, 52) + .pounds(96, 16) + .pounds(96, 16) == .pounds(241, 92))
    #expect(part(2_579, 12) + .pounds(416, 67) + .pounds(416, 67) == .pounds(1_048, 26))
    #expect(part(5_009, 52) == .pounds(96, 33))
  }

  // HMRC's test data for 2026-27, rows of the PAYE recognition pack: 1257L in month 1 on £1,156.25 pays
  // £21.40, S1257L £20.33. Less free pay of £1,048.26 that is £107.99: its pence are dropped, and 20%
  // and 19% of £107 are £21.40 and £20.33.
  @Test func `taxed pay drops its pence, and tax part of a penny`() {
    let taxed = (Money.pounds(1_156, 25) - .pounds(1_048, 26)).scaled(by: 1, over: 1, .taxablePay)
    #expect(taxed == .pounds(107))
    #expect((taxed * Rate.percent(20)).rounded(.tax) == .pounds(21, 40))
    #expect((taxed * Rate.percent(19)).rounded(.tax) == .pounds(20, 33))
  }

  // HMRC's constants for Scotland in 2026-27, the tax table routines' parameters: bands of 3,967 and
  // 62,430 pounds a year begin at 330.5833 and 5,202.50 in month 1, and an income is tested against
  // 331 and 5,203.
  @Test func `a band's limit goes up to the pound`() {
    #expect(Money.pounds(3_967).scaled(by: 1, over: 12, .taxBandLimit) == .pounds(331))
    #expect(Money.pounds(62_430).scaled(by: 1, over: 12, .taxBandLimit) == .pounds(5_203))
  }

  // HMRC's rows of National Insurance for 2025-26, Cat_A/5, /33 and /47: 7p above the primary threshold,
  // of which 8% is £0.0056, pays nothing; Cat_A/35: 31p, 8% of it £0.0248, pays 2p.
  @Test func `contributions look at the third decimal of a pound`() throws {
    #expect((Money(pence: 7) * Rate.percent(8)).rounded(.nics) == .zero)
    #expect((Money(pence: 31) * Rate.percent(8)).rounded(.nics) == Money(pence: 2))
    #expect(
      try rules(2025, .fourweekly).nationalInsurance(.a, on: .pounds(967, 31)).employee
        == Money(pence: 2))
  }

  // SSCR 2001 reg 11, and HMRC's rows for 2025-26: in four weeks the primary threshold is £967 and the
  // secondary £385, which are 12,570 and 5,000 pounds a year over 13, up to the pound.
  @Test func `a threshold of several weeks goes up to the pound`() {
    #expect(Money.pounds(12_570).scaled(by: 1, over: 13, .nicsThreshold) == .pounds(967))
    #expect(Money.pounds(5_000).scaled(by: 1, over: 13, .nicsThreshold) == .pounds(385))
  }

  // HMRC, Collection of student loans, software specification: a period's threshold is the year's over
  // the periods, down to the penny. For 2026-27 four-weekly £2,260.38 (plan 2), £1,923.07 (plan 5) and
  // £1,615.38 (postgraduate), fortnightly £1,130.19, £961.53 and £807.69; 9% of what is above, down to
  // the pound: on £2,360.37 in four weeks under plan 2 it is £8.
  @Test func `loan thresholds go down to the penny, deductions to the pound`() throws {
    for (year, four, two) in [
      (29_385, Money.pounds(2_260, 38), Money.pounds(1_130, 19)),
      (25_000, .pounds(1_923, 7), .pounds(961, 53)), (21_000, .pounds(1_615, 38), .pounds(807, 69)),
    ] as [(Int64, Money, Money)] {
      #expect(Money.pounds(year).scaled(by: 1, over: 13, .loanThreshold) == four)
      #expect(Money.pounds(year).scaled(by: 1, over: 26, .loanThreshold) == two)
    }
    let above = Money.pounds(2_360, 37) - .pounds(2_260, 38)
    #expect((above * Rate.percent(9)).rounded(.loan) == .pounds(8))
    let rules = try rules(2026, .fourweekly)
    #expect(rules.studentLoan(plan: .plan2, on: .pounds(2_360, 37)) == .pounds(8))
    // A pound's part above the postgraduate threshold is nothing yet.
    #expect(rules.postgraduateLoan(on: .pounds(1_615, 38)) == .zero)
  }
}
