public import PAEmployment
public import PAPrimitives
public import PAStatute

/// What a payslip took that stays taken when its run is worked again.
public struct TakenBefore: Hashable, Sendable {
  /// Income tax: a cumulative code puts it right on the next payday.
  public var tax: Money
  /// What it settled of what earlier corrections left.
  public var settled: [Outstanding]
  /// What earlier corrections found to be paid after its tax year.
  public var paidAfterYear: [PaidAfterYear]

  /// What a payslip took.
  public init(by slip: Payslip) {
    tax = slip.figures.tax
    settled = slip.settled
    paidAfterYear = slip.paidAfterYear
  }
}

/// What a pay run is asked to do.
public struct PayRunOrder: Hashable, Sendable {
  /// The books.
  public var employer: Employer
  /// The schedule paid.
  public var schedule: PaySchedule
  public var period: PayPeriod
  /// Nought for the regular run, then 1, 2, … for supplementary ones.
  public var sequence: Int
  /// Why a supplementary run is made.
  public var reason: String
  /// The payment date, which the law goes by; the scheduled one unless a supplementary run says.
  public var paymentDate: CivilDate
  /// What was worked, arrears among it.
  public var lines: [TimesheetLine]
  /// The year so far.
  public var state: PayrollState
  /// What was paid for earlier periods whose wages are late, from the entries that sealed it.
  public var earlierPay: [EarlierPay] = []
  /// Work of earlier periods that terms agreed since pay more for, from the entries that sealed it.
  public var rises: [BackdatedRise] = []
  /// Leave of earlier periods that they may pay more for.
  public var leaveRises: [LeaveRise] = []
  /// What rises since would have paid more for earnings that leave about a child goes by.
  public var earningsRisen: [EarningsRisen] = []
  /// Terms agreed for days already paid that no arrears can be worked of, with their reasons.
  public var unpayableTerms: [UnpayableTerms] = []

  /// What was taken when the run was paid, by employment, where it is worked again; nil where it is paid now.
  public var taken: [Identifier: TakenBefore]?
  /// The tax year where it has ended since, so that neither tax nor loans are taken or given back any more.
  public var endedYear: EndedYear?

  /// Employments whose tax is worked again with the run under a cumulative code too: no pay comes that would put
  /// it right.
  public var taxWorkedAgain: Set<Identifier> = []

  /// An order for a regular run.
  public init(
    _ employer: Employer, schedule: PaySchedule, period: PayPeriod, lines: [TimesheetLine],
    state: PayrollState
  ) {
    self.employer = employer
    self.schedule = schedule
    self.period = period
    self.lines = lines
    self.state = state
    sequence = 0
    reason = ""
    paymentDate = period.payDate
  }

  /// Whether the run pays what terms agreed since give more.
  ///
  /// A supplementary run that pays in a later tax week or month does not: what it paid of a backdated award
  /// would be earnings of that one (NIM02065), which the next regular run is of.
  public var paysRises: Bool {
    sequence == 0 || TaxPeriod(of: paymentDate, schedule.frequency) == period.taxPeriod
  }

  /// Whether it is made before its period's regular run, for a one-off payment or the last pay of somebody who
  /// leaves.
  ///
  /// It pays what stands in its own timesheet, and nobody else.
  public var isAhead: Bool { state.isAhead(key, of: schedule.id) }

  public var key: RunKey { RunKey(period: period.taxPeriod, sequence: sequence) }

  /// The law the run needs, gathered once: every subject over every date its rules may ask.
  ///
  /// - Returns: The law.
  /// - Throws: `NotInForce` naming what is not known and needed.
  public func law() throws(NotInForce) -> Law {
    // The minimum wage asks the first day of each period worked in, arrears' periods among them;
    // everything else goes by the payment date or the period's own.
    let worked = dueBefore
    let earliest = lines.lazy.map(\.on).min() ?? period.days.first
    let isOfYear = TaxYear(containing: period.payDate) == state.year
    var paid = DateRange(paymentDate).including(isOfYear ? period.payDate : paymentDate)
    // Late wages go by the law of the payday they were due on.
    for due in worked.flatMap(\.earningsPeriods).map(\.period.payDate)
    where TaxYear(containing: due) == state.year { paid = paid.including(due) }
    for day in daysAfterYear { paid = paid.including(day) }
    var spans = Dictionary(uniqueKeysWithValues: PayRunOrder.subjects.map { ($0, paid) })
    spans[.holiday] = paid.including(period.payDate)
    var begun = DateRange(period.days.first)
      .including(min(schedule.period(holding: earliest)?.days.first ?? earliest, period.days.first))
    for due in worked { begun = begun.including(due.worked.period.days.first) }
    spans[.minimumWage] = begun
    // What mileage may pay tax-free goes by the day of the journey.
    let journeys = lines.filter { employer.element($0.element)?.unit == .mile }.map(\.on)
    if let first = journeys.min(), let last = journeys.max() {
      spans[.mileage] = DateRange(first).including(last)
    }
    // Guarantee pay goes by the day that is laid off.
    let laidOff = lines.filter { $0.absence?.kind == .layOff }.map(\.on)
    if let first = laidOff.min(), let last = laidOff.max() {
      spans[.guaranteePay] = DateRange(first).including(last)
    }
    // Sick pay goes by the day, and looks at the spells before it.
    let records = state.employments.filter { one in
      lines.contains { $0.assistant == one.assistant }
    }.map(\.sickness)
    if let days = SickLeave.days(of: lines, after: records) { spans[.sickPay] = days }
    if let days = daysOfFamilyLeave { spans[.statutoryPayments] = days }
    return try Law(of: spans)
  }

  /// The days whose law pay about a child asks: from the relevant week, which fixes who is entitled, to the last day that
  /// is paid; nil where nobody is on such leave.
  package var daysOfFamilyLeave: DateRange? {
    var paid: DateRange?
    for assistant in employer.assistants {
      for contract in assistant.contracts where contract.schedule == schedule.id {
        for block in contract.familyLeave.lazy.flatMap(\.blocks)
        where block.from <= period.days.last {
          paid = (paid ?? block.days).including(block.from).including(block.to)
        }
      }
    }
    guard let paid else { return nil }
    // Earlier weeks may lie before the law that is known here; and what comes back of a leave that has ended is no reason to
    // refuse a payment after it.
    let known = LawTable.statutoryPayments
    return DateRange(
      max(known.knownFrom, paid.first.adding(days: -PayRunOrder.daysToRelevantWeek))
    ).including(max(min(paid.last, period.days.last), min(paymentDate, known.knownThrough)))
  }

  /// Leave of the second year after a birth goes by the week fifteen weeks before it was due.
  private static let daysToRelevantWeek = 2 * 366

  /// The subjects of the law that every run asks.
  public static let subjects: Set<Subject> = [
    .incomeTax, .nationalInsurance, .studentLoans, .automaticEnrolment, .employmentAllowance,
    .statePensionAge, .paying, .bankHolidays, .holiday, .minimumWage,
  ]
}
