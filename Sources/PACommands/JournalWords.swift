import PADescription
import PAFormats
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives

// What the commands that show the journal say alike.

/// What an entry is of, in words.
struct EntryWords: Sendable {
  /// A few words: `run 2026-27/4W07`.
  let what: String
  /// What else is known of it, each under a word.
  let facts: [(word: String, value: String)]
}

extension Entry.Content {
  /// What the entry is of, in words: the one place that knows its kinds.
  var words: EntryWords {
    switch self {
    case .opening(let opening):
      EntryWords(what: "opening", facts: [("figures", opening.source)])
    case .run(let sealed):
      EntryWords(
        what: "run \(sealed.run.key)",
        facts: [
          ("schedule", sealed.run.schedule.text),
          (
            "period",
            "\(sealed.run.days.first.inShortWords) to \(sealed.run.days.last.inShortWords)"
          ),
          ("paid on", sealed.run.paymentDate.inShortWords),
          (
            "net pay",
            sealed.run.payslips.map { "\($0.net.inWords) \($0.contract)" }.joined(separator: ", ")
          ),
          ("supplement", sealed.run.reason),
        ])
    case .correction(let correction):
      EntryWords(
        what: correction.kind == .reversal
          ? "reversal of \(correction.keys)" : "correction of \(correction.keys)",
        facts: [("corrects", correction.runs.map(\.run.description).joined(separator: ", "))])
    case .event(let event):
      EntryWords(what: event.what, facts: event.content.facts)
    }
  }
}

extension Correction {
  /// The runs that it names.
  fileprivate var keys: String {
    runs.filter(\.isNamed).map(\.payRun.key.description).joined(separator: ", ")
  }
}

extension Described {
  /// What its fields hold, each under its name.
  fileprivate var facts: [(word: String, value: String)] {
    writtenFields.compactMap { field, value in
      guard let value else { return nil }
      let shown: String =
        switch field.form.kind {
        case .decimal: Money(value, signed: true)?.inWords ?? value
        case .date: CivilDate(value)?.inShortWords ?? value
        case .text, .integer: value
        }
      return (field.name, shown)
    }
  }
}

extension Cause {
  /// What of an entry a transaction is of, in words.
  ///
  /// - Parameter entry: What the entry is of, which an event's transactions are all of.
  /// - Returns: A few words.
  func words(of entry: String) -> String {
    switch self {
    case .payLine(let contract, let line): "pay line \(line) of \(contract)"
    case .contribution(let contract, .employerNI): "employer's NI of \(contract)"
    case .contribution(let contract, .employerPension): "employer's pension of \(contract)"
    case .contribution(let contract, .salarySacrifice): "pay given up by \(contract)"
    case .settlement(let contract): "settlement of \(contract)"
    case .allowance: "Employment Allowance"
    case .statutoryPay(let contract): "statutory pay of \(contract) that comes back"
    case .event(part: 0): entry
    case .event(let part): "\(entry), part \(part)"
    }
  }
}
