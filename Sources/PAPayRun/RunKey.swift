public import PADescription
public import PAPrimitives

/// Which run of a schedule: its tax period and how many came before it in that period.
///
/// `2026-27/4W08` is the regular run, `2026-27/4W08+1` the first supplementary one.
public struct RunKey: Hashable, Sendable {
  /// The tax period the scheduled pay date falls in.
  public let period: TaxPeriod
  /// Nought for the regular run, then 1, 2 and so on.
  public let sequence: Int

  /// A run's key.
  public init(period: TaxPeriod, sequence: Int = 0) {
    self.period = period
    self.sequence = sequence
  }

  /// Without its year, as folders and files are named: `4W08+1`.
  public var label: String { sequence == 0 ? period.label : "\(period.label)+\(sequence)" }
}

extension RunKey: CustomStringConvertible {
  /// `2026-27/4W08+1`.
  public var description: String { sequence == 0 ? "\(period)" : "\(period)+\(sequence)" }

  /// Reads `2026-27/4W08` or `2026-27/4W08+1`, the sequence from 1 to 99.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
    guard let period = TaxPeriod(parts[0]) else { return nil }
    if parts.count == 1 {
      self.init(period: period)
      return
    }
    guard let sequence = Int(parts[1]), (1...99).contains(sequence), parts[1].first != "0",
      parts[1].first != "+"
    else { return nil }
    self.init(period: period, sequence: sequence)
  }
}

extension RunKey: Written {
  /// Which run.
  public static var form: WrittenForm {
    WrittenForm(
      "run", "Write a run with its tax year: 2026-27/4W08, or 2026-27/4W08+1.",
      example: "2026-27/4W08+1",
      patterns: ["20[0-9]{2}-[0-9]{2}/(W|F|4W|M)[0-9]{2}(\\+[1-9][0-9]?)?"])
  }
  /// Reads a run.
  public init?(written: String) { self.init(written) }
  /// The run: `2026-27/4W08+1`.
  public var written: String { description }
}
