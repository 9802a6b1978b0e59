import PAEmployment
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// A PA who is family is five questions, each of its own relation and facts.
struct FamilyTests {
  private typealias Outcome = FamilyAnswer.Outcome

  private func answers(
    _ relation: FamilyOfEmployer.Relation?, inTheHome: Bool = false, shares: Bool = false,
    supported: FamilyOfSupported? = nil, in nation: Nation = .england
  ) -> [FamilyQuestion: FamilyAnswer] {
    var sister = PersonalAssistant.sample("sister", named: "Sister")
    sister.family = relation.map { FamilyOfEmployer(relation: $0, livesInTheHome: inTheHome) }
    sister.family?.sharesTasks = shares
    sister.familyOfSupported = supported.map { [$0] } ?? []
    return Dictionary(
      sister.familyAnswers(in: nation).map { ($0.question, $0) },
      uniquingKeysWith: { one, _ in one })
  }

  @Test func `who is no family asks nothing`() {
    #expect(answers(nil).isEmpty)
  }

  // A sister of the employer's adult child is the employer's own child.
  @Test func `a daughter who lives in the home and shares its tasks`() {
    let all = answers(
      .child, inTheHome: true, shares: true,
      supported: FamilyOfSupported(.sibling, sameHousehold: true))
    for question: FamilyQuestion in [.nationalInsurance, .minimumWage, .insurance, .redundancy] {
      #expect(all[question]?.outcome == .excepted)
    }
    #expect(all[.consentOfHealthBody]?.outcome == .mustBeAgreed)
    #expect(all[.consentOfCouncil]?.outcome == .mustBeAgreed)
  }

  // She moves out: contributions and the minimum wage are due, and no funder asks; insurance and redundancy look at the
  // relation alone.
  @Test func `the same daughter in a home of her own`() {
    let all = answers(
      .child, supported: FamilyOfSupported(.sibling, sameHousehold: false))
    for question: FamilyQuestion in [
      .nationalInsurance, .minimumWage, .consentOfHealthBody, .consentOfCouncil,
    ] {
      #expect(all[question]?.outcome == .asForAnybody)
    }
    #expect(all[.insurance]?.outcome == .excepted && all[.redundancy]?.outcome == .excepted)
  }

  // Regulation 57(2) of the National Minimum Wage Regulations 2015 asks for all three: family, the home, its tasks.
  @Test func `the minimum wage asks whether she shares the tasks of the family`() {
    #expect(answers(.child, inTheHome: true)[.minimumWage]?.outcome == .asForAnybody)
    #expect(answers(.child, inTheHome: true)[.minimumWage]?.reason == .doesNotShareTasks)
    #expect(answers(.other, inTheHome: true, shares: true)[.minimumWage]?.outcome == .excepted)
    #expect(answers(.other, inTheHome: true)[.nationalInsurance]?.outcome == .asForAnybody)
  }

  // Section 161(1) of the Employment Rights Act 1996 names parents, children, grandparents, grandchildren, brothers and
  // sisters, and no husband or wife; section 2(2)(a) of the Act of 1969 names both.
  @Test func `a wife has redundancy pay, and needs no insurance`() {
    let all = answers(.spouse)
    #expect(all[.redundancy]?.outcome == .asForAnybody && all[.redundancy]?.reason == .spouse)
    #expect(all[.insurance]?.outcome == .excepted)
    #expect(all[.nationalInsurance]?.outcome == .excepted)
  }

  // SI 2017/219 asks of a friend in the household, the Care Act's regulations do not; those ask of a husband or wife
  // wherever they live.
  @Test func `health bodies and councils ask differently`() {
    let friend = answers(nil, supported: FamilyOfSupported(.friend, sameHousehold: true))
    #expect(friend[.consentOfHealthBody]?.outcome == .mustBeAgreed)
    #expect(friend[.consentOfCouncil]?.outcome == .asForAnybody)
    let wife = answers(nil, supported: FamilyOfSupported(.spouse, sameHousehold: false))
    #expect(wife[.consentOfHealthBody]?.outcome == .asForAnybody)
    #expect(wife[.consentOfCouncil]?.outcome == .mustBeAgreed)
    var agreed = FamilyOfSupported(.spouse, sameHousehold: true)
    agreed.consentOfHealthBody = "care plan of 1 May 2026"
    let one = answers(nil, supported: agreed)
    #expect(one[.consentOfHealthBody]?.outcome == .agreed("care plan of 1 May 2026"))
    // One funder's consent is not the other's.
    #expect(one[.consentOfCouncil]?.outcome == .mustBeAgreed)
    let sistersHusband = FamilyOfSupported(.relativesSpouse, sameHousehold: true)
    #expect(answers(nil, supported: sistersHusband)[.consentOfCouncil]?.outcome == .mustBeAgreed)
  }

  @Test func `a relation to the employer alone leaves the funders' question open`() {
    #expect(answers(.spouse)[.consentOfCouncil]?.outcome == .notSaid)
    #expect(answers(.spouse)[.nationalInsurance]?.source.description.contains("ESM4155") ?? false)
  }

  @Test func `other nations' rules are not guessed`() {
    let scotland = answers(
      .child, supported: FamilyOfSupported(.sibling, sameHousehold: true), in: .scotland)
    #expect(scotland[.consentOfCouncil]?.outcome == .notKnown)
    #expect(scotland[.redundancy]?.outcome == .excepted)
    let north = answers(.child, in: .northernIreland)
    #expect(north[.redundancy]?.outcome == .notKnown && north[.insurance]?.outcome == .notKnown)
  }
}
