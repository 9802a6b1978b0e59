import PAEmployment
public import PAJournal
import PAPayRun
public import PAPrimitives

extension Page {
  /// What holiday each PA has left, and how it came about; or the record of all holiday, as the law asks to keep it.
  ///
  /// - Parameters:
  ///   - record: The record of the journal.
  ///   - whole: Whether every leave year is told, with what was paid and how; else the last one of each employment.
  ///   - assistant: The PA it is about; nil for all.
  ///   - words: Language and reading level.
  public init(
    holiday record: HolidayRecord, whole: Bool, about assistant: Identifier?,
    words: Words = .plainEnglish
  ) {
    let writing = HolidayWriting(words: words)
    let employments = record.employments.filter { [nil, $0.assistant.id].contains(assistant) }
    self.init(
      title: words.holiday(whole ? .recordTitle : .title, record.books),
      kicker: words.holiday(whole ? .recordKicker : .kicker, record.books),
      heading: words.holiday(whole ? .recordHeading : .heading),
      lead: [
        whole
          ? words.holiday(record.isGreatBritain ? .recordLead : .recordLeadNorthernIreland)
          : words.holiday(.lead, record.through.map(words.shortDate) ?? "")
      ],
      blocks: employments.flatMap { employment in
        employment.years.enumerated().filter { place, year in
          // Of earlier years, without the record, what is left alone.
          whole || place == employment.years.count - 1
            || year.account.map { $0.left != .zero } ?? false
        }.flatMap { writing.blocks(of: $1, employment, whole: whole) }
      },
      foot: employments.contains { $0.years.contains { !$0.rolledUp.isEmpty } }
        ? [words.holiday(.keep)] : [],
      isWorked: true, words: words)
  }
}

/// Balances on their way to a page.
private struct HolidayWriting {
  let words: Words

  func blocks(
    of year: HolidayRecord.Year, _ employment: HolidayRecord.Employment, whole: Bool
  ) -> [Block] {
    var blocks: [Block] = []
    if let account = year.account {
      blocks.append(.table(balance(account, year, employment)))
    }
    if whole, !year.taken.isEmpty { blocks.append(.table(paid(year, employment))) }
    if !year.rolledUp.isEmpty { blocks.append(.table(rolledUp(year, employment))) }
    return blocks
  }

  private func caption(
    _ begins: CivilDate, _ employment: HolidayRecord.Employment
  ) -> String {
    words.holiday(.leaveYear, employment.assistant.name, days(from: begins))
  }

  private func days(from begins: CivilDate) -> String {
    let days = LeaveYear(begins: begins).days
    return words.common(.fromTo, words.shortDate(days.first), words.shortDate(days.last))
  }

  /// Carried, earned, taken and settled, and what is left.
  private func balance(
    _ account: LeaveYear, _ year: HolidayRecord.Year, _ employment: HolidayRecord.Employment
  ) -> Table {
    func row(
      _ word: HolidayWord, _ time: Minutes, _ working: [Working] = [],
      standing: Table.Standing = .item
    ) -> Table.Row {
      Table.Row(
        words.holiday(word), cells: [Table.Cell(text: words.time(time))], working: working,
        standing: standing)
    }
    var rows: [Table.Row] = []
    if account.carried != .zero { rows.append(row(.carried, account.carried)) }
    rows.append(
      row(
        .earned, account.earned,
        year.earned.map { earned in
          Working(
            earned.key.map { words.holiday(.earnedIn, $0.label) } ?? words.holiday(.earnedLater),
            words.time(earned.time))
        }))
    rows.append(
      row(
        .taken, .zero - account.taken,
        year.taken.filter { !$0.isSettled && !$0.isMore }.map {
          Working(words.days($0.days), words.time($0.time))
        }))
    if account.settled != .zero { rows.append(row(.settled, .zero - account.settled)) }
    rows.append(row(.left, account.left, standing: .total))
    return Table(
      caption: caption(year.begins, employment),
      columns: [words.common(.what), words.holiday(.time)], rows: rows)
  }

  /// Each holiday that was paid, with its working.
  private func paid(
    _ year: HolidayRecord.Year, _ employment: HolidayRecord.Employment
  ) -> Table {
    let rows = year.taken.map { taken in
      let day = words.shortDate(taken.days.last)
      return Table.Row(
        !taken.isSettled
          ? words.days(taken.days)
          : words.holiday(taken.amount.isNegative ? .tookMore : .settledOn, day),
        notes: (taken.isMore ? [words.holiday(.agreedLater)] : []) + [
          words.holiday(.paidOn, words.shortDate(taken.paidOn), "\(taken.entry)")
        ]
          + (taken.putRightBy.map { [words.holiday(.putRight, "\($0)")] } ?? []),
        cells: [
          Table.Cell(
            text: words.time(taken.amount.isNegative ? .zero - taken.time : taken.time)),
          Table.Cell(text: taken.amount.inWords),
        ],
        working: taken.workings.dropFirst().map(words.working))
    }
    let time = year.taken.reduce(Minutes.zero) {
      $1.amount.isNegative ? $0 - $1.time : $0 + $1.time
    }
    return Table(
      caption: words.holiday(.takenCaption, employment.assistant.name), level: 3,
      columns: [words.holiday(.days), words.holiday(.time), words.holiday(.pay)],
      rows: rows + [
        Table.Row(
          words.holiday(.sum),
          cells: [
            Table.Cell(text: words.time(time)),
            Table.Cell(text: year.taken.map(\.amount).total.inWords),
          ], standing: .total)
      ])
  }

  /// Holiday pay that was rolled up, run by run.
  private func rolledUp(
    _ year: HolidayRecord.Year, _ employment: HolidayRecord.Employment
  ) -> Table {
    Table(
      caption: words.holiday(.rolledUp, employment.assistant.name)
        + (year.account == nil ? ", \(days(from: year.begins))" : ""),
      lead: words.holiday(.rolledUpLead),
      rows: year.rolledUp.map { paid in
        Table.Row(
          paid.arrearsOf.map { words.holiday(.rolledUpFor, $0.label, paid.key.label) }
            ?? words.holiday(.rolledUpIn, paid.key.label),
          notes: [words.shortDate(paid.paidOn)], paid.amount)
      } + [
        Table.Row(words.holiday(.sum), year.rolledUp.map(\.amount).total, standing: .total)
      ])
  }
}
