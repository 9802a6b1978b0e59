public import PADescription
import PAEmployment
import PAPayRun
import PAPrimitives

// How a correction stands in an entry.

extension Correction: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("correction", "Sealed runs put right: worked again with right facts, and what that changes.")
  }

  public static var blank: Correction { Correction(.facts, of: [], by: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, usually: .facts, Field("What is put right."))
    description.attribute(
      "paidOut", &isPaidOut, usually: false,
      Field("Of a reversal, whether its pay has left the bank."))
    description.list(
      "plan", &plans, .any, Field("How what an employment was paid too much is taken back."))
    description.child("employer", &books, Field("The books as they stand."))
    description.list(
      "timesheet", &timesheets, .any, Field("A timesheet file that was read for it."))
    description.list("corrected", &runs, .any, Field("A run that it corrects, the earliest first."))
  }
}

extension Correction.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("correctionKind", "What is put right.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .facts: "Runs were made from wrong facts."
    case .prediction: "A run was paid on planned hours, and the timesheet has come."
    case .reversal: "A run should not have been made."
    }
  }
}

extension PlannedRecovery: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("plannedRecovery", "How what an employment was paid too much is taken back.")
  }

  public static var blank: PlannedRecovery { PlannedRecovery(of: .blank, nil) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("contract", &contract, Field("The employment."))
    description.child(
      "recovery", &plan, Field("From later pay; not given where it is asked for besides."))
  }
}

extension CorrectedRun: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("correctedRun", "A run that a correction puts right.")
  }

  public static var blank: CorrectedRun { CorrectedRun(.blank, paying: []) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("entry", &run, Field("The run's entry."))
    description.attribute(
      "after", &after, Field("The correction of it before this one; not given for the first."))
    description.attribute(
      "named", &isNamed, usually: false,
      Field(
        "Whether its facts are put right here; otherwise it comes out otherwise because an earlier run does."
      ))
    payRun.describe(&description)
    description.list(
      "worked", &lines, .any, Field("A timesheet line that it is right to have paid."))
    description.list(
      "payslip", &payRun.payslips, .any,
      Field("A payslip as it is right; they stand in the order of the books."))
    description.list(
      "absenceCost", &payRun.absenceCosts, .any, Field("What one absence cost, as it is right."))
  }
}
