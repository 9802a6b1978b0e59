import PADescription
import PADiagnostics
import PAEmployment
import PAPrimitives

// What has happened, or was said or written, has a day that has come. A run that goes by one that has not would pay by what
// nobody can know.

extension Books {
  /// Days of what has happened that are after the day on which books are looked at.
  ///
  /// - Parameters:
  ///   - today: That day.
  ///   - begun: The day of the last seal, or, before there is one, on which the books begin: a clock behind it is wrong, and
  ///     says nothing of any day.
  /// - Returns: A fault for each.
  func datesToCome(after today: CivilDate, begun: CivilDate) -> [Diagnostic] {
    guard today >= begun else { return [] }
    var found: [Diagnostic] = []
    func note(_ day: CivilDate?, _ attribute: String, _ path: ElementPath) {
      guard let day, day > today else { return }
      found.append(
        diagnostic(
          .error, .dateToCome, at: path.attribute(attribute),
          "'\(attribute)' is a day that has not come yet on \(today.inShortWords)",
          fix: "correct the day, or write it when it is known"))
    }
    for (assistant, path) in employer.assistants.located("pa") {
      note(assistant.died, "died", path)
      for (contract, path) in assistant.contracts.located("contract", in: path) {
        for (absence, path) in contract.away.located("away", in: path) {
          note(absence.agreedOn, "agreedOn", path)
          note(absence.asked, "asked", path)
          note(absence.required, "required", path)
          note(absence.refused, "refused", path)
        }
        for (leave, path) in contract.familyLeave.located("familyLeave", in: path) {
          note(leave.born, "born", path)
          note(leave.matched, "matched", path)
          note(leave.died, "died", path)
          note(leave.careFrom, "careFrom", path)
          note(leave.careTo, "careTo", path)
          note(leave.told, "told", path)
          note(leave.returnTold, "returnTold", path)
          note(leave.evidence, "evidence", path)
        }
      }
    }
    return found
  }
}
