public import PADescription
import PAPrimitives

// How time and pay stand in an entry.

extension TimesheetLine: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("timesheetLine", "One line of a timesheet: what a PA worked on a day.")
  }

  public static var blank: TimesheetLine {
    TimesheetLine(
      assistant: .blank, contract: .blank, on: .blank, element: .blank,
      quantity: .units(0))
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("pa", &assistant, Field("The PA."))
    description.attribute("contract", &contract, Field("The employment."))
    description.attribute("on", &on, Field("The day worked, the day it began for a night."))
    description.attribute("element", &element, Field("What was worked."))
    var (time, units, amount) = (quantity.time, quantity.units, quantity.amount)
    var miles = quantity.miles
    description.attribute("time", &time, Field("Hours and minutes worked, breaks left out."))
    description.attribute("units", &units, Field("Nights, days, weeks or miles."))
    description.attribute("miles", &miles, Field("Miles that are not whole."))
    description.attribute("amount", &amount, Field("Money, for an element counted by amount."))
    description.require(
      [time != nil, units != nil, miles != nil, amount != nil].count { $0 } == 1, .together,
      at: "time")
    quantity =
      miles.map { .miles(tenths: $0.tenths) } ?? Quantity(time: time, units: units, amount: amount)
    var start = startMinute.map { Minutes(Int64($0)) }
    var span = spanMinutes.map { Minutes(Int64($0)) }
    description.attribute(
      "start", &start,
      Field(
        "When it began, in hours and minutes that truly passed since midnight of the day, where the timesheet says when; past 24:00 after the next midnight."
      ))
    description.attribute(
      "span", &span, Field("From start to end with breaks, where the timesheet says when."))
    startMinute = start.map { Int($0.count) }
    spanMinutes = span.map { Int($0.count) }
    description.attribute(
      "line", &line, Field("The plan line that bears it in place of the element's own."))
    description.attribute(
      "person", &person, Field("The person supported, where there are several."))
    var (notice, movedTo) = (cancelled?.notice, cancelled?.movedTo)
    description.attribute(
      "cancelledNotice", &notice,
      Field("How long before its start the PA was told that the shift is off; it was not worked."))
    description.attribute("movedTo", &movedTo, Field("The day it was moved to."))
    description.require(movedTo == nil || notice != nil, .together, at: "movedTo")
    cancelled = notice.map { Cancellation(notice: $0, movedTo: movedTo) }
    var (absenceKind, began, reference) = (absence?.kind, absence?.began, absence?.reference)
    var (exclusion, weekly) = (absence?.exclusion, absence?.averageWeekly)
    description.attribute(
      "absence", &absenceKind,
      Field("Why the PA was away, where the line is of time away.", privacy: .health))
    description.attribute("began", &began, Field("The first day of the whole absence."))
    description.attribute(
      "reference", &reference, Field("Where evidence of it is kept.", as: .text))
    description.attribute(
      "noSickPay", &exclusion, Field("Why no sick pay is due; not given where it is."))
    description.attribute(
      "averageWeekly", &weekly,
      Field("Average weekly earnings before sickness, where no run knows them.", as: .pounds))
    description.require((absenceKind != nil) == (began != nil), .together, at: "absence")
    description.require(
      exclusion == nil && weekly == nil || absenceKind != nil, .together, at: "noSickPay")
    description.require(reference == nil || absenceKind != nil, .together, at: "reference")
    absence = absenceKind.flatMap { kind in
      began.map { began in
        var absence = Absence(kind, since: began, reference: reference)
        (absence.exclusion, absence.averageWeekly) = (exclusion, weekly)
        return absence
      }
    }
    var (approver, approvedOn) = (approval?.by, approval?.on)
    description.attribute("approvedBy", &approver, Field("Who approved it."))
    description.attribute("approvedOn", &approvedOn, Field("The day it was approved."))
    description.require((approver != nil) == (approvedOn != nil), .together, at: "approvedBy")
    approval = approver.flatMap { by in approvedOn.map { Approval(by: by, on: $0) } }
    description.attribute(
      "within", &isWithin, usually: false,
      Field(
        "Whether it was worked within a sleep-in or on call, whose own line holds the whole time."))
    description.attribute(
      "predicted", &isPredicted, usually: false,
      Field("Whether it says what is planned, and not what was worked."))
    description.attribute(
      "in", &source, usually: "",
      Field(
        "The name of the timesheet it stands in; not given where it was not read from a file.",
        as: .text))
    var (covered, reason) = (covers?.assistant, covers?.reason)
    description.attribute("covers", &covered, Field("The PA whom the shift stands in for."))
    description.attribute("coverReason", &reason, Field("Why it stands in.", privacy: .health))
    description.require((covered != nil) == (reason != nil), .together, at: "covers")
    covers = covered.flatMap { covered in reason.map { Cover(assistant: covered, reason: $0) } }
  }
}

