package import PAPrimitives

// All words of documents on one screen. Calculators and entries hold kinds and facts; here they are
// said:
//
//   Words ── one language at one reading level
//     ├── CommonWord      days, hours, how pay is paid
//     ├── PayslipWord     payslips
//     ├── SummaryWord     summaries of runs
//     ├── StatementWord   budget statements
//     ├── ClaimWord       training claims
//     ├── CorrectionWord  corrections: payslips put right, letters, what is told again
//     ├── ContractWord    written statements of what was agreed, and of changes
//     ├── RotaWord        rotas, and what of hours and rest is missing
//     ├── RecordWord      records of the minimum wage
//     ├── HolidayWord     balances of holiday, and their record
//     ├── RefusalWord     data of forms that say why statutory pay is not due
//     └── WorkingWords    labels of workings, whose keys are what is sealed
//
// Another language or level is another value of these, put into `Words.all`.

/// Every word of the documents, in one language at one reading level.
public struct Words: Hashable, Sendable {
  package let common: WordTable<CommonWord>
  package let payslip: WordTable<PayslipWord>
  package let summary: WordTable<SummaryWord>
  package let statement: WordTable<StatementWord>
  package let claim: WordTable<ClaimWord>
  package let correction: WordTable<CorrectionWord>
  package let contract: WordTable<ContractWord>
  package let rota: WordTable<RotaWord>
  package let record: WordTable<RecordWord>
  package let holiday: WordTable<HolidayWord>
  package let refusal: WordTable<RefusalWord>
  package let workings: WorkingWords

  /// A language's tables.
  package init(
    common: WordTable<CommonWord>, payslip: WordTable<PayslipWord>,
    summary: WordTable<SummaryWord>, statement: WordTable<StatementWord>,
    claim: WordTable<ClaimWord>, correction: WordTable<CorrectionWord>,
    contract: WordTable<ContractWord>, rota: WordTable<RotaWord>,
    record: WordTable<RecordWord>, holiday: WordTable<HolidayWord>,
    refusal: WordTable<RefusalWord>, workings: WorkingWords
  ) {
    self.common = common
    self.payslip = payslip
    self.summary = summary
    self.statement = statement
    self.claim = claim
    self.correction = correction
    self.contract = contract
    self.rota = rota
    self.record = record
    self.holiday = holiday
    self.refusal = refusal
    self.workings = workings
  }

  /// Plain English, with workings as they are sealed.
  public static let plainEnglish = Words(
    common: .plainEnglish, payslip: .plainEnglish, summary: .plainEnglish,
    statement: .plainEnglish, claim: .plainEnglish, correction: .plainEnglish,
    contract: .plainEnglish, rota: .plainEnglish, record: .plainEnglish, holiday: .plainEnglish,
    refusal: .plainEnglish, workings: .asSealed)

  /// Every table there is; a page in any of them is known again as ours.
  package static let all = [plainEnglish]

  /// Language and level.
  package var reading: Reading { common.reading }

  /// What is missing, or says another number of things than plain English does, by table and word.
  package var lacking: [String] {
    let english = Words.plainEnglish
    return common.lacking(against: english.common).map { "common: \($0)" }
      + payslip.lacking(against: english.payslip).map { "payslip: \($0)" }
      + summary.lacking(against: english.summary).map { "summary: \($0)" }
      + statement.lacking(against: english.statement).map { "statement: \($0)" }
      + claim.lacking(against: english.claim).map { "claim: \($0)" }
      + correction.lacking(against: english.correction).map { "correction: \($0)" }
      + contract.lacking(against: english.contract).map { "contract: \($0)" }
      + rota.lacking(against: english.rota).map { "rota: \($0)" }
      + record.lacking(against: english.record).map { "record: \($0)" }
      + holiday.lacking(against: english.holiday).map { "holiday: \($0)" }
      + refusal.lacking(against: english.refusal).map { "refusal: \($0)" }
      + workings.lacking.map { "workings: \($0)" }
  }
}

// MARK: Days, hours and money

extension Words {
  /// A day with its weekday: `Friday 20 November 2026`.
  package func date(_ day: CivilDate) -> String {
    common(.dateWithWeekday, weekday(day), shortDate(day))
  }

  /// A day without its weekday: `20 November 2026`.
  package func shortDate(_ day: CivilDate) -> String {
    let parts = day.parts
    return common(.date, String(parts.day), month(parts.month), String(parts.year))
  }

  /// Days from a first to a last, the year said once where it is the same.
  package func days(_ range: DateRange) -> String {
    guard range.first != range.last else { return date(range.first) }
    let (first, last) = (range.first.parts, range.last.parts)
    let begin =
      first.year == last.year
      ? common(.dateWithoutYear, weekday(range.first), String(first.day), month(first.month))
      : date(range.first)
    return common(.fromTo, begin, date(range.last))
  }

  /// A day of every year: `6 April`.
  package func dayOfYear(_ day: CivilDate) -> String {
    let parts = day.parts
    return contract(.dayOfYear, String(parts.day), month(parts.month))
  }

  /// A month: `August 2026`.
  package func month(of day: CivilDate) -> String {
    let parts = day.parts
    return common(.monthOfYear, month(parts.month), String(parts.year))
  }

  /// Time for people: `9 hours 45 minutes`.
  package func time(_ time: Minutes) -> String {
    let (hours, rest) = time.count.magnitude.quotientAndRemainder(dividingBy: 60)
    let hourWords = hours == 1 ? common(.oneHour) : common(.hours, grouped(hours))
    let minuteWords = rest == 1 ? common(.oneMinute) : common(.minutes, String(rest))
    let words =
      rest == 0
      ? hourWords : hours == 0 ? minuteWords : common(.hoursAndMinutes, hourWords, minuteWords)
    return time.count < 0 ? common(.lessThanNothing, words) : words
  }

  private func weekday(_ day: CivilDate) -> String { weekday(day.weekday) }

  /// A day of the week: `Monday`.
  package func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: common(.monday)
    case .tuesday: common(.tuesday)
    case .wednesday: common(.wednesday)
    case .thursday: common(.thursday)
    case .friday: common(.friday)
    case .saturday: common(.saturday)
    case .sunday: common(.sunday)
    }
  }

  private static let months: [CommonWord] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]

  private func month(_ number: Int) -> String { common(Words.months[number - 1]) }

  /// A pay period by its length: `the four weeks`.
  func period(_ frequency: PayFrequency) -> String {
    switch frequency {
    case .weekly: common(.theWeek)
    case .fortnightly: common(.theTwoWeeks)
    case .fourweekly: common(.theFourWeeks)
    case .monthly: common(.theMonth)
    }
  }
}
