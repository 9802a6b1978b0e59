import PADeductions
import PAEmployment
public import PAPrimitives

// Wages paid after the payday they were due on are mistimed. National Insurance, loans and pension of
// each period they were due in are worked as if they had been paid then: on all that was paid for the
// period, by the letter and the law of its payday, less what was taken for it before. So a late line comes
// to the same, whichever run pays it (SSCR 2001 reg 7; NIM08710; decision 0016).

/// What a PA was paid for an earlier period of a schedule.
public struct EarlierPay: Hashable, Sendable {
  /// The PA.
  public var assistant: Identifier
  /// The pay period.
  public var period: TaxPeriod
  /// What was paid for it, by all runs so far; nil where another payroll paid it and its figures are not
  /// known.
  public var figures: PayFigures?

  /// Pay of a period.
  public init(assistant: Identifier, period: TaxPeriod, figures: PayFigures?) {
    self.assistant = assistant
    self.period = period
    self.figures = figures
  }
}

/// A payslip's part that was due on an earlier payday.
public struct LatePay: Hashable, Sendable {
  /// The pay period it was due for.
  public var period: TaxPeriod
  /// Gross pay, National Insurance, loans and pension of it; tax and net pay are the whole payslip's.
  public var figures: PayFigures

  /// Pay that is late.
  public init(period: TaxPeriod, figures: PayFigures) {
    self.period = period
    self.figures = figures
  }
}

extension Contract {
  /// The earlier pay period whose payday the wages of a day were due on; nil where they are due with the
  /// run's own.
  ///
  /// - Parameters:
  ///   - day: The day worked.
  ///   - period: The pay period that is paid.
  ///   - schedule: The schedule it is paid on.
  /// - Returns: The period.
  func latePeriod(
    of day: CivilDate, paidIn period: PayPeriod, of schedule: PaySchedule
  ) -> TaxPeriod? {
    guard !period.days.contains(day), let due = schedule.period(holding: day),
      !paysLateTimeNext(in: due)
    else { return nil }
    return due.taxPeriod
  }

  /// Whether time of a period that is handed in late is due on the next payday, by the terms of the
  /// period's last day.
  func paysLateTimeNext(in period: PayPeriod) -> Bool {
    (version(on: period.days.last) ?? versions.first)?.lateTime == .nextPayday
  }
}

extension PayRunOrder {
  /// The earlier periods whose wages the run pays late, each once, the earliest first.
  public var latePeriods: [TaxPeriod] {
    var found: Set<TaxPeriod> = []
    for line in lines where !period.days.contains(line.on) {
      let contract = employer.assistant(line.assistant)?.contracts.first { $0.id == line.contract }
      if let late = contract?.latePeriod(of: line.on, paidIn: period, of: schedule) {
        found.insert(late)
      }
    }
    return found.sorted()
  }

  /// Takes what a sealed run paid for the periods whose wages are late.
  ///
  /// - Parameters:
  ///   - payslips: The run's payslips.
  ///   - key: Which run.
  ///   - late: The periods.
  public mutating func takeEarlier(
    _ payslips: [Payslip], of key: RunKey, for late: [TaxPeriod]
  ) {
    for slip in payslips {
      for part in slip.parts(of: key.period) where late.contains(part.period) {
        takeEarlier(part.figures, of: slip.assistant, for: part.period)
      }
    }
  }

  /// Takes what was paid for a period; nil where that is not known.
  public mutating func takeEarlier(
    _ figures: PayFigures?, of assistant: Identifier, for period: TaxPeriod
  ) {
    if let same = earlierPay.firstIndex(where: {
      $0.assistant == assistant && $0.period == period
    }) {
      earlierPay[same].figures = earlierPay[same].figures.flatMap { known in
        figures.map { known + $0 }
      }
    } else {
      earlierPay.append(EarlierPay(assistant: assistant, period: period, figures: figures))
    }
  }
}

extension Payslip {
  /// What it pays, by the pay period it was due for.
  ///
  /// - Parameter period: The run's own.
  /// - Returns: The late parts, and what is left for the run's own.
  public func parts(of period: TaxPeriod) -> [LatePay] {
    var own = figures
    for part in late { own = own - part.figures }
    // A letter of late wages alone is none of the run's own.
    own.class1 = Class1ByLetter(
      own.class1.letters.filter { $0.category == category || $0.class1 != .zero })
    return late + [LatePay(period: period, figures: own)]
  }
}
