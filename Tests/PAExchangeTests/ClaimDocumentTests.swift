import PAClaims
import PAEmployment
import PAExchange
import PAJournal
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// The runs, then a course invoiced and claimed: entries 5 and 6.
private func courseClaimed(from scheme: TrainingScheme) throws -> (TrainingClaim, ClosingState) {
  let runs = try Riverside.runs()
  let cost = PostedCost(
    item: "first-aid", training: "first-aid-may", on: CivilDate(2026, 5, 5),
    amount: .pounds(120, 01), supplier: "Trainers Ltd", invoice: "INV & 7",
    evidence: EvidenceFile("inv-7.pdf"))
  let sources = EventSources(
    books: Riverside.books, evidence: SHA256.hex("invoice".utf8))
  let posted = try Entry(
    posting: cost, from: sources, after: runs[2].entry.closing, seal: Riverside.seal(5))
  let claim = TrainingClaim(
    id: "claim-1", for: Riverside.firstAid, to: scheme.id, from: posted.closing.claims,
    made: CivilDate(2026, 6, 1))
  return (claim, posted.closing)
}

private func document(_ claim: TrainingClaim, _ scheme: TrainingScheme, _ verdicts: [ClaimVerdict])
  throws -> ReadElement
{
  try ClaimDocument(
    of: claim, to: scheme, verdicts: verdicts, by: Riverside.employer, producer: "0.1.0"
  ).element.checked(against: .claim)
}

@Test(arguments: TrainingScheme.all)
func `a claim says what is asked of whom`(scheme: TrainingScheme) throws {
  let (claim, state) = try courseClaimed(from: scheme)
  let verdicts = claim.verdicts(under: scheme, state.claims)
  let read = try document(claim, scheme, verdicts)
  let lines = read.all("line")
  #expect(lines.map { $0["kind"] } == ["course", "cover"])
  // 62.5% and 37.5% of 120.01 are 75.00625 and 45.00375: the odd penny goes to the larger rest.
  #expect(lines[0].all("borneBy").map { $0["amount"] } == ["75.01", "45.00"])
  // Seven hours of Sam's at 13.00.
  #expect(lines[1]["amount"] == "91.00")
  #expect(lines[1]["time"] == "7:00")
  #expect(lines[1]["evidence"] == nil)
  let totals = try #require(read.first("totals"))
  #expect(try totals.money("claimed") == lines.map { try $0.money("amount") }.total)
  #expect(totals["claimed"] == "211.01")
  #expect(totals["course"] == "120.01")
  #expect(totals["cover"] == "91.00")
  for line in lines {
    #expect(try line.money("amount") == line.all("borneBy").map { try $0.money("amount") }.total)
  }
  #expect(read.first("scheme")?.all("doubt").count == scheme.doubts.count)
  #expect(read.first("learner")?["started"] == "2026-03-30")
  #expect(read["id"] == "riverside-12/claim-1")
}

@Test func `each scheme gives its own verdicts on the same claim`() throws {
  func shown(_ scheme: TrainingScheme) throws -> [String] {
    let (claim, state) = try courseClaimed(from: scheme)
    return try document(claim, scheme, claim.verdicts(under: scheme, state.claims)).all("line")
      .map { "\($0["verdict"] ?? "") \($0["because"] ?? "")" }
  }
  // Training in May 2026 is after the old scheme's last day and before the new one's first.
  #expect(
    try shown(.individualEmployerFunding) == ["refused outsideWindow", "refused outsideWindow"])
  #expect(try shown(.userLedFund) == ["refused outsideWindow", "refused outsideWindow"])
  #expect(try shown(.funder) == ["undecided byAgreement", "undecided byAgreement"])
}

@Test func `every ground of a verdict has its word in the schema`() throws {
  let day = DateRange(CivilDate(2026, 5, 5))
  let grounds: [ClaimVerdict.Reason] = [
    .notCovered, .coverageUnknown, .byAgreement, .onlyUserLedOrganisation, .outsideWindow(day),
    .alreadyClaimed("claim-0"), .coverExceedsTraining(cover: .hours(8), training: .hours(7)),
    .outsideGuidePrice(.pounds(200)), .tooManyCourses(5), .evidenceMissing,
  ]
  var (claim, _) = try courseClaimed(from: .funder)
  var words: [String?] = []
  for ground in grounds {
    let read = try document(claim, .funder, [.refused(ground), .eligible])
    #expect(read.all("line")[1]["because"] == nil)
    words.append(read.all("line")[0]["because"])
  }
  #expect(Set(words).count == grounds.count)
  claim.status = .paid
  claim.submitted = CivilDate(2026, 6, 2)
  claim.received = claim.claimed
  let paid = try document(claim, .funder, [.eligible, .eligible])
  #expect(paid["status"] == "paid")
  #expect(paid.first("totals")?["received"] == "211.01")
}

@Test func `an employer who learns is no PA`() throws {
  var (claim, _) = try courseClaimed(from: .funder)
  claim.training.learner = nil
  let read = try document(claim, .funder, [.eligible, .eligible])
  #expect(read.first("learner")?["role"] == "employer")
  #expect(read.first("learner")?["id"] == nil)
}
