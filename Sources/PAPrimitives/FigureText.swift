/// Figures as they are written one after another into the bytes of a text.
///
/// Every entry and every document is full of days and sums; interpolation takes several times as long.
struct FigureText {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// The text that is written.
  ///
  /// - Parameters:
  ///   - limit: How many bytes it has at most; a text of 15 needs no memory of its own.
  ///   - write: Writes it.
  /// - Returns: What was written.
  static func written(upTo limit: Int, _ write: (inout FigureText) -> Void) -> String {
    String(unsafeUninitializedCapacity: limit) { bytes in
      var text = FigureText(bytes)
      write(&text)
      return text.count
    }
  }

  /// The longest day in bytes: arithmetic may leave the years that are read, to seven figures and a sign.
  static let longestDay = 14

  /// How many bytes a sum or a time has at most: a sign, a mark, and the figures of its pence or minutes.
  static func longest(_ count: Int64) -> Int { count.magnitude < 1_000_000_000_000 ? 15 : 22 }

  /// Writes one character of ASCII.
  mutating func add(_ character: Unicode.Scalar) {
    bytes.initializeElement(at: count, to: UInt8(ascii: character))
    count += 1
  }

  /// Writes a day in the ISO form.
  mutating func add(_ day: CivilDate) {
    let (year, month, day) = day.parts
    if year < 0 { add("-") }
    add(UInt64(year.magnitude), figures: 1)
    add("-")
    add(UInt64(month), figures: 2)
    add("-")
    add(UInt64(day), figures: 2)
  }

  /// Writes pounds and pence.
  mutating func add(_ amount: Money) { add(amount.pence, inParts: 100, after: ".") }

  /// Writes hours and minutes.
  mutating func add(_ time: Minutes) { add(time.count, inParts: 60, after: ":") }

  /// Writes a count of hundredths or sixtieths: what is whole, a mark, and two figures of the rest.
  private mutating func add(_ count: Int64, inParts parts: UInt64, after mark: Unicode.Scalar) {
    let (whole, rest) = count.magnitude.quotientAndRemainder(dividingBy: parts)
    if count < 0 { add("-") }
    add(whole, figures: 1)
    add(mark)
    add(rest, figures: 2)
  }

  /// Writes a number, with noughts before it where it has fewer figures than asked.
  private mutating func add(_ number: UInt64, figures least: Int) {
    if number >= 10 || least > 1 { add(number / 10, figures: least - 1) }
    bytes.initializeElement(at: count, to: UInt8(ascii: "0") + UInt8(number % 10))
    count += 1
  }
}
