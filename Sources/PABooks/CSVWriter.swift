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
    guard field.contains(where: \.needsQuotes) else {
      buffer += field
      return
    }
    buffer.append(.quote)
    for byte in field {
      if byte == .quote { buffer.append(.quote) }
      buffer.append(byte)
    }
    buffer.append(.quote)
  }

  /// Writes a field, in quotes where it needs them.
  public mutating func write(_ field: String) { write(field.utf8) }

  /// Writes an amount with two decimals.
  public mutating func write(_ amount: Money) {
    separate()
    if amount.isNegative { buffer.append(UInt8(ascii: "-")) }
    var (pounds, pence) = amount.pence.magnitude.quotientAndRemainder(dividingBy: 100)
    let end = buffer.count
    repeat {
      buffer.append(digit(pounds % 10))
      pounds /= 10
    } while pounds > 0
    buffer[end...].reverse()
    buffer += [UInt8(ascii: "."), digit(pence / 10), digit(pence % 10)]
    pence = 0
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
