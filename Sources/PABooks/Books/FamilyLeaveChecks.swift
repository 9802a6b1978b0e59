import PADescription
import PADiagnostics
import PAEmployment
import PAPrimitives
import PAStatute

// What the books say of leave about a child is held against the law's dates before anybody is paid: what cannot be is refused.

extension Checker {
  /// Leave about a child has dates that can be, and its days stand in no other absence.
  mutating func checkFamilyLeave(
    of contract: Contract, _ path: ElementPath, of assistant: PersonalAssistant,
    _ employer: Employer
  ) {
    guard !contract.familyLeave.isEmpty, let law = Law.ofFamilyLeave else { return }
    let away = contract.away.located("away", in: path).filter { $0.value.refused == nil }
    var blocks: [(leave: FamilyLeave, block: FamilyLeave.Block, path: ElementPath)] = []
    var events: [(leave: FamilyLeave, path: ElementPath)] = []
    for (leave, path) in contract.familyLeave.located("familyLeave", in: path) {
      guard leave.kind.statutoryPayment != nil else {
        error(
          .familyLeaveWrong, at: path.attribute("kind"), "leave of this kind has no pay of the law",
          fix: "write it as <away>")
        continue
      }
      if !leave.kind.isKnown(in: employer.nation) {
        error(
          .familyLeaveWrong, at: path.attribute("kind"),
          "the law of \(employer.nation.name) has no leave of this kind",
          fix: "write <away kind=\"unpaid\">, or the kind that was agreed")
        continue
      }
      if let other = events.first(where: { $0.leave.isOfSameEvent(as: leave) }) {
        error(
          .familyLeaveWrong, at: path,
          "the leave on line \(line(of: other.path)) is of the same kind and about the same child",
          fix: "write the blocks of both into one <familyLeave>"
            + (leave.kind == .bereavement
              ? ", with children=\"2\" where two children died on the day" : ""))
      }
      events.append((leave, path))
      let entitlement = contract.entitlement(
        to: leave, died: assistant.died, in: employer.nation
      ) {
        law.parentalPay(on: $0)
      }
      for fault in entitlement.faults {
        let (what, attribute, fix) = fault.words
        error(
          .familyLeaveWrong, at: attribute.map { path.attribute($0) } ?? path, what, fix: fix)
      }
      if entitlement.faults.isEmpty, let from = entitlement.payFrom, let first = leave.blocks.first,
        from < first.from
      {
        error(
          .familyLeaveWrong, at: path.element("block", 0).attribute("from"),
          "the pay begins on \(from.inShortWords), with the birth or the end of the employment, and not when the leave was planned",
          fix: "let the first block begin on \(from)")
      }
      for (block, place) in leave.blocks.located("block", in: path) {
        if block.from < contract.span.from {
          error(
            .familyLeaveWrong, at: place.attribute("from"),
            "the leave begins before the employment does", fix: "correct one of the days")
        }
        if let other = away.first(where: { $0.value.span.overlaps(block.days) }) {
          error(
            .absenceOverlap, at: place.attribute("from"),
            "a day of this leave stands in the absence on line \(line(of: other.path)) too",
            fix: "let each day stand in one of them")
        }
        // Of one leave that is a fault of its own.
        if let other = blocks.first(where: {
          $0.leave != leave && $0.block.days.overlaps(block.days)
        }) {
          error(
            .absenceOverlap, at: place.attribute("from"),
            "a day of this leave stands in the one on line \(line(of: other.path)) too",
            fix: "let each day stand in one of them")
        }
        blocks.append((leave, block, place))
      }
    }
  }
}

extension FamilyLeave {
  /// Whether another is of the same kind and about the same child.
  fileprivate func isOfSameEvent(as other: FamilyLeave) -> Bool {
    func same(_ day: KeyPath<FamilyLeave, CivilDate?>) -> Bool {
      self[keyPath: day].map { $0 == other[keyPath: day] } ?? false
    }
    return kind == other.kind
      && (same(\.due) || same(\.matched) || same(\.died) || same(\.careFrom))
  }
}

