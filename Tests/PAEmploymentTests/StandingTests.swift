import PAEmployment
import PAPrimitives
import PAStatute
import PATestKit
import Testing

/// The letter the facts give and the tax code in use.
struct StandingTests {
  let payDate = CivilDate(2026, 11, 13)

  func assistant(_ born: CivilDate) -> PersonalAssistant {
    PersonalAssistant(id: "pa-1", forenames: "Ann", surname: "Example", born: born)
  }

  func law() throws -> Law {
    try Law(of: [.nationalInsurance, .statePensionAge], over: DateRange(payDate))
  }

  func letter(_ assistant: PersonalAssistant, on day: CivilDate) throws -> NICategory? {
    // Days after the tables' end have the ages of one within them.
    let law = try law()
    let pensionAge = law[.statePensionAge, on: payDate].reached(born: assistant.born).value
    return assistant.niStanding(
      on: day, pensionAge: pensionAge, law[.categoryAges, on: payDate]
    ).category
  }

  // GOV.UK, "What to do when an employee dies": category X for what is paid after the death.
  @Test func `what is paid after death has no contributions`() throws {
    var ann = assistant(CivilDate(1980, 5, 1))
    ann.died = payDate
    let after = payDate.adding(days: 1)
    #expect(try letter(ann, on: payDate) == .a && letter(ann, on: after) == .x)
  }

  @Test func `no loan is taken of what is paid after death`() {
    var ann = assistant(CivilDate(1980, 5, 1))
    ann.died = payDate
    ann.studentLoans = [StudentLoan(plan: .plan2, span: Span(from: CivilDate(2026, 4, 6)))]
    ann.postgraduateLoans = [Span(from: CivilDate(2026, 4, 6))]
    let after = payDate.adding(days: 1)
    #expect(ann.studentLoanPlan(on: payDate) == .plan2 && ann.studentLoanPlan(on: after) == nil)
    #expect(ann.hasPostgraduateLoan(on: payDate) && !ann.hasPostgraduateLoan(on: after))
  }

  // Born 13 November 2010, 16 on the pay date.
  @Test func `the day before, on and after the 16th and 21st birthday`() throws {
    for (year, before, onward) in [(2010, NICategory.x, NICategory.m), (2005, .m, .a)] {
      let young = assistant(CivilDate(year, 11, 13))
      #expect(try letter(young, on: payDate.adding(days: -1)) == before)
      #expect(try letter(young, on: payDate) == onward)
      #expect(try letter(young, on: payDate.adding(days: 1)) == onward)
    }
  }

  // Pensions Act 1995 Sch 4: born 6 July to 5 August 1960, 66 years and 4 months; 31 July gives 30
  // November 2026. Born 13 July 1960: 13 November 2026.
  @Test func `the day before, on and after State Pension age`() throws {
    let older = assistant(CivilDate(1960, 7, 13))
    #expect(try letter(older, on: CivilDate(2026, 11, 12)) == .a)
    #expect(try letter(older, on: CivilDate(2026, 11, 13)) == .c)
    #expect(try letter(older, on: CivilDate(2026, 11, 14)) == .c)
    let last = assistant(CivilDate(1960, 7, 31))
    #expect(try letter(last, on: CivilDate(2026, 11, 29)) == .a)
    #expect(try letter(last, on: CivilDate(2026, 11, 30)) == .c)
  }

  @Test func `certificates on their days`() throws {
    var married = assistant(CivilDate(1961, 5, 1))
    married.certificates = [
      NICertificate(kind: .reducedRate, span: Span(from: CivilDate(1977, 4, 6), to: payDate))
    ]
    #expect(try letter(married, on: payDate) == .b)
    #expect(try letter(married, on: payDate.adding(days: 1)) == .a)
    #expect(try letter(married, on: CivilDate(2028, 5, 1)) == .c)
    for (born, before, expected) in [
      (1990, NICategory.a, NICategory.j), (2008, .m, .z), (2012, .x, .x), (1950, .c, .c),
    ] {
      var deferred = assistant(CivilDate(born, 1, 1))
      deferred.certificates = [
        NICertificate(kind: .deferment, span: Span(from: payDate))
      ]
      #expect(try letter(deferred, on: payDate) == expected)
      #expect(try letter(deferred, on: payDate.adding(days: -1)) == before)
    }
  }

  @Test func `apprentices under 25 and veterans`() throws {
    var apprentice = assistant(CivilDate(2001, 11, 13))
    apprentice.apprenticeships = [Span(from: CivilDate(2026, 1, 1))]
    #expect(try letter(apprentice, on: CivilDate(2026, 11, 12)) == .h)
    #expect(try letter(apprentice, on: CivilDate(2026, 11, 13)) == .a)
    #expect(try letter(apprentice, on: CivilDate(2025, 12, 31)) == .a)
    apprentice.born = CivilDate(2008, 1, 1)
    #expect(try letter(apprentice, on: payDate) == .m)
    var veteran = assistant(CivilDate(1990, 1, 1))
    veteran.veteran = [Span(from: CivilDate(2026, 1, 1), to: CivilDate(2026, 12, 31))]
    #expect(try letter(veteran, on: payDate) == .v)
    #expect(try letter(veteran, on: CivilDate(2027, 1, 1)) == .a)
  }

