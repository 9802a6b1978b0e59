import PABooks
import PAJournal
import PAPayRun
import PAPrimitives

/// The options of every command that seals: who, and on which day.
enum Signing {
  static let by = CommandOption(
    "--by", .text("NAME"),
    "who seals it (PA_PAYROLL_BY, or your account's full name, if not given)")
  static let today = CommandOption(
    "--today", .day(such: "2026-11-20"),
    "the day it is sealed on (today if not given); the seal says that it was stated")
  static let options: [any CommandWord] = [by, today]
}

extension Given {
  /// Who seals, and on which day.
  ///
  /// - Throws: A fault of usage where nobody says who, and nobody can be asked.
  func signer(_ world: World) throws(Stop) -> Signer {
    var name = self[Signing.by] ?? world.user
    if name == nil, world.isTerminal { name = world.ask("Who seals this? Your name: ") }
    guard let name, !name.isEmpty else {
      throw .usage(
        "say with --by who seals it, or in PA_PAYROLL_BY: your account has no full name")
    }
    guard name.isOneLine else {
      throw .usage("who seals it must be one line of 1 to 120 characters: say it with --by")
    }
    return signer(named: name, world)
  }

  /// Nobody: for what is only worked, and not sealed.
  func signerOfDraft(_ world: World) -> Signer { signer(named: "nobody", world) }

  private func signer(named name: String, _ world: World) -> Signer {
    let stated = self[Signing.today]
    return Signer(name: name, today: stated ?? world.today, isDayStated: stated != nil)
  }

  /// The folder of books that the first operand names.
  var books: BooksFolder { BooksFolder(operands[0]) }
}

extension World {
  /// Says on standard error that an entry is sealed: whatever becomes of the results, it is.
  func tellSealed(_ entry: SealedEntry, in books: BooksFolder) {
    let name = entry.entry.name
    let what =
      if case .run(let run) = entry.entry.content { "run \(run.run.key)" } else {
        entry.entry.content.kind
      }
    err("sealed: \(books.path), entry \(name), \(what)\n")
  }
}

extension World {
  /// Removes what a stopped command left in some books, with a word.
  func sweep(_ books: BooksFolder) {
    let count = books.sweep()
    guard count > 0 else { return }
    err(
      "note: \(books.path): \(count) unfinished file\(count == 1 ? "" : "s") of a command that was "
        + "stopped \(count == 1 ? "is" : "are") removed\n")
  }
}

extension BooksFolder {
  /// Which of the names of the books one is most likely mistyped from, as the end of a sentence.
  func nearest(to name: Identifier, _ kind: Completion.NameKind) -> String {
    name.text.nearest(among: (try? names(of: kind)) ?? []).map { "; did you mean \($0)?" } ?? ""
  }
}
