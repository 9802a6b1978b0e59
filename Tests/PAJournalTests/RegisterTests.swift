import PAJournal
import PALedger
import PAPrimitives
import PATestHouseholds
import PATestKit
import Testing

/// Postings read into a register, and the names they have.
struct RegisterTests {
  private let year = TaxYear(startYear: 2026)
  private let wages = Account.cost(line: "care", funder: "icb", on: .wages)
  private let councilWages = Account.cost(line: "care", funder: "council", on: .wages)
  private let course = Account.cost(line: "training", funder: "icb", on: .item("course"))
  private let received = Account.received(line: "care", funder: "icb")
  private let bank = Account.bank(budget: "phb")
  private let college = Account.supplier("College")

  /// £500 that another payroll left; then £80.00 of wages on 8 May, of which the council bears
  /// £30.00; then a course of £25.00 on 20 April, posted late; then £300.00 received on 1 June.
  private func register(_ choice: Register.Choice = Register.Choice()) -> Register {
    var register = Register(choice)
    register.bring(
      Balances([
        Balances.Balance(account: bank, amount: .pounds(500)),
        Balances.Balance(account: received, amount: .pounds(-500)),
      ]))
    register.add([], of: EntryName(year, 1), called: "opening")
    var pay = Transaction(on: CivilDate(2026, 5, 8), .payLine("ann", 1))
    pay.post(.debit, wages, .pounds(50))
    pay.post(.debit, councilWages, .pounds(30))
    pay.post(.credit, .clearing, .pounds(80))
    var owed = Transaction(on: CivilDate(2026, 5, 8), .settlement("ann"))
    owed.post(.credit, .netPay("ann"), .pounds(80))
    owed.post(.debit, .clearing, .pounds(80))
    register.add([pay, owed], of: EntryName(year, 2), called: "run 2026-27/4W01")
    var invoice = Transaction(on: CivilDate(2026, 4, 20), .event(part: 0))
    invoice.post(.debit, course, .pounds(25))
    invoice.post(.credit, college, .pounds(25))
    register.add([invoice], of: EntryName(year, 3), called: "cost of course")
    var receipt = Transaction(on: CivilDate(2026, 6, 1), .event(part: 0))
    receipt.post(.debit, bank, .pounds(300))
    receipt.post(.credit, received, .pounds(300))
    register.add([receipt], of: EntryName(year, 4), called: "received from icb")
    return register
  }

  /// A row as a line of text.
  private func lines(_ register: Register) -> [String] {
    register.rows.map { row in
      let name = row.source.map { "\($0.posting) \($0.on)" } ?? "-"
      return "\(name) \(row.account.written) \(row.amount) \(row.balance)"
    }
  }

