public import PAPrimitives
import PAStatute

/// A part of a shift that one element pays.
public struct ShiftPart: Hashable, Sendable {
  public let element: Identifier
  /// From its start to its end, in minutes that truly passed since midnight of the shift's day.
  public private(set) var passed: Range<Int64>
  /// What is paid of it: breaks left out.
  public private(set) var paid: Minutes

  fileprivate init(_ element: Identifier, _ passed: Range<Int64>) {
    self.element = element
    self.passed = passed
    paid = Minutes(passed.length)
  }

  fileprivate mutating func go(onTo end: Int64) {
    passed = passed.lowerBound..<end
    paid = Minutes(passed.length)
  }

  fileprivate mutating func leave(out breaks: [Range<Int64>]) {
    paid = breaks.reduce(paid) { $0 - Minutes($1.clamped(to: passed).length) }
  }
}

/// Why the elements' own times do not say what pays a minute of a shift.
public enum UnpaidMinute: Error, Hashable, Sendable {
  /// No element's times hold it.
  case byNone(CivilDate, TimeOfDay)
  /// Those of several do.
  case bySeveral(CivilDate, TimeOfDay, [Identifier])
}

/// By which element each minute of the day is paid under the terms of a contract.
///
/// An element counts where the terms have a rate for it and it says when it is paid. Each minute is judged by
/// the day that it is of; on a bank holiday, times of bank holidays stand over those of weekdays.
public struct TimesOfElements: Sendable {
  private typealias Rule = (element: Identifier, when: PayElement.When)

  private let rules: [Rule]

  /// The times of the elements that some terms pay.
  ///
  /// - Parameters:
  ///   - version: The terms.
  ///   - elements: The employer's pay elements.
  ///   - isWithin: Whether time is paid that is worked within a sleep-in or on call: it is working time, and no
  ///     element of being at hand pays it.
  public init(
    of version: ContractVersion, among elements: [PayElement], within isWithin: Bool = false
  ) {
    rules = elements.filter { element in
      element.unit == .hour && version.rate(element.id) != nil
        && (!isWithin || element.countsForMinimumWage)
    }.flatMap { element in
      element.times.map { (element.id, $0) }
    }
  }

  /// Whether no element says when it is paid.
  public var isEmpty: Bool { rules.isEmpty }

  /// Whether bank holidays make a difference.
  public var asksForBankHolidays: Bool { rules.contains { $0.when.days.areBankHolidays } }

  /// The parts of a shift, in their order; each minute is in one.
  ///
  /// - Parameters:
  ///   - shift: The shift.
  ///   - time: What of it is looked at: all of it, or when the PA worked within it.
  ///   - isBankHoliday: Whether a day is one.
  /// - Throws: That no element pays a minute, or several do.
  /// - Returns: The parts; a shift's own without its breaks.
  public func parts(
    of shift: ShiftByClock, in time: Range<Int64>, isBankHoliday: (CivilDate) -> Bool
  ) throws(UnpaidMinute) -> [ShiftPart] {
    var parts: [ShiftPart] = []
    var (day, midnight) = (shift.day, Int64.zero)
    while midnight < time.upperBound {
      let rules = rules(of: day, isBankHoliday: isBankHoliday)
      for stretch in ClockChanges.stretches(of: day) {
        let begins = midnight + Int64(stretch.passed)
        let held = (begins..<begins + Int64(stretch.clock.count)).clamped(to: time)
        guard !held.isEmpty else { continue }
        // What the clock shows less what has passed is the same all through a stretch.
        let ahead = Int64(stretch.clock.lowerBound) - begins
        let clock = Int(held.lowerBound + ahead)..<Int(held.upperBound + ahead)
        for (element, minutes) in try TimesOfElements.parts(of: clock, on: day, by: rules) {
          let ends = Int64(minutes.upperBound) - ahead
          if parts.last?.element == element {
            parts[parts.count - 1].go(onTo: ends)
          } else {
            parts.append(ShiftPart(element, Int64(minutes.lowerBound) - ahead..<ends))
          }
        }
      }
      midnight += ClockChanges.length(of: day).count
      day = day.adding(days: 1)
    }
    for index in parts.indices { parts[index].leave(out: shift.breaks) }
    return parts.filter { $0.paid > .zero }
  }

  /// Which minutes of a day's clock each element pays, those of bank holidays first where they stand over the others.
  private func rules(
    of day: CivilDate, isBankHoliday: (CivilDate) -> Bool
  ) -> [[(element: Identifier, minutes: Range<Int>)]] {
    let held = rules.filter { $0.when.span.contains(day) }
    func minutes(_ rules: [Rule]) -> [(element: Identifier, minutes: Range<Int>)] {
      rules.flatMap { rule in rule.when.minutes.map { (rule.element, $0) } }
    }
    let weekday = held.filter { $0.when.days.contains(day.weekday) }
    let holiday = held.filter { $0.when.days.areBankHolidays }
    return !holiday.isEmpty && isBankHoliday(day)
      ? [minutes(holiday), minutes(weekday)] : [minutes(weekday)]
  }

  /// Cuts minutes of a day's clock where another element pays them.
  private static func parts(
    of clock: Range<Int>, on day: CivilDate,
    by rules: [[(element: Identifier, minutes: Range<Int>)]]
  ) throws(UnpaidMinute) -> [(element: Identifier, minutes: Range<Int>)] {
    var found: [(element: Identifier, minutes: Range<Int>)] = []
    var minute = clock.lowerBound
    while minute < clock.upperBound {
      let next = rules.joined().reduce(clock.upperBound) { next, rule in
        let ends = [rule.minutes.lowerBound, rule.minutes.upperBound].filter { $0 > minute }
        return min(next, ends.min() ?? next)
      }
      let paying = rules.lazy.map { rules in
        rules.filter { $0.minutes.contains(minute) }.map(\.element)
      }.first { !$0.isEmpty }
      guard let paying else { throw .byNone(day, TimeOfDay(known: minute)) }
      guard Set(paying).count == 1 else {
        throw .bySeveral(day, TimeOfDay(known: minute), Set(paying).sorted())
      }
      found.append((paying[0], minute..<next))
      minute = next
    }
    return found
  }
}
