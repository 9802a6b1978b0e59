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

/// What a payment pays, worked by hand, from books that another payroll left owing.
struct PaymentTests {
  private var books: BooksRead
  private var journal = MemoryJournal()
  private let year = TaxYear(startYear: 2026)
  private let day = CivilDate(2026, 12, 1)

  init() throws {
    var household = Household()
    try household.hire("ann", on: "four")
    household.enrol(.reliefAtSource)
    household.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2026, 10, 1))
    books = BooksRead(employer: household.employer, budgets: [.sample()])
  }

  private func month(_ number: Int) throws -> TaxMonth { try #require(TaxMonth(year, number)) }

  /// Opens with what is owed, below nothing what was paid too much, and £5,000 in the bank.
  private mutating func open(owing owed: (Account, Money)...) {
    let balances = owed.map { Balances.Balance(account: $0, amount: -$1) }
    var state = ClosingState(payroll: PayrollState(year: year))
    state.balances = Balances(
      balances + [.init(account: .bank(budget: "phb"), amount: .pounds(5_000))])
    journal.keep(Entry(opening: Opening(source: "Bureau", state: state), seal: .sample(1)))
  }

  private mutating func pay(
    _ payee: Payee, _ amount: Money, for month: MonthOwed? = nil, back: Bool = false,
    beyond: Bool = false
  ) throws -> String {
    let payment = Payment(
      to: payee, amount, on: day, from: "phb", for: month, isBack: back, mayExceed: beyond,
      reference: "p \(journal.entries.count)")
    let entry = try journal.entry(of: payment, books: books)
    journal.keep(entry)
    return entry.transactions.postings.map {
      "\($0.side == .debit ? "" : "-")\($0.amount) \($0.account.written)"
    }.joined(separator: ", ")
  }

  private func owed(to payee: Payee) -> String {
    journal.state.balances.owed(to: payee).map { month in
      "\(month.month?.written ?? "-") \(month.owed)"
    }.joined(separator: ", ")
  }

  // Month 7: 300.00 + 100.00 + 150.00 − 150.00 of allowance = 400.00; month 8: 200.00. 350.00 pays the
  // tax and 50.00 of the National Insurance; 250.00 the rest of month 7 and month 8.
  @Test mutating func `part of a month, then the rest of it with the next`() throws {
    let (seventh, eighth) = (try month(7), try month(8))
    open(
      owing: (.hmrc(.incomeTax, eighth), .pounds(200)), (.hmrc(.incomeTax, seventh), .pounds(300)),
      (.hmrc(.employeeNI, seventh), .pounds(100)), (.hmrc(.employerNI, seventh), .pounds(150)),
      (.hmrc(.employmentAllowance, seventh), .pounds(-150)))
    #expect(owed(to: .hmrc) == "2026-27/M07 400.00, 2026-27/M08 200.00")
    #expect(
      try pay(.hmrc, .pounds(350))
        == "150.00 hmrc:employerNI:2026-27/M07, -150.00 hmrc:employmentAllowance:2026-27/M07, "
        + "300.00 hmrc:incomeTax:2026-27/M07, 50.00 hmrc:employeeNI:2026-27/M07, -350.00 bank:phb")
    #expect(owed(to: .hmrc) == "2026-27/M07 50.00, 2026-27/M08 200.00")
    #expect(
      try pay(.hmrc, .pounds(250))
        == "50.00 hmrc:employeeNI:2026-27/M07, 200.00 hmrc:incomeTax:2026-27/M08, -250.00 bank:phb")
    #expect(owed(to: .hmrc).isEmpty)
    #expect(journal.state.balances[.bank(budget: "phb")] == .pounds(4_400))
  }

  @Test mutating func `paid twice, and sent back`() throws {
    let eighth = try month(8)
    open(owing: (.hmrc(.incomeTax, eighth), .pounds(200)))
    _ = try pay(.hmrc, .pounds(200))
    #expect(throws: EventRefusal.moreThanOwed(.zero)) { try pay(.hmrc, .pounds(200)) }
    #expect(
      try pay(.hmrc, .pounds(200), for: .tax(eighth), beyond: true)
        == "200.00 hmrc:incomeTax:2026-27/M08, -200.00 bank:phb")
    #expect(owed(to: .hmrc) == "2026-27/M08 -200.00")
    #expect(
      try pay(.hmrc, .pounds(120), back: true)
        == "-120.00 hmrc:incomeTax:2026-27/M08, 120.00 bank:phb")
    #expect(owed(to: .hmrc) == "2026-27/M08 -80.00")
    // More than was too much is owed again, for the month that is named.
    #expect(throws: EventRefusal.monthNotSaid) { try pay(.hmrc, .pounds(100), back: true) }
    #expect(
      try pay(.hmrc, .pounds(100), for: .tax(eighth), back: true)
        == "-80.00 hmrc:incomeTax:2026-27/M08, -20.00 hmrc:incomeTax:2026-27/M08, 100.00 bank:phb")
    #expect(owed(to: .hmrc) == "2026-27/M08 20.00")
  }

  // 100.00 is owed for month 7 and month 8 has 40.00 too much: 60.00 settle both.
  @Test mutating func `what was paid too much goes against what is owed next`() throws {
    open(
      owing: (.hmrc(.incomeTax, try month(7)), .pounds(100)),
      (.hmrc(.incomeTax, try month(8)), .pounds(-40)))
    #expect(
      try pay(.hmrc, .pounds(60))
        == "60.00 hmrc:incomeTax:2026-27/M07, 40.00 hmrc:incomeTax:2026-27/M07, "
        + "-40.00 hmrc:incomeTax:2026-27/M08, -60.00 bank:phb")
    #expect(owed(to: .hmrc).isEmpty)
  }

  // The next months have Employment Allowance of their own: 10.00 too much for month 7 lowers month 8's
  // bill and touches nothing of month 9's.
  @Test mutating func `what was paid too much for one month moves no allowance of another`() throws
  {
    let (eighth, ninth) = (try month(8), try month(9))
    open(
      owing: (.hmrc(.incomeTax, try month(7)), .pounds(-10)),
      (.hmrc(.incomeTax, eighth), .pounds(100)), (.hmrc(.employerNI, eighth), .pounds(60)),
      (.hmrc(.employmentAllowance, eighth), .pounds(-60)),
      (.hmrc(.incomeTax, ninth), .pounds(80)), (.hmrc(.employerNI, ninth), .pounds(50)),
      (.hmrc(.employmentAllowance, ninth), .pounds(-50)))
    #expect(
      try pay(.hmrc, .pounds(1))
        == "60.00 hmrc:employerNI:2026-27/M08, -60.00 hmrc:employmentAllowance:2026-27/M08, "
        + "1.00 hmrc:incomeTax:2026-27/M08, 10.00 hmrc:incomeTax:2026-27/M08, "
        + "-10.00 hmrc:incomeTax:2026-27/M07, -1.00 bank:phb")
    #expect(owed(to: .hmrc) == "2026-27/M08 89.00, 2026-27/M09 80.00")
    // A month that is named takes what another has too much, too.
    _ = try pay(.hmrc, .pounds(99), for: .tax(eighth), beyond: true)
    #expect(owed(to: .hmrc) == "2026-27/M08 -10.00, 2026-27/M09 80.00")
    _ = try pay(.hmrc, .pounds(70), for: .tax(ninth))
    #expect(owed(to: .hmrc).isEmpty)
  }

  @Test mutating func `a quarterly payer names the month that the bill is under`() throws {
    books.employer.paye?.paid = .quarterly
    open(
      owing: (.hmrc(.incomeTax, try month(4)), .pounds(10)),
      (.hmrc(.incomeTax, try month(6)), .pounds(30)), (.hmrc(.incomeTax, try month(7)), .pounds(5)))
    #expect(throws: EventRefusal.moreThanOwed(.pounds(40))) {
      try pay(.hmrc, .pounds(41), for: .tax(month(6)))
    }
    #expect(
      try pay(.hmrc, .pounds(40), for: .tax(month(6)))
        == "10.00 hmrc:incomeTax:2026-27/M04, 30.00 hmrc:incomeTax:2026-27/M06, -40.00 bank:phb")
  }

  // Months of years before the last are one sum, by whatever month it is paid, sent back or reversed.
  @Test mutating func `months of years before the last are paid as their sum`() throws {
    let old = try #require(TaxMonth(TaxYear(startYear: 2024), 12))
    open(owing: (.hmrcEarlier, .pounds(100)), (.hmrc(.incomeTax, try month(7)), .pounds(20)))
    #expect(
      try pay(.hmrc, .pounds(60), for: .tax(old)) == "60.00 hmrc:earlier, -60.00 bank:phb")
    #expect(
      try pay(.hmrc, .pounds(15), for: .tax(old), back: true)
        == "-15.00 hmrc:earlier, 15.00 bank:phb")
    #expect(owed(to: .hmrc) == "- 55.00, 2026-27/M07 20.00")
  }

  @Test mutating func `what was paid is said month by month`() throws {
    open(
      owing: (.hmrc(.incomeTax, try month(7)), .pounds(100)),
      (.hmrc(.incomeTax, try month(8)), .pounds(50)))
    let entry = try journal.entry(
      of: Payment(to: .hmrc, .pounds(120), on: day, from: "phb"), books: books)
    guard case .event(let event) = entry.content else {
      Issue.record("not an event")
      return
    }
    #expect(
      event.told(in: entry) == """
        £120.00 paid to hmrc from phb
          2026-27/M07: £100.00 paid
          2026-27/M08: £20.00 paid, £30.00 still owed
        """)
  }

  @Test mutating func `a scheme by its months, a PA and a supplier in one sum`() throws {
    let (october, november) = (
      CalendarMonth(containing: CivilDate(2026, 10, 1)),
      CalendarMonth(containing: CivilDate(2026, 11, 1))
    )
    open(
      owing: (.pension(scheme: "scheme", .employer, october), .pounds(30)),
      (.pension(scheme: "scheme", .employee, october), .pounds(50)),
      (.pension(scheme: "scheme", .employee, november), .pounds(40)),
      (.pensionEarlier(scheme: "scheme"), .pounds(7)), (.netPay("ann"), .pounds(1_000)),
      (.supplier("College: evening"), .pounds(84)))
    #expect(owed(to: .scheme("scheme")) == "- 7.00, 2026-10 80.00, 2026-11 40.00")
    #expect(
      try pay(.scheme("scheme"), .pounds(100))
        == "7.00 pension:scheme:earlier, 50.00 pension:scheme:employee:2026-10, "
        + "30.00 pension:scheme:employer:2026-10, 13.00 pension:scheme:employee:2026-11, "
        + "-100.00 bank:phb")
    #expect(
      try pay(.scheme("scheme"), .pounds(27), for: .calendar(november))
        == "27.00 pension:scheme:employee:2026-11, -27.00 bank:phb")
    // A transfer that the bank sent back is owed again.
    #expect(try pay(.assistant("ann"), .pounds(1_000)) == "1000.00 netPay:ann, -1000.00 bank:phb")
    #expect(
      try pay(.assistant("ann"), .pounds(1_000), back: true)
        == "-1000.00 netPay:ann, 1000.00 bank:phb")
    #expect(owed(to: .assistant("ann")) == "- 1000.00")
    #expect(
      try pay(.supplier("College: evening"), .pounds(84))
        == "84.00 supplier:College: evening, -84.00 bank:phb")
  }

  @Test mutating func `what does not fit is refused`() throws {
    open(owing: (.hmrc(.incomeTax, try month(7)), .pounds(100)))
    let october = CalendarMonth(containing: day)
    #expect(throws: EventRefusal.monthNotOf(.hmrc)) {
      try pay(.hmrc, .pounds(1), for: .calendar(october))
    }
    #expect(throws: EventRefusal.monthNotOf(.assistant("ann"))) {
      try pay(.assistant("ann"), .pounds(1), for: .calendar(october))
    }
    #expect(throws: EventRefusal.payeeUnknown(.assistant("bob"))) {
      try pay(.assistant("bob"), .pounds(1))
    }
    #expect(throws: EventRefusal.amountNotAboveNothing) { try pay(.hmrc, .zero) }
    let beyond = Payment(
      to: .hmrc, .pounds(1), on: day, from: "phb", isBack: true, mayExceed: true)
    #expect(throws: EventRefusal.backOrMore) { try journal.entry(of: beyond, books: books) }
    let mistyped = CivilDate(2062, 12, 1)
    #expect(throws: EventRefusal.dayToCome(mistyped)) {
      try journal.entry(of: Payment(to: .hmrc, .pounds(1), on: mistyped, from: "phb"), books: books)
    }
    books.employer.payments?.from = CivilDate(2026, 12, 2)
    #expect(throws: EventRefusal.paymentsPosted(from: CivilDate(2026, 12, 2))) {
      try pay(.hmrc, .pounds(1))
    }
    for silent in [nil, PostedPayments(isPosted: false, from: day)] {
      books.employer.payments = silent
      #expect(throws: EventRefusal.paymentsNotPosted) { try pay(.hmrc, .pounds(1)) }
    }
    #expect(journal.entries.count == 1)
  }
}

