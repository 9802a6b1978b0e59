import PABooks

extension Command {
  private enum Verify {
    static let copy = CommandOption(
      "--copy", .books(shownAs: "OTHER"), "another copy of the books, of one BOOKS")
  }

  static let verify = Command(
    "verify", "checks that no sealed record was changed",
    about: """
      Checks every entry's digest and the chain, works every entry again from the one before it, and
      compares. With --copy, names the first entry where two copies of the books differ.
      """,
    operands: [ManyBooks.operand], options: [Verify.copy, ManyBooks.list],
    more: ManyBooks.help,
    example: "pa-payroll verify riverside-12 --copy backup/riverside-12"
  ) { given, world in
    let chosen = try given.manyBooks()
    let other = given[Verify.copy].map { BooksFolder($0) }
    guard other == nil || chosen.isOne else {
      throw Stop.usage("--copy is of one BOOKS: name no others")
    }
    return try await world.workEach(chosen, "verified") { books in
      let result = JournalFolder(of: books).verify()
      var text = "\(books.path): \(result.entries) entries"
      text +=
        result.found.isEmpty ? ", all unchanged since sealing" : ", \(result.found.count) faults"
      if chosen.isOne {
        text += "\n"
        if !result.digest.isEmpty { text += "last entry \(result.digest)\n" }
      } else {
        text += result.digest.isEmpty ? "\n" : ", last entry \(result.digest)\n"
      }
      var outcome = BooksOutcome(
        text, faults: result.found.map { "\($0)\n" }.joined() + result.known.note)
      if let other {
        let parting = try JournalFolder(of: books).parting(from: JournalFolder(of: other))
        outcome.text += (parting ?? "both copies are the same") + "\n"
        if parting != nil { outcome.code = ExitCode.refused }
      }
      if !result.found.isEmpty { outcome.code = ExitCode.of(refusing: result.found) }
      return outcome
    }
  }
}
