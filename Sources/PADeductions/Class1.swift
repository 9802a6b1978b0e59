public import PAPrimitives

/// Class 1 National Insurance: earnings in the columns of a Full Payment Submission, and both sides'
/// contributions.
///
/// The columns and what is outside them are kept, and earnings are their sum, so that shares of them
/// add up too.
public struct Class1: AdditiveFigure {
  /// Earnings at the lower earnings limit, nothing where they do not reach it.
  public var atLEL: Money = .zero
  /// Earnings from there to the primary threshold.
  public var lelToPT: Money = .zero
  /// Earnings from there to the upper earnings limit.
  public var ptToUEL: Money = .zero
  /// Earnings in no column: all where they do not reach the lower earnings limit, else those above
  /// the upper one.
  public var outside: Money = .zero
  /// What comes off pay.
  public var employee: Money = .zero
  /// What the employer pays on top.
  public var employer: Money = .zero

  /// No earnings and no contributions.
  public init() {}

  /// Earnings liable.
  public var earnings: Money { atLEL + lelToPT + ptToUEL + outside }

  /// Brings each column and both contributions together with another's.
  public mutating func combine(_ other: Class1, _ body: (inout Money, Money) -> Void) {
    body(&atLEL, other.atLEL)
    body(&lelToPT, other.lelToPT)
    body(&ptToUEL, other.ptToUEL)
    body(&outside, other.outside)
    body(&employee, other.employee)
    body(&employer, other.employer)
  }
}

/// Class 1 under each category letter, as HMRC is told it: A first.
public struct Class1ByLetter: AdditiveFigure {
  /// The figures of one letter.
  public struct Letter: Hashable, Sendable {
    /// The letter.
    public var category: NICategory
    /// What was worked under it.
    public var class1: Class1

    /// Figures of a letter.
    public init(_ category: NICategory, _ class1: Class1 = Class1()) {
      self.category = category
      self.class1 = class1
    }
  }

  /// The letters that were in use, in their order; one with no earnings is told too.
  public private(set) var letters: [Letter] = []

  /// No letter.
  public init() {}

  /// Figures of some letters, each once.
  public init(_ letters: [Letter]) {
    for letter in letters { self[letter.category] += letter.class1 }
  }

  /// The figures of a letter, nothing where it was not in use.
  public subscript(category: NICategory) -> Class1 {
    get { letters.first { $0.category == category }?.class1 ?? .zero }
    set {
      if let same = letters.firstIndex(where: { $0.category == category }) {
        letters[same].class1 = newValue
      } else {
        letters.append(Letter(category, newValue))
        letters.sort { $0.category < $1.category }
      }
    }
  }

  /// All letters together.
  public var total: Class1 { letters.lazy.map(\.class1).total }

  /// Brings the figures of each letter of both together.
  public mutating func combine(_ other: Class1ByLetter, _ body: (inout Money, Money) -> Void) {
    for letter in other.letters where !letters.contains(where: { $0.category == letter.category }) {
      self[letter.category] = .zero
    }
    for index in letters.indices {
      letters[index].class1.combine(other[letters[index].category], body)
    }
  }
}
