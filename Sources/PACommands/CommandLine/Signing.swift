import PABooks
import PAPrimitives

/// The options of every command that seals: who, and on which day.
enum Signing {
  static let by = CommandOption(
    "--by", .text("NAME"), "who seals it (your user name if not given)")
  static let today = CommandOption(
    "--today", .day(such: "2026-11-20"), "the day it is sealed on (today if not given)")
  static let options: [any CommandWord] = [by, today]
}

extension Given {
  /// Who seals, and on which day.
  func signer(_ world: World) throws(Stop) -> Signer {
    let name = self[Signing.by] ?? world.user
    guard name.isOneLine else { throw .usage("say with --by who asks: your user name is no name") }
    return Signer(name: name, today: self[Signing.today] ?? world.today)
  }

  /// The folder of books that the first operand names.
  var books: BooksFolder { BooksFolder(operands[0]) }
}

extension BooksFolder {
  /// Which of the names of the books one is most likely mistyped from, as the end of a sentence.
  func nearest(to name: Identifier, _ kind: Completion.NameKind) -> String {
    name.text.nearest(among: (try? names(of: kind)) ?? []).map { "; did you mean \($0)?" } ?? ""
  }
}
