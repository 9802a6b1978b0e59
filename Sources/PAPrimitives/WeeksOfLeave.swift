public import PADescription

/// Weeks of leave in tenths, so that 5.6 is exact.
public struct WeeksOfLeave: Hashable, Sendable {
  /// Tenths of a week.
  public let tenths: Int

  /// So many tenths of a week.
  public init(tenths: Int) { self.tenths = tenths }
}

extension WeeksOfLeave: CustomStringConvertible {
  /// `5.6 weeks`.
  public var description: String { "\(written) weeks" }
}

extension WeeksOfLeave: Written {
  /// Weeks a year with at most a tenth.
  public static var form: WrittenForm {
    WrittenForm(
      "weeksOfLeave", "Write weeks a year with at most one decimal, 5.6.", example: "6.4",
      patterns: ["[0-9]{1,2}(\\.[0-9])?"])
  }

  /// Reads `6.4` or `6`.
  public init?(written: String) {
    guard let tenths = decimal(written, places: 1, signed: false, limit: 520) else { return nil }
    self.init(tenths: Int(tenths))
  }

  /// `5.6` or `6`.
  public var written: String {
    tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
