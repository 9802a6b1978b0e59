public import PADescription
public import PAPrimitives
import PAStatute

/// Something that can be worked or paid: weekday hours, a sleep-in, training, mileage.
public struct PayElement: Hashable, Sendable {
  /// What a quantity of it counts.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Hours and minutes.
    case hour
    case night
    case day
    case week
    /// Miles.
    case mile
    /// An amount of money, written on the timesheet.
    case amount

    /// Whether one of it has a begin and an end by the clock, however long it is.
    public var isSpan: Bool { self == .night || self == .day }
  }

  /// What kind of pay it is, from which the law's treatment follows.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Time worked: taxed, counts for the minimum wage.
    case work
    /// A night asleep at hand: taxed; its hours and its pay stay out of the minimum-wage sum.
    case sleepIn
    /// Ready to be called, and free until then: taxed; its pay stays out of the minimum-wage sum, and call-outs are
    /// work.
    case onCall
    /// A day of living in: taxed, counts for the minimum wage by the hours that were agreed to be its average.
    case liveIn
    /// Time at training the employer asks for: as work.
    case training
    /// Travel on the employer's business: as work.
    case travel
    /// An allowance or bonus that is not for hours: taxed, outside the minimum-wage sum.
    case allowance
    /// Money the PA laid out, given back: neither taxed nor pay.
    case expense
    /// Money the employer charges for something for its own use or benefit: a uniform, tools, a course that the work
    /// requires. Taken from pay after tax, as it was agreed in writing before; the minimum wage's sum is lower by it.
    case charge
    /// Money the PA paid for what the work requires, and that is not given back: it pays nothing, and the minimum wage's
    /// sum is lower by it.
    case requiredCost
    /// A whole day, midnight to midnight, of living accommodation that the employer provides. What it costs the PA is
    /// taken from pay after tax; free of charge, it adds to the minimum wage's sum.
    case accommodation
    /// Time away, under the name of the kind of absence that it pays: taxed, outside the minimum-wage sum; what an hour
    /// of it pays is worked from other pay.
    case leave
  }

  /// Its short name.
  public var id: Identifier
  /// What the payslip calls it.
  public var label: String
  /// What exports to others call it, who need not know what the payslip says; empty where that is the label.
  public var neutralLabel = ""
  /// What a quantity of it counts.
  public var unit: Unit
  /// What kind of pay it is.
  public var kind: Kind
  /// Whether a pension scheme on pensionable pay counts it.
  public var pensionable = true
  /// Whether rolled-up holiday pay and accrual count it.
  public var holiday = true
  /// The element paid for the same work at its lowest rate; pay above that rate is a premium, which
  /// the minimum wage does not count (National Minimum Wage Regulations 2015 reg 10(j)).
  public var premiumOver: Identifier?
  /// The element by which time worked within it is paid: awake in a sleep-in, called out while on call; nil for
  /// those that the time of day says.
  public var workedAs: Identifier?
  /// The hours of a day of living in that were agreed to be its average before the work began: unmeasured work is held
  /// against them (National Minimum Wage Regulations 2015 reg 49); nil where it is no such day.
  public var averageHours: Minutes?
  /// The most wakings of a sleep-in, as it was agreed; nil where nothing was.
  public var mostWakings: Int?
  /// The longest that a PA is awake in a sleep-in, as it was agreed; nil where nothing was.
  public var mostAwake: Minutes?
  /// What the PA drives or rides, of mileage: what a mile may pay tax-free.
  public var vehicle = Vehicle.car
  /// When it pays time by the clock that no timesheet names an element for.
  public var times: [When] = []
  /// The plan line that bears it, from each day on.
  public var charges: [Charge] = []

  /// What a PA uses for the work, of which approved mileage rates are (ITEPA 2003 s 230).
  public enum Vehicle: String, Hashable, Sendable, CaseIterable {
    /// A car or van.
    case car
    case motorcycle
    case bicycle
  }

  /// The plan line that bears an element from a day.
  public struct Charge: Hashable, Sendable {
    /// The first day.
    public var from: CivilDate
    /// The plan line.
    public var line: Identifier

    /// A line from a day.
    public init(from: CivilDate, line: Identifier) {
      self.from = from
      self.line = line
    }
  }

  /// An element.
  public init(id: Identifier, label: String, unit: Unit, kind: Kind) {
    self.id = id
    self.label = label
    self.unit = unit
    self.kind = kind
  }

  /// Whether what it counts are days one after the other, each with its own terms: living in, or a room.
  public var isOfWholeDays: Bool { unit == .day && (kind == .liveIn || kind == .accommodation) }

  /// The plan line that bears it on a day.
  public func line(on day: CivilDate) -> Identifier? {
    charges.last { $0.from <= day }?.line
  }

  /// Whether it is pay at all: taxed and liable to National Insurance.
  public var isPay: Bool {
    switch kind {
    case .work, .sleepIn, .onCall, .liveIn, .training, .travel, .allowance, .leave: true
    case .expense, .charge, .requiredCost, .accommodation: false
    }
  }

  /// What kind of pay line pays it.
  var lineKind: PayLine.Kind {
    switch kind {
    case .charge, .accommodation: .charge
    case .requiredCost: .requiredCost
    case .leave: .leave
    case .work, .sleepIn, .onCall, .liveIn, .training, .travel, .allowance, .expense: .element
    }
  }

  /// Minutes of a line of pay that count for the minimum wage, where the element does.
  func minutesThatCount(of line: PayLine) -> Minutes {
    unit == .hour ? line.minutes : Minutes((averageHours ?? .zero).count * line.units)
  }

  /// Whether its hours and pay count for the minimum wage.
  ///
  /// Only what is counted by the hour can, and days of living in by their agreed hours (National Minimum Wage
  /// Regulations 2015 regs 10, 32 and 49).
  public var countsForMinimumWage: Bool {
    switch kind {
    case .work, .training, .travel: unit == .hour
    case .liveIn: unit == .day
    case .sleepIn, .onCall, .allowance, .expense, .charge, .requiredCost, .accommodation, .leave:
      false
    }
  }
}

