public import PADescription

/// Amounts by their days, the earliest first.
///
/// Every entry of a journal carries some, so they are written as one text: an element for each would be most of what a run reads.
public struct DatedAmounts: Hashable, Sendable {
  /// An amount and its day.
  public struct Amount: Hashable, Sendable {
    public let day: CivilDate
    public fileprivate(set) var amount: Money

    /// An amount of a day.
    public init(_ amount: Money, on day: CivilDate) {
      self.day = day
      self.amount = amount
    }
  }

  /// One for each day that has any, those of nothing among them.
  public private(set) var all: [Amount] = []

  /// None.
  public init() {}

  /// Amounts in any order, those of one day together.
  public init(_ amounts: [Amount]) {
    for amount in amounts { add(amount) }
  }

  /// Whether there is none.
  public var isEmpty: Bool { all.isEmpty }
  /// What they come to.
  public var total: Money { all.lazy.map(\.amount).total }

  /// Adds an amount to what its day has.
  public mutating func add(_ amount: Amount) {
    // It is the last but for what comes late.
    guard let last = all.last, amount.day <= last.day else { return all.append(amount) }
    let place = all.firstIndex { $0.day >= amount.day } ?? all.endIndex
    if all[place].day == amount.day {
      all[place].amount += amount.amount
    } else {
      all.insert(amount, at: place)
    }
  }

  /// Adds what became other of them, from what they were to what they are.
  public mutating func add(changeFrom before: DatedAmounts, to after: DatedAmounts) {
    guard before != after else { return }
    let change = DatedAmounts(
      after.all + before.all.map { Amount(.zero - $0.amount, on: $0.day) })
    for amount in change.all where !amount.amount.isZero || !before.has(amount.day) { add(amount) }
  }

  /// Drops those of nothing.
  public mutating func dropNothing() { all.removeAll { $0.amount.isZero } }

  /// Drops those of more than so many days before the last.
  public mutating func keep(days: Int) {
    if let last = all.last { drop(before: last.day.adding(days: -days)) }
  }

  /// Drops those before a day.
  public mutating func drop(before day: CivilDate) {
    if let first = all.first, first.day < day { all.removeAll { $0.day < day } }
  }

  /// Those of some days.
  public func within(_ days: DateRange) -> DatedAmounts {
    var found = DatedAmounts()
    found.all = all.filter { days.contains($0.day) }
    return found
  }

  /// Whether a day has one.
  private func has(_ day: CivilDate) -> Bool { all.contains { $0.day == day } }
}

extension DatedAmounts: Written {
  public static var form: WrittenForm {
    WrittenForm(
      "datedAmounts",
      "Write days and amounts with a slash between: 2026-05-01/330.00 2026-05-29/310.50.",
      example: "2026-05-01/330.00 2026-05-29/310.50",
      patterns: [
        #"[0-9]{4}-[0-9]{2}-[0-9]{2}/-?[0-9]+\.[0-9]{2}( [0-9]{4}-[0-9]{2}-[0-9]{2}/-?[0-9]+\.[0-9]{2})*"#
      ])
  }

  /// Reads days and amounts; nil where one is neither, or a day is none.
  public init?(written: String) {
    // By bytes: parting a text by characters is slow.
    for word in written.utf8.split(separator: UInt8(ascii: " ")) {
      guard let slash = word.firstIndex(of: UInt8(ascii: "/")),
        let day = CivilDate(Substring(word[..<slash])),
        let amount = Money(Substring(word[word.index(after: slash)...]), signed: true)
      else { return nil }
      add(Amount(amount, on: day))
    }
    guard !isEmpty else { return nil }
  }

  /// Days and amounts, the earliest first.
  public var written: String {
    let longest = all.lazy.map { FigureText.longest($0.amount.pence) }.max() ?? 0
    return FigureText.written(upTo: all.count * (FigureText.longestDay + longest + 2)) { text in
      for (place, amount) in all.enumerated() {
        if place > 0 { text.add(" ") }
        text.add(amount.day)
        text.add("/")
        text.add(amount.amount)
      }
    }
  }
}