extension PayLine: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payLine", "One line of pay: time at a rate, rolled-up holiday, an allowance or an expense.")
  }

  public static var blank: PayLine {
    PayLine(kind: .element, element: nil, label: "", amount: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, usually: .element, Field("What kind of line it is."))
    description.attribute(
      "element", &element, Field("The pay element; not given for rolled-up holiday."))
    description.attribute(
      "label", &label, usually: "",
      Field("What the books call it; not given for rolled-up holiday.", as: .text))
    description.attribute(
      "minutes", &minutes, usually: .zero, Field("Hours, where it pays for time."))
    description.attribute(
      "units", &units, usually: 0, Field("Nights, days or miles, where it pays for those."))
    description.attribute(
      "tenths", &tenths, usually: 0, Field("Tenths of a mile beside whole ones."))
    description.attribute("unit", &unit, usually: .amount, Field("What one unit is."))
    description.attribute(
      "rate", &rate, usually: .zero,
      Field("Pay for one unit; nothing for an amount or for holiday."))
    description.attribute(
      "wholeRate", &wholeRate,
      Field(
        "What a mile pays in all, where that is above the tax-free rate and it is a part of it."))
    description.attribute(
      "share", &share, usually: .whole,
      Field("The part of it that is paid, where it is a shift that was cancelled or moved."))
    description.attribute(
      "began", &began, Field("The first day of the absence, where it pays time away."))
    description.attribute(
      "lowest", &lowest,
      Field(
        "Of a premium the lowest rate for the same work, which alone counts for the minimum wage."))
    description.attribute("amount", &amount, Field("What it comes to."))
    description.attribute(
      "counts", &counts,
      Field(
        "What of it counts for the minimum wage, of pay for minutes that are counted already; not given where all does."
      ))
    description.attribute(
      "arrearsOf", &arrearsOf,
      Field("The sealed period it belongs to where it is arrears; not given for the run's own."))
    description.attribute(
      "arrearsOn", &arrearsOn,
      Field("The schedule of that period, where the contract was on another then."))
    description.attribute(
      "ofEarlier", &ofEarlier,
      Field(
        "What of it is for pay periods that earlier runs paid, of statutory pay whose days or earnings became other since."
      ))
    description.attribute(
      "agreed", &agreed,
      Field(
        "The day that terms were agreed by which it pays more for work that was paid; not given where it pays the work."
      ))
    description.attribute(
      "isPay", &isPay, usually: true, Field("Whether it is pay; an expense given back is not."))
    description.attribute(
      "isPensionable", &isPensionable, usually: true,
      Field("Whether a scheme on pensionable pay counts it."))
  }
}

extension TimesheetLine.Quantity {
  /// Hours and minutes, where it is those.
  fileprivate var time: Minutes? { if case .time(let minutes) = self { minutes } else { nil } }
  /// Nights, days or miles, where it is those.
  fileprivate var units: Int64? { if case .units(let count) = self { count } else { nil } }
  /// Money, where it is that.
  fileprivate var miles: UnitCount? {
    if case .miles(let tenths) = self { UnitCount(tenths: tenths) } else { nil }
  }
  fileprivate var amount: Money? { if case .amount(let amount) = self { amount } else { nil } }

  fileprivate init(time: Minutes?, units: Int64?, amount: Money?) {
    if let time {
      self = .time(time)
    } else if let amount {
      self = .amount(amount)
    } else {
      self = .units(units ?? 0)
    }
  }
}
