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

  /// A file of evidence that is not the one a cost was posted on.
  public static let evidenceChanged = Diagnostic.Code(
    "evidence-changed", "A file of evidence that is not the one a cost was posted on.",
    example: "an invoice changed after it was posted")
  /// Evidence that is not where it is looked for.
  public static let evidenceMissing = Diagnostic.Code(
    "evidence-missing", "Evidence that is not where it is looked for.",
    example: "an invoice's file taken out of evidence/")
  /// Documents that are not what the journal's entries make.
  public static let documentsDiffer = Diagnostic.Code(
    "documents-differ", "Documents that are not what the journal's entries make.",
    example: "a payslip changed by hand")

  /// What can be wrong with a place that something is to be written to.
  public static let ofPayday: [Diagnostic.Code] = [
    .targetProtected, .targetNotOurs, .evidenceChanged, .evidenceMissing, .documentsDiffer,
  ]
}
