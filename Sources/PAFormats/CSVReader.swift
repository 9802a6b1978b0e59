import PADiagnostics

/// Comma-separated rows, read from chunks of bytes.
///
/// RFC 4180 as spreadsheets write it: a byte order mark, quotes, doubled quotes, lines in quotes, and
/// either line end. It holds one chunk and one row, never the file.
public struct CSVReader {
  /// Puts the next bytes in place of those given; false at the end.
  public typealias Source = (inout [UInt8]) throws -> Bool

  /// A row that was read, or why it could not be.
  public enum Row: Hashable, Sendable {
    /// Fields stand ready.
    case fields
    /// The row was passed over; the next begins a line later.
    case unreadable(String)
    /// There is no other.
    case end
  }

  /// The most bytes of one row.
  ///
  /// A longer one is a quote that was never closed, or not a table.
  public static let longestRow = 65_536

  /// The file, as the user named it.
  public let file: String
  /// The line the row begins on, from 1.
  public private(set) var line = 0

  private let source: Source
  private var buffer: [UInt8] = []
  private var chunk: [UInt8] = []
  /// Where the next row begins in the buffer, and on which line.
  private var next = 0
  private var nextLine = 1
  private var ended = false
  private var fields: [Field] = []

  /// Where a field stands in the buffer, without its quotes.
  private struct Field {
    let start: Int
    let end: Int
    let hasDoubledQuotes: Bool
  }

  /// What a look through the buffer found.
  private enum Scan {
    case row(end: Int, lines: Int)
    case incomplete
    case fault(String, at: Int, lines: Int)
  }

  /// Rows of a file.
  ///
  /// - Parameters:
  ///   - file: The file, as the user named it.
  ///   - source: Puts the next bytes in place of those given; false at the end.
  /// - Throws: `Rejected` for a file in UTF-16, or what the source throws.
  public init(file: String, _ source: @escaping Source) throws {
    self.file = file
    self.source = source
    while buffer.count < 3, try fill() {}
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    // Without its mark, every other byte of what is plain there is nought.
    let isMarked = buffer.starts(with: [0xFE, 0xFF]) || buffer.starts(with: [0xFF, 0xFE])
    if isMarked || buffer.prefix(2).contains(0) {
      throw Rejected(
        Diagnostic(
          .error, .encodingNotUTF8, at: SourcePlace(file: file), "the table is in UTF-16",
          fix: "save it as \u{201C}CSV UTF-8\u{201D}"))
    }
  }

  /// How many fields the row has.
  public var count: Int { fields.count }

  /// A field's bytes, without its quotes.
  public subscript(index: Int) -> ArraySlice<UInt8> {
    let field = fields[index]
    let raw = buffer[field.start..<field.end]
    guard field.hasDoubledQuotes else { return raw }
    var unquoted: [UInt8] = []
    var wasQuote = false
    for byte in raw {
      wasQuote = byte == .quote && !wasQuote
      if !wasQuote { unquoted.append(byte) }
    }
    return unquoted[...]
  }