extension PayElement.Kind {
  /// Whether it is time that is worked beside others, which a day of living in would hold.
  public var isWorkedTime: Bool {
    switch self {
    case .work, .sleepIn, .onCall, .training, .travel: true
    case .liveIn, .allowance, .expense, .charge, .requiredCost, .accommodation, .leave: false
    }
  }
}

extension PayElement.Vehicle: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("vehicle", "What a PA drives or rides for the work.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .car: "A car or van."
    case .motorcycle: "A motorcycle."
    case .bicycle: "A bicycle."
    }
  }
}

extension MileageTable {
  /// What a mile may pay without tax and National Insurance.
  func rate(of vehicle: PayElement.Vehicle) -> Cited<Money> {
    switch vehicle {
    case .car: car
    case .motorcycle: motorcycle
    case .bicycle: bicycle
    }
  }
}

extension PayElement.Unit: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("unit", "What a quantity of it counts.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .hour: "Hours and minutes."
    case .night: "Nights."
    case .day: "Days."
    case .week: "Weeks."
    case .mile: "Miles."
    case .amount: "An amount of money, written on the timesheet."
    }
  }
}

extension PayElement.Kind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("elementKind", "What kind of pay it is, from which the law's treatment follows.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .work: "Time worked: taxed, counts for the minimum wage."
    case .sleepIn:
      "A night asleep at hand: taxed; its hours and its pay stay out of the minimum-wage sum."
    case .onCall:
      "Ready to be called, and free until then: taxed; its pay stays out of the minimum-wage sum, and call-outs are work."
    case .liveIn:
      "A day of living in: taxed, counts for the minimum wage by the hours that were agreed to be its average."
    case .training: "Time at training the employer asks for: as work."
    case .travel: "Travel on the employer's business: as work."
    case .allowance:
      "An allowance or bonus that is not for hours: taxed, outside the minimum-wage sum."
    case .expense: "Money the PA laid out, given back: neither taxed nor pay."
    case .charge:
      "Money the employer charges for something for its own use or benefit: a uniform, tools, a course that the work requires. Taken from pay after tax, as it was agreed in writing before; the minimum wage's sum is lower by it."
    case .requiredCost:
      "Money the PA paid for what the work requires, and that is not given back: it pays nothing, and the minimum wage's sum is lower by it."
    case .accommodation:
      "A whole day of living accommodation that the employer provides. What it costs the PA is taken from pay after tax; free of charge, it adds to the minimum wage's sum."
    case .leave:
      "Time away, under the name of the kind of absence that it pays, such as holiday: taxed, outside the minimum-wage sum; what an hour of it pays is worked from other pay."
    }
  }
}
