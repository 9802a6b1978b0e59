public import PAEmployment
import PAPrimitives
import PAStatute

extension Page {
  /// A rota: who is at work on each day, what of hours and rest is not as the law asks, gaps and overlaps.
  ///
  /// - Parameters:
  ///   - rota: Who is at work when.
  ///   - employer: The books.
  ///   - words: Language and reading level.
  public init(rota: Rota, of employer: Employer, words: Words = .plainEnglish) {
    self = RotaWriting(rota, employer, words).page
  }
}

/// A rota on its way to a page.
private struct RotaWriting {
  private let rota: Rota
  private let employer: Employer
  private let words: Words

  init(_ rota: Rota, _ employer: Employer, _ words: Words) {
    self.rota = rota
    self.employer = employer
    self.words = words
  }

  var page: Page {
    let findings = assistants.flatMap { assistant in
      rota.workingTime(of: assistant).map { (finding: $0, name: assistant.name) }
    }
    let found = findings.map { said($0.finding, of: $0.name) }
    var lead = [words.rota(.lead, words.days(rota.days))]
    if rota.withoutTimes > 0 { lead.append(words.rota(.notPlaced, String(rota.withoutTimes))) }
    lead += rota.unread.map { words.rota(.unread, $0) }
    return Page(
      title: words.rota(.title, rota.days.first.description),
      kicker: words.rota(.kicker, employer.employingParty?.name ?? employer.id.text),
      heading: heading(
        of: findings.count(where: \.finding.isToLookAt)
          + (isRoundTheClock ? rota.persons.map { rota.gaps(of: $0).count }.reduce(0, +) : 0)),
      lead: lead,
      blocks: [
        .notes(
          Notes(
            heading: words.rota(.working),
            sentences: (found.isEmpty ? [words.rota(.nothing)] : found + [words.rota(.workingLead)])
              + [
                words.rota(.edges), words.rota(.doubt),
                words.rota(
                  .averageOver, words.days(rota.averagedOver),
                  String(WorkingTime.referenceWeeks.value)),
              ])),
        .facts(Facts(heading: words.rota(.hours), facts: hours)),
        .notes(Notes(heading: words.rota(.gaps), sentences: gaps)),
        .notes(Notes(heading: words.rota(.overlaps), sentences: overlaps)),
      ] + off + weeks.map { Block.facts($0) }, foot: [], words: words)
  }

  private func heading(of findings: Int) -> String {
    guard findings == 0 else {
      return findings == 1
        ? words.rota(.headingOne) : words.rota(.heading, String(findings))
    }
    if rota.shifts.isEmpty { return words.rota(.headingEmpty) }
    return words.rota(rota.withoutTimes == 0 ? .headingWell : .headingWellAsFar)
  }

  /// The PAs who are on the rota, in the books' order.
  private var assistants: [PersonalAssistant] {
    employer.assistants.filter { !rota.shifts(of: $0.id).isEmpty }
  }

  private func name(_ assistant: Identifier) -> String {
    employer.assistant(assistant)?.name ?? assistant.text
  }

  // MARK: Days

  /// The days by weeks, each with who is there.
  private var weeks: [Facts] {
    var found: [Facts] = []
    for place in 0..<rota.days.count {
      let day = rota.days.first.adding(days: place)
      let there = rota.shifts.filter { $0.day == day }.map(said)
      let fact = Facts.Fact(
        words.date(day),
        there.isEmpty ? words.rota(.nobody) : there.joined(separator: "; "))
      if place % 7 == 0 {
        let last = min(day.adding(days: 6), rota.days.last)
        found.append(Facts(heading: words.days(DateRange(day).including(last)), facts: []))
      }
      found[found.count - 1].facts.append(fact)
    }
    return found
  }

  private func said(_ shift: RotaShift) -> String {
    if shift.livesIn { return words.rota(.who, name(shift.assistant), words.rota(.livesIn)) }
    let time = clock(of: shift)
    return words.rota(
      .who, name(shift.assistant), shift.isSleepIn ? words.rota(.asleep, time) : time)
  }

  /// From when to when by the clock.
  private func clock(of shift: RotaShift) -> String {
    let (start, end) = (clock(shift.time.lowerBound), clock(shift.time.upperBound))
    return words.rota(
      end.day == start.day || end.time == "00:00" ? .fromTo : .fromToNextDay, start.time, end.time)
  }

