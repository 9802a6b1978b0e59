import PAPrimitives

// Statutory pay is worked on all that is known, days of earlier runs too. What became other of it since, by the week or by
// the pay period, is given here to the timesheet lines of the run, and made into lines of pay.

/// A timesheet line of time away that a run pays, with the line of pay that it is of and the plan line that bears it.
typealias LeaveLine = (line: TimesheetLine, key: LeaveKey, planLine: Identifier)

/// The statutory pay of one absence in a run.
struct StatutoryPaying {
  let contract: Contract
  let employer: Employer
  let kind: AbsenceKind
  /// The timesheet lines that the run pays.
  var lines: [LeaveLine] = []

  /// The pay element of the books for it, else the standard one.
  var element: PayElement { employer.element(kind) }

  /// The plan line that bears such time on a day; nil where none does.
  func planLine(on day: CivilDate) -> Identifier? {
    contract.planLine(ofTimeAway: element, on: day, for: employer)
  }

  /// The timesheet lines that a line of pay is of.
  func lines(of key: StatutoryPayKey) -> [LeaveLine] {
    lines.filter { StatutoryPayKey($0.key) == key }
  }
}

/// A line of statutory pay while it is made.
struct StatutoryPayKey: Hashable {
  let arrearsOf: TaxPeriod?
  let arrearsOn: Identifier?
  let began: CivilDate

  init(_ key: LeaveKey) {
    (arrearsOf, arrearsOn, began) = (key.arrearsOf, key.arrearsOn, key.began)
  }

  /// One of the run's own pay.
  init(began: CivilDate) { (arrearsOf, arrearsOn, self.began) = (nil, nil, began) }
}

extension StatutoryPayKey: Comparable {
  /// The run's own last, those that are late from the earliest on.
  static func < (left: StatutoryPayKey, right: StatutoryPayKey) -> Bool {
    if left.arrearsOf != right.arrearsOf {
      guard let earlier = left.arrearsOf else { return false }
      guard let later = right.arrearsOf else { return true }
      return earlier < later
    }
    return (left.began, left.arrearsOn?.text ?? "") < (right.began, right.arrearsOn?.text ?? "")
  }
}

/// What one line of statutory pay pays.
struct StatutoryPayPart {
  /// Its pence by day and plan line: below nothing where a day that was paid now pays less.
  var shares: [PayLine.Share] = []
  /// The days that it pays, or takes back.
  var days: Set<CivilDate> = []
  /// What became other of weeks or pay periods of which no line of the run is, by their last days.
  var ofNoLine = DatedAmounts()

  /// What it comes to.
  var amount: Money { Money(pence: shares.reduce(0) { $0 + $1.weight }) }

  fileprivate mutating func add(_ amount: Money, of day: CivilDate, borneBy planLine: Identifier) {
    let same = shares.firstIndex { $0.line == planLine && $0.on == day }
    if let same {
      shares[same].weight += amount.pence
      return
    }
    shares.append(PayLine.Share(line: planLine, on: day, covers: nil, weight: amount.pence))
  }
}

