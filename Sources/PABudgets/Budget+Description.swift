public import PADescription
import PAPrimitives

// How a budget stands in the books, and its double entry in the journal.

extension Budget: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("budget", "A budget as agreed.")
  }

  public static var blank: Budget {
    Budget(id: .blank, held: .directPayment, days: DateRange(.blank))
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name.", .key("budget")))
    description.attribute("held", &held, Field("How the money is held."))
    description.days(&days)
    description.attribute("for", &person, Field("The person supported."))
    description.list(
      "funder", &funders, 1...20,
      Field("A party that funds the budget; the order breaks ties of pennies."))
    description.list(
      "funding", &funding, 1...50,
      Field("Each funder's share of every cost worked from a day on; together 100%."))
    description.list("line", &lines, 1...200, Field("A line of the plan."))
    description.list(
      "hiddenCost", &hiddenCosts, 0...200,
      Field("A hidden cost of employing, agreed or known to come."))
  }
}

extension Funder: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("funder", "A party that funds the budget; the order breaks ties of pennies.")
  }

  public static var blank: Funder { Funder(id: .blank, party: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name."))
    description.attribute("party", &party, Field("The party it is.", .reference("party")))
    description.attribute(
      "reference", &reference, usually: "", Field("The funder's own reference for this budget."))
    description.attribute(
      "retainerDays", &retainerDays,
      Field(
        "How many days from the first it pays a PA while the person supported is away (kind personAway); a run tells what is paid beyond them."
      ))
  }
}

extension FundingVersion: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("fundingVersion", "Each funder's share of every cost worked from a day on; together 100%.")
  }

  public static var blank: FundingVersion { FundingVersion(from: .blank, shares: []) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day worked that they bear."))
    description.list("share", &shares, 1...20, Field("One funder's share."))
  }
}

extension FunderShare: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("funderShare", "One funder's share.")
  }

  public static var blank: FunderShare { FunderShare(funder: .blank, share: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("funder", &funder, Field("The funder."))
    description.text(&share, Field("Its part of every cost."))
  }
}

extension PlanLine: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("planLine", "A line of the plan.")
  }

  public static var blank: PlanLine { PlanLine(id: .blank, label: "", agreed: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "id", &id, Field("Its short name, unique among all budgets.", .key("line")))
    description.attribute("label", &label, Field("What people call it."))
    description.attribute(
      "agreed", &agreed,
      Field(
        "Agreed for the budget's days.", example: "30000.00", question: "pounds agreed for wages",
        as: .pounds))
    description.attribute(
      "funder", &funder,
      Field("The funder that bears the line alone; all bear it by their shares where not given."))
  }
}

extension HiddenCost: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("hiddenCost", "A cost of employing that no payslip shows.")
  }

  public static var blank: HiddenCost {
    HiddenCost(
      id: .blank, label: "", kind: .other, payer: .budget, basis: .once, line: .blank,
      agreed: .zero, evidence: "")
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "id", &id, Field("Its short name, unique among all budgets.", .key("hiddenCost")))
    description.attribute("label", &label, Field("What people call it."))
    description.attribute("kind", &kind, Field("What it is for."))
    description.attribute("payer", &payer, Field("Who pays for it."))
    description.attribute("basis", &basis, Field("How often it comes."))
    description.attribute("line", &line, Field("The plan line that bears it.", .reference("line")))
    description.attribute(
      "agreed", &agreed, Field("How much is agreed for the budget's days.", as: .pounds))
    description.attribute(
      "committed", &committed, usually: .zero,
      Field(
        "All that is ordered or booked for the budget's days, invoiced or not; the statement shows what is still to come, this less what is spent.",
        as: .pounds))
    description.attribute(
      "evidence", &evidence, Field("What proves it: invoice, certificate, mileage log."))
    description.attribute(
      "source", &source, usually: "", Field("Where the agreed amount comes from."))
  }
}

extension SpendingRate.Stretch: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("stretch", "One run's days and what they cost after recoveries.")
  }

  public static var blank: SpendingRate.Stretch {
    SpendingRate.Stretch(days: DateRange(.blank), net: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.days(&days)
    description.attribute("net", &net, Field("Cost less allowance."))
    description.attribute(
      "allowance", &allowance, usually: .zero, Field("The allowance that is in it."))
  }
}
