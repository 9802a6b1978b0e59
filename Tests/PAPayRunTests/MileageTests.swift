import PAEmployment
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Mileage above the tax-free rate, by hand: a car is 45p a mile until 5 April 2026 and 55p from then on (ITEPA s 230),
/// a motorcycle 24p.
struct MileageTests {
  private func slip(
    _ miles: [(CivilDate, TimesheetLine.Quantity)], rate: Money,
    by vehicle: PayElement.Vehicle = .car
  ) throws -> Payslip {
    var household = Household()
    try household.hire("amy", on: "four", rolledUp: true)
    household.employer[element: "car"].vehicle = vehicle
    household.employer.assistants[0].contracts[0].versions[0].rates.append(
      ElementRate(element: "car", amount: rate))
    var order = try household.order("four", "4W01")
    order.lines = miles.map { TimesheetLine("amy", "amy", $0, "car", $1) }
    return try order.worked().payslips[0]
  }

  // 38.5 miles at 60p are 23.10; at 55p they are 21.175, 21.18; 1.92 is pay.
  @Test func `what is above the tax-free rate is pay, and no work`() throws {
    let slip = try slip([(CivilDate(2026, 4, 20), .miles(tenths: 385))], rate: .pounds(0, 60))
    #expect(slip.lines.map(\.kind) == [.element, .mileage])
    #expect(slip.lines.map(\.amount) == [.pounds(21, 18), .pounds(1, 92)])
    #expect(slip.lines.map(\.isPay) == [false, true])
    #expect((slip.gross, slip.expenses) == (.pounds(1, 92), .pounds(21, 18)))
    // No holiday is rolled up on it.
    #expect(slip.lines.count == 2)
  }

  // Ten miles on either side of 6 April, at 60p: 4.50 and 1.50, 5.50 and 0.50.
  @Test func `each journey has the rate of its own day`() throws {
    let slip = try slip(
      [(CivilDate(2026, 4, 20), .units(10)), (CivilDate(2026, 4, 2), .units(10))],
      rate: .pounds(0, 60))
    #expect(
      slip.lines.map(\.amount) == [
        .pounds(4, 50), .pounds(1, 50), .pounds(5, 50), .pounds(0, 50),
      ])
  }

  // From 50p to 60p a mile, of which 55p are tax-free: 5p are given back, and 5p are pay.
  @Test func `a rise agreed later is parted at the tax-free rate`() {
    var element = PayElement(id: "car", label: "Car", unit: .mile, kind: .expense)
    let day = CivilDate(2026, 4, 20)
    func parts(_ before: Int64, _ now: Int64) -> [String] {
      element.parts(ofRiseFrom: Money(pence: before), to: Money(pence: now), on: day)
        .map { "\($0.before) \($0.now) \($0.isAbove)" }
    }
    #expect(parts(50, 60) == ["0.50 0.55 false", "0.55 0.60 true"])
    #expect(parts(56, 60) == ["0.56 0.60 true"])
    #expect(parts(45, 50) == ["0.45 0.50 false"])
    element.kind = .allowance
    #expect(parts(50, 60) == ["0.50 0.60 false"])
  }

  @Test func `at the tax-free rate or below nothing is pay, and each vehicle has its own`() throws {
    let day = CivilDate(2026, 4, 20)
    #expect(try slip([(day, .miles(tenths: 385))], rate: .pounds(0, 55)).gross == .zero)
    // 20 miles at 30p are 6.00, of which a motorcycle's 24p are 4.80.
    let ridden = try slip([(day, .units(20))], rate: .pounds(0, 30), by: .motorcycle)
    #expect(ridden.lines.map(\.amount) == [.pounds(4, 80), .pounds(1, 20)])
  }
}
