public import PAPrimitives
public import PAStatute

/// What lines of time away have in common that one pay line pays.
struct LeaveKey: Hashable, Comparable {
  let kind: AbsenceKind
  let began: CivilDate
  let share: Rate
  /// The sealed period it belongs to where it is arrears.
  let arrearsOf: TaxPeriod?
  /// The schedule of that, where it is not the contract's own any more.
  let arrearsOn: Identifier?

  init(
    _ absence: TimesheetLine.Absence, of payable: PayableTime, on day: CivilDate,
    in period: PayPeriod, dueOn paydays: UsualPaydays
  ) {
    kind = absence.kind
    began = absence.began
    share = payable.share
    let due = paydays.earlier(than: period, holding: day)
    arrearsOf = due?.period.taxPeriod
    arrearsOn = due.flatMap { paydays.name(of: $0.schedule) }
  }

  /// By their first day: what an earlier one pays is pay of its weeks.
  static func < (left: LeaveKey, right: LeaveKey) -> Bool {
    if left.arrearsOf != right.arrearsOf, left.began == right.began {
      guard let earlier = left.arrearsOf else { return false }
      guard let later = right.arrearsOf else { return true }
      return earlier < later
    }
    return (left.began, left.kind.rawValue, left.arrearsOn?.text ?? "", left.share)
      < (right.began, right.kind.rawValue, right.arrearsOn?.text ?? "", right.share)
  }

  /// A line of pay that nothing is added to yet.
  func payLine(of element: PayElement) -> PayLine {
    var line = PayLine(
      kind: .leave, element: element.id, label: element.label, unit: .hour, share: share,
      amount: .zero, counts: .zero, arrearsOf: arrearsOf, arrearsOn: arrearsOn,
      isPay: true, isPensionable: element.pensionable)
    line.began = began
    return line
  }
}

extension PayLine {
  /// Whether it is pay for holiday: rolled up, or for holiday that is taken.
  public var isHolidayPay: Bool {
    kind == .rolledUpHoliday || kind == .leaveSettled
      || kind == .leave && element == AbsenceKind.holiday.element
  }
}

extension PayLine {
  /// Whether it is statutory pay about a child, which HMRC gives back to the employer.
  public var isRecovered: Bool { familyPayment != nil && kind == .statutoryPay }

  /// The statutory payment about a child whose leave it pays; nil of other lines.
  public var familyPayment: ParentalPayment? {
    guard kind == .statutoryPay || kind == .leave else { return nil }
    return element.flatMap(AbsenceKind.init(paidBy:))?.statutoryPayment
  }
}

extension TimesheetLine {
  /// Time that the PA was away for; none where it was worked.
  public var timeAway: Minutes {
    guard absence != nil, case .time(let time) = quantity else { return .zero }
    return time
  }
}
