import PADeductions
public import PAEmployment
public import PAPrimitives

// Wages paid after the payday they were due on are mistimed. National Insurance, loans and pension of
// each period they were due in are worked as if they had been paid then: on all that was paid for the
// period, by the letter and the law of its payday, less what was taken for it before. So a late line comes
// to the same, whichever run pays it (SSCR 2001 reg 7; NIM08710; decision 0016).

/// What a PA was paid for an earlier period of a schedule.
public struct EarlierPay: Hashable, Sendable {
  /// The PA.
  public var assistant: Identifier
  public var schedule: Identifier
  /// The pay period.
  public var period: TaxPeriod
  /// What was paid for it, by all runs so far; nil where another payroll paid it and its figures are not
  /// known.
  public var figures: PayFigures?

  /// Pay of a period.
  public init(
    assistant: Identifier, schedule: Identifier, period: TaxPeriod, figures: PayFigures?
  ) {
    self.assistant = assistant
    self.schedule = schedule
    self.period = period
    self.figures = figures
  }
}

/// A payslip's part that was due on an earlier payday.
public struct LatePay: Hashable, Sendable {
  /// The schedule whose payday it was due on; nil for the run's own.
  public var schedule: Identifier?
  /// The pay period it was due for.
  public var period: TaxPeriod
  /// Gross pay, National Insurance, loans and pension of it; tax and net pay are the whole payslip's.
  public var figures: PayFigures

  /// Pay that is late.
  public init(schedule: Identifier? = nil, period: TaxPeriod, figures: PayFigures) {
    self.schedule = schedule
    self.period = period
    self.figures = figures
  }
}

extension Contract {
  /// The earlier earnings periods that work of a day may be of, where its payday was an earlier one: that of its own
  /// payday, and the longer one that this is inside of, if something is paid in it; none where the work is due with the
  /// run's own.
  ///
  /// - Parameters:
  ///   - due: The pay period it was due on, before the one that is paid.
  ///   - own: The pay period that is paid.
  ///   - paydays: The contract's.
  /// - Returns: The periods.
  func earningsPeriods(
    of due: DuePeriod, paidIn own: PayPeriod, _ paydays: UsualPaydays
  ) -> [DuePeriod] {
    guard !paysLateTimeNext(in: due.period) else { return [] }
    return paydays.earningsPeriods(of: due, paidIn: own)
  }

  /// Whether time of a period that is handed in late is due on the next payday, by the terms of the
  /// period's last day.
  package func paysLateTimeNext(in period: PayPeriod) -> Bool {
    (version(on: period.days.last) ?? versions.first)?.lateTime == .nextPayday
  }
}

extension UsualPaydays {
  /// The earlier earnings periods that pay of an earlier pay period may be of.
  fileprivate func earningsPeriods(of due: DuePeriod, paidIn own: PayPeriod) -> [DuePeriod] {
    let joined = joined(due, by: own)
    return joined == due || joined == DuePeriod(schedule, own) ? [due] : [due, joined]
  }
}

extension PayRunOrder {
  /// The earlier periods whose wages the run pays late, each once, the earliest payday first.
  public var latePeriods: [DuePeriod] {
    Set(dueBefore.flatMap(\.earningsPeriods)).sorted(by: DuePeriod.isEarlier)
  }

  /// The earlier pay periods that lines were worked in, each with the earlier earnings periods that it may be of.
  var dueBefore: [(worked: DuePeriod, earningsPeriods: [DuePeriod])] {
    var found: [(worked: DuePeriod, earningsPeriods: [DuePeriod])] = []
    var paydays: [Identifier: (Contract, UsualPaydays)] = [:]
    for line in lines {
      if paydays[line.contract] == nil,
        let contract = employer.assistant(line.assistant)?.contracts
          .first(where: { $0.id == line.contract }),
        let known = state.paydays(of: contract, employer)
      {
        paydays[line.contract] = (contract, known)
      }
      guard let (contract, known) = paydays[line.contract],
        let due = known.earlier(than: period, holding: line.on)
      else { continue }
      let late = contract.earningsPeriods(of: due, paidIn: period, known)
      if !found.contains(where: { $0.worked == due && $0.earningsPeriods == late }) {
        found.append((due, late))
      }
    }
    for rise in risen {
      guard
        let contract = employer.contract(rise.contract),
        let known = state.paydays(of: contract, employer),
        let due = known.period(rise.period, on: rise.schedule),
        rise.agreed <= due.period.payDate
      else { continue }
      found.append((due, known.earningsPeriods(of: due, paidIn: period)))
    }
    return found
  }