extension FamilyLeaveEntitlement.Finding<FamilyLeaveEntitlement.Fault> {
  /// What is wrong, which attribute says it, and how to put it right.
  fileprivate var words: (what: String, attribute: String?, fix: String) {
    let day = day.inShortWords
    let check = "check it against the certificate"
    return switch reason {
    case .noStatutoryPay: ("leave of this kind has no pay of the law", "kind", "write it as <away>")
    case .missing(let fact):
      (
        "leave of this kind cannot be judged without \(fact.rawValue)", nil,
        "write \(fact.rawValue)=\"…\""
      )
    case .notOfThisKind(let fact):
      (
        "leave of this kind has no \(fact.rawValue)", fact.rawValue,
        "take it out, or correct the kind"
      )
    case .bornTooEarly:
      (
        "the birth is before \(day), twenty weeks before the week in which it was due", "born",
        "correct born or due: \(check)"
      )
    case .stillbornTooEarly:
      (
        "a child born dead before \(day), after less than 24 weeks, gives no such leave",
        "stillborn", "write the days off as sickness; or correct born or due: \(check)"
      )
    case .bornTooLate:
      (
        "the birth is after \(day), more than six weeks after it was due", "born",
        "correct born or due: \(check)"
      )
    case .placedBeforeMatched:
      (
        "the child is placed before \(day), the day of being matched", "placed",
        "correct one of them"
      )
    case .diedBeforeBirth:
      ("the child died before the birth, on \(day)", "died", "correct one of them")
    case .careOutOfOrder:
      (
        "neonatal care is before the birth, or ends before it begins", "careFrom",
        "correct the days"
      )
    case .blocksOutOfOrder:
      (
        "the block from \(day) begins before the one above it has ended", nil,
        "write the blocks in their order, none in another"
      )
    case .notWholeWeeks:
      (
        "the leave from \(day) is not of whole weeks", nil,
        "let each of its blocks be of seven days, or twice or more times seven"
      )
    case .notWeeksOfPay:
      (
        "the weeks away from \(day), after she came back, are not whole weeks of maternity pay",
        nil,
        "let each of these blocks begin so many whole weeks after the first day of pay, and be of whole weeks; she has pay for weeks without work alone"
      )
    case .returnToldAfter:
      (
        "coming back was told after \(day), on which the leave was over", "returnTold",
        "correct returnTold, or the last day of the leave"
      )
    case .returnToldOfWholeYear:
      (
        "coming back was told, and the leave goes on for all its weeks, to \(day)", "returnTold",
        "let the leave end on the day before the PA comes back, or take returnTold out"
      )
    case .inTooManyPieces:
      (
        "the leave from \(day) on is one time too many for its kind", nil,
        "write one block; two where the law lets it be taken twice"
      )
    case .longerThanLaw:
      (
        "the leave goes on after \(day), when the most weeks that the law gives it are over from its first day, or from the birth if that was sooner",
        nil, "let its last block end then"
      )
    case .beginsTooEarly:
      (
        "the leave begins before \(day), the first day it may", nil,
        "let its first block begin then, or later"
      )
    case .beginsTooLate:
      (
        "the leave begins after \(day), the last day it may", nil,
        "let its first block begin by then"
      )
    case .endsTooLate:
      (
        "the leave goes on after \(day), the last day on which it may be taken", nil,
        "let its last block end by then"
      )
    case .endsInCompulsoryLeave:
      (
        "the leave ends before \(day), the last of the two weeks from the birth in which she must not work",
        nil, "let the block that she comes back after go on to that day, or later"
      )
    case .childrenImpossible:
      (
        "the number of children cannot be", "children",
        "write how many died on the day; leave it out where it was one"
      )
    case .sharesTooMuch:
      (
        "the weeks of both parents are more than there are: 39 of pay, 52 of leave", "otherWeeks",
        "correct otherWeeks, or the blocks"
      )
    }
  }
}