  // ESM4156: a spouse always; close family only in the home both live in; others never.
  @Test(arguments: FamilyOfEmployer.Relation.allCases)
  func `family of the employer`(relation: FamilyOfEmployer.Relation) throws {
    for home in [true, false] {
      var relative = assistant(CivilDate(1990, 1, 1))
      relative.family = FamilyOfEmployer(relation: relation, livesInTheHome: home)
      let standing = try relative.niStanding(
        on: payDate, pensionAge: CivilDate(2058, 1, 1), law()[.categoryAges, on: payDate])
      let disregarded = relation == .spouse || (relation != .other && home)
      #expect(
        standing
          == (disregarded ? .disregarded(relation) : .liable(.a, because: .standard, under: nil)))
    }
  }

  @Test func `what holds on a day is the last that began`() {
    var pa = assistant(CivilDate(1990, 1, 1))
    pa.assertedCategories = [
      AssertedCategory(from: CivilDate(2026, 4, 6), category: .a),
      AssertedCategory(from: CivilDate(2026, 11, 13), category: .v),
    ]
    #expect(pa.assertedCategory(on: CivilDate(2026, 4, 5)) == nil)
    #expect(pa.assertedCategory(on: CivilDate(2026, 11, 12)) == .a)
    #expect(pa.assertedCategory(on: payDate) == .v)
    pa.pension = [
      PensionMembership(from: CivilDate(2026, 5, 1), status: .postponed),
      PensionMembership(from: CivilDate(2026, 8, 1), status: .active, scheme: "nest"),
    ]
    #expect(pa.pension(on: CivilDate(2026, 4, 30)) == nil)
    #expect(pa.pension(on: CivilDate(2026, 7, 31))?.status == .postponed)
    #expect(pa.pension(on: CivilDate(2026, 8, 1))?.scheme == "nest")
    pa.studentLoans = [
      StudentLoan(plan: .plan2, span: Span(from: CivilDate(2026, 4, 6), to: payDate))
    ]
    #expect(pa.studentLoanPlan(on: payDate) == .plan2)
    #expect(pa.studentLoanPlan(on: payDate.adding(days: 1)) == nil)
    pa.postgraduateLoans = [Span(from: payDate)]
    #expect(
      pa.hasPostgraduateLoan(on: payDate) && !pa.hasPostgraduateLoan(on: payDate.adding(days: -1)))
  }

  func code(
    _ starter: Starter, notices: [(CivilDate, String)] = [], ended: CivilDate? = nil
  ) throws -> String {
    var contract = Contract(
      id: "c1", payrollID: "1", schedule: "s",
      span: Span(from: CivilDate(2026, 9, 1), to: ended), starter: starter)
    contract.taxCodes = try notices.map {
      TaxCodeNotice(from: $0, code: try #require(TaxCode($1)), basis: .cumulative)
    }
    let days = DateRange(CivilDate(2026, 10, 12)).including(CivilDate(2026, 11, 8))
    let used = contract.taxCode(
      on: payDate, paying: days, emergency: try #require(TaxCode("1257L")))
    return "\(used.code) \(used.basis.rawValue) \(used.reason.rawValue)"
  }

  // GOV.UK, Work out a new employee's tax code.
  @Test func `what a starter declares decides the first code`() throws {
    #expect(try code(Starter(declaration: .a)) == "1257L cumulative declarationA")
    #expect(try code(Starter(declaration: .b)) == "1257L week1month1 declarationB")
    #expect(try code(Starter(declaration: .c)) == "BR cumulative declarationC")
    #expect(try code(Starter(declaration: .none)) == "0T week1month1 nothingReceived")
  }

  @Test func `a P45 of this tax year goes before a declaration, a notice before both`() throws {
    var p45 = P45(
      left: CivilDate(2026, 8, 20), code: try #require(TaxCode("S1100L")), basis: .cumulative,
      pay: .pounds(5_000), tax: .pounds(400))
    #expect(try code(Starter(declaration: .b, p45: p45)) == "S1100L cumulative p45")
    p45.basis = .week1month1
    #expect(try code(Starter(declaration: .b, p45: p45)) == "S1100L week1month1 p45")
    #expect(
      try code(
        Starter(declaration: .b, p45: p45),
        notices: [
          (CivilDate(2026, 9, 1), "K10"), (payDate, "K20"), (CivilDate(2026, 11, 14), "K30"),
        ]
      ) == "K20 cumulative notice")
    // Last year's P45 is not used.
    p45.left = CivilDate(2026, 4, 5)
    #expect(try code(Starter(declaration: .b, p45: p45)) == "1257L week1month1 declarationB")
  }

  // PAYE Regulations reg 37. The last regular pay of somebody who left within the period is not one.
  @Test func `paid after leaving`() throws {
    let a = Starter(declaration: .a)
    #expect(try code(a, ended: CivilDate(2026, 10, 11)) == "0T week1month1 afterLeaving")
    #expect(try code(a, ended: CivilDate(2026, 10, 12)) == "1257L cumulative declarationA")
    #expect(
      try code(a, notices: [(payDate, "S1257L")], ended: CivilDate(2026, 10, 11))
        == "S0T week1month1 afterLeaving")
    #expect(
      try code(a, notices: [(payDate, "C1257L")], ended: CivilDate(2026, 10, 11))
        == "C0T week1month1 afterLeaving")
  }
}
