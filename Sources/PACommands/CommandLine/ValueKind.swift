import PABooks
import PADiagnostics
import PAJournal
import PAPayRun
import PAPrimitives

/// What a word on the command line may be: how it is shown, asked for, completed and read.
struct ValueKind<Value: Sendable>: Sendable {
  /// What stands for it in a usage line: `PERIOD`.
  let placeholder: String
  /// What it must be: `a run such as 2026-27/4W08`.
  let what: String
  /// What a shell may complete it with.
  let completion: Completion
  /// Reads it; nil where it is not one.
  let read: @Sendable (String) -> Value?

  init(
    _ placeholder: String, _ what: String, _ completion: Completion = .nothing,
    _ read: @escaping @Sendable (String) -> Value?
  ) {
    self.placeholder = placeholder
    self.what = what
    self.completion = completion
    self.read = read
  }
}

/// What a shell may complete a word with.
enum Completion: Hashable, Sendable {
  /// Nothing is known.
  case nothing
  /// One of some words.
  case words([String])
  /// The name of a file.
  case file
  /// The name of a folder of books.
  case books
  /// A run of the books named before.
  case run
  /// A short name that the books named before have.
  case name(NameKind)

  /// What a short name is of.
  enum NameKind: String, Hashable, Sendable {
    case assistant, contract, schedule, budget, funder, line, hiddenCost, training, claim
  }
}

extension ValueKind where Value == RunKey {
  static let run = ValueKind("PERIOD", "a run such as 2026-27/4W08", .run) { RunKey($0) }
}

extension ValueKind where Value == [UnusualPay.Kind.Accepted] {
  /// Findings of PAs, with commas between: `first-pay:pa-3,day-long:pa-1`.
  static let findings = ValueKind(
    "CODE:PA", "codes of unusual findings with their PAs, such as first-pay:pa-3,day-long:pa-1"
  ) { text in
    var found: Value = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let assistant = Identifier(String(parts[1])),
        let kind = UnusualPay.Kind.allCases.first(where: { $0.code.name == parts[0] })
      else { return nil }
      found.append((kind, assistant))
    }
    return found
  }
}

extension ValueKind where Value == [PlannedRecovery] {
  /// How employments pay back: `ann:50.00,bob:all,cy:outside`.
  static let recoveries = ValueKind(
    "CONTRACT:HOW",
    "contracts, each with an amount for one payslip, 'all' or 'outside', such as ann:50.00,bob:all"
  ) { text in
    var found: Value = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, let contract = Identifier(String(parts[0])),
        !found.contains(where: { $0.contract == contract })
      else { return nil }
      switch parts[1] {
      case "all": found.append(PlannedRecovery(of: contract, RecoveryPlan()))
      case "outside": found.append(PlannedRecovery(of: contract, nil))
      default:
        guard let amount = Money(String(parts[1]), signed: false), amount > .zero else {
          return nil
        }
        found.append(PlannedRecovery(of: contract, RecoveryPlan(instalment: amount)))
      }
    }
    return found
  }
}

extension UnusualPay.Kind {
  /// A kind of finding, and whose it is.
  typealias Accepted = (kind: UnusualPay.Kind, assistant: Identifier)
}

extension ValueKind where Value == TaxYear {
  static let taxYear = ValueKind("YEAR", "a tax year such as 2026-27") { TaxYear($0) }
}

extension ValueKind where Value == [Identifier] {
  /// Short names of PAs, with commas between.
  static let names = ValueKind("PA", "short names of PAs, such as pa-1,pa-2", .name(.assistant)) {
    text in
    let names = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { Identifier(String($0)) }
    return names.contains(nil) ? nil : names.compactMap { $0 }
  }
}

extension ValueKind where Value == Identifier {
  /// A short name of something.
  static func name(of kind: Completion.NameKind?) -> ValueKind {
    ValueKind("ID", "a short name", kind.map { .name($0) } ?? .nothing) { Identifier($0) }
  }
}

extension ValueKind where Value == CivilDate {
  /// A day of a tax year that has a name, 1900-01 to 2198-99.
  static func day(such example: String) -> ValueKind {
    ValueKind("DAY", "a day such as \(example)") { text in
      CivilDate(text).flatMap { TaxYear("\(TaxYear(containing: $0))") == nil ? nil : $0 }
    }
  }
}

extension ValueKind where Value == String {
  /// One line of text.
  static func text(_ placeholder: String = "TEXT") -> ValueKind {
    ValueKind(placeholder, "one line of 1 to 120 characters, without control characters") {
      $0.isOneLine ? $0 : nil
    }
  }

  static let file = ValueKind("FILE", "the name of a file", .file) { $0.isEmpty ? nil : $0 }

  static let books = books(shownAs: "BOOKS")

  /// A folder of books.
  static func books(shownAs placeholder: String) -> ValueKind {
    ValueKind(placeholder, "a folder of books", .books) { $0.isEmpty ? nil : $0 }
  }

  /// One of some words.
  static func word(_ placeholder: String, of words: [String]) -> ValueKind {
    ValueKind(placeholder, "one of \(words.joined(separator: ", "))", .words(words)) {
      words.contains($0) ? $0 : nil
    }
  }
}
