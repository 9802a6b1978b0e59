public import PABudgets
public import PAJournal
public import PAPrimitives
public import PAXML

/// Budget statements as XML, and as CSV for a spreadsheet.
///
/// Cover by PAs' shifts is one figure: whether it was for holiday or for sickness would tell of
/// somebody's health.
public enum BudgetDocument {
  /// The document of some budgets' statements.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - employer: Whose budgets they are.
  ///   - seal: The last entry in the figures.
  ///   - digest: SHA-256 of that entry's bytes.
  /// - Returns: The document.
  public static func element(
    of statements: [BudgetStatement], of employer: Identifier, through seal: Seal, digest: String
  ) -> Element {
    Element(
      "budgets",
      [
        "id": seal.documentID(of: employer, digest: digest), "producer": seal.program,
        "employer": employer.text, "entry": String(seal.number), "sealed": seal.on.description,
      ]
    ) {
      for statement in statements { element(of: statement) }
    }
  }

  private static func element(of statement: BudgetStatement) -> Element {
    Element(
      "budget",
      [
        "id": statement.budget.text, "first": statement.days.first.description,
        "last": statement.days.last.description,
      ]
    ) {
      Element("total", BudgetSums(statement.rows))
      element(of: statement.pace, lasting: statement.daysLeft)
      for row in statement.rows {
        Element(
          "line", BudgetSums([row]),
          ("id", row.line.text), ("label", row.label), ("funder", row.funder.text))
      }
      for row in statement.hiddenCosts {
        Element(
          "hiddenCost",
          [
            "id": row.item?.text, "label": row.label, "payer": row.payer.rawValue,
            "agreed": row.agreed.description, "committed": row.committed.description,
            "spent": row.spent.description, "recovered": row.recovered.description,
          ])
      }
    }
  }

  private static func element(of pace: Pace, lasting daysLeft: Int?) -> Element? {
    guard pace.days > 0 else { return nil }
    return Element(
      "pace",
      [
        "days": String(pace.days), "net": pace.net.description,
        "daysLeft": daysLeft.map { String($0) },
      ])
  }

  /// The columns of the CSV, in their order.
  ///
  /// `row` says what a row is: `total` of a budget, `line` of its plan by one funder, or `hidden`
  /// cost, whose money is in the lines too. What a row has no figure for is empty.
  public static let columns = [
    "budget", "first", "last", "row", "id", "label", "funder", "payer", "agreed", "committed",
    "received", "spent", "recovered", "left", "in_hand", "days_left",
  ]

  /// The table's first line, by which a file is known as ours.
  public static var csvHeading: String { line(columns) }

  /// The statements as comma-separated rows under a header; money has two decimals.
  ///
  /// - Parameters:
  ///   - statements: The statements.
  ///   - cover: What people call cover by PAs' shifts.
  /// - Returns: The table as text.
  public static func csv(of statements: [BudgetStatement], cover: String) -> String {
    var text = csvHeading
    for statement in statements {
      let start = [
        statement.budget.text, statement.days.first.description, statement.days.last.description,
      ]
      func row(_ words: [String], _ sums: BudgetSums, daysLeft: String = "") {
        text += line(
          start + words + [
            sums.agreed.description, "", sums.received.description, sums.spent.description,
            sums.recovered.description, sums.left.description, sums.inHand.description, daysLeft,
          ])
      }
      row(
        ["total", "", "", "", ""], BudgetSums(statement.rows),
        daysLeft: statement.daysLeft.map { String($0) } ?? "")
      for each in statement.rows {
        row(["line", each.line.text, each.label, each.funder.text, ""], BudgetSums([each]))
      }
      for each in statement.hiddenCosts {
        text += line(
          start + [
            "hidden", each.item?.text ?? "", each.label ?? cover, "", each.payer.rawValue,
            each.agreed.description, each.committed.description, "", each.spent.description,
            each.recovered.description, "", "", "",
          ])
      }
    }
    return text
  }

  /// One row, its fields in quotes where they need them.
  private static func line(_ fields: [String]) -> String {
    fields.map { field in
      guard field.contains(where: { "\",\n\r".contains($0) }) else { return field }
      return "\""
        + field.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }.joined(separator: ",") + "\n"
  }
}

/// Money of some rows together.
private struct BudgetSums {
  let agreed: Money
  let received: Money
  let spent: Money
  let recovered: Money
  let left: Money
  let inHand: Money

  init(_ rows: [BudgetStatement.Row]) {
    agreed = rows.map(\.agreed).total
    received = rows.map(\.received).total
    spent = rows.map(\.spent).total
    recovered = rows.map(\.recovered).total
    left = rows.map(\.left).total
    inHand = rows.map(\.inHand).total
  }
}

extension Element {
  /// Sums under some first attributes.
  fileprivate init(_ name: String, _ sums: BudgetSums, _ first: (name: String, value: String)...) {
    self.init(
      name,
      [
        "agreed": sums.agreed.description, "received": sums.received.description,
        "spent": sums.spent.description, "recovered": sums.recovered.description,
        "left": sums.left.description, "inHand": sums.inHand.description,
      ])
    attributes = first.map { Attribute(name: $0.name, value: $0.value) } + attributes
  }
}

extension BudgetStatement {
  /// Hidden costs with cover by shifts as one, whatever it was for.
  fileprivate var hiddenCosts: [HiddenRow] {
    let items = hidden.filter { $0.item != nil }
    let covers = hidden.filter { $0.item == nil }
    guard var cover = covers.first else { return items }
    cover.spent = covers.map(\.spent).total
    cover.recovered = covers.map(\.recovered).total
    return items + [cover]
  }
}
