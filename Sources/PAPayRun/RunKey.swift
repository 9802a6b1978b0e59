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

extension RunKey: Comparable {
  /// Earlier periods first, and of one period the regular run.
  public static func < (left: RunKey, right: RunKey) -> Bool {
    (left.period, left.sequence) < (right.period, right.sequence)
  }
}

extension RunKey: CustomStringConvertible {
  /// `2026-27/4W08+1`.
  public var description: String { sequence == 0 ? "\(period)" : "\(period)+\(sequence)" }

  /// What stands before a schedule's name in a folder of its documents: no document begins so.
  package static let scheduleMark = "schedule-"

  /// Reads `2026-27/4W08` or `2026-27/4W08+1`, the sequence from 1 to 99.
  public init?(_ text: some StringProtocol) {
    self.init(text) { TaxPeriod($0) }
  }

  /// Reads `4W08` or `4W08+1` in a year.
  public init?(label: some StringProtocol, in year: TaxYear) {
    self.init(label) { TaxPeriod(label: $0, in: year) }
  }

  private init?<Text: StringProtocol>(_ text: Text, _ period: (Text.SubSequence) -> TaxPeriod?) {
    let end = text.utf8.firstIndex(of: UInt8(ascii: "+")) ?? text.endIndex
    guard let period = period(text[..<end]) else { return nil }
    guard end < text.endIndex else {
      self.init(period: period)
      return
    }
    let sequence = text[text.utf8.index(after: end)...]
    guard let number = Int(sequence), (1...99).contains(number), sequence.first != "0",
      sequence.first != "+"
    else { return nil }
    self.init(period: period, sequence: number)
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
