import PABooks

extension Command {
  static let verify = Command(
    "verify", "checks that no sealed record was changed",
    about: """
      Checks every entry's digest and the chain, works every entry again from the one before it, and
      compares. With OTHER, names the first entry where two copies of the books differ.
      """,
    operands: [
      .books, Operand(.books(shownAs: "OTHER"), .atMostOne, "another copy of the books"),
    ],
    example: "pa-payroll verify riverside-12"
  ) { given, world in
    let books = given.books
    let result = JournalFolder(of: books).verify()
    world.err(result.found.map { "\($0)\n" }.joined())
    world.err(result.known.note)
    world.out("\(books.path): \(result.entries) entries")
    world.out(
      result.found.isEmpty ? ", all unchanged since sealing\n" : ", \(result.found.count) faults\n")
    if !result.digest.isEmpty { world.out("last entry \(result.digest)\n") }
    var parted = false
    if let other = given.operands.dropFirst().first.map({ BooksFolder($0) }) {
      let parting = try JournalFolder(of: books).parting(from: JournalFolder(of: other))
      world.out((parting ?? "both copies are the same") + "\n")
      parted = parting != nil
    }
    if !result.found.isEmpty { return ExitCode.of(refusing: result.found) }
    return parted ? ExitCode.refused : ExitCode.done
  }
}