extension GrossPay {
  /// Gives what became other of statutory pay to the lines that pay it.
  ///
  /// A new day has what it pays. What else became other of its period is of the days that were paid before, of those alone
  /// whose pay goes by earnings where there are some, and is borne as they are, under the line of the last new day; where
  /// all are new it is a penny of that. What became other of a period of which no line of the run is became due with the run:
  /// it is the run's own pay.
  ///
  /// - Parameters:
  ///   - change: What became other, by the last day of each week or pay period.
  ///   - paying: The timesheet lines of the run.
  ///   - days: The days of a period, with what each pays.
  ///   - goesByEarnings: Whether pay of a day becomes other with average earnings.
  ///   - ofNoLine: Of a period of which no line of the run is, the day and the line of pay that it is put to.
  /// - Returns: The lines of pay, the run's own last.
  mutating func parts(
    of change: DatedAmounts, _ paying: StatutoryPaying,
    days: (CivilDate) -> [DatedAmounts.Amount], byEarnings goesByEarnings: (CivilDate) -> Bool,
    ofNoLine: (CivilDate) -> (day: CivilDate, key: StatutoryPayKey)
  ) -> [(key: StatutoryPayKey, part: StatutoryPayPart)] {
    let own = Dictionary(
      paying.lines.map { ($0.line.on, $0) }, uniquingKeysWith: { first, _ in first })
    // Time away that pays nothing has a line too, which says so and why.
    var parts = Dictionary(
      paying.lines.map { (StatutoryPayKey($0.key), StatutoryPayPart()) },
      uniquingKeysWith: { first, _ in first })
    for period in change.all {
      let all = days(period.day)
      let new = all.compactMap { day in own[day.day].map { (day: day, line: $0) } }
      for (day, line) in new {
        parts[StatutoryPayKey(line.key), default: StatutoryPayPart()].add(
          day.amount, of: day.day, borneBy: line.planLine)
        parts[StatutoryPayKey(line.key)]?.days.insert(day.day)
      }
      let rest = period.amount - new.map(\.day.amount).total
      guard !rest.isZero else { continue }
      let earlier = all.map(\.day).filter { own[$0] == nil }
      let risen = earlier.filter(goesByEarnings)
      let (last, key) =
        new.last.map { ($0.day.day, StatutoryPayKey($0.line.key)) } ?? ofNoLine(period.day)
      var bearing = risen.isEmpty ? earlier : risen
      if bearing.isEmpty { bearing = [last] }
      var ofLine: [(planLine: Identifier, days: [CivilDate])] = []
      for day in bearing {
        guard
          let planLine = own[day]?.planLine ?? paying.planLine(on: day)
            ?? (new.last?.line ?? paying.lines.first)?.planLine
        else {
          findings.append(.unpayable(.lineMissing(paying.element.id), on: day))
          break
        }
        if ofLine.last?.planLine == planLine {
          ofLine[ofLine.count - 1].days.append(day)
        } else {
          ofLine.append((planLine, [day]))
        }
      }
      guard !ofLine.isEmpty else { continue }
      // Each plan line has its part, and in it each day, whose funders may have other shares.
      for (held, part) in zip(ofLine, rest.spread(over: ofLine.map { Int64($0.days.count) })) {
        for (day, amount) in zip(held.days, part.spread(over: held.days.map { _ in 1 }))
        where !amount.isZero {
          parts[key, default: StatutoryPayPart()].add(amount, of: day, borneBy: held.planLine)
        }
      }
      guard new.isEmpty else { continue }
      parts[key]?.days.insert(last)
      parts[key]?.ofNoLine.add(DatedAmounts.Amount(rest, on: period.day))
    }
    return parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Makes a line of statutory pay.
  ///
  /// - Parameters:
  ///   - key: Which line it is.
  ///   - part: What it pays.
  ///   - paying: The absence it is of.
  ///   - heading: What heads its working.
  ///   - units: How many days it pays.
  ///   - sheet: Where the working is taken down.
  ///   - tell: Says how it came about, all but what it comes to.
  /// - Returns: What it pays.
  mutating func pay(
    _ key: StatutoryPayKey, _ part: StatutoryPayPart, _ paying: StatutoryPaying,
    under heading: (label: WorkingLabel, about: String), days units: Int,
    _ sheet: inout Worksheet, telling tell: (inout Worksheet) -> Void
  ) -> Money {
    let element = paying.element
    sheet.begin(.payLine(lines.count + 1), heading.label, about: heading.about)
    if let late = key.arrearsOf { sheet.fact(.arrearsOf, .word(late.label)) }
    tell(&sheet)
    let amount = sheet.total(part.amount)
    guard amount.magnitude <= Money.limit, pay + amount <= Money.limit else {
      findings.append(.payTooLarge(element.id))
      return .zero
    }
    var line = PayLine(
      kind: .statutoryPay, element: element.id, label: element.label, units: Int64(units),
      unit: .day, amount: amount, counts: .zero, arrearsOf: key.arrearsOf,
      arrearsOn: key.arrearsOn, isPensionable: element.pensionable, shares: part.shares)
    line.began = key.began
    let ofEarlier = part.ofNoLine.total
    if !ofEarlier.isZero { line.ofEarlier = ofEarlier }
    lines.append(line)
    return amount
  }
}
