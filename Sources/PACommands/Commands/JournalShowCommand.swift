import PABooks
import PAJournal
import PALedger
import PAPrimitives

/// The words that name entries.
enum EntryOperands {
  /// An entry's name, shown as a word of the usage line.
  static func named(_ placeholder: String, _ sentence: String) -> Operand {
    Operand(
      ValueKind(placeholder, "an entry such as 2026-27/4") {
        EntryName(written: $0) == nil ? nil : $0
      }, sentence)
  }
}

extension Given {
  /// The entries that the operands after the books name.
  ///
  /// - Throws: Every word that names none.
  func entryNames() throws(Stop) -> [EntryName] {
    let words = operands.dropFirst()
    let names = words.compactMap { EntryName(written: $0) }
    let wrong = words.filter { EntryName(written: $0) == nil }
    guard wrong.isEmpty else {
      throw .usage(
        wrong.map { "'\($0)' must be an entry such as 2026-27/4" }.joined(separator: "\n  "))
    }
    return names
  }
}

extension Command {
  private enum Show {
    static let xml = CommandFlag("--xml", "the sealed file as it is ('pa-payroll schema entry')")
  }

  static let journalShow = Command(
    "journal show", "shows one sealed entry with all its postings",
    about: """
      Shows when an entry was sealed, by whom and under which law, what happened, and every
      transaction with its postings, each under its number: the seventh of entry 2026-27/4 is
      2026-27/4.7. The workings of a run are shown by 'pa-payroll explain'.
      """,
    operands: [.books, EntryOperands.named("ENTRY", "the entry")],
    options: [Show.xml],
    example: "pa-payroll journal show riverside-12 2026-27/4"
  ) { given, world in
    let names = try given.entryNames()
    for sealed in try JournalFolder(of: given.books).entries(names) {
      if given[Show.xml] {
        world.data(String(decoding: sealed.bytes, as: UTF8.self))
      } else {
        world.out(sealed.page)
      }
    }
    return ExitCode.done
  }
}

extension SealedEntry {
  /// The entry for people.
  fileprivate var page: String {
    let words = entry.content.words
    let seal = entry.seal
    var facts = Columns(.left, .left)
    for (word, value) in words.facts where !value.isEmpty { facts.add(word, value) }
    facts.add("", "")
    facts.add("sealed", "\(seal.on.inShortWords) by \(seal.by)")
    if !seal.reason.isEmpty { facts.add("why", seal.reason) }
    facts.add("program", seal.program)
    facts.add("law", seal.law)
    if !seal.books.isEmpty { facts.add("employer.xml", seal.books) }
    facts.add("follows", seal.previous.isEmpty ? "nothing: it is the first" : seal.previous)
    facts.add("digest", digest)
    var text = "Entry \(entry.name): \(words.what)\n\n\(facts.text(indent: "  "))"
    text += entry.ledger(words.what)
    return text
  }
}

extension Entry {
  /// Its transactions and what each comes to, and what it brings into the ledger without one.
  fileprivate func ledger(_ what: String) -> String {
    var text = ""
    var postings = Columns(.right, .left, .right)
    let brought = broughtIn.all
    for balance in brought { postings.add("", balance.account.written, balance.amount.inWords) }
    for posting in transactions.postings.enumerated() {
      postings.add(
        "\(posting.offset + 1)", posting.element.account.written, posting.element.signed.inWords)
    }
    // All are laid out together, so that the amounts of every transaction stand in one column.
    var lines = postings.text(indent: "  ").split(separator: "\n")[...]
    func next(_ count: Int) -> String {
      defer { lines = lines.dropFirst(count) }
      return lines.prefix(count).map { "\($0)\n" }.joined()
    }
    if !brought.isEmpty { text += "\nBalances brought forward\n" + next(brought.count) }
    for transaction in transactions {
      let debits = transaction.postings.filter { $0.side == .debit }.map(\.amount).total
      text += "\n\(transaction.on.inShortWords), \(transaction.cause.words(of: what))"
      text += ": \(debits.inWords)\n" + next(transaction.postings.count)
    }
    return text.isEmpty ? "\nNothing was posted.\n" : text
  }
}
