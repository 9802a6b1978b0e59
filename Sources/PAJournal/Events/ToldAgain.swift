public import PADescription
public import PAPrimitives

/// That somebody was told again what a correction changed.
public struct ToldAgain: Hashable, Sendable {
  /// Where the correction is sealed.
  public var correction: EntryName
  /// Who was told.
  public var holder: ReportHolder
  /// The day.
  public var on: CivilDate
  /// Under which reference, or how.
  public var reference: String

  /// Somebody told of a correction.
  public init(
    _ holder: ReportHolder, of correction: EntryName, on: CivilDate, reference: String = ""
  ) {
    self.correction = correction
    self.holder = holder
    self.on = on
    self.reference = reference
  }
}

extension ToldAgain: JournalEvent {
  public static let kind = EventKind(
    "toldAgain", command: "post told", "seals that somebody was told what a correction changed",
    about: """
      What HMRC, a pension scheme, a funder or a bureau was told before a correction is told again. The
      correction's documents say what; until this is sealed, every summary says that it is to be done.
      """,
    example: """
      pa-payroll post told riverside-12 --correction 2026-27/9 --to hmrc --on 2026-11-30 \\
        --reference "further FPS"
      """)

  /// Nothing of the books.
  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> NothingWorked { NothingWorked() }

  public func post(
    _ worked: inout NothingWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    try making.check(on)
    let told = ToTell(holder, of: correction)
    guard making.closing.toTell.contains(told) else {
      let open = making.closing.toTell.map { "\($0.holder.written) of \($0.correction)" }
      throw EventRefusal(
        "'\(holder.written)' is not to be told of entry \(correction)",
        fix: open.isEmpty
          ? "nobody is to be told of any correction: what was told is not told twice"
          : "still to be told: \(open.joined(separator: ", "))")
    }
    making.closing.toTell.removeAll { $0 == told }
  }

  public func reverse(
    _ worked: NothingWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    making.closing.toTell.append(ToTell(holder, of: correction))
  }

  /// What it is, in a few words.
  public var what: String { "\(holder.written) told of correction \(correction)" }

  public func told(_ worked: NothingWorked, in entry: Entry) -> String {
    let left = entry.closing.toTell.filter { $0.correction == correction }.map(\.holder.written)
    return "\(holder.written) told of correction \(correction)"
      + (left.isEmpty ? "" : "; still to be told: \(left.joined(separator: ", "))")
  }
}

/// Nothing that an event needs of the books.
public struct NothingWorked: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("nothingWorked", "Nothing that an event needs of the books.")
  }

  public static var blank: NothingWorked { NothingWorked() }

  /// No fields.
  public mutating func describe(_ description: inout some Description) {}
}

extension ToldAgain: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("toldAgain", "That somebody was told again what a correction changed.")
  }

  public static var blank: ToldAgain { ToldAgain(.hmrc, of: .blank, on: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("correction", &correction, Field("The correction's entry."))
    description.attribute(
      "to", &holder, Field("Who was told: hmrc, bureau, pension:ID or funder:ID."))
    description.attribute("on", &on, Field("The day."))
    description.attribute(
      "reference", &reference, usually: "", Field("Under which reference, or how."))
  }
}
