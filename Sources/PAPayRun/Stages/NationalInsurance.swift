import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// National Insurance of both sides on each whole earnings period, less what was taken for it before.
  ///
  /// Wages that were due on an earlier payday are of its period, which stands by itself: periods "must not
  /// be added together" (SSCR 2001 reg 7; NIM08710).
  package static let nationalInsurance = PayStage("nationalInsurance") { pay, rules in
    for part in pay.parts.indices { pay.takeContributions(of: part, rules) }
    for after in pay.afterYear { pay.takeContributions(of: after, rules) }
  }
}

extension AssistantPay {
  fileprivate mutating func takeContributions(of place: Int, _ rules: PayRules) {
    let part = parts[place]
    let standing = assistant.niStanding(
      on: part.payday, pensionAge: rules.pensionAge(of: assistant), rules.categoryAges)
    if !part.isLate {
      for index in contracts.indices {
        contracts[index].slip.category = standing.category
        contracts[index].slip.categoryReason = standing.reason
      }
    }
    let asserted = assistant.assertedCategory(on: part.payday)
    mark(part)
    markShared(part)
    switch standing {
    case .liable(let category, let reason, let source):
      if let asserted, asserted != category {
        note(
          .categoryContradicted(
            assistant: assistant.id, asserted: asserted, found: category, because: reason))
      }
      let before = part.earlier.class1 + part.paidBeside.class1
      if before.letters.contains(where: { $0.category != category }) {
        note(.categoryChangedInPeriod(assistant: assistant.id))
      }
      sheet.fact(
        .categoryLetterBecause, about: category.rawValue, .word(reason.description), source,
        of: .categoryLetter)
      let whole = rules.contributions(of: part).nationalInsurance(
        category, on: before.total.earnings + earnings(of: place), &sheet)
      spread(Class1ByLetter([.init(category, whole)]) - before, of: place, to: \.class1)
      guard !before.letters.isEmpty else { return }
      _ = sheet.step(
        .employeeBefore, before.total.employee,
        of: .contributionsBefore)
      _ = sheet.step(
        .employerBefore, before.total.employer,
        of: .contributionsBefore)
    case .disregarded(let relation):
      if let asserted, asserted != .x {
        note(.categoryAssertedForFamily(assistant: assistant.id, asserted: asserted))
      }
      note(.familyDisregarded(assistant: assistant.id))
      sheet.fact(
        .nationalInsuranceDisregarded, .word("\(relation.rawValue) of the employer"),
        .guidance("Employment Status Manual", "ESM4156", .read), of: .categoryLetter)
    }
  }

  /// Takes those of earnings that are paid after the tax year, by the letter and the rates of the day they are
  /// paid on (SSCR 2001 reg 7(3); NIM08720).
  fileprivate mutating func takeContributions(of after: EarningsAfterYear, _ rules: PayRules) {
    guard
      case .liable(let category, let reason, let source) = rules.standing(
        of: assistant, on: after.paidOn)
    else { return }
    mark(after)
    sheet.fact(
      .categoryLetterBecause, about: category.rawValue, .word(reason.description), source,
      of: .categoryLetter)
    let whole = rules.deductions(of: after, due: parts[after.part].due).nationalInsurance(
      category, on: after.earnings.total, &sheet)
    spread(Class1ByLetter([.init(category, whole)]), of: after, to: \.class1)
  }
}
