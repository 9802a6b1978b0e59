import PADeductions
public import PADescription
import PAEmployment
import PALedger
public import PAPayRun
public import PAPrimitives

// Who holds figures that a correction changed is told again. The closing state keeps whom, until somebody says that
// it is done; what they are to be told is worked from the correction.

/// Somebody who was told figures of a run: `hmrc`, `pension:nest`, `funder:icb`, `bureau`.
public enum ReportHolder: Hashable, Sendable {
  case hmrc
  case scheme(Identifier)
  case funder(Identifier)
  case bureau
}

extension ReportHolder: Written {
  /// Who was told.
  public static var form: WrittenForm {
    WrittenForm(
      "reportHolder", "Write hmrc, bureau, or pension: or funder: and a short name.",
      example: "pension:nest", patterns: ["hmrc", "bureau", "(pension|funder):[A-Za-z0-9._\\-]+"])
  }

  /// `hmrc`, `pension:nest`, `funder:icb`, `bureau`.
  public var written: String {
    switch self {
    case .hmrc: "hmrc"
    case .scheme(let id): "pension:\(id)"
    case .funder(let id): "funder:\(id)"
    case .bureau: "bureau"
    }
  }

  /// Reads who was told.
  public init?(written: String) {
    let words = written.split(separator: ":", omittingEmptySubsequences: false)
    switch (words.first, words.count) {
    case ("hmrc", 1): self = .hmrc
    case ("bureau", 1): self = .bureau
    case ("pension", 2):
      guard let id = Identifier(String(words[1])) else { return nil }
      self = .scheme(id)
    case ("funder", 2):
      guard let id = Identifier(String(words[1])) else { return nil }
      self = .funder(id)
    default: return nil
    }
  }
}

/// Somebody who must be told again what a correction changed.
public struct ToTell: Hashable, Sendable {
  /// Where it is sealed.
  public var correction: EntryName
  public var holder: ReportHolder

  /// Somebody to tell of a correction.
  public init(_ holder: ReportHolder, of correction: EntryName) {
    self.correction = correction
    self.holder = holder
  }
}

extension ToTell: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("toTell", "Somebody who must be told again what a correction changed.")
  }

  public static var blank: ToTell { ToTell(.hmrc, of: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("correction", &correction, Field("The correction's entry."))
    description.attribute("holder", &holder, Field("Who."))
  }
}

/// A run as it was before a correction and as it is right.
public struct CorrectedPay: Hashable, Sendable {
  /// The entry that sealed it first.
  public let run: EntryName
  public let before: SealedPayRun
  public let now: SealedPayRun

  /// Each employment that either pays, in the order of the books.
  public var contracts: [Identifier] {
    var found = now.run.payslips.map(\.contract)
    for slip in before.run.payslips where !found.contains(slip.contract) {
      found.append(slip.contract)
    }
    return found
  }

  /// Where a line stands, known by what it pays, that a correction's postings number.
  ///
  /// - Parameters:
  ///   - number: The number, from 1.
  ///   - contract: The employment.
  /// - Returns: Its numbers on the payslip as it was and as it is right; nil where it is not on it.
  public func places(ofLine number: Int, of contract: Identifier) -> (before: Int?, now: Int?) {
    let was = PostedRun.names(before.payslip(of: contract)?.lines ?? [])
    let isNow = PostedRun.names(now.payslip(of: contract)?.lines ?? [])
    let all = PostedRun.numbered(isNow, was)
    guard all.indices.contains(number - 1) else { return (nil, nil) }
    let name = all[number - 1]
    return (was.firstIndex(of: name).map { $0 + 1 }, isNow.firstIndex(of: name).map { $0 + 1 })
  }

  /// Employments whose pay or figures come out otherwise.
  public var changed: [Identifier] {
    contracts.filter { contract in
      switch (before.payslip(of: contract), now.payslip(of: contract)) {
      case (let one?, let other?): !one.paysTheSame(as: other)
      default: true
      }
    }
  }

  /// Whether what comes out otherwise for an employment is the PA's too, and not the employer's part alone.
  public func isOfAssistant(_ contract: Identifier) -> Bool {
    guard let was = before.payslip(of: contract), let isNow = now.payslip(of: contract) else {
      return true
    }
    var without = was
    without.figures.class1 = isNow.figures.class1
    without.figures.pension.employer = isNow.figures.pension.employer
    return was.figures.employeeNI != isNow.figures.employeeNI || !without.paysTheSame(as: isNow)
  }

  /// What an employment's figures come to be more.
  public func difference(of contract: Identifier) -> PayFigures {
    (now.payslip(of: contract)?.figures ?? .zero) - (before.payslip(of: contract)?.figures ?? .zero)
  }
}

extension JournalBefore {
  /// The runs that a correction changes, as they were and as they are right.
  ///
  /// - Parameter entry: The correction's entry.
  /// - Throws: That an entry cannot be read.
  /// - Returns: None where it is no correction.
  public func pay(correctedBy entry: Entry) throws(EventRefusal) -> [CorrectedPay] {
    guard case .correction(let correction) = entry.content else { return [] }
    var found: [CorrectedPay] = []
    for run in correction.runs {
      guard let sealed = try self.entry(run.run) else { throw .entryUnknown(run.run) }
      let earlier = run.after.map { [CorrectedName(run.run, by: $0)] } ?? []
      let (before, now) = (
        try effective(sealed, earlier),
        try including(entry).effective(sealed, [CorrectedName(run.run, by: entry.name)])
      )
      guard case .run(let was) = before.content, case .run(let isNow) = now.content else {
        continue
      }
      found.append(CorrectedPay(run: run.run, before: was, now: isNow))
    }
    return found
  }

  /// The same journal with an entry that may not be in it yet.
  private func including(_ added: Entry) -> JournalBefore {
    let journal = self
    return JournalBefore(
      last: { year throws(EventRefusal) in
        max(try journal.lastNumber(of: year), year == added.seal.year ? added.seal.number : 0)
      },
      read: { name throws(EventRefusal) in
        if name == added.name { return added }
        guard let entry = try journal.entry(name) else { throw .entryUnknown(name) }
        return entry
      })
  }
}

extension Entry {
  /// Who holds figures that the correction changed.
  func holders(of pay: [CorrectedPay], _ employer: Employer) -> [ReportHolder] {
    var found: [ReportHolder] = []
    func add(_ holder: ReportHolder) { if !found.contains(holder) { found.append(holder) } }
    for one in pay {
      for contract in one.changed {
        let difference = one.difference(of: contract)
        if employer.paye != nil { add(.hmrc) }
        if difference.pension != .zero,
          let scheme = (one.now.payslip(of: contract) ?? one.before.payslip(of: contract))?.scheme
        {
          add(.scheme(scheme.id))
        }
      }
    }
    for posting in transactions.postings {
      if let bearer = posting.account.bearer { add(.funder(bearer.funder)) }
    }
    if employer.roles.bureau != nil, !found.isEmpty { add(.bureau) }
    return found
  }
}
