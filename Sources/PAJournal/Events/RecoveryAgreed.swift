public import PADescription
import PAEmployment
import PAPayRun
public import PAPrimitives

/// How what a PA was paid too much is taken back, agreed anew.
public struct RecoveryAgreed: Hashable, Sendable {
  /// The employment.
  public var contract: Identifier
  /// The day it was agreed.
  public var on: CivilDate
  /// The most that one payslip takes; nil for all that it can.
  public var instalment: Money?
  /// Whether the employer decided to take it below the minimum wage too.
  public var isBelowMinimumWage: Bool
  /// Whether it is paid back besides, and no payslip takes it.
  public var isOutside: Bool

  /// What was agreed.
  public init(
    of contract: Identifier, on: CivilDate, instalment: Money? = nil,
    belowMinimumWage: Bool = false, outside: Bool = false
  ) {
    self.contract = contract
    self.on = on
    self.instalment = instalment
    isBelowMinimumWage = belowMinimumWage
    isOutside = outside
  }
}

extension RecoveryAgreed: JournalEvent {
  public static let kind = EventKind(
    "recoveryAgreed", command: "post recovery",
    "seals how what a PA was paid too much is taken back, where that is agreed anew",
    about: """
      The plan of an overpayment is agreed with the PA when it is put right ('correct --collect'), and may be
      agreed anew: --instalment of each payslip, all that the next payslips can bear where none is given, or
      --outside where it is paid back besides. --below-minimum-wage is the employer's decision: the law lets
      an accidental overpayment be taken back so, and otherwise pay stays above it.
      """,
    example: """
      pa-payroll post recovery riverside-12 --contract pa-1-2026 --instalment 20.00 --on 2026-12-01
      """)

  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> SuspenseWorked {
    guard !isOutside || instalment == nil && !isBelowMinimumWage else {
      throw EventRefusal(
        "--outside goes with neither --instalment nor --below-minimum-wage",
        fix: "leave out one of them")
    }
    return try SuspenseWorked(contract, on: on, sources.books, earlier)
  }

  public func post(
    _ worked: inout SuspenseWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    try making.check(on)
    let employment = making.closing.payroll.employment(contract)
    let owed = employment?.toCollect ?? .zero
    guard owed > .zero else {
      throw EventRefusal(
        "there is nothing to take back of '\(contract)'",
        fix: "every summary lists what is open")
    }
    if let instalment {
      guard instalment > .zero else { throw .amountNotAboveNothing }
      guard instalment <= owed else {
        throw EventRefusal(
          "the instalment is above the \(owed.inWords) that is to be taken back",
          fix: "give a smaller one, or none")
      }
    }
    worked.plan = employment?.recovery
    making.closing.payroll.plan(
      isOutside
        ? nil : RecoveryPlan(instalment: instalment, belowMinimumWage: isBelowMinimumWage),
      of: contract)
  }

  public func reverse(
    _ worked: SuspenseWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.closing.payroll.plan(worked.plan, of: contract)
  }

  /// What it is, in a few words.
  public var what: String { "how what \(contract) was paid too much is taken back" }

  public func told(_ worked: SuspenseWorked, in entry: Entry) -> String {
    let left = entry.closing.payroll.employment(contract)?.toCollect ?? .zero
    let how =
      isOutside
      ? "is paid back besides"
      : instalment.map { "is taken back, no more than \($0.inWords) from each payslip" }
        ?? "is taken back as far as each payslip can bear it"
    return "\(left.inWords) of \(contract) \(how)"
  }
}

extension RecoveryAgreed: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("recoveryAgreed", "How what a PA was paid too much is taken back, agreed anew.")
  }

  public static var blank: RecoveryAgreed { RecoveryAgreed(of: .blank, on: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute("on", &on, Field("The day it was agreed."))
    description.attribute(
      "instalment", &instalment,
      Field("The most that one payslip takes; not given for all that it can.", as: .paidAmount))
    description.attribute(
      "belowMinimumWage", &isBelowMinimumWage, usually: false,
      Field("Whether the employer decided to take it below the minimum wage too."))
    description.attribute(
      "outside", &isOutside, usually: false,
      Field("Whether it is paid back besides, and no payslip takes it."))
  }
}
