import PABudgets
import PAClaims
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

@testable import PAJournal

/// A posting followed to what it is of, and back.
///
/// Ann is at her course on 14 October; Bob covers six of its hours and works two himself. What he is
/// paid for the cover is worked in `EntryTests`: 49.50 and 29.70 of his hours, 5.98 and 3.59 of his
/// holiday pay. The course costs 100.00, of which the ICB bears 62.50. So 188.77 is claimed, and 94.40
/// comes: by hand, 94.40 over 62.50, 37.50, 55.48 and 33.29 is 31.2550, 18.7530, 27.7444 and 16.6476 in
/// parts of a pound; 94.38 in whole pence, and one more for the two greatest rests.
struct PostingTrailTests {
  private let year = TaxYear(startYear: 2026)

  /// 1 opening, 2 run, 3 course, 4 claim made, 5 sent, 6 money.
  private func claimed() throws -> EntryTests.Journal {
    var journal = try EntryTests.Journal()
    let day = CivilDate(2026, 10, 14)
    _ = try journal.pay(
      "4W08",
      [
        journal.line("ann", day.adding(days: 1), 5), journal.line("bob", day, 6, covers: "ann"),
        journal.line("bob", day, 2),
      ])
    _ = try journal.post("course", .pounds(100), invoice: "C-1")
    _ = try journal.claim("c")
    _ = try journal.submit("c")
    _ = try journal.paid("c", .pounds(94, 40))
    return journal
  }

  private func name(_ entry: Int, _ number: Int) -> PostingName {
    PostingName(EntryName(year, entry), number)
  }

  /// The trail of a posting over the whole journal.
  private func trail(
    _ entry: Int, _ number: Int, in journal: EntryTests.Journal
  ) throws -> PostingTrail {
    let entries = journal.journal.entries
    var trail = try #require(PostingTrail(of: name(entry, number), in: entries[entry - 1]))
    for other in entries { trail.add(other) }
    return trail
  }

  private func told(_ postings: [NamedPosting]) -> [String] {
    postings.map { "\($0.name) \($0.posting.account.written) \($0.posting.signed)" }
  }

