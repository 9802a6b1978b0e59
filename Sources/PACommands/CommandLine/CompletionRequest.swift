import PABooks
import PABudgets
import PAClaims
import PADiagnostics
import PAEmployment
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives

/// A command line that is being written, of which a shell asks how the last word may go on.
struct CompletionRequest {
  /// What the last word may be; files are looked for by the shell.
  enum Answer: Hashable {
    case words([String])
    case files
  }

  private let words: [String]
  private let begun: String

  /// - Parameter words: The words after the program's name, the last one begun or empty.
  init(_ words: [String]) {
    self.words = Array(words.dropLast())
    begun = words.last ?? ""
  }

  /// One word a line; a line of a tab alone asks the shell to look for files.
  var answer: String {
    switch completion {
    case .words(let words):
      words.filter { $0.hasPrefix(begun) }.map { "\($0)\n" }.joined()
    case .files: "\t\n"
    }
  }

  private var completion: Answer {
    guard let command = Command.named(by: words) else { return .words(commandWords) }
    let rest = words.dropFirst(command.words.count)
    let options = command.options.map(\.declared)
    if let last = rest.last, let option = options.first(where: { $0.name == last }),
      option.placeholder != nil
    {
      return values(of: option.completion, in: folder(of: command, Array(rest), options))
    }
    if begun.hasPrefix("-") {
      let given = Set(rest)
      return .words(options.map(\.name).filter { !given.contains($0) })
    }
    let operands = operands(in: Array(rest), options)
    guard let next = command.operands.dropFirst(operands.count).first ?? command.operands.last,
      next.count == .any || operands.count < command.operands.count
    else { return .words(options.map(\.name)) }
    return values(of: next.kind.completion, in: nil)
  }

  /// The next word of the commands that begin as the words do.
  private var commandWords: [String] {
    let words = words.first == "help" ? Array(words.dropFirst()) : words
    var found: [String] = words.isEmpty && self.words.isEmpty ? ["help"] : []
    for command in Command.all where command.words.starts(with: words) {
      guard let next = command.words.dropFirst(words.count).first, !found.contains(next) else {
        continue
      }
      found.append(next)
    }
    return found
  }

  private func operands(in rest: [String], _ options: [DeclaredOption]) -> [String] {
    var found: [String] = []
    var isValue = false
    for word in rest {
      if isValue {
        isValue = false
      } else if word.hasPrefix("--") {
        isValue = options.first { $0.name == word }?.placeholder != nil
      } else {
        found.append(word)
      }
    }
    return found
  }

  private func folder(
    of command: Command, _ rest: [String], _ options: [DeclaredOption]
  ) -> BooksFolder? {
    guard command.operands.first?.kind.completion == .books else { return nil }
    return operands(in: rest, options).first.map { BooksFolder($0) }
  }

  private func values(of completion: Completion, in books: BooksFolder?) -> Answer {
    switch completion {
    case .nothing: .words([])
    case .words(let words): .words(words)
    case .file, .books: .files
    case .run: .words((try? books?.runs()) ?? [])
    case .name(let kind): .words((try? books?.names(of: kind)) ?? [])
    }
  }
}

extension BooksFolder {
  /// The short names of a kind that the books have.
  func names(of kind: Completion.NameKind) throws(Rejected) -> [String] {
    let read = try books().read
    let names: [Identifier] =
      switch kind {
      case .assistant: read.employer.assistants.map(\.id)
      case .contract: read.employer.assistants.flatMap(\.contracts).map(\.id)
      case .schedule: read.employer.schedules.map(\.id)
      case .budget: read.budgets.map(\.id)
      case .funder: read.budgets.flatMap { $0.funders.map(\.id) }
      case .line: read.budgets.flatMap { $0.lines.map(\.id) }
      case .hiddenCost: read.budgets.flatMap { $0.hiddenCosts.map(\.id) }
      case .training: read.trainings.map(\.id)
      case .claim: try claims()
      }
    return names.map(\.text)
  }

  private func claims() throws(Rejected) -> [Identifier] {
    try booksAndLast().1.closing.claims.claims.map(\.id)
  }

  /// The runs that are sealed in the latest year, and the next of every schedule.
  fileprivate func runs() throws(Rejected) -> [String] {
    let (books, last) = try booksAndLast()
    let state = last.closing.payroll
    let sealed = state.sealed.filter { $0.entry > 0 }.map(\.key.description)
    let next = books.employer.schedules.compactMap {
      $0.next(after: state, for: books.employer)?.taxPeriod.description
    }
    return sealed + next
  }
}
