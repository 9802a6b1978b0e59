import PAEmployment
import PAPrimitives
import PAStatute

extension AbsenceKind {
  /// What the law does not know of leave of the kind on some days: a bereaved partner has 52 weeks at most, since a death on
  /// 6 April 2026 or after (Paternity Leave (Bereavement) Act 2024).
  ///
  /// - Parameters:
  ///   - first: The first day of all of it.
  ///   - last: The last that is known; nil where none is.
  /// - Returns: What is wrong, which attribute says it, and how to put it right; nil where nothing is.
  func lawFault(
    from first: CivilDate, to last: CivilDate?
  ) -> (what: String, attribute: String, fix: String)? {
    guard self == .bereavedPartner else { return nil }
    let agreed = "write what else was agreed, such as unpaid"
    let begins = FamilyLeaveLaw.bereavedPartnerFrom.value
    if first < begins {
      return (
        "the law has this leave for deaths on \(begins.inShortWords) or after", "from", agreed
      )
    }
    let weeks = FamilyLeaveLaw.bereavedPartnerWeeks.value
    let end = first.adding(days: 7 * weeks - 1)
    guard let last, last > end else { return nil }
    return (
      "the leave goes on after \(end.inShortWords), when the \(weeks) weeks are over that the law gives it",
      "to", "let it end then, and \(agreed) for the days after"
    )
  }
}
