import PAPrimitives
import PAStatute
import Testing

/// Figures as GOV.UK's pages and HMRC's guides print them, by their names: what `rates` says is what
/// the publisher says.
struct PublishedRatesTests {
  private func inPrint(_ label: String, _ subject: Subject, _ day: CivilDate) throws -> String {
    let figure = try #require(Statute.figures(of: subject).first { $0.label == label }, "\(label)")
    return try #require(figure.entries.last { $0.from <= day }, "\(label)").valueText
  }

  // GOV.UK, Rates and thresholds for employers 2024 to 2025, 2025 to 2026 and 2026 to 2027, Class 1
  // contributions: employee rates of letters A, B, C and J (8, 1.85, nil and 2 per cent; 2 above the
  // upper earnings limit); the employer's 13.8 per cent, and 15 from 6 April 2025, nil to the upper
  // secondary threshold for H, M and V and to the freeport threshold for F, I, L and S.
  @Test(arguments: [(2024, "13.8%"), (2025, "15%"), (2026, "15%")])
  func `rates of National Insurance`(year: Int, employer: String) throws {
    for day in [april6(year), CivilDate(year + 1, 4, 5)] {
      for (label, rate) in [
        ("Employee main rate", "8%"),
        ("Employee rate above the upper earnings limit", "2%"),
        ("Married women's and widows' reduced rate", "1.85%"),
        ("Employee rate where main contributions are deferred", "2%"),
        ("Employee rate over State Pension age", "0%"),
        ("Rate under 16, both sides", "0%"),
        ("Employer rate", employer),
        ("Employer rate to the upper secondary threshold, under 21", "0%"),
        ("Employer rate to the upper secondary threshold, apprentices under 25", "0%"),
        ("Employer rate to the upper secondary threshold, veterans", "0%"),
        ("Employer rate to the freeport and investment zone threshold", "0%"),
      ] {
        #expect(try inPrint(label, .nationalInsurance, day) == rate, "\(label), \(day)")
      }
    }
  }

  // GOV.UK, Rates and thresholds for employers 2026 to 2027, PAYE tax and Class 1 contributions: the
  // employee personal allowance is £242 per week, £1,048 per month, £12,570 per year; the emergency
  // code is 1257L. The same in the pages of the two years before.
  @Test(arguments: [2024, 2025, 2026])
  func `the personal allowance and the PAYE threshold`(year: Int) throws {
    for (label, value) in [
      ("Personal allowance", "£12,570.00"), ("PAYE threshold, weekly", "£242.00"),
      ("PAYE threshold, monthly", "£1,048.00"), ("Emergency code", "1257L"),
    ] {
      #expect(try inPrint(label, .incomeTax, april6(year)) == value, "\(label)")
    }
  }

  // GOV.UK, Rates and thresholds for employers, student loan recovery: plans 1, 2, 4 and 5 repay 9 per
  // cent, a postgraduate loan 6 per cent. Where a starter does not know the plan: plan 1, and from
  // 6 April 2026 plan 5.
  @Test(arguments: [(2024, "Plan 1"), (2025, "Plan 1"), (2026, "Plan 5")])
  func `rates of student loans, and the plan of somebody who does not know`(
    year: Int, plan: String
  ) throws {
    #expect(try inPrint("Student loan rate", .studentLoans, april6(year)) == "9%")
    #expect(try inPrint("Plan where the notice names none", .studentLoans, april6(year)) == plan)
  }

  // GOV.UK, Redundancy: your rights: a week's pay is limited to £700, £719 and £751; nidirect, Redundancy
  // pay (Employment Rights (NI) Order 1996 art 23): £729, £749 and £783 in Northern Ireland.
  @Test(arguments: [
    (2024, "£700.00", "£729.00"), (2025, "£719.00", "£749.00"), (2026, "£751.00", "£783.00"),
  ])
  func `the limits of a week's pay`(year: Int, britain: String, northernIreland: String) throws {
    let day = april6(year)
    #expect(try inPrint("Most of a week's pay (Great Britain)", .redundancy, day) == britain)
    #expect(
      try inPrint("Most of a week's pay (Northern Ireland)", .redundancy, day) == northernIreland)
  }
}