  @Test func `every posting has its name, and its transaction is known by its cause`() throws {
    let run = try claimed().journal.entries[1]
    #expect(run.namedPostings.map(\.name.number) == Array(1...run.transactions.postings.count))
    #expect(
      told(run.postings(of: .payLine("bob", 1))) == [
        "2026-27/2.9 cost:care:icb:wages 16.50",
        "2026-27/2.10 cost:care:icb:cover:training 49.50",
        "2026-27/2.11 cost:care:council:wages 9.90",
        "2026-27/2.12 cost:care:council:cover:training 29.70", "2026-27/2.13 clearing -105.60",
      ])
    #expect(run.postings(of: .payLine("bob", 1)).total == .zero)
    #expect(PostingTrail(of: name(2, 21), in: run) == nil)
    #expect(PostingTrail(of: name(3, 1), in: run) == nil)
  }

  @Test
  func `a line of pay is of its timesheet lines, and holiday pay of the lines it is worked on`()
    throws
  {
    guard case .run(let sealed) = try claimed().journal.entries[1].content else {
      Issue.record("no run")
      return
    }
    let bob = try #require(sealed.payslip(of: "bob"))
    let work = sealed.work(ofLine: 1, on: bob)
    #expect(
      work.map(\.line.covers?.assistant) == ["ann", nil]
        && work.map(\.planLine) == ["care", "care"])
    #expect(work.map(\.line.minutes) == [.hours(6), .hours(2)])
    #expect(sealed.base(of: bob.lines[1], on: bob) == [1])
    #expect(sealed.work(ofLine: 2, on: bob) == work)
    #expect(sealed.work(ofLine: 3, on: bob).isEmpty && sealed.work(ofLine: 0, on: bob).isEmpty)
    let key = "2026-27/2/bob/ann/2026-10-14"
    #expect(bob.covers(paidByLine: 2, in: EntryName(year, 2)) == [key])
    let ann = try #require(sealed.payslip(of: "ann"))
    #expect(ann.covers(paidByLine: 1, in: EntryName(year, 2)).isEmpty)
    #expect(sealed.payslip(of: "carl") == nil)
  }

  @Test func `a claim's money leads to invoice, shift and funders`() throws {
    let trail = try trail(6, 1, in: claimed())
    let claim = try #require(trail.money?.worked.claim)
    #expect(trail.steps == ClaimSteps(made: EntryName(year, 4), sent: EntryName(year, 5)))
    #expect(
      told(trail.transaction.recovered).first
        == "2026-27/6.1 recovered:training:icb:item:course -31.26")
    let course = try #require(trail.source(of: claim.lines[0]))
    #expect(course.cost?.invoice == "C-1" && course.cover == nil)
    #expect(
      told(course.postings) == [
        "2026-27/3.1 cost:training:icb:item:course 62.50",
        "2026-27/3.2 cost:training:council:item:course 37.50",
      ])
    let shift = try #require(trail.source(of: claim.lines[1]))
    #expect(shift.cover?.covered == "ann" && shift.cost == nil)
    #expect(
      told(shift.postings) == [
        "2026-27/2.10 cost:care:icb:cover:training 49.50",
        "2026-27/2.12 cost:care:council:cover:training 29.70",
        "2026-27/2.15 cost:care:icb:cover:training 5.98",
        "2026-27/2.17 cost:care:council:cover:training 3.59",
      ])
    #expect(trail.asks.isEmpty && trail.settled.isEmpty)
  }

  @Test func `what was paid leads to the claim and to what came back`() throws {
    let journal = try claimed()
    let course = try trail(3, 1, in: journal)
    #expect(course.asks.map(\.claim) == ["c"] && course.asks[0].lines.map(\.number) == [1])
    #expect(course.asks[0].steps == ClaimSteps(made: EntryName(year, 4), sent: EntryName(year, 5)))
    #expect(
      told(course.asks[0].repaid.flatMap(\.postings)) == [
        "2026-27/6.1 recovered:training:icb:item:course -31.26",
        "2026-27/6.2 recovered:training:council:item:course -18.75",
      ])
    // Cover on either line of pay, from any posting of it; not the other PA's pay.
    for number in [9, 12, 15, 17] {
      let cover = try trail(2, number, in: journal)
      #expect(cover.asks.map { $0.lines.map(\.number) } == [[2]], "\(number)")
      #expect(
        told(cover.asks[0].repaid.flatMap(\.postings)) == [
          "2026-27/6.4 recovered:care:icb:cover:training -27.74",
          "2026-27/6.5 recovered:care:council:cover:training -16.65",
        ])
    }
    #expect(try trail(2, 1, in: journal).asks.isEmpty)
    #expect(try trail(2, 19, in: journal).asks.isEmpty)
  }

  /// As it is read from its record, a run does not know what bears its lines.
  @Test func `a run that cannot be worked again leads to all that was posted as cover`() throws {
    let journal = try claimed()
    var entries = journal.journal.entries
    let worked = entries[1]
    guard case .run(var sealed) = worked.content else {
      Issue.record("no run")
      return
    }
    for slip in sealed.run.payslips.indices {
      for line in sealed.run.payslips[slip].lines.indices {
        sealed.run.payslips[slip].lines[line].shares = []
      }
    }
    entries[1].content = .run(sealed)
    var money = try #require(PostingTrail(of: name(6, 1), in: entries[5]))
    var again = money
    var asked: [EntryName] = []
    for entry in entries {
      money.add(entry)
      again.add(entry) { run in
        asked.append(run.name)
        return worked
      }
    }
    let line = try #require(money.money?.worked.claim.lines[1])
    #expect(money.source(of: line)?.postings.map(\.name.number) == [10, 12, 15, 17])
    #expect(again.source(of: line) == money.source(of: line) && asked == [EntryName(year, 2)])
    var cover = try #require(PostingTrail(of: name(2, 10), in: entries[1]))
    for entry in entries { cover.add(entry) }
    #expect(cover.asks.isEmpty)
  }

  /// Money, sending, claim and invoice are reversed one by one (7 to 10); the invoice is posted again,
  /// claimed under the same name, sent and paid (11 to 14).
  @Test func `what was reversed says so, and is not what came after it`() throws {
    var journal = try claimed()
    for number in [6, 5, 4, 3] { _ = try journal.reverse(number) }
    _ = try journal.post("course", .pounds(100), invoice: "C-1")
    _ = try journal.claim("c")
    _ = try journal.submit("c")
    _ = try journal.paid("c", .pounds(94, 40))
    let first = try trail(3, 1, in: journal)
    #expect(first.reversal(of: EntryName(year, 3)) == EntryName(year, 10))
    #expect(first.asks.map(\.steps.made) == [EntryName(year, 4)])
    #expect(first.asks[0].repaid.map(\.entry) == [EntryName(year, 6)])
    #expect(first.reversal(of: EntryName(year, 6)) == EntryName(year, 7))
    let second = try trail(11, 1, in: journal)
    #expect(second.asks.map(\.steps.made) == [EntryName(year, 12)])
    #expect(second.asks[0].repaid.map(\.entry) == [EntryName(year, 14)])
    // The cover was asked for twice, and its money is each claim's own.
    let cover = try trail(2, 10, in: journal)
    #expect(cover.asks.map(\.steps.made) == [EntryName(year, 4), EntryName(year, 12)])
    #expect(
      cover.asks.map { $0.repaid.map(\.entry) } == [[EntryName(year, 6)], [EntryName(year, 14)]])
    for (entry, made, course) in [(6, 4, 3), (14, 12, 11)] {
      let money = try trail(entry, 1, in: journal)
      let line = try #require(money.money?.worked.claim.lines[0])
      #expect(money.steps.made == EntryName(year, made))
      #expect(money.source(of: line)?.entry == EntryName(year, course))
    }
  }

  // MARK: What is owed

  private func told(_ parts: [SettledPart]) -> [String] {
    func words(_ side: SettledPart.Side) -> String {
      switch side {
      case .posting(let named): "\(named.name)"
      case .opening(let name): "opening \(name)"
      }
    }
    return parts.map { "\(words($0.open)) by \(words($0.by)) \($0.amount)" }
  }

  /// Bob's 118.35 is paid as 50.00 and 68.35; Ann's 73.97 is not.
  @Test func `a payment leads to what it settles, the oldest first, and that to the payment`()
    throws
  {
    var journal = try EntryTests.Journal()
    journal.books.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2026, 4, 6))
    let day = CivilDate(2026, 10, 14)
    _ = try journal.pay("4W08", [journal.line("ann", day, 5), journal.line("bob", day, 8)])
    _ = try journal.pay("4W09", [journal.line("bob", day.adding(days: 28), 8)])
    for amount in [Money.pounds(50), .pounds(100)] {
      _ = try journal.keep(
        Payment(to: .assistant("bob"), amount, on: CivilDate(2026, 12, 20), from: "phb"))
    }
    let owed = try #require(
      journal.journal.entries[1].namedPostings.first { $0.posting.account == .netPay("bob") }
    ).name
    let next = try #require(
      journal.journal.entries[2].namedPostings.first { $0.posting.account == .netPay("bob") }
    ).name
    #expect(
      try told(trail(2, owed.number, in: journal).settled) == [
        "\(owed) by 2026-27/4.1 50.00", "\(owed) by 2026-27/5.1 68.35",
      ])
    #expect(try told(trail(4, 2, in: journal).settled) == ["\(owed) by 2026-27/4.1 50.00"])
    #expect(
      try told(trail(5, 1, in: journal).settled) == [
        "\(owed) by 2026-27/5.1 68.35", "\(next) by 2026-27/5.1 31.65",
      ])
    let ann = try trail(2, 7, in: journal)
    #expect(ann.posting.posting.account == .netPay("ann") && ann.settled.isEmpty)
  }

  /// An invoice of 25.00 that another payroll left and one of 40.00 are owed; years later 100.00 of tax
  /// stands under another name.
  @Test func `what an opening brings has no posting, and what it carries keeps its own`() throws {
    let month = TaxMonth(containing: CivilDate(2026, 5, 8))
    let college = Account.supplier("College")
    let tax = Account.hmrc(.incomeTax, month)
    let allowance = Account.hmrc(.employmentAllowance, month)
    func opening(_ year: TaxYear, _ balances: [(Account, Money)]) -> Entry {
      Entry(
        opening: Opening(
          source: "",
          state: ClosingState(
            payroll: PayrollState(year: year),
            balances: Balances(balances.map { .init(account: $0.0, amount: $0.1) }))),
        seal: .sample(1, of: year))
    }
    func posted(_ number: Int, _ year: TaxYear, _ account: Account, _ amount: Money) -> Entry {
      var transaction = Transaction(on: year.firstDay, .event(part: 0))
      transaction.post(.debit, account, amount)
      transaction.post(.credit, .bank(budget: "phb"), amount)
      var entry = opening(year, [])
      entry.seal.number = number
      entry.content = .event(Event(Posted(ClaimSent("c"), .blank)))
      entry.transactions = [transaction]
      return entry
    }
    let later = year.next.next
    let entries = [
      opening(year, [(college, .pounds(-25))]), posted(2, year, college, .pounds(-40)),
      posted(3, year, tax, .pounds(-100)), posted(4, year, allowance, .pounds(30)),
      posted(5, year, allowance, .pounds(-30)),
      opening(later, [(college, .pounds(-65)), (.hmrcEarlier, .pounds(-100))]),
      posted(2, later, college, .pounds(60)), posted(3, later, .hmrcEarlier, .pounds(100)),
    ]
    func settled(_ place: Int) throws -> [String] {
      let entry = entries[place]
      var trail = try #require(PostingTrail(of: PostingName(entry.name, 1), in: entry))
      for other in entries { trail.add(other) }
      return told(trail.settled)
    }
    #expect(
      try settled(6) == [
        "opening 2026-27/1 by 2028-29/2.1 25.00", "2026-27/2.1 by 2028-29/2.1 35.00",
      ])
    #expect(try settled(1) == ["2026-27/2.1 by 2028-29/2.1 35.00"])
    #expect(try settled(2) == ["2026-27/3.1 by opening 2028-29/1 100.00"])
    // Employment Allowance is not owed but goes against what is.
    #expect(try settled(3) == ["2026-27/4.1 by 2026-27/5.1 -30.00"])
    #expect(try settled(7) == ["opening 2028-29/1 by 2028-29/3.1 100.00"])
  }
}
