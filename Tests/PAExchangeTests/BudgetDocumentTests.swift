import PABudgets
import PAEmployment
import PAExchange
import PAJournal
import PALedger
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// The statement after the runs and money received for care.
private func statement() throws -> (BudgetStatement, Seal) {
  let runs = try Riverside.runs()
  let receipt = Receipt(
    budget: "phb", funder: "icb", line: "care", on: CivilDate(2026, 4, 10),
    amount: .pounds(5_000), reference: "BACS 1")
  let entry = try Entry(
    posting: receipt, from: EventSources(books: Riverside.books),
    after: runs[2].entry.closing, seal: Riverside.seal(5))
  let closing = entry.closing
  return (
    BudgetStatement(
      of: Riverside.budget, closing.balances, spendingRate: closing.spendingRate(of: "phb")),
    entry.seal
  )
}

@Test func `a budget document says what the statement says`() throws {
  let (statement, seal) = try statement()
  let read = try BudgetDocument(
    of: [statement], of: "riverside-12", through: seal, digest: Riverside.digest
  ).element.checked(against: .budget)
  let budget = try #require(read.first("budget"))
  let lines = budget.all("line")
  let total = try #require(budget.first("total"))
  #expect(lines.map { $0["funder"] } == ["icb", "council", "icb", "council"])
  for name in ["agreed", "received", "spent", "recovered", "left", "inHand"] {
    #expect(try total.money(name) == lines.map { try $0.money(name) }.total, "\(name)")
  }
  for line in lines {
    let net = try line.money("spent") - line.money("recovered")
    #expect(try line.money("left") == line.money("agreed") - net)
    #expect(try line.money("inHand") == line.money("received") - net)
  }
  #expect(total["agreed"] == "79200.00")
  #expect(total["received"] == "5000.00")
  #expect(lines[0]["agreed"] == "48750.00")
  // Two periods of four weeks, from 30 March.
  let spendingRate = try #require(budget.first("spendingRate"))
  #expect(spendingRate["days"] == "56")
  #expect(try spendingRate.count("daysLeft") == Int64(#require(statement.daysLeft)))
  #expect(read["id"] == "riverside-12/000005/\(Riverside.digest.prefix(12))")
}

@Test func `cover by shifts is one figure whatever it was for`() throws {
  let (statement, seal) = try statement()
  #expect(statement.hidden.count { $0.item == nil } == 2)
  let document = try BudgetDocument(
    of: [statement], of: "riverside-12", through: seal, digest: Riverside.digest
  ).element
  let cover = document.at("budget", "hiddenCost").filter { $0["id"] == nil }
  // Eight and seven hours of Sam's at 13.00.
  #expect(cover.map { $0["spent"] } == ["195.00"])
  let csv = BudgetDocument.csv(of: [statement], cover: "Cover by PAs' shifts")
  for text in document.words + [csv] { #expect(!text.lowercased().contains("sick")) }
}

@Test func `the CSV has one header and quotes what needs it`() throws {
  let (statement, _) = try statement()
  let csv = BudgetDocument.csv(of: [statement, statement], cover: "")
  let rows = csv.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(
    rows[0] == "budget,first,last,row,id,label,funder,payer,agreed,committed,received,spent,"
      + "recovered,left,in_hand,days_left,asked")
  #expect(rows.last == "")
  // A total, four lines, an item and cover, for each of two.
  #expect(rows.count == 1 + 2 * 7 + 1)
  #expect(
    rows[4].hasPrefix(
      #"phb,2026-03-30,2027-04-05,line,courses,"Courses ""and"" travel",icb,,750.00,,0.00,0.00,"#))
  #expect(rows[2].contains(",\"Care, day and night\",icb,,48750.00,,5000.00,"))
  for row in rows.dropFirst().dropLast() {
    var quoted = false
    let commas = row.count { character in
      if character == "\"" { quoted.toggle() }
      return character == "," && !quoted
    }
    #expect(commas == BudgetDocument.columns.count - 1)
  }
}

@Test func `a budget not yet drawn has no spendingRate`() throws {
  let statement = BudgetStatement(of: Riverside.budget, Balances(), spendingRate: SpendingRate())
  let read = try BudgetDocument(
    of: [statement], of: "riverside-12", through: Riverside.seal(1), digest: Riverside.digest
  ).element.checked(against: .budget)
  #expect(read.at("budget", "spendingRate").isEmpty)
  #expect(BudgetDocument.csv(of: [], cover: "").split(separator: "\n").count == 1)
}

@Test func `a budget document at a day says which, and has a name of its own`() throws {
  let statement = BudgetStatement(of: Riverside.budget, Balances(), spendingRate: SpendingRate())
  let read = try BudgetDocument(
    of: [statement], of: "riverside-12", through: Riverside.seal(5), digest: Riverside.digest,
    at: CivilDate(2026, 10, 20)
  ).element.checked(against: .budget)
  #expect(read["at"] == "2026-10-20")
  #expect(read["id"] == "riverside-12/000005/\(Riverside.digest.prefix(12))/2026-10-20")
}
