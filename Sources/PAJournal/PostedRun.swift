import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives

// What a correction posts of a run is what is right less what was posted, line by line. A line of pay is known by
// what it pays, not by its place: where one is added before it, it is the same line.

/// What a line of pay is for, and which of several alike it is.
struct LineName: Hashable {
  let kind: PayLine.Kind
  let element: Identifier?
  let rate: Money
  let share: Rate
  let wholeRate: Money?
  let lowest: Money?
  let arrearsOf: TaxPeriod?
  let arrearsOn: Identifier?
  let agreed: CivilDate?
  var place = 0

  init(_ line: PayLine) {
    kind = line.kind
    element = line.element
    rate = line.rate
    share = line.share
    wholeRate = line.wholeRate
    lowest = line.lowest
    arrearsOf = line.arrearsOf
    arrearsOn = line.arrearsOn
    agreed = line.agreed
  }
}

/// A line of pay as a correction knows it again: what it is for, and what it pays.
struct LineOfPay: Hashable {
  let name: LineName
  let amount: Money
  let minutes: Minutes
  let units: Int64
  let isPay: Bool

  init(_ line: PayLine) {
    name = LineName(line)
    amount = line.amount
    minutes = line.minutes
    units = line.units
    isPay = line.isPay
  }
}

/// What was posted of a run by its entry and its corrections.
struct PostedRun {
  /// A part of a run's postings.
  private enum Part: Hashable {
    case line(Identifier, LineName)
    case other(Cause)
  }

  /// Everything that was posted, in its order.
  private(set) var transactions: [Transaction]
  /// The lines of each employment after the last correction.
  private var lines: [Identifier: [LineName]]
  private var parts: [(part: Part, postings: [Posting])] = []

  /// What a run's entry posted.
  ///
  /// - Parameters:
  ///   - transactions: The entry's.
  ///   - lines: The lines of its payslips, by employment.
  init(_ transactions: [Transaction], lines: [Identifier: [PayLine]]) {
    self.transactions = []
    self.lines = [:]
    add(transactions, lines: lines)
  }

  /// Adds what a correction posted of it.
  mutating func add(_ more: [Transaction], lines new: [Identifier: [PayLine]]) {
    let names = new.mapValues(PostedRun.names)
    let numbered = numbered(names)
    transactions += more
    for transaction in more {
      parts.append((PostedRun.part(transaction.cause, numbered), transaction.postings))
    }
    lines = names
  }

  /// What is to be posted so that a run's postings come to others.
  ///
  /// - Parameters:
  ///   - right: What is right, as transactions of the run.
  ///   - run: The run as it is right.
  ///   - name: Its entry.
  /// - Returns: Transactions on the run's payment date; none where nothing is otherwise.
  func difference(to right: [Transaction], of run: PayRun, _ name: EntryName) -> [Transaction] {
    let new = Dictionary(
      run.payslips.map { ($0.contract, PostedRun.names($0.lines)) },
      uniquingKeysWith: { one, _ in one })
    let numbered = numbered(new)
    var order: [Part] = []
    var sums: [Part: [(account: Account, amount: Money)]] = [:]
    func add(_ part: Part, _ postings: [Posting], isRight: Bool) {
      if sums[part] == nil { order.append(part) }
      for posting in postings {
        let amount = isRight ? posting.signed : -posting.signed
        if let same = sums[part]?.firstIndex(where: { $0.account == posting.account }) {
          sums[part]?[same].amount += amount
        } else {
          sums[part, default: []].append((posting.account, amount))
        }
      }
    }
    for transaction in right {
      add(PostedRun.part(transaction.cause, numbered), transaction.postings, isRight: true)
    }
    for (part, postings) in parts { add(part, postings, isRight: false) }
    return order.compactMap { part in
      var changed = Transaction(
        on: run.paymentDate, PostedRun.cause(part, numbered), correcting: name)
      for (account, amount) in sums[part] ?? [] { changed.post(.debit, account, amount) }
      return changed.postings.isEmpty ? nil : changed
    }
  }

  /// The lines of each employment by their numbers.
  private func numbered(_ new: [Identifier: [LineName]]) -> [Identifier: [LineName]] {
    new.merging(lines) { known, before in PostedRun.numbered(known, before) }
  }

  /// An employment's lines by their numbers: those that are right, then those that are no longer.
  static func numbered(_ new: [LineName], _ before: [LineName]) -> [LineName] {
    new + before.filter { !new.contains($0) }
  }

  /// What each line is for.
  static func names(_ lines: [PayLine]) -> [LineName] {
    var found: [LineName] = []
    for line in lines {
      var name = LineName(line)
      while found.contains(name) { name.place += 1 }
      found.append(name)
    }
    return found
  }

  private static func part(_ cause: Cause, _ lines: [Identifier: [LineName]]) -> Part {
    guard case .payLine(let contract, let number) = cause, let names = lines[contract],
      names.indices.contains(number - 1)
    else { return .other(cause) }
    return .line(contract, names[number - 1])
  }

  private static func cause(_ part: Part, _ lines: [Identifier: [LineName]]) -> Cause {
    switch part {
    case .other(let cause): cause
    case .line(let contract, let name):
      .payLine(contract, (lines[contract]?.firstIndex(of: name) ?? 0) + 1)
    }
  }
}