  /// Lends a field's bytes, without its quotes.
  func withField<Result>(
    _ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let field = fields[index]
    guard !field.hasDoubledQuotes else { return self[index].withUnsafeBufferPointer(body) }
    return buffer.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[field.start..<field.end]))
    }
  }

  /// Rows of a piece that was cut out of a table.
  init(_ piece: CSVPiece, file: String) {
    self.file = file
    source = { _ in false }
    buffer = piece.bytes
    nextLine = piece.firstLine
    ended = true
  }

  /// Cuts out the next rows, for whoever reads several pieces at a time.
  ///
  /// - Parameter size: About how many bytes they are to have.
  /// - Returns: Whole rows that can be read, or one that cannot; nil at the end.
  /// - Throws: What the source throws.
  mutating func cut(_ size: Int) throws -> CSVPart? {
    while buffer.count - next < size, try fill() {}
    while true {
      guard next < buffer.count else { return nil }
      let rest = buffer[next...]
      if !rest.contains(.quote) {
        // Without quotes a row ends with its line.
        if ended { return .rows(take(to: buffer.count, lines: rest.count { $0 == .lineFeed })) }
        if let end = rest.lastIndex(of: .lineFeed), !rest.contains(.carriageReturn) {
          return .rows(take(to: end + 1, lines: rest[...end].count { $0 == .lineFeed }))
        }
      }
      var found: [Field] = []
      var (place, lines) = (next, 0)
      var scan = Scan.incomplete
      while place < buffer.count, place - next < size {
        scan = CSVReader.scan(buffer.span, from: place, ended: ended, &found)
        guard case .row(let end, let more) = scan else { break }
        place = end
        lines += more
      }
      if place > next { return .rows(take(to: place, lines: lines)) }
      line = nextLine
      if let why = try passOver(scan) { return .unreadable(why, line: line) }
    }
  }

  /// Takes bytes out of the buffer.
  private mutating func take(to end: Int, lines: Int) -> CSVPiece {
    defer {
      next = end
      nextLine += lines
    }
    return CSVPiece(bytes: Array(buffer[next..<end]), firstLine: nextLine)
  }

  /// Passes over what is no row, or reads on where it is not whole.
  ///
  /// - Returns: Why there is no row; nil where there is more to look at, or nothing.
  private mutating func passOver(_ scan: Scan) throws -> String? {
    switch scan {
    case .row: return nil
    case .fault(let why, let place, let lines):
      next = place
      try skipLine(after: lines)
      return why
    case .incomplete:
      _ = try fill()
      return nil
    }
  }

  /// Reads the next row that is not blank.
  ///
  /// - Returns: Whether fields stand ready.
  /// - Throws: What the source throws.
  public mutating func read() throws -> Row {
    while true {
      line = nextLine
      // Taken out for the while, since a span of the buffer holds the whole reader.
      var found: [Field] = []
      swap(&found, &fields)
      let scan = CSVReader.scan(buffer.span, from: next, ended: ended, &found)
      swap(&found, &fields)
      switch scan {
      case .row(let end, let lines):
        next = end
        nextLine += lines
        // Spreadsheets write empty rows below a table as commas.
        guard fields.contains(where: { $0.start < $0.end }) else { continue }
        return .fields
      case .fault, .incomplete:
        if let why = try passOver(scan) { return .unreadable(why) }
        if ended, next == buffer.count { return .end }
      }
    }
  }

  /// Appends the next chunk to what is left of the last; false at the end of the file.
  private mutating func fill() throws -> Bool {
    guard !ended else { return false }
    buffer.removeFirst(next)
    next = 0
    repeat {
      guard try source(&chunk) else {
        ended = true
        return false
      }
    } while chunk.isEmpty
    buffer += chunk
    return true
  }

  /// Goes on behind the next line end, so many lines after the row began.
  private mutating func skipLine(after lines: Int) throws {
    nextLine = line + lines
    repeat {
      if let end = buffer[next...].firstIndex(where: \.endsLine) {
        let pair = buffer[end...].starts(with: [.carriageReturn, .lineFeed])
        next = end + (pair ? 2 : 1)
        return
      }
      next = buffer.count
    } while try fill()
  }

  /// Looks for one whole row from where the next begins; it is too long wherever the bytes at hand end.
  private static func scan(
    _ bytes: Span<UInt8>, from next: Int, ended: Bool, _ fields: inout [Field]
  ) -> Scan {
    let last = min(bytes.count, next + longestRow + 1)
    let scan = scan(bytes.extracting(0..<last), next, ended && last == bytes.count, &fields)
    let end = if case .row(let end, _) = scan { end } else { last }
    guard end - next > longestRow else { return scan }
    if case .fault(_, let place, _) = scan, place > next { return scan }
    return .fault("the row is too long: a quote may not be closed", at: next, lines: 1)
  }

  private static func scan(
    _ bytes: Span<UInt8>, _ next: Int, _ ended: Bool, _ fields: inout [Field]
  ) -> Scan {
    fields.removeAll(keepingCapacity: true)
    var place = next
    var lines = 1
    guard place < bytes.count else { return .incomplete }
    while true {
      if place < bytes.count, bytes[place] == .quote {
        let start = place + 1
        var hasDoubledQuotes = false
        place = start
        while true {
          guard place < bytes.count else {
            return ended
              ? .fault("a quote is opened and never closed", at: next, lines: 1) : .incomplete
          }
          if bytes[place] == .lineFeed { lines += 1 }
          guard bytes[place] == .quote else {
            place += 1
            continue
          }
          guard place + 1 < bytes.count || ended else { return .incomplete }
          guard place + 1 < bytes.count, bytes[place + 1] == .quote else { break }
          hasDoubledQuotes = true
          place += 2
        }
        fields.append(Field(start: start, end: place, hasDoubledQuotes: hasDoubledQuotes))
        place += 1
      } else {
        let start = place
        while place < bytes.count, !bytes[place].endsField { place += 1 }
        fields.append(Field(start: start, end: place, hasDoubledQuotes: false))
      }
      guard place < bytes.count else {
        return ended ? .row(end: place, lines: lines) : .incomplete
      }
      switch bytes[place] {
      case .comma: place += 1
      case .lineFeed: return .row(end: place + 1, lines: lines)
      case .carriageReturn:
        guard place + 1 < bytes.count || ended else { return .incomplete }
        let pair = place + 1 < bytes.count && bytes[place + 1] == .lineFeed
        return .row(end: place + (pair ? 2 : 1), lines: lines)
      default: return .fault("text follows a closing quote", at: place, lines: lines)
      }
    }
  }
}

/// Whole rows of a table, cut out so that they can be read on their own.
public struct CSVPiece: Sendable {
  let bytes: [UInt8]
  /// The line the first row begins on, from 1.
  let firstLine: Int

  /// No rows.
  public static let nothing = CSVPiece(bytes: [], firstLine: 1)
}

/// What a table is cut into.
public enum CSVPart: Sendable {
  /// Rows that can be read.
  case rows(CSVPiece)
  /// A row that cannot, and its line.
  case unreadable(String, line: Int)
}

extension UInt8 {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Whether it ends a field that has no quotes.
  fileprivate var endsField: Bool { self == .comma || endsLine }

  fileprivate var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
}
