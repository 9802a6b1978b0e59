public import PAPrimitives

/// What the law asks beside the particulars of a written statement, and by when it must be given.
public enum WrittenStatement {
  /// From when a statement of the right to join a trade union goes with it, to every worker in Great Britain.
  ///
  /// The day is that of the texts of spring 2026; its commencement was not read.
  public static let unionRightFrom = Cited(
    "Statement of the right to join a trade union, from", CivilDate(2026, 10, 1),
    .act(
      "Trade Union and Labour Relations (Consolidation) Act 1992",
      "s 136A, by the Employment Rights Act 2025", .unverified))

  /// Months from the first day in which those particulars are given that need not be given on it.
  public static let monthsForTheRest = Cited(
    "Months for the particulars that are not due on day one", 2,
    .act("Employment Rights Act 1996", "s 2(4)", .reported))

  /// Months after a change in which it is stated.
  public static let monthsForChanges = Cited(
    "Months to state a change in", 1, .act("Employment Rights Act 1996", "s 4(3)", .unverified))
}
