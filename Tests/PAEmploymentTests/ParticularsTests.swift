import PAEmployment
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// What the law asks an employer to write down, and what of it the books state.
struct ParticularsTests {
  private func missing(
    _ change: (inout ContractVersion) -> Void = { _ in }, nation: Nation = .england
  ) throws -> [Particular] {
    var books = Household()
    try books.hire("ann", on: "four")
    books.employer.nation = nation
    let ann = books.employer.assistants[0]
    var version = try #require(ann.contracts[0].versions.first)
    change(&version)
    return ann.contracts[0].particularsMissing(
      in: version, on: version.from, of: ann, for: books.employer)
  }

  private func due(_ by: Particular.Due, _ heads: [Particular]) -> Set<Particular> {
    Set(heads.filter { $0.due(in: .england)?.by == by })
  }

  @Test func `what the books do not state is missing, by day one or two months`() throws {
    let heads = try missing()
    #expect(
      due(.dayOne, heads).isSuperset(of: [
        .place, .daysOfWork, .howHoursVary, .sickness, .otherPaidLeave, .otherBenefits, .notice,
        .probation, .workAbroad, .requiredTraining, .trainingNotPaidFor,
      ]))
    #expect(
      due(.twoMonths, heads).isSuperset(of: [
        .trainingEntitlement, .collectiveAgreements, .disciplineAndGrievance,
      ]))
    for known: Particular in [.employer, .worker, .began, .job, .pay, .payIntervals, .holiday] {
      #expect(!heads.contains(known))
    }
  }

  @Test func `words state a head, and so does saying that there is nothing of it`() throws {
    let heads = try missing { version in
      version.particulars = [
        StatedParticular(.place, "At home."), StatedParticular(.otherBenefits),
      ]
      version.notice = NoticePeriod(fromEmployer: 1, fromAssistant: 1)
      version.pattern = .fixedHours
      version.days = [NormalDay(.mon, .hours(6))]
    }
    for stated: Particular in [
      .place, .otherBenefits, .notice, .hours, .daysOfWork, .howHoursVary,
    ] {
      #expect(!heads.contains(stated))
    }
    // Hours that are the same each week may still be on other days.
    let zero = try missing { $0.pattern = .zeroHours }
    #expect(zero.contains(.howHoursVary) && !zero.contains(.hours))
  }

  // The Order of 1996 asks employers in Northern Ireland for no days of the week, probation or training, and for nothing
  // on day one.
  @Test func `Northern Ireland asks for less, and later`() throws {
    let heads = try missing(nation: .northernIreland)
    for head: Particular in [.daysOfWork, .probation, .requiredTraining, .otherPaidLeave] {
      #expect(!heads.contains(head) && head.due(in: .northernIreland) == nil)
    }
    #expect(heads.allSatisfy { $0.due(in: .northernIreland)?.by == .twoMonths })
    #expect(heads.contains(.sickness) && heads.contains(.notice))
  }

  @Test func `how work is arranged says whether hours are irregular`() {
    var version = ContractVersion(
      from: CivilDate(2026, 4, 6), jobTitle: "PA", hours: .regular, weekly: nil, holiday: .accrued)
    #expect(version.hoursByPattern == nil)
    for (pattern, hours) in [
      (WorkPattern.zeroHours, ContractVersion.HoursPattern.irregular), (.relief, .irregular),
      (.onCall, .irregular), (.rota, .regular), (.annualisedHours, .regular),
      (.fixedHours, .regular),
    ] {
      version.pattern = pattern
      #expect(version.hoursByPattern == hours)
    }
    version.pattern = .roundTheClockTeam
    #expect(version.hoursByPattern == nil)
  }
}
