public import PABudgets
public import PADescription
import PAFormats
public import PAJournal
public import PAPayRun
public import PAPrimitives
import PAXML

/// Statements of an employer's budgets as a document: XML, and CSV for a spreadsheet.
///
/// Cover by PAs' shifts is one figure: whether it was for holiday or for sickness would tell of
/// somebody's health.
public struct BudgetDocument: Hashable, Sendable {
  /// The document's name.
  public var id: String
  /// The version of the program that sealed the entry.
  public var producer: String
  /// The employer's books.
  public var employer: Identifier
  /// The last journal entry in these figures.
  public var entry: Int
  /// The day that entry was sealed.
  public var sealed: CivilDate
  /// The last day whose transactions are counted; nil where all are.
  public var at: CivilDate?
  public var budgets: [Statement]

  /// One budget's statement.
  public struct Statement: Hashable, Sendable {
    /// The budget.
    public var id: Identifier
    /// The first day it is agreed for.
    public var first: CivilDate
    /// The last day it is agreed for.
    public var last: CivilDate
    /// What is in its account; nil where payments are not posted.
    public var inAccount: Money?
    /// The sums of all lines.
    public var total: Sums
    /// The present rate; nil before the first run.
    public var spendingRate: SpendingRate?
    /// Lines and what each funder bears of them.
    public var lines: [Line]
    /// What time away cost; nil where nobody was away.
    public var timeAway: TimeAway?
    /// Costs of employing that no payslip shows.
    public var hiddenCosts: [HiddenCost]
  }

  /// Money of some lines together.
  public struct Sums: Hashable, Sendable {
    /// Agreed for the budget's days.
    public var agreed: Money
    /// Received so far.
    public var received: Money
    /// Spent so far, before anything that came back.
    public var spent: Money
    /// Came back so far.
    public var recovered: Money
    /// Of what was spent, what is asked of the funders.
    public var asked: Money
    /// Left of what was agreed.
    public var left: Money
    /// Left of what was received.
    public var inHand: Money

    /// The sums of some rows.
    init(_ rows: [BudgetStatement.Row]) {
      agreed = rows.lazy.map(\.agreed).total
      received = rows.lazy.map(\.received).total
      spent = rows.lazy.map(\.spent).total
      recovered = rows.lazy.map(\.recovered).total
      asked = rows.lazy.map(\.asked).total
      left = rows.lazy.map(\.left).total
      inHand = rows.lazy.map(\.inHand).total
    }
  }

  /// The present rate.
  public struct SpendingRate: Hashable, Sendable {
    /// The days the latest runs paid for.
    public var days: Int
    /// What they cost after recoveries.
    public var net: Money
    /// Whole days that what is left lasts; nil where the rate is nothing.
    public var daysLeft: Int?
  }

  /// One line of the plan and what one funder bears of it.
  public struct Line: Hashable, Sendable {
    /// The plan line.
    public var id: Identifier
    /// What the books call it.
    public var label: String
    public var funder: Identifier
    /// Its money.
    public var sums: Sums
  }

  /// What it cost that PAs were away, for whatever reason, and that others stood in; it is in the lines too.
  public struct TimeAway: Hashable, Sendable {
    /// Pay, contributions, cover and agencies, and what came back of them.
    public var figures: AbsenceFigures
    /// All of it, less what came back.
    public var total: Money
  }

  /// A hidden cost, or cover by PAs' shifts.
  public struct HiddenCost: Hashable, Sendable {
    /// The item; nil for cover by shifts.
    public var id: Identifier?
    /// What the books call it; nil for cover by shifts.
    public var label: String?
    /// Who pays for it.
    public var payer: PABudgets.HiddenCost.Payer
    /// Agreed for the budget's days.
    public var agreed: Money
    /// Ordered or booked and still to come.
    public var committed: Money
    /// Spent so far.
    public var spent: Money
    /// Came back so far.
    public var recovered: Money
  }
}

extension BudgetDocument {
  /// The document of some budgets' statements.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - employer: Whose budgets they are.
  ///   - seal: The last entry in the figures.
  ///   - digest: SHA-256 of that entry's bytes.
  ///   - day: The last day whose transactions are counted; all are where it is nil.
  public init(
    of statements: [BudgetStatement], of employer: Identifier, through seal: Seal, digest: String,
    at day: CivilDate? = nil
  ) {
    let name = seal.documentID(of: employer, digest: digest)
    id = day.map { "\(name)/\($0)" } ?? name
    at = day
    producer = seal.program
    self.employer = employer
    entry = seal.number
    sealed = seal.on
    budgets = statements.map(Statement.init)
  }

  /// The document as XML.
  public var xml: [UInt8] { document("budgets", .xml(namespace: ExchangeSchema.budget.namespace)) }

