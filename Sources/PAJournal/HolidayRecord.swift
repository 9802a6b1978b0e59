public import PAEmployment
public import PAPayRun
public import PAPrimitives

/// What shows how each PA's holiday came about, was taken and was paid, as the law asks employers to keep for six years
/// (Working Time Regulations 1998 reg 16B): every leave year that any run knew, as it is right after corrections.
public struct HolidayRecord: Sendable {
  /// What one run credited.
  public struct Earned: Sendable {
    /// The run; nil for what later runs credited besides.
    public let key: RunKey?
    public let time: Minutes
  }

  /// Holiday that one run paid.
  public struct Taken: Sendable {
    /// Its first and last day; the employment's last for what was settled then.
    public let days: DateRange
    public let time: Minutes
    public let amount: Money
    /// Whether it was settled when the employment ended, and not taken.
    public let isSettled: Bool
    /// Whether it is what terms agreed later gave more for it, and no time.
    public var isMore: Bool { time == .zero }
    public let entry: EntryName
    /// The last entry that put the run right; nil where none did.
    public let putRightBy: EntryName?
    public let paidOn: CivilDate
    /// How the pay was worked out.
    public let workings: [WorkingLine]
  }

  /// Holiday pay that was rolled up in one run.
  public struct RolledUp: Sendable {
    public let key: RunKey
    /// The earlier pay period that it is for, where it is arrears; nil for the run's own.
    public let arrearsOf: TaxPeriod?
    public let amount: Money
    public let paidOn: CivilDate
  }

  /// One leave year of one employment.
  public struct Year: Sendable {
    /// The account; nil where holiday pay was rolled up all year.
    public internal(set) var account: LeaveYear?
    /// Its first day.
    public let begins: CivilDate
    public internal(set) var earned: [Earned] = []
    public internal(set) var taken: [Taken] = []
    public internal(set) var rolledUp: [RolledUp] = []
  }

  /// One employment.
  public struct Employment: Sendable {
    public internal(set) var assistant: PersonalAssistant
    public internal(set) var contract: Contract
    /// Its leave years, the earliest first.
    public internal(set) var years: [Year] = []
  }

  /// The employments, in the order they were paid first.
  public private(set) var employments: [Employment] = []
  /// What the books are called.
  public private(set) var books = ""
  /// Whether the law of Great Britain asks to keep it.
  public private(set) var isGreatBritain = true
  /// The last day that a run paid for; nil where none did.
  public private(set) var through: CivilDate?

  /// The record of a journal.
  ///
  /// - Parameters:
  ///   - runs: Its runs as they are right, in its order.
  ///   - closings: What each tax year ended on, the earliest first.
  public init(
    _ runs: [(entry: EntryName, run: SealedPayRun)], closings: [ClosingState]
  ) {
    for (entry, sealed) in runs {
      isGreatBritain = sealed.books.employer.nation.isGreatBritain
      books = sealed.books.employer.employingParty?.name ?? sealed.books.employer.id.text
      through = max(through ?? sealed.run.days.last, sealed.run.days.last)
      let putRight = closings.last?.corrected.last { $0.run == entry }?.by
      for slip in sealed.run.payslips { add(slip, of: sealed, entry, putRightBy: putRight) }
    }
    for closing in closings {
      for employment in closing.payroll.employments {
        guard let place = employments.firstIndex(where: { $0.contract.id == employment.contract })
        else { continue }
        for account in employment.leave.years {
          employments[place].change(account.begins) { $0.account = account }
        }
      }
    }
    for place in employments.indices { employments[place].addLaterCredits() }
  }

