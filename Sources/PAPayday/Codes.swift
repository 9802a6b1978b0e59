public import PADiagnostics

// What can be wrong with a place that something is to be written to.
extension Diagnostic.Code {
  /// An export to a place where records or books stand.
  public static let targetProtected = Diagnostic.Code(
    "target-protected", "An export to a place where records or books stand.",
    example: "an export over records or books")
  /// An export over a file that is not one of ours.
  public static let targetNotOurs = Diagnostic.Code(
    "target-not-ours", "An export over a file that is not one of ours.",
    example: "an export over somebody's own file")

  /// What can be wrong with a place that something is to be written to.
  public static let ofPayday: [Diagnostic.Code] = [.targetProtected, .targetNotOurs]
}
