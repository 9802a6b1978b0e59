import PABooks
public import PADiagnostics
import PAJournal
import PAPayday

// What can be wrong with what a command is asked to write.
extension Diagnostic.Code {
  /// Books where new ones were to be made.
  public static let booksExist = Diagnostic.Code(
    "books-exist", "Books where new ones were to be made.",
    example: "a folder that has books already")
  /// What can be wrong with what a command is asked to write.
  public static let ofCommands: [Diagnostic.Code] = [.booksExist]

  /// Every code that the program knows.
  public static let registered = ofFiles + ofBooks + ofEvents + ofPayday + ofCommands
}