  private mutating func add(
    _ slip: Payslip, of sealed: SealedPayRun, _ entry: EntryName, putRightBy putRight: EntryName?
  ) {
    let employer = sealed.books.employer
    guard let assistant = employer.assistant(slip.assistant),
      let contract = assistant.contracts.first(where: { $0.id == slip.contract })
    else { return }
    let place =
      employments.firstIndex { $0.contract.id == contract.id } ?? employments.endIndex
    if place == employments.endIndex {
      employments.append(Employment(assistant: assistant, contract: contract))
    }
    employments[place].assistant = assistant
    employments[place].contract = contract
    let run = sealed.run
    if let account = slip.holiday {
      employments[place].change(account.begins) { year in
        let before = year.earned.reduce(.zero) { $0 + $1.time }
        year.account = account
        if account.earned != before {
          year.earned.append(Earned(key: run.key, time: account.earned - before))
        }
      }
    }
    for (index, line) in slip.lines.enumerated() where line.isHolidayPay {
      let workings = slip.working(of: .payLine(index + 1))
      switch line.kind {
      case .rolledUpHoliday:
        let day = min(run.days.last, contract.span.to ?? run.days.last)
        employments[place].change(contract.leaveYear(holding: day, of: employer)) {
          $0.rolledUp.append(
            RolledUp(
              key: run.key, arrearsOf: line.arrearsOf, amount: line.amount, paidOn: run.paymentDate)
          )
        }
      case .leaveSettled:
        let day = contract.span.to ?? run.days.last
        employments[place].change(contract.leaveYear(holding: day, of: employer)) {
          $0.taken.append(
            Taken(
              days: DateRange(day), time: line.agreed == nil ? line.minutes : .zero,
              amount: line.amount, isSettled: true,
              entry: entry, putRightBy: putRight, paidOn: run.paymentDate, workings: workings))
        }
      case .leave where line.agreed != nil:
        // What terms agreed since gave more for it: its time is told where it was taken.
        let day = line.began ?? run.days.first
        employments[place].change(contract.leaveYear(holding: day, of: employer)) {
          $0.taken.append(
            Taken(
              days: DateRange(day), time: .zero, amount: line.amount, isSettled: false,
              entry: entry, putRightBy: putRight, paidOn: run.paymentDate, workings: workings))
        }
      case .leave:
        let work = sealed.work(ofLine: index + 1, on: slip).map(\.line)
        let parts = line.amount.spread(over: work.map(\.weight))
        let byYear = Dictionary(grouping: zip(work, parts)) { part in
          contract.leaveYear(holding: part.0.on, of: employer)
        }
        for (begins, parts) in byYear.sorted(by: { $0.key < $1.key }) {
          let days = parts.map(\.0.on).sorted()
          employments[place].change(begins) {
            $0.taken.append(
              Taken(
                days: DateRange(days[0]).including(days[days.count - 1]),
                time: parts.reduce(.zero) { $0 + $1.0.timeAway },
                amount: parts.map(\.1).total, isSettled: false, entry: entry,
                putRightBy: putRight, paidOn: run.paymentDate, workings: workings))
          }
        }
      case .element, .minimumWage, .charge, .requiredCost, .cancelledShift, .mileage,
        .statutoryPay:
        break
      }
    }
  }
}

extension HolidayRecord.Employment {
  /// Changes the leave year that begins on a day, made where nothing is known of it.
  fileprivate mutating func change(
    _ begins: CivilDate, _ body: (inout HolidayRecord.Year) -> Void
  ) {
    let place = years.firstIndex { $0.begins >= begins } ?? years.endIndex
    if place == years.endIndex || years[place].begins != begins {
      years.insert(HolidayRecord.Year(begins: begins), at: place)
    }
    body(&years[place])
  }

  /// Says what the accounts have that no payslip showed: time of an earlier leave year that came late.
  fileprivate mutating func addLaterCredits() {
    for place in years.indices {
      guard let account = years[place].account else { continue }
      let shown = years[place].earned.reduce(Minutes.zero) { $0 + $1.time }
      guard account.earned != shown else { continue }
      years[place].earned.append(HolidayRecord.Earned(key: nil, time: account.earned - shown))
    }
  }
}