/// What a reversal frees, what it waits for, and that it is made once.
struct ReversalTests {
  private func name(_ number: Int) -> EntryName { EntryName(TaxYear(startYear: 2026), number) }

  private func refusal(_ work: () throws -> Entry) -> EventRefusal? {
    do {
      _ = try work()
      return nil
    } catch {
      return error as? EventRefusal
    }
  }

  @Test func `a receipt posted twice is put right, once`() throws {
    var journal = try EntryTests.Journal()
    _ = try journal.receive(.pounds(624))
    let before = journal.state
    let twice = try journal.receive(.pounds(624))
    let mirror = try journal.reverse(3)
    #expect(
      mirror.transactions.postings.map { "\($0.account.written) \($0.signed)" }
        == twice.transactions.postings.map { "\($0.account.written) \(-$0.signed)" })
    #expect(mirror.transactions.map(\.on) == [CivilDate(2026, 12, 2)])
    #expect(journal.state.balances == before.balances)
    #expect(
      mirror.noted.map(\.written) == [
        "+reversed:2026-27/3", "-receipt:phb/icb/2026-05-01/624.00/r2/2026-27/3",
      ])
    #expect(refusal { try journal.reverse(3) } == .reversedBefore(name(3)))
    // The mirror of a mirror is the event again.
    #expect(refusal { try journal.reverse(4) } == .notReversed(name(4)))
    #expect(refusal { try journal.reverse(1) } == .notReversed(name(1)))
    #expect(refusal { try journal.reverse(9) } == .entryUnknown(name(9)))
  }

  @Test func `an invoice that is reversed is free again, once no claim asks for it`() throws {
    var journal = try EntryTests.Journal()
    _ = try journal.post("course", .pounds(300), invoice: "17")
    _ = try journal.claim("k1")
    _ = try journal.submit("k1")
    _ = try journal.paid("k1", .pounds(100))
    #expect(refusal { try journal.reverse(2) } == .restedOn(by: [name(3)]))
    #expect(refusal { try journal.reverse(3) } == .restedOn(by: [name(4), name(5)]))
    #expect(refusal { try journal.reverse(4) } == .restedOn(by: [name(5)]))
    _ = try journal.reverse(5)
    #expect(journal.state.claims.claims.map(\.received) == [.zero])
    _ = try journal.reverse(4)
    #expect(journal.state.claims.claims.map(\.status) == [.new])
    let withdrawn = try journal.reverse(3)
    #expect(journal.state.claims.claims.isEmpty)
    #expect(journal.state.claims.costs.map(\.invoice) == ["College/17"])
    #expect(
      withdrawn.noted.map(\.written) == [
        "+reversed:2026-27/3", "-claim:k1", "-claimed:College/17",
      ])
    _ = try journal.claim("k1")
    _ = try journal.reverse(9)
    _ = try journal.reverse(2)
    #expect(journal.state.claims.costs.isEmpty)
    #expect(journal.state.balances.all.isEmpty)
    _ = try journal.post("course", .pounds(250), invoice: "17")
  }

  @Test func `a claim paid in full and reversed is open again`() throws {
    var journal = try EntryTests.Journal()
    _ = try journal.post("course", .pounds(300), invoice: "17")
    _ = try journal.claim("k1")
    _ = try journal.submit("k1")
    _ = try journal.paid("k1", .pounds(100))
    let before = journal.state
    _ = try journal.paid("k1", .pounds(200))
    #expect(journal.state.claims.claims.isEmpty)
    #expect(journal.state.claims.courses.map(\.count) == [1])
    _ = try journal.reverse(6)
    #expect(journal.state.claims == before.claims)
    // The first part can be reversed though the second came after it.
    _ = try journal.paid("k1", .pounds(200))
    _ = try journal.reverse(5)
    #expect(journal.state.claims.claims.map(\.received) == [.pounds(200)])
  }

  @Test func `an invoice that was paid waits for its payment's reversal`() throws {
    var journal = try EntryTests.Journal()
    journal.books.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2026, 4, 6))
    _ = try journal.post("course", .pounds(300), invoice: "17")
    _ = try journal.post("course", .pounds(50), invoice: "18")
    _ = try journal.keep(
      Payment(to: .supplier("College"), .pounds(350), on: CivilDate(2026, 11, 1), from: "phb"))
    #expect(refusal { try journal.reverse(2) } == .restedOn(by: [name(4)]))
    _ = try journal.reverse(4)
    _ = try journal.reverse(2)
    #expect(journal.state.balances[.supplier("College")] == .pounds(-50))
  }

  // An invoice paid in advance, one more that was reversed, and the first: the second's reversal rests on
  // nothing, and the first can be reversed.
  @Test func `a reversal is nothing that a reversal waits for`() throws {
    var journal = try EntryTests.Journal()
    journal.books.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2026, 4, 6))
    _ = try journal.keep(
      Payment(
        to: .supplier("College"), .pounds(100), on: CivilDate(2026, 10, 1), from: "phb",
        mayExceed: true))
    _ = try journal.post("course", .pounds(100), invoice: "17")
    _ = try journal.post("course", .pounds(50), invoice: "18")
    _ = try journal.reverse(4)
    _ = try journal.reverse(3)
    #expect(journal.state.balances[.supplier("College")] == .pounds(100))
  }

  @Test func `a payment that a later one took from waits for it`() throws {
    var journal = try EntryTests.Journal()
    journal.books.employer.payments = PostedPayments(isPosted: true, from: CivilDate(2026, 4, 6))
    _ = try journal.post("course", .pounds(100), invoice: "17")
    func pay(_ amount: Money, back: Bool = false, beyond: Bool = false) throws {
      _ = try journal.keep(
        Payment(
          to: .supplier("College"), amount, on: CivilDate(2026, 10, 1), from: "phb", isBack: back,
          mayExceed: beyond))
    }
    try pay(.pounds(130), beyond: true)
    try pay(.pounds(30), back: true)
    #expect(refusal { try journal.reverse(3) } == .restedOn(by: [name(4)]))
    _ = try journal.reverse(4)
    _ = try journal.reverse(3)
    #expect(journal.state.balances[.supplier("College")] == .pounds(-100))
  }

  @Test func `what cannot be read is not nothing`() throws {
    var journal = try EntryTests.Journal()
    _ = try journal.receive(.pounds(10))
    _ = try journal.receive(.pounds(20))
    let hidden = JournalBefore(
      last: { _ in 3 },
      read: { [before = journal.journal.before] name throws(EventRefusal) in
        guard name.number != 3, let entry = try before.entry(name) else {
          throw EventRefusal("it cannot be read", fix: "")
        }
        return entry
      })
    let sources = EventSources(
      books: journal.books, known: journal.journal.known, journal: hidden)
    #expect(throws: EventRefusal("it cannot be read", fix: "")) {
      try Entry(
        posting: Reversal(of: name(2), on: CivilDate(2026, 11, 2), because: "x"), from: sources,
        after: journal.state, seal: journal.journal.nextSeal(on: CivilDate(2026, 11, 2)))
    }
  }

  @Test func `a supplier's name and an invoice's number are never those of another`() {
    func key(_ supplier: String, _ invoice: String) -> String {
      PostedCost(
        item: "course", training: nil, on: .blank, amount: .zero, supplier: supplier,
        invoice: invoice, evidence: EvidenceFile("")
      ).key
    }
    #expect(key("College", "B/C") == "College/B/C")
    #expect(key("A/B", "C") != key("A", "B/C"))
    #expect(key("A%2FB", "C") != key("A/B", "C"))
    // A mark that joins the colon before it is a name all the same.
    let odd = "\u{301}x"
    #expect(Account(written: Account.supplier(odd).written) == .supplier(odd))
    #expect(Payee(written: Payee.supplier(odd).written) == .supplier(odd))
    #expect(KnownLine(written: "+invoice:\(odd)/1")?.key == "invoice:\(odd)/1")
  }

  @Test func `a reversal is of no day before its event`() throws {
    var journal = try EntryTests.Journal()
    _ = try journal.receive(.pounds(10))
    let early = Reversal(of: name(2), on: CivilDate(2026, 4, 30), because: "x")
    #expect(throws: EventRefusal.reversedTooEarly(CivilDate(2026, 5, 1))) {
      try journal.keep(early)
    }
  }
}
