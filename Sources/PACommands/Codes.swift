import PABooks
public import PADiagnostics

// What can be wrong with what a command is asked to write.
extension Diagnostic.Code {
  /// Books where new ones were to be made.
  public static let booksExist = Diagnostic.Code(
    "books-exist", "Books where new ones were to be made.",
    example: "a folder that has books already")
  /// An export to a place where records or books stand.
  public static let targetProtected = Diagnostic.Code(
    "target-protected", "An export to a place where records or books stand.",
    example: "an export over records or books")
  /// An export over a file that is not one of ours.
  public static let targetNotOurs = Diagnostic.Code(
    "target-not-ours", "An export over a file that is not one of ours.",
    example: "an export over somebody's own file")

  /// What can be wrong with what a command is asked to write.
  public static let ofCommands: [Diagnostic.Code] = [
    .booksExist, .targetProtected, .targetNotOurs,
  ]

  /// Every code that the program knows.
  public static let registered = ofFiles + ofBooks + ofCommands
}
