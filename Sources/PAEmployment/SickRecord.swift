public import PADescription
public import PAPrimitives

/// Why no sick pay is due for a spell of sickness.
public enum SickPayExclusion: String, Hashable, Sendable, CaseIterable {
  /// It began during a strike at the workplace (SSCBA 1992 Sch 11 para 2(g)).
  case strike
  /// The PA is in legal custody (SSP (General) Regulations 1982 reg 3(1)).
  case custody
  /// It is in the weeks about a birth for which there is maternity pay or allowance (Sch 11 para 2(h)).
  case pregnancy
  /// The PA told the employer later than was agreed, without good cause: sick pay may be withheld (reg 7).
  case toldLate
  /// No work was done under the contract before it (Sch 11 para 2(f)).
  case noWork
}

extension SickPayExclusion: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("sickPayExclusion", "Why no sick pay is due.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .strike: "It began during a strike at the workplace."
    case .custody: "In legal custody."
    case .pregnancy: "In the weeks about a birth, when there is no sick pay."
    case .toldLate: "The employer was told later than was agreed, without good cause."
    case .noWork: "No work was done under the contract before it."
    }
  }
}

/// Days of sickness in a row.
public struct Sickness: Hashable, Sendable {
  /// The first day.
  public var from: CivilDate
  /// The last.
  public var to: CivilDate
  /// Why no sick pay is due; nil where it is.
  public var exclusion: SickPayExclusion?
  /// The last day of it that another payroll paid; nil where none did.
  public var paidElsewhereTo: CivilDate?
  /// What the earnings before it came to that its sick pay, and that of spells linked to it, is worked on; nil where it
  /// is linked to an earlier one, or nothing was worked on it yet.
  public var earnings: AverageEarnings?

  /// Days from a first to a last.
  public init(from: CivilDate, to: CivilDate, exclusion: SickPayExclusion? = nil) {
    self.from = from
    self.to = to
    self.exclusion = exclusion
  }

  /// From the first to the last.
  var days: DateRange { DateRange(from).including(to) }
}

/// The sickness of one employment that later sick pay may look back to, with what was paid for it.
public struct SickRecord: Hashable, Sendable {
  /// Days before the last that are kept: linked spells may span three years, and eight weeks lie between two.
  static let kept = 3 * 366 + 56

  /// The spells, the earliest first; none touches another but where sick pay is due for one and not for the other.
  public private(set) var spells: [Sickness] = []
  /// Statutory Sick Pay that was paid, by the Saturday of the week it is for.
  public var paid = DatedAmounts()
  /// Days of the last year that the contract paid beyond the law.
  public var agreedDays: [CivilDate] = []

  /// No sickness.
  public init() {}

  /// Whether nothing is known.
  public var isEmpty: Bool { spells.isEmpty && paid.isEmpty && agreedDays.isEmpty }

  /// The spell that a day is in.
  func spell(holding day: CivilDate) -> Sickness? {
    spells.first { $0.from <= day && day <= $0.to }
  }

  /// Adds a day of sickness, joined to the spells it touches.
  public mutating func add(_ day: CivilDate, exclusion: SickPayExclusion? = nil) {
    guard spell(holding: day) == nil else { return }
    add(Sickness(from: day, to: day, exclusion: exclusion))
  }

  /// Adds days of sickness that are in no spell yet, joined to the spells they touch.
  mutating func add(_ sickness: Sickness) {
    var joined = sickness
    spells.removeAll { other in
      guard other.exclusion == joined.exclusion,
        other.to.adding(days: 1) == joined.from || joined.to.adding(days: 1) == other.from
      else { return false }
      if other.from < joined.from { joined.earnings = other.earnings }
      joined.paidElsewhereTo = [joined.paidElsewhereTo, other.paidElsewhereTo].compactMap { $0 }
        .max()
      (joined.from, joined.to) = (min(joined.from, other.from), max(joined.to, other.to))
      return true
    }
    spells.insert(joined, at: spells.firstIndex { $0.from > joined.from } ?? spells.endIndex)
  }

  /// Takes a day of sickness out.
  mutating func remove(_ day: CivilDate) {
    guard let place = spells.firstIndex(where: { $0.from <= day && day <= $0.to }) else { return }
    var (before, after) = (spells[place], spells[place])
    before.to = day.adding(days: -1)
    after.from = day.adding(days: 1)
    after.earnings = nil
    spells.replaceSubrange(
      place...place, with: [before, after].filter { $0.from <= $0.to })
  }

  /// Notes the earnings that sick pay of the spell that begins on a day is worked on.
  mutating func note(_ earnings: AverageEarnings, from day: CivilDate) {
    guard let place = spells.firstIndex(where: { $0.from == day }) else { return }
    spells[place].earnings = earnings
  }