  /// The document's schema.
  static var schema: Element {
    schema(
      root: "budgets", namespace: ExchangeSchema.budget.namespace,
      "Statements of an employer's budgets. Version 0: it may still change.")
  }
}

extension BudgetDocument.Statement {
  /// A statement as the document has it, cover by shifts as one whatever it was for.
  init(_ statement: BudgetStatement) {
    id = statement.budget
    first = statement.days.first
    last = statement.days.last
    inAccount = statement.inAccount
    total = BudgetDocument.Sums(statement.rows)
    spendingRate =
      statement.spendingRate.days > 0
      ? BudgetDocument.SpendingRate(
        days: statement.spendingRate.days, net: statement.spendingRate.net,
        daysLeft: statement.daysLeft) : nil
    lines = statement.rows.map {
      BudgetDocument.Line(
        id: $0.line, label: $0.label, funder: $0.funder, sums: BudgetDocument.Sums([$0]))
    }
    timeAway = statement.timeAway.isZero ? nil : BudgetDocument.TimeAway(statement.timeAway)
    hiddenCosts = statement.hidden.filter { $0.item != nil }.map(BudgetDocument.HiddenCost.init)
    let covers = statement.hidden.filter { $0.item == nil }
    if var cover = covers.first {
      cover.spent = covers.lazy.map(\.spent).total
      cover.recovered = covers.lazy.map(\.recovered).total
      hiddenCosts.append(BudgetDocument.HiddenCost(cover))
    }
  }
}

extension BudgetDocument.TimeAway {
  init(_ figures: AbsenceFigures) {
    self.figures = figures
    total = figures.total
  }
}

extension BudgetDocument.HiddenCost {
  init(_ row: BudgetStatement.HiddenRow) {
    id = row.item
    label = row.label
    payer = row.payer
    agreed = row.agreed
    committed = row.committed
    spent = row.spent
    recovered = row.recovered
  }
}

// MARK: Its description

extension BudgetDocument: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("budgets", "What an employer's budgets agreed, received, spent, got back and have left.")
  }

  public static var blank: BudgetDocument {
    BudgetDocument(id: "", producer: "", employer: .blank, entry: 0, sealed: .blank, budgets: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "id", &id,
      Field(
        "The document's name: employer, journal entry, start of the entry's SHA-256, any 'at'.",
        as: .documentID))
    description.attribute(
      "producer", &producer, Field("The version of pa-payroll that sealed the entry.", as: .text))
    description.attribute("employer", &employer, Field("The employer's books."))
    description.attribute(
      "entry", &entry, Field("The last journal entry in these figures.", as: .ordinal))
    description.attribute("sealed", &sealed, Field("The day that entry was sealed."))
    description.attribute(
      "at", &at,
      Field("The day at whose end the budgets stood so; absent where everything sealed counts."))
    description.list("budget", &budgets, .any, Field("One budget."))
  }
}

extension BudgetDocument.Statement: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("budget", "One budget: sums, rate, lines and hidden costs.")
  }

  public static var blank: BudgetDocument.Statement {
    BudgetDocument.Statement(
      id: .blank, first: .blank, last: .blank, total: .blank, spendingRate: nil, lines: [],
      timeAway: nil, hiddenCosts: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The budget in the books.", .key("budget")))
    description.attribute("first", &first, Field("The first day it is agreed for."))
    description.attribute("last", &last, Field("The last day it is agreed for."))
    description.attribute(
      "inAccount", &inAccount,
      Field("What is in its account; absent where the books do not say what was paid."))
    description.child("total", &total, Field("The sums of all lines."))
    description.child(
      "spendingRate", &spendingRate,
      Field("The present rate: net cost of the latest runs. Absent before the first run."))
    description.list(
      "line", &lines, .any, Field("One line of the plan and what one funder bears of it."))
    description.child(
      "timeAway", &timeAway,
      Field(
        "What it cost that PAs were away, and that others stood in, which is in the lines too; absent where nobody was."
      ))
    description.list(
      "hiddenCost", &hiddenCosts, .any,
      Field("A cost of employing that no payslip shows; what it spent is in the lines too."))
  }
}

extension BudgetDocument.Sums: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("sums", "Money agreed, received, spent, got back and left.")
  }

  public static var blank: BudgetDocument.Sums { BudgetDocument.Sums([]) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("agreed", &agreed, Field("Agreed for the budget's days."))
    description.attribute("received", &received, Field("Received so far."))
    description.attribute(
      "spent", &spent, Field("Spent so far, before anything that came back."))
    description.attribute(
      "recovered", &recovered,
      Field("Came back so far: Employment Allowance and claims."))
    description.attribute(
      "asked", &asked,
      Field(
        "Of what was spent, what raised pay to the minimum wage and is asked of the funder, whose uplift is late."
      ))
    description.attribute(
      "left", &left,
      Field("Left of what was agreed: agreed less spent, plus recovered."))
    description.attribute(
      "inHand", &inHand,
      Field("Left of what was received; negative where the funder owes."))
  }
}

