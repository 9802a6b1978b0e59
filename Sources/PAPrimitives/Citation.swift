public import PADescription

/// Where a figure or a rule stands, and how well we know it.
public struct Citation: Hashable, Sendable {
  /// What kind of source it is.
  public enum Kind: String, Hashable, Sendable {
    /// An act or regulations.
    case law
    /// HMRC, DWP, GOV.UK or another public body's published text.
    case guidance
    /// A decision of ours, in `docs/decisions/`.
    case decision
    /// No source was found; the reason says why the figure stands all the same.
    case missing
  }

  /// How far the figure has been confirmed.
  public enum Standing: String, Hashable, Sendable, CaseIterable {
    /// Run against the issuing body's own test data.
    case tested
    /// Primary text or two independent sources read.
    case read
    /// One secondary source read.
    case reported
    /// General knowledge, not confirmed.
    case unverified
  }

  /// What kind of source it is.
  public let kind: Kind
  /// The work: an act, a manual, a page; of a decision its number.
  ///
  /// It is in the program's own words: sources stand beside every figure, and copying one counts nothing.
  let work: StaticString
  /// The place in it: a section, a regulation, a paragraph.
  let place: StaticString
  /// How far it has been confirmed.
  public let standing: Standing

  /// An act or regulations.
  public static func act(
    _ work: StaticString, _ place: StaticString, _ standing: Standing
  ) -> Citation {
    Citation(kind: .law, work: work, place: place, standing: standing)
  }

  /// A public body's published text.
  public static func guidance(
    _ work: StaticString, _ place: StaticString, _ standing: Standing
  ) -> Citation {
    Citation(kind: .guidance, work: work, place: place, standing: standing)
  }

  /// A decision of ours, by its number in `docs/decisions/`.
  public static func decision(_ number: StaticString, _ place: StaticString) -> Citation {
    Citation(kind: .decision, work: number, place: place, standing: .read)
  }

  /// No source, and why the figure stands all the same.
  public static func missing(_ why: StaticString) -> Citation {
    Citation(kind: .missing, work: "no source", place: why, standing: .unverified)
  }

  /// Whether both say the same.
  public static func == (one: Citation, other: Citation) -> Bool {
    one.kind == other.kind && one.standing == other.standing && same(one.work, other.work)
      && same(one.place, other.place)
  }

  private static func same(_ one: StaticString, _ other: StaticString) -> Bool {
    let count = one.utf8CodeUnitCount
    guard count == other.utf8CodeUnitCount else { return false }
    // One word of the program mostly stands in one place.
    return one.utf8Start == other.utf8Start
      || UnsafeBufferPointer(start: one.utf8Start, count: count)
        .elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: count))
  }

  /// Feeds what it says.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(description)
    hasher.combine(standing)
  }
}

extension Citation: CustomStringConvertible {
  /// The work and the place: `SSCBA 1992, s 8(2)(a)`.
  public var description: String {
    let work = kind == .decision ? "docs/decisions/\(self.work)" : "\(self.work)"
    return place.utf8CodeUnitCount == 0 ? work : "\(work), \(place)"
  }
}

/// A value the law or a decision sets, with its name and its source.
public struct Cited<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What the value is called.
  public let label: String
  public let value: Value
  /// Where it stands.
  public let source: Citation

  /// A value with its name and source.
  @inlinable
  public init(_ label: String, _ value: Value, _ source: Citation) {
    self.label = label
    self.value = value
    self.source = source
  }
}

extension Citation.Standing: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("standing", "How far the figure has been confirmed.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .tested: "Run against the issuing body's own test data."
    case .read: "Primary text or two independent sources read."
    case .reported: "One secondary source read."
    case .unverified: "General knowledge, not confirmed."
    }
  }
}
