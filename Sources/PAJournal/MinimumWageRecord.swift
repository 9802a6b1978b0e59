import PADeductions
public import PAEmployment
public import PAPayRun
public import PAPrimitives
import PAStatute

/// What shows that a PA was paid the minimum wage for one pay reference period, in one document (National Minimum Wage
/// Regulations 2015 reg 59; NMWM12020): every run that paid work of it, as it is right after its corrections.
public struct MinimumWageRecord: Sendable {
  /// What a run paid for the period.
  public struct Paid: Sendable {
    /// The run's entry.
    public let entry: EntryName
    public let key: RunKey
    public let paidOn: CivilDate
    /// The lines of pay that are of the period.
    public let lines: [PayLine]
    /// The timesheet lines that they pay.
    public let worked: [TimesheetLine]
  }

  public let assistant: PersonalAssistant
  public let period: TaxPeriod
  /// The pay reference period: the schedule's pay period.
  public let days: DateRange
  /// The pay elements, as the last run has them.
  public let elements: [PayElement]
  /// The runs, in the journal's order.
  public let paid: [Paid]
  /// The test over all of them; nil where the law exempts the PA, or nothing that counts was worked.
  public private(set) var check: MinimumWageCheck?
  /// How it was worked out.
  public private(set) var workings: [WorkingLine] = []

  /// The record of a pay period; nil where no run paid work of it.
  ///
  /// - Parameters:
  ///   - assistant: The PA.
  ///   - schedule: The schedule of the period.
  ///   - name: The period.
  ///   - runs: The journal's runs as they are right, in its order.
  public init?(
    of assistant: Identifier, on schedule: Identifier, in name: TaxPeriod,
    _ runs: [(entry: EntryName, run: SealedPayRun)]
  ) {
    var found: [Paid] = []
    var counted: [(PayLine, ContractVersion)] = []
    var jobs: Set<Identifier> = []
    var sacrificed = Money.zero
    for (entry, sealed) in runs {
      var (lines, worked): ([PayLine], [TimesheetLine]) = ([], [])
      let isOwn = sealed.run.schedule == schedule && sealed.run.key.period == name
      for slip in sealed.run.payslips where slip.assistant == assistant {
        guard let contract = sealed.books.employer.contract(slip.contract),
          let terms = sealed.books.employer.schedule(schedule)?.period(name)
            .flatMap({ contract.version(on: $0.days.last) }) ?? contract.versions.first
        else { continue }
        for (place, line) in slip.lines.enumerated() {
          let isOfPeriod =
            line.arrearsOf == nil || line.isTaken(by: sealed.books.employer.elements)
            ? isOwn
            : line.arrearsOf == name && (line.arrearsOn ?? sealed.run.schedule) == schedule
          guard isOfPeriod else { continue }
          jobs.insert(contract.id)
          lines.append(line)
          counted.append((line, terms))
          // Of what is worked on other lines those have the work.
          if line.kind != .rolledUpHoliday, line.kind != .minimumWage {
            worked += sealed.work(ofLine: place + 1, on: slip).map(\.line)
          }
        }
        for part in slip.parts(of: sealed.run.key.period)
        where part.period == name && (part.schedule ?? sealed.run.schedule) == schedule {
          sacrificed += part.figures.pension.sacrificed
        }
      }
      guard !lines.isEmpty else { continue }
      found.append(
        Paid(
          entry: entry, key: sealed.run.key, paidOn: sealed.run.paymentDate, lines: lines,
          worked: worked))
    }
    let last = runs.last { run in found.contains { $0.entry == run.entry } }
    guard let employer = last?.run.books.employer, let person = employer.assistant(assistant),
      let period = employer.schedule(schedule)?.period(name)
    else { return nil }
    paid = found
    self.assistant = person
    self.period = name
    days = period.days
    elements = employer.elements
    // A run of the period was worked by the law of its first day: it is known.
    guard person.minimumWageExemption == nil,
      let law = try? Law(of: [.minimumWage], over: DateRange(days.first))
    else { return }
    var sheet = Worksheet()
    let test = MinimumWageCheck(
      of: person, lines: counted, elements: elements, jobs: jobs.count, sacrificed: sacrificed,
      periodStarts: days.first,
      under: law, &sheet)
    guard test.minutes > .zero else { return }
    check = test
    workings = sheet.lines
  }
}