  /// What the clock shows at a minute.
  private func clock(_ minute: Int64) -> (day: CivilDate, time: String) {
    let shown = ClockChanges.clock(at: Minutes(minute))
    let passed = minute - ClockChanges.midnight(of: shown.day).count
    // In the hour that comes twice the time alone would not say which.
    let isTwice =
      LocalTime(shown.day, minute: shown.minute).flatMap(ClockChanges.fault) == .repeated
    let pass: LocalTime.Pass? = isTwice ? (Int(passed) == shown.minute ? .first : .second) : nil
    return (shown.day, ClockTime(minute: shown.minute, pass)?.written ?? "")
  }

  private func moment(_ minute: Int64) -> String {
    let shown = clock(minute)
    return words.rota(.atTime, words.date(shown.day), shown.time)
  }

  private var hours: [Facts.Fact] {
    assistants.map { assistant in
      let shifts = rota.shifts(of: assistant.id)
      let worked = shifts.reduce(Minutes.zero) { $0 + $1.worked }
      let asleep = shifts.filter(\.isSleepIn).reduce(Minutes.zero) { $0 + $1.worked }
      let average = rota.average(by: assistant)
      return Facts.Fact(
        assistant.name,
        words.rota(.hoursOf, words.time(worked), words.time(asleep), words.time(average)))
    }
  }

  /// Whether somebody ought to be there day and night.
  private var isRoundTheClock: Bool {
    employer.isRoundTheClock(on: rota.days.last)
  }

  private func named(_ sentence: String, _ person: Identifier?) -> String {
    person.map { words.rota(.forPerson, $0.text, sentence) } ?? sentence
  }

  private var gaps: [String] {
    rota.persons.flatMap { person -> [String] in
      let gaps = rota.gaps(of: person)
      guard isRoundTheClock else {
        let total = gaps.reduce(Minutes.zero) { $0 + Minutes($1.length) }
        return [
          named(words.rota(.gapsTogether, words.time(total)), person), words.rota(.gapsNotListed),
        ]
      }
      let found = gaps.map { gap in
        named(
          words.rota(
            .gap, moment(gap.lowerBound), moment(gap.upperBound), words.time(Minutes(gap.length))),
          person)
      }
      return found.isEmpty ? [named(words.rota(.noGaps), person)] : found
    }
  }

  private var overlaps: [String] {
    rota.persons.flatMap { person -> [String] in
      let overlaps = rota.overlaps(of: person)
      guard !overlaps.isEmpty else { return [named(words.rota(.noOverlaps), person)] }
      let total = overlaps.reduce(Minutes.zero) { $0 + Minutes($1.time.length) }
      return overlaps.map { time, who in
        named(
          words.rota(
            .overlap, moment(time.lowerBound), moment(time.upperBound),
            words.time(Minutes(time.length)), who.map(name).joined(separator: ", ")), person)
      } + [named(words.rota(.overlapTotal, words.time(total)), person)]
    }
  }

  /// Shifts that were called off, and when the PA was told.
  private var off: [Block] {
    guard !rota.off.isEmpty else { return [] }
    return [
      .notes(
        Notes(
          heading: words.rota(.off),
          sentences: rota.off.map { off in
            let notice = words.time(off.cancellation.notice)
            let who = name(off.shift.assistant)
            let (day, time) = (words.date(off.shift.day), clock(of: off.shift))
            return off.cancellation.movedTo.map {
              words.rota(.moved, who, day, time, notice, words.date($0))
            } ?? words.rota(.cancelled, who, day, time, notice)
          }))
    ]
  }

  // MARK: Hours and rest

  private func said(_ finding: WorkingTimeFinding, of name: String) -> String {
    switch finding {
    case .dailyRest(let day, let longest, let least):
      words.rota(.dailyRest, name, words.date(day), words.time(longest), words.time(least.value))
    case .weeklyRest(let week, let longest, let least):
      words.rota(.weeklyRest, name, words.days(week), words.time(longest), words.time(least.value))
    case .withoutBreak(let count, let day, let after, let least):
      words.rota(
        count == 1 ? .oneWithoutBreak : .withoutBreak, name, String(count), words.date(day),
        words.time(after.value), words.time(least.value))
    case .weeklyHours(let average, let most, let hasOptedOut):
      words.rota(
        hasOptedOut ? .weeklyHoursOptedOut : .weeklyHours, name, words.time(average),
        words.time(most.value))
    case .nightHours(let average, let most):
      words.rota(.nightHours, name, words.time(average), words.time(most.value))
    case .youngNight(let day, let count):
      words.rota(count == 1 ? .oneYoungNight : .youngNights, name, words.date(day), String(count))
    case .youngDay(let day, let worked, let most):
      words.rota(.youngDay, name, words.date(day), words.time(worked), words.time(most.value))
    case .youngWeek(let week, let worked, let most):
      words.rota(.youngWeek, name, words.days(week), words.time(worked), words.time(most.value))
    }
  }
}