  /// Drops what nothing looks back to any more.
  mutating func keepLast() {
    guard let last = spells.last?.to else { return }
    let first = last.adding(days: -SickRecord.kept)
    // One whose last week the next begins in stays, since what was paid is known by the week.
    while let spell = spells.first, let next = spells.dropFirst().first, spell.to < first,
      next.from > PaidWeek.end(holding: spell.to)
    {
      spells.removeFirst()
    }
    if let kept = spells.first { paid.drop(before: kept.from) }
    agreedDays.removeAll { $0 <= last.adding(days: -366) }
  }

  /// Adds what became other of another record, from what it was to what it is.
  public mutating func add(changeFrom before: SickRecord, to after: SickRecord) {
    guard before != after else { return }
    let (was, now) = (before.all, after.all)
    for day in was.keys.sorted() where now[day] == nil || now[day] != was[day] { remove(day) }
    for day in now.keys.sorted() where was[day] == nil || now[day] != was[day] {
      add(day, exclusion: now[day] ?? nil)
    }
    for spell in after.spells {
      guard let earnings = spell.earnings, before.spell(holding: spell.from)?.earnings != earnings
      else { continue }
      note(earnings, from: spell.from)
    }
    paid.add(changeFrom: before.paid, to: after.paid)
    agreedDays.add(changeFrom: before.agreedDays, to: after.agreedDays)
  }

  /// Every day of sickness.
  private var all: [CivilDate: SickPayExclusion?] {
    var days: [CivilDate: SickPayExclusion?] = [:]
    for spell in spells {
      for day in spell.days.all { days.updateValue(spell.exclusion, forKey: day) }
    }
    return days
  }
}

extension Sickness: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("sickness", "Days of sickness in a row, which sick pay of later ones may be linked to.")
  }

  public static var blank: Sickness { Sickness(from: .blank, to: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("from", &from, Field("The first day."))
    description.attribute("to", &to, Field("The last day."))
    description.attribute(
      "noSickPay", &exclusion, Field("Why no sick pay is due; not given where it is."))
    description.attribute(
      "paidElsewhereTo", &paidElsewhereTo,
      Field("The last day of it that another payroll paid sick pay for; not given where none did."))
    description.attribute(
      "averageWeekly", &earnings,
      Field(
        "Average weekly earnings before it: an amount, or an amount with the fraction of it that is a week\u{2019}s."
      ))
  }
}

extension SickRecord {
  /// Its fields, in those of an employment's year: first those that stand beside the name.
  package mutating func describeAttributes(_ description: inout some Description) {
    description.attribute(
      "sickPay", &paid, usually: DatedAmounts(),
      Field("Statutory Sick Pay that was paid, by the Saturday of the week it is for."))
  }

  /// The elements inside.
  package mutating func describeElements(_ description: inout some Description) {
    description.texts(
      "agreedSickDay", &agreedDays, .any,
      Field("A day in the last year that the contract paid sick pay for beyond the law."))
    description.list(
      "sickness", &spells, .any,
      Field("Days of sickness in a row, the earliest first, that later sick pay may look back to."))
  }
}

extension AverageEarnings: Written {
  public static var form: WrittenForm {
    WrittenForm(
      "averageEarnings",
      "Write pounds a week, 310.50, or pay and the fraction of it that is a week's: 2690.00*12/156.",
      example: "2690.00*12/156",
      patterns: [#"[0-9]{1,11}\.[0-9]{2}(\*[0-9]{1,6}/[1-9][0-9]{0,11})?"#])
  }

  /// Reads an amount, or one with a fraction.
  public init?(written: String) {
    let parts = written.split(separator: "*", omittingEmptySubsequences: false)
    // Several jobs together may have a large number over a large one, beyond any pay.
    let limit = Int64(Int32.max) * Int64(Int16.max)
    guard parts.count <= 2,
      let pay = parts.first.flatMap({ decimal($0, places: 2, signed: false, limit: limit) })
        .map({ Money(pence: $0) })
    else { return nil }
    guard parts.count == 2 else {
      self.init(pay)
      return
    }
    let fraction = parts[1].split(separator: "/", omittingEmptySubsequences: false)
    guard fraction.count == 2, let over = Int64(fraction[0]), let under = Int64(fraction[1]),
      (1...999_999).contains(over), (1...999_999_999_999).contains(under)
    else { return nil }
    self.init(pay, over: over, under: under)
  }

  /// An amount, with a fraction where that is not the whole.
  public var written: String {
    let pay = Money(pence: pence)
    return over == 1 && under == 1 ? "\(pay)" : "\(pay)*\(over)/\(under)"
  }
}
