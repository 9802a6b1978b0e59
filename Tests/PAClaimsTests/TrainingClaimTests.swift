import PAClaims
import PAPrimitives
import PATestKit
import Testing

/// What each scheme says of each line, and that nothing is claimed twice.
struct TrainingClaimTests {
  /// Ann learns for two days of eight hours; a course of £300.00, travel of £24.50 and eight hours of
  /// cover by Bob were paid.
  static let days = DateRange(CivilDate(2026, 10, 14)).including(CivilDate(2026, 10, 15))

  func training(_ days: DateRange = days) -> Training {
    Training(
      id: "moving", learner: "ann", title: "Moving and handling", provider: "College",
      days: days, attendance: .hours(16))
  }

  func cost(
    _ entry: Int, _ kind: ClaimLine.Kind, _ amount: Money, training: Identifier = "moving",
    invoice: String, evidence: String = "ab12"
  ) -> TrainingCost {
    TrainingCost(
      entry: EntryName(TaxYear(startYear: 2026), entry),
      training: training, kind: kind, item: "course", invoice: invoice,
      evidence: evidence, amount: amount,
      borneBy: [CostShare(line: "training", funder: "icb", amount: amount)])
  }

  func cover(
    _ day: CivilDate, _ hours: Int64, by assistant: Identifier = "bob",
    for covered: Identifier = "ann"
  ) -> TrainingCover {
    TrainingCover(
      entry: EntryName(TaxYear(startYear: 2026), 9),
      assistant: assistant, covered: covered, on: day, minutes: .hours(hours),
      amount: .pounds(13 * hours),
      borneBy: [CostShare(line: "care", funder: "icb", amount: .pounds(13 * hours))])
  }

  func state() -> ClaimsState {
    var state = ClaimsState()
    state.costs = [
      cost(4, .course, .pounds(300), invoice: "College/1"),
      cost(5, .travel, .pounds(24, 50), invoice: "Bus/7"),
      cost(6, .course, .pounds(80), training: "other", invoice: "College/2"),
    ]
    state.covers = [
      cover(CivilDate(2026, 10, 14), 8), cover(CivilDate(2026, 10, 16), 8),
      cover(CivilDate(2026, 10, 14), 8, for: "cleo"),
    ]
    return state
  }

  func claim(
    _ id: Identifier, _ scheme: TrainingScheme, _ state: ClaimsState, days: DateRange = days
  ) -> TrainingClaim {
    TrainingClaim(
      id: id, for: training(days), to: scheme.id, from: state, made: CivilDate(2026, 11, 1))
  }