  /// What terms agreed since pay more for: the employment, the pay period it was due in, and the day they were agreed.
  private var risen:
    [(contract: Identifier, period: TaxPeriod, schedule: Identifier?, agreed: CivilDate)]
  {
    rises.map { ($0.contract, $0.period, $0.schedule, $0.agreed) }
      + leaveRises.map { ($0.contract, $0.period, $0.schedule, $0.agreed) }
  }

  /// Whether terms agreed since pay more for what earlier runs paid of an employment.
  func isRisen(_ contract: Identifier) -> Bool {
    rises.contains { $0.contract == contract } || leaveRises.contains { $0.contract == contract }
  }

  /// The pay periods of which the run must know what was paid: those whose wages are late, those paid at a shorter
  /// interval inside one of them or its own, and those of other schedules that share an earnings period with one.
  public var earlierPeriods: [DuePeriod] {
    let parts = [DuePeriod(schedule, period)] + latePeriods
    var found = Array(parts.dropFirst())
    for assistant in employer.assistants {
      for part in parts {
        let beside =
          state.paidAtShorterIntervals(to: assistant, in: part, employer)
          + state.periods(beside: part, of: assistant, employer)
        for period in beside where !found.contains(period) { found.append(period) }
      }
    }
    return found
  }

  /// Takes what a sealed run paid for earlier periods.
  ///
  /// - Parameters:
  ///   - payslips: The run's payslips.
  ///   - run: Which run.
  ///   - periods: The periods.
  public mutating func takeEarlier(
    _ payslips: [Payslip], of run: SealedRun, for periods: [DuePeriod]
  ) {
    for slip in payslips {
      for part in slip.parts(of: run.key.period) {
        let schedule = part.schedule ?? run.schedule
        guard
          periods.contains(where: {
            $0.schedule.id == schedule && $0.period.taxPeriod == part.period
          })
        else { continue }
        takeEarlier(part.figures, of: slip.assistant, for: part.period, on: schedule)
      }
    }
  }

  /// Takes what was paid for a period; nil where that is not known.
  public mutating func takeEarlier(
    _ figures: PayFigures?, of assistant: Identifier, for period: TaxPeriod,
    on schedule: Identifier
  ) {
    if let same = earlierPay.firstIndex(where: {
      $0.assistant == assistant && $0.schedule == schedule && $0.period == period
    }) {
      earlierPay[same].figures = earlierPay[same].figures.flatMap { known in
        figures.map { known + $0 }
      }
    } else {
      earlierPay.append(
        EarlierPay(assistant: assistant, schedule: schedule, period: period, figures: figures))
    }
  }

  /// What was paid to a PA for an earlier period; nil where no run did.
  func earlierPay(of assistant: Identifier, for due: DuePeriod) -> EarlierPay? {
    earlierPay.first {
      $0.assistant == assistant && $0.schedule == due.schedule.id
        && $0.period == due.period.taxPeriod
    }
  }
}

extension DuePeriod {
  /// Whether the first's payday comes before the second's; of one day, by the schedules' names.
  static func isEarlier(_ one: DuePeriod, _ other: DuePeriod) -> Bool {
    (one.period.payDate, one.schedule.id.text) < (other.period.payDate, other.schedule.id.text)
  }
}

extension Payslip {
  /// What it pays, by the pay period it was due for.
  ///
  /// - Parameter period: The run's own.
  /// - Returns: The late parts, and what is left for the run's own.
  public func parts(of period: TaxPeriod) -> [LatePay] {
    var own = figuresOfYear
    for part in late { own = own - part.figures }
    // A letter of late wages alone is none of the run's own.
    own.class1 = Class1ByLetter(
      own.class1.letters.filter { $0.category == category || $0.class1 != .zero })
    return late + [LatePay(period: period, figures: own)]
  }
}