extension BudgetDocument.SpendingRate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("spendingRate", "Net cost of the latest runs over the days they paid for.")
  }

  public static var blank: BudgetDocument.SpendingRate {
    BudgetDocument.SpendingRate(days: 0, net: .zero, daysLeft: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("days", &days, Field("The days those runs paid for.", as: .ordinal))
    description.attribute("net", &net, Field("What they cost after recoveries."))
    description.attribute(
      "daysLeft", &daysLeft,
      Field("Whole days that what is left lasts at this rate; absent where the rate is nothing."))
  }
}

extension BudgetDocument.Line: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("line", "A plan line's money from one funder.")
  }

  public static var blank: BudgetDocument.Line {
    BudgetDocument.Line(id: .blank, label: "", funder: .blank, sums: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The plan line in the books."))
    description.attribute("label", &label, Field("What people call it.", as: .text))
    description.attribute("funder", &funder, Field("The funder."))
    sums.describe(&description)
  }
}

extension BudgetDocument.TimeAway: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("timeAway", "What it cost that PAs were away, and that others stood in.")
  }

  public static var blank: BudgetDocument.TimeAway { BudgetDocument.TimeAway(.zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    figures.describeAmounts(&description)
    description.attribute("total", &total, Field("All of it, less what came back."))
  }
}

extension BudgetDocument.HiddenCost: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("hiddenCost", "A hidden cost of employing, or cover by PAs' shifts.")
  }

  public static var blank: BudgetDocument.HiddenCost {
    BudgetDocument.HiddenCost(
      id: nil, label: nil, payer: .budget, agreed: .zero, committed: .zero, spent: .zero,
      recovered: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "id", &id, Field("The item in the books; absent for cover by PAs' shifts."))
    description.attribute(
      "label", &label,
      Field("What the books call it; absent for cover by PAs' shifts.", as: .text))
    description.attribute("payer", &payer, Field("Who pays for it."))
    description.attribute("agreed", &agreed, Field("Agreed for the budget's days."))
    description.attribute(
      "committed", &committed,
      Field("Ordered or booked and still to come: what is spent is left out."))
    description.attribute("spent", &spent, Field("Spent so far."))
    description.attribute("recovered", &recovered, Field("Came back so far."))
  }
}

// MARK: CSV

extension BudgetDocument {
  /// The columns of the CSV, in their order.
  ///
  /// `row` says what a row is: `total` of a budget, `line` of its plan by one funder, or `hidden`
  /// cost, whose money is in the lines too. What a row has no figure for is empty.
  public static let columns = [
    "budget", "first", "last", "row", "id", "label", "funder", "payer", "agreed", "committed",
    "received", "spent", "recovered", "left", "in_hand", "days_left", "asked",
  ]

  /// The table's first line, by which a file is known as ours.
  public static var csvHeading: String { CSVWriter.row(columns) }

  /// The statements as comma-separated rows under a header; money has two decimals.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - cover: What people call cover by PAs' shifts.
  /// - Returns: The table as text.
  public static func csv(of statements: [BudgetStatement], cover: String) -> String {
    csvHeading + csvRows(of: statements, cover: cover)
  }

  /// The first line of a table of several books, whose folders stand in its first column.
  public static var csvHeadingOfMany: String { CSVWriter.row(["books"] + columns) }

  /// The rows of one table of statements.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - cover: What people call cover by PAs' shifts.
  ///   - books: The folder of books, in a table of several.
  /// - Returns: The rows as text.
  public static func csvRows(
    of statements: [BudgetStatement], cover: String, in books: String? = nil
  ) -> String {
    var text = ""
    for statement in statements.map(Statement.init) {
      let start =
        (books.map { [$0] } ?? [])
        + [statement.id.written, statement.first.written, statement.last.written]
      func row(_ words: [String], _ sums: Sums, daysLeft: String = "") {
        text += CSVWriter.row(
          start + words + [
            sums.agreed.description, "", sums.received.description, sums.spent.description,
            sums.recovered.description, sums.left.description, sums.inHand.description, daysLeft,
            sums.asked.description,
          ])
      }
      row(
        ["total", "", "", "", ""], statement.total,
        daysLeft: statement.spendingRate?.daysLeft.map { String($0) } ?? "")
      for each in statement.lines {
        row(["line", each.id.text, each.label, each.funder.text, ""], each.sums)
      }
      for each in statement.hiddenCosts {
        text += CSVWriter.row(
          start + [
            "hidden", each.id?.text ?? "", each.label ?? cover, "", each.payer.rawValue,
            each.agreed.description, each.committed.description, "", each.spent.description,
            each.recovered.description, "", "", "", "",
          ])
      }
    }
    return text
  }
}