  @Test func `a claim takes all that was paid for its training, and nothing else`() {
    let claim = claim("k1", .funder, state())
    #expect(
      claim.lines.map { "\($0.kind.rawValue) \($0.reference) \($0.amount)" } == [
        "course College/1 300.00", "travel Bus/7 24.50",
        "cover 2026-27/9/bob/ann/2026-10-14 104.00",
      ])
    #expect(claim.claimed == .pounds(428, 50) && claim.status == .new)
    #expect(claim.lines[2].minutes == .hours(8) && claim.lines[2].item == nil)
    #expect(claim.lines[0].kind == .course && claim.training.title == "Moving and handling")
  }

  @Test func `what was claimed is not claimed again`() {
    var state = state()
    let first = claim("k1", .funder, state)
    state.claims = [first]
    #expect(claim("k2", .funder, state).lines.isEmpty)
    // The same invoice posted again under another entry, and the same shift, are told.
    state.costs.append(cost(12, .course, .pounds(300), invoice: "College/1"))
    #expect(claim("k2", .funder, state).lines.isEmpty)
    var second = first
    second.id = "k2"
    #expect(
      second.verdicts(under: .funder, state)
        == Array(repeating: .refused(.alreadyClaimed("k1")), count: 3))
    #expect(first.verdicts(under: .funder, state).allSatisfy { !$0.isRefusal })
  }

  @Test func `one PA covering two learners on a day is two shifts`() {
    var state = state()
    state.claims = [claim("k1", .funder, state)]
    var other = training()
    other.learner = "cleo"
    other.id = "first-aid"
    let claim = TrainingClaim(
      id: "k2", for: other, to: "funder", from: state, made: CivilDate(2026, 11, 1))
    #expect(claim.lines.map(\.reference) == ["2026-27/9/bob/cleo/2026-10-14"])
  }

  @Test func `the employer's own training has no cover`() {
    var own = training()
    own.learner = nil
    let claim = TrainingClaim(
      id: "k1", for: own, to: "funder", from: state(), made: CivilDate(2026, 11, 1))
    #expect(claim.lines.map(\.kind) == [.course, .travel])
  }

  @Test func `a funder decides case by case`() {
    let claim = claim("k1", .funder, state())
    #expect(
      claim.verdicts(under: .funder, state())
        == Array(repeating: .undecided(.byAgreement), count: 3))
  }

  // The 2026/27 fund takes training from 9 September 2026 to 28 February 2027, from user-led
  // organisations; 25 to 150 pounds a person a day need no further reason: 300.00 over two days are
  // 150.00; 300.01 are 150.005, half up 150.01.
  @Test func `the user-led organisation fund`() throws {
    let state = state()
    let fund = TrainingScheme.userLedFund
    var claim = claim("k1", fund, state)
    #expect(
      claim.verdicts(under: fund, state) == [
        .undecided(.onlyUserLedOrganisation), .undecided(.coverageUnknown),
        .undecided(.coverageUnknown),
      ])
    for (amount, expected) in [
      (Money.pounds(300, 1), ClaimVerdict.undecided(.outsideGuidePrice(.pounds(150, 1)))),
      (.pounds(50), .undecided(.onlyUserLedOrganisation)),
      (.pounds(49, 98), .undecided(.outsideGuidePrice(.pounds(24, 99)))),
    ] {
      claim.lines[0].amount = amount
      #expect(claim.verdicts(under: fund, state)[0] == expected)
    }
    let window = try #require(fund.delivery)
    for (first, last, inside) in [
      (CivilDate(2026, 9, 9), CivilDate(2026, 9, 10), true),
      (CivilDate(2026, 9, 8), CivilDate(2026, 9, 9), false),
      (CivilDate(2027, 2, 27), CivilDate(2027, 2, 28), true),
      (CivilDate(2027, 2, 28), CivilDate(2027, 3, 1), false),
    ] {
      claim.training.days = DateRange(first).including(last)
      let refused =
        claim.verdicts(under: fund, state) == [
          .refused(.outsideWindow(window)), .refused(.outsideWindow(window)),
          .refused(.outsideWindow(window)),
        ]
      #expect(refused != inside)
    }
  }

  @Test func `Skills for Care's funding, as it was to March 2026`() throws {
    let scheme = TrainingScheme.individualEmployerFunding
    let days = DateRange(CivilDate(2026, 3, 30)).including(CivilDate(2026, 3, 31))
    var state = state()
    state.covers = [cover(CivilDate(2026, 3, 30), 16)]
    var claim = claim("k1", scheme, state, days: days)
    #expect(claim.verdicts(under: scheme, state) == [.eligible, .eligible, .eligible])
    // Sixteen hours attended, a minute more covered.
    claim.lines[2].minutes = Minutes(961)
    #expect(
      claim.verdicts(under: scheme, state)[2]
        == .refused(.coverExceedsTraining(cover: Minutes(961), training: .hours(16))))
    claim.lines[1].evidence = ""
    #expect(claim.verdicts(under: scheme, state)[1] == .refused(.evidenceMissing))
    claim.training.days = days.including(CivilDate(2026, 4, 1))
    #expect(claim.verdicts(under: scheme, state).allSatisfy { $0.isRefusal })
  }

  // Five courses in a funding year from 1 April: the sixth is refused, that of the year before is not
  // counted, nor one of another scheme.
  @Test func `five courses a year`() {
    let scheme = TrainingScheme.individualEmployerFunding
    func course(_ number: Int, _ day: CivilDate, _ scheme: TrainingScheme) -> TrainingClaim {
      var claim = claim("k1", scheme, ClaimsState(), days: DateRange(day))
      claim.id = Identifier("k\(number)") ?? claim.id
      claim.lines = [
        ClaimLine(
          kind: .course, reference: "\(number)", invoice: "College/\(number)",
          evidence: "ab", amount: .pounds(10), borneBy: [])
      ]
      return claim
    }
    var state = ClaimsState()
    state.claims = (1...4).map { course($0, CivilDate(2025, 4, 1), scheme) }
    state.claims.append(course(5, CivilDate(2025, 3, 31), scheme))
    state.claims.append(course(6, CivilDate(2025, 4, 1), .funder))
    let fifth = course(7, CivilDate(2026, 3, 31), scheme)
    #expect(fifth.verdicts(under: scheme, state) == [.eligible])
    state.claims.append(fifth)
    let sixth = course(8, CivilDate(2026, 3, 31), scheme)
    #expect(sixth.verdicts(under: scheme, state) == [.refused(.tooManyCourses(5))])
    #expect(fifth.verdicts(under: scheme, state) == [.eligible])
  }

  @Test func `schemes are known by their names, with a source and their doubts`() {
    #expect(Set(TrainingScheme.all.map(\.id)).count == 3)
    for scheme in TrainingScheme.all {
      #expect(TrainingScheme.named(scheme.id) == scheme)
      #expect(!scheme.doubts.isEmpty && !scheme.source.description.isEmpty)
      // A short name goes into files and commands.
      #expect(Identifier(scheme.id) != nil)
    }
    #expect(TrainingScheme.named("none") == nil)
  }
}