  @Test func `every posting is a row, numbered within its entry, and the whole comes to nil`() {
    #expect(
      lines(register()) == [
        "- bank:phb 500.00 500.00",
        "- received:care:icb -500.00 0.00",
        "2026-27/2.1 2026-05-08 cost:care:icb:wages 50.00 50.00",
        "2026-27/2.2 2026-05-08 cost:care:council:wages 30.00 80.00",
        "2026-27/2.3 2026-05-08 clearing -80.00 0.00",
        "2026-27/2.4 2026-05-08 netPay:ann -80.00 -80.00",
        "2026-27/2.5 2026-05-08 clearing 80.00 0.00",
        "2026-27/3.1 2026-04-20 cost:training:icb:item:course 25.00 25.00",
        "2026-27/3.2 2026-04-20 supplier:College -25.00 0.00",
        "2026-27/4.1 2026-06-01 bank:phb 300.00 300.00",
        "2026-27/4.2 2026-06-01 received:care:icb -300.00 0.00",
      ])
    #expect(register().rows[4].source?.cause == .payLine("ann", 1))
    #expect(register().rows[5].source?.cause == .settlement("ann"))
    #expect(register().rows[7].source?.entry == "cost of course")
  }

  @Test func `a posting keeps its number where others are not chosen`() {
    #expect(
      lines(register(Register.Choice(kind: .netPay))) == [
        "2026-27/2.4 2026-05-08 netPay:ann -80.00 -80.00"
      ])
    #expect(
      lines(register(Register.Choice(kind: .bank))) == [
        "- bank:phb 500.00 500.00", "2026-27/4.1 2026-06-01 bank:phb 300.00 800.00",
      ])
  }

  @Test func `line and funder choose accounts of cost, recovered and received money`() {
    // −500 received, 50 spent, 300 received.
    #expect(
      lines(register(Register.Choice(line: "care", funder: "icb"))) == [
        "- received:care:icb -500.00 -500.00",
        "2026-27/2.1 2026-05-08 cost:care:icb:wages 50.00 -450.00",
        "2026-27/4.2 2026-06-01 received:care:icb -300.00 -750.00",
      ])
    #expect(
      lines(register(Register.Choice(kind: .cost, funder: "icb"))) == [
        "2026-27/2.1 2026-05-08 cost:care:icb:wages 50.00 50.00",
        "2026-27/3.1 2026-04-20 cost:training:icb:item:course 25.00 75.00",
      ])
    #expect(register(Register.Choice(line: "travel")).rows.isEmpty)
    // What there is to choose among does not hang on what is chosen.
    #expect(register(Register.Choice(line: "travel")).lines == ["care", "training"])
    #expect(register(Register.Choice(kind: .bank)).funders == ["icb", "council"])
  }

  @Test
  func `what is before the first day is brought forward, and what is after the last is counted`() {
    let may = register(
      Register.Choice(first: CivilDate(2026, 5, 1), last: CivilDate(2026, 5, 31)))
    // The course of April is sealed after the run of May, and is before it all the same.
    #expect(
      lines(may) == [
        "- bank:phb 500.00 500.00",
        "- received:care:icb -500.00 0.00",
        "- cost:training:icb:item:course 25.00 25.00",
        "- supplier:College -25.00 0.00",
        "2026-27/2.1 2026-05-08 cost:care:icb:wages 50.00 50.00",
        "2026-27/2.2 2026-05-08 cost:care:council:wages 30.00 80.00",
        "2026-27/2.3 2026-05-08 clearing -80.00 0.00",
        "2026-27/2.4 2026-05-08 netPay:ann -80.00 -80.00",
        "2026-27/2.5 2026-05-08 clearing 80.00 0.00",
      ])
    #expect(may.postingsBefore == 2 && may.postingsAfter == 2)
    // The days themselves are within.
    let day = register(
      Register.Choice(
        kind: .netPay, first: CivilDate(2026, 5, 8), last: CivilDate(2026, 5, 8)))
    #expect(day.rows.count == 1 && day.postingsBefore == 0 && day.postingsAfter == 0)
    // An account that comes to nil before the first day has nothing to bring forward.
    let after = register(Register.Choice(kind: .clearing, first: CivilDate(2026, 5, 9)))
    #expect(after.rows.isEmpty && after.postingsBefore == 2)
  }

  @Test func `an opening's entry brings its balances`() {
    var state = ClosingState.nothing(in: year)
    state.balances = Balances([Balances.Balance(account: bank, amount: .pounds(7))])
    var register = Register()
    register.add(
      Entry(opening: Opening(source: "another payroll", state: state), seal: .sample(1)),
      called: "opening")
    #expect(lines(register) == ["- bank:phb 7.00 7.00"])
  }

  @Test func `names of entries and postings are read as they are written, and in no other way`() {
    for text in ["2026-27/1.1", "2026-27/4.17", "1999-00/120.3"] {
      #expect(PostingName(written: text)?.written == text)
    }
    #expect(EntryName(written: "2026-27/4") == EntryName(year, 4))
    #expect(PostingName(written: "2026-27/4.7") == PostingName(EntryName(year, 4), 7))
    for text in [
      "", "4", "2026-27", "2026-27/", "2026-27/0", "2026-27/04", "2026-27/-1", "2026-27/+4",
      "2026-27/4/1", "2026-28/4", "2026-27/4 ", "2026-27/4a", "2026-27/1234567890",
    ] {
      #expect(EntryName(written: text) == nil, "\(text)")
      #expect(PostingName(written: "\(text).1") == nil, "\(text).1")
    }
    for text in ["2026-27/4", "2026-27/4.", "2026-27/4.0", "2026-27/4.07", "2026-27/4.1.1"] {
      #expect(PostingName(written: text) == nil, "\(text)")
    }
  }

  @Test func `the kind of an account is the first word of its name`() throws {
    let month = try #require(TaxMonth(year, 1))
    let accounts: [Account] = [
      wages, .recovered(line: "care", funder: "icb", from: .employmentAllowance), received, bank,
      .clearing, .netPay("ann"), .hmrc(.incomeTax, month), .hmrcEarlier,
      .pension(scheme: "nest", .employee, CalendarMonth(containing: CivilDate(2026, 5, 8))),
      .pensionEarlier(scheme: "nest"), college, .suspense("ann"),
    ]
    for account in accounts {
      #expect(account.written.split(separator: ":")[0] == account.kind.rawValue)
    }
    #expect(Set(accounts.map(\.kind)) == Set(Account.Kind.allCases))
    #expect(accounts.filter { $0.bearer != nil }.count == 3)
  }
}
