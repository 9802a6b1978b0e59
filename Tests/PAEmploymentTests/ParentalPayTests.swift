import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// Statutory payments to parents by weeks, and what comes back of them.
struct ParentalPayTests {
  private func pay(
    _ payment: ParentalPayment, _ first: CivilDate, weeks: Int, earning: AverageEarnings
  ) throws -> ParentalPay {
    let law = try Law(
      of: [.statutoryPayments],
      over: DateRange(first).including(first.adding(days: 7 * weeks)))
    return ParentalPay(payment, from: first, weeks: weeks, earning: earning) {
      law[.statutoryPayments, on: $0].parental
    }
  }

  private func recovery(
    _ payments: [(paidOn: CivilDate, amount: Money)], small: Bool
  ) throws -> StatutoryPayRecovery {
    let days = payments.map(\.paidOn)
    let law = try Law(
      of: [.statutoryPayments],
      over: DateRange(try #require(days.min())).including(try #require(days.max())))
    return StatutoryPayRecovery(of: payments, bySmallEmployer: small) {
      law[.statutoryPayments, on: $0].recovery
    }
  }

  // 300.00 a week: six weeks at 270.00, 1,620.00; 33 at 194.32, 6,412.56; together 8,032.56.
  @Test func `maternity pay of 39 weeks`() throws {
    let pay = try pay(
      .maternity, CivilDate(2026, 4, 5), weeks: 39, earning: AverageEarnings(.pounds(300)))
    #expect(pay.amount == .pounds(8_032, 56))
    // Paid on one day: a small employer has all of it and 9%, 722.9304, up to the penny; another 92%, 7,389.9552.
    let day = CivilDate(2026, 7, 31)
    let small = try recovery([(day, pay.amount)], small: true)
    #expect(small.recovered == .pounds(8_032, 56) && small.compensation == .pounds(722, 94))
    let large = try recovery([(day, pay.amount)], small: false)
    #expect(large.recovered == .pounds(7_389, 96) && large.compensation == .zero)
  }

  // The rate of 187.18 ends with the week that began on Tuesday 31 March; from 7 April 194.32.
  @Test func `a week has the standard rate of its first day`() throws {
    let pay = try pay(
      .paternity, CivilDate(2026, 3, 31), weeks: 2, earning: AverageEarnings(.pounds(400)))
    #expect(pay.weeks.map(\.amount) == [.pounds(187, 18), .pounds(194, 32)])
  }

  // 90% of 150.05 is 135.045: 135.05, less than the standard rate.
  @Test func `who earns little has 90% up to the penny`() throws {
    let pay = try pay(
      .sharedParental, CivilDate(2026, 6, 1), weeks: 1, earning: AverageEarnings(.pounds(150, 5)))
    #expect(pay.amount == .pounds(135, 5))
    // 2,000.00 of two months is 230.7692307…; 90%, cut after seven decimals, is 207.6923076: 207.70, but for the cap.
    let two = try self.pay(
      .adoption, CivilDate(2026, 6, 1), weeks: 1,
      earning: AverageEarnings(.pounds(2_000), over: 12, under: 2 * 52))
    #expect(two.amount == .pounds(207, 70))
    // 1,300.00 of three months is exactly 100.00 a week: 90.00, and no penny more for the division.
    let exact = try self.pay(
      .adoption, CivilDate(2026, 6, 1), weeks: 1,
      earning: AverageEarnings(.pounds(1_300), over: 12, under: 3 * 52))
    #expect(exact.amount == .pounds(90))
  }

  // 194.32 paid on 30 April and on 4 May are one tax month, 388.64: 9% is 34.9776, 34.98; apart they would be 17.49 twice,
  // the same here. 187.18 on 31 March 2026 has 8.5%, 15.9103: 15.92.
  @Test func `compensation is of the tax year and month that the payment is made in`() throws {
    let found = try recovery(
      [
        (CivilDate(2026, 3, 31), .pounds(187, 18)), (CivilDate(2026, 4, 30), .pounds(194, 32)),
        (CivilDate(2026, 5, 4), .pounds(194, 32)),
      ], small: true)
    #expect(found.recovered == .pounds(575, 82))
    #expect(found.compensation == .pounds(15, 92) + .pounds(34, 98))
  }
}
