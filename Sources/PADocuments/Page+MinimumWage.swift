import PAEmployment
public import PAJournal
import PAPrimitives

extension Page {
  /// The record of the minimum wage of one PA and pay period: who, what was worked, what was paid, and the arithmetic.
  public init(minimumWage record: MinimumWageRecord, words: Words = .plainEnglish) {
    let writing = RecordWriting(record: record, words: words)
    self.init(
      title: words.record(
        .title, record.assistant.id.text, "\(record.period)".replacing("/", with: " ")),
      kicker: words.record(.kicker, "\(record.period)"), heading: writing.heading,
      lead: [words.record(.lead, words.days(record.days))],
      blocks: [.facts(writing.who), .facts(writing.worked), .table(writing.pay)]
        + (writing.arithmetic.map { [.table($0)] } ?? []),
      foot: [words.record(.keep)], isWorked: true, words: words)
  }
}

/// A record on its way to a page.
private struct RecordWriting {
  let record: MinimumWageRecord
  let words: Words

  var heading: String {
    let name = record.assistant.name
    if record.assistant.minimumWageExemption != nil { return words.record(.headingExempt, name) }
    guard let check = record.check else { return words.record(.headingNothing, name) }
    return check.shortfall > .zero
      ? words.record(.headingShort, name, check.shortfall.inWords)
      : words.record(.headingPaid, name)
  }

  var who: Facts {
    let person = record.assistant
    let age = person.born.age(on: record.days.first)
    var facts = [
      Facts.Fact(person.name, person.id.text),
      Facts.Fact(words.record(.born), words.shortDate(person.born)),
      Facts.Fact(words.record(.age), String(age)),
    ]
    if let since = person.apprenticeships.first(where: { $0.contains(record.days.first) })?.from {
      facts.append(Facts.Fact(words.record(.apprentice), words.shortDate(since)))
    }
    if let check = record.check {
      facts.append(
        Facts.Fact(
          words.record(.wage), "\(check.rate.value.inWords) (\(check.rate.source))"))
    }
    if let exemption = person.minimumWageExemption {
      facts.append(
        Facts.Fact(
          words.record(.exemption),
          words.record(exemption == .employersFamily ? .exemptFamily : .exemptSchool)))
    }
    return Facts(heading: words.record(.who), facts: facts)
  }

  private func element(_ id: Identifier?) -> PayElement? {
    id.flatMap { id in record.elements.first { $0.id == id } }
  }

  /// Day by day what was worked, in the order of the days.
  var worked: Facts {
    // Time away is not worked, and the document may go to others.
    let lines = record.paid.flatMap(\.worked).filter { $0.absence == nil }
      .sorted { $0.on < $1.on }
    return Facts(
      heading: words.record(.worked),
      facts: lines.map { line in
        let label = element(line.element)?.label ?? line.element.text
        let what =
          line.cancelled == nil
          ? words.record(.workedLine, label, quantity(line))
          : words.record(.awayLine, label)
        return Facts.Fact(words.date(line.on), what)
      })
  }

  private func quantity(_ line: TimesheetLine) -> String {
    switch line.quantity {
    case .time(let time): words.time(time)
    case .amount(let amount): amount.inWords
    case .miles(let tenths): words.payslip(.miles, UnitCount(tenths: tenths).written)
    case .units(let count):
      switch element(line.element)?.unit {
      case .night: words.payslip(count, .oneNight, .nights)
      case .week: words.payslip(count, .oneWeek, .weeks)
      case .mile: words.payslip(count, .oneMile, .miles)
      case .day, .hour, .amount, nil: words.common(count, .oneDay, .dayCount)
      }
    }
  }

  /// Every line of pay, and whether it counts.
  var pay: Table {
    Table(
      caption: words.record(.pay),
      rows: record.paid.flatMap { paid in
        paid.lines.map { line in
          let counts: Bool =
            switch line.kind {
            case .element: element(line.element)?.countsForMinimumWage ?? false
            case .minimumWage, .charge, .requiredCost: true
            case .rolledUpHoliday, .cancelledShift, .mileage, .leave, .leaveSettled,
              .statutoryPay:
              false
            }
          return Table.Row(
            line.isOfLeave && !line.isHolidayPay
              ? words.payslip(.timeAwayOther) : words.name(of: line),
            notes: [
              words.record(
                .run, words.shortDate(paid.paidOn), "\(paid.entry)"),
              words.record(counts ? .counts : .countsNot),
            ], line.kind == .requiredCost ? -line.rate : line.amount)
        }
      })
  }

  /// The test, with its working.
  var arithmetic: Table? {
    guard let check = record.check else { return nil }
    let working = record.workings.dropFirst().map(words.working)
    return Table(
      caption: words.record(.arithmetic),
      rows: check.shortfall > .zero
        ? [
          Table.Row(words.record(.least), check.required, working: working),
          Table.Row(words.record(.lessPaid), -check.paid),
          Table.Row(words.record(.missing), check.shortfall, standing: .total),
        ]
        : [
          Table.Row(words.record(.paid), check.paid),
          Table.Row(words.record(.lessLeast), -check.required, working: working),
          Table.Row(words.record(.more), check.paid - check.required, standing: .total),
        ])
  }
}
