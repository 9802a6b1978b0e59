public import PAPrimitives

/// Comma-separated rows, written in chunks of bytes.
public struct CSVWriter {
  /// Takes the next bytes.
  public typealias Sink = ([UInt8]) throws -> Void

  private static let chunk = 65_536

  private let sink: Sink
  private var buffer: [UInt8] = []
  private var startsRow = true

  /// A writer into a sink; `finish` sends the last of it.
  public init(_ sink: @escaping Sink) {
    self.sink = sink
    buffer.reserveCapacity(2 * CSVWriter.chunk)
  }

  /// Writes a field, in quotes where it needs them.
  public mutating func write(_ field: some Collection<UInt8>) {
    separate()
    buffer.appendField(field)
  }

  /// One row of fields with its end, each in quotes where it needs them.
  public static func row(_ fields: [String]) -> String {
    var bytes: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(.comma) }
      bytes.appendField(field.utf8)
    }
    bytes.append(.lineFeed)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a field, in quotes where it needs them.
  public mutating func write(_ field: String) { write(field.utf8) }

  /// Writes an amount with two decimals.
  public mutating func write(_ amount: Money) {
    separate()
    if amount.isNegative { buffer.append(UInt8(ascii: "-")) }
    let (whole, pence) = amount.pence.magnitude.quotientAndRemainder(dividingBy: 100)
    var pounds = whole
    let end = buffer.count
    repeat {
      buffer.append(digit(pounds % 10))
      pounds /= 10
    } while pounds > 0
    buffer[end...].reverse()
    buffer += [UInt8(ascii: "."), digit(pence / 10), digit(pence % 10)]
  }

  /// Ends the row, and sends on what has gathered.
  public mutating func endRow() throws {
    buffer.append(.lineFeed)
    startsRow = true
    if buffer.count >= CSVWriter.chunk { try finish() }
  }

  /// Sends on all that has gathered.
  public mutating func finish() throws {
    try sink(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if !startsRow { buffer.append(.comma) }
    startsRow = false
  }

  private func digit(_ value: UInt64) -> UInt8 { UInt8(ascii: "0") + UInt8(value) }
}

extension UInt8 {
  /// Whether a field with it stands in quotes.
  fileprivate var needsQuotes: Bool {
    self == .comma || self == .quote || self == .lineFeed || self == .carriageReturn
  }
}

extension [UInt8] {
  /// Appends a field, in quotes where it needs them, and with an apostrophe before what a spreadsheet would
  /// calculate: whoever opens the table is to read what somebody wrote, not run it.
  fileprivate mutating func appendField(_ field: some Collection<UInt8>) {
    let mark = field.isCalculated ? [UInt8(ascii: "'")] : []
    guard field.contains(where: \.needsQuotes) else {
      self += mark
      self += field
      return
    }
    append(.quote)
    self += mark
    for byte in field {
      if byte == .quote { append(.quote) }
      append(byte)
    }
    append(.quote)
  }
}

extension Collection<UInt8> {
  /// Whether a spreadsheet would take it for a formula: it begins like one, and is no number.
  fileprivate var isCalculated: Bool {
    // Blanks before it are passed over.
    let field = drop { $0 == UInt8(ascii: " ") || $0 == .lineFeed }
    guard let first = field.first, "=+-@\t\r".utf8.contains(first) else {
      // FULLWIDTH =, +, - and @ begin one too.
      return ["＝", "＋", "－", "＠"].contains { field.starts(with: $0.utf8) }
    }
    let rest = field.dropFirst()
    let isNumber =
      !rest.isEmpty && (first == UInt8(ascii: "-") || first == UInt8(ascii: "+"))
      && rest.allSatisfy {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".")
      }
    return !isNumber
  }
}
