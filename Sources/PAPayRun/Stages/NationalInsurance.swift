import PADeductions
import PAEmployment
import PAPrimitives

extension PayStage {
  /// National Insurance of both sides on the whole earnings period, less what was taken for it before.
  package static let nationalInsurance = PayStage("nationalInsurance") { pay, rules in
    pay.takeContributions(rules)
  }
}

extension AssistantPay {
  fileprivate mutating func takeContributions(_ rules: PayRules) {
    let payDate = rules.order.paymentDate
    let standing = assistant.niStanding(
      on: payDate, pensionAge: rules.pensionAge(of: assistant), rules.categoryAges)
    for index in contracts.indices {
      contracts[index].slip.category = standing.category
      contracts[index].slip.categoryReason = standing.reason
    }
    let asserted = assistant.assertedCategory(on: payDate)
    switch standing {
    case .liable(let category, let reason, let source):
      if let asserted, asserted != category {
        findings.append(
          .categoryContradicted(
            assistant: assistant.id, asserted: asserted, found: category, because: reason))
      }
      let before = earlier.class1
      if before.letters.contains(where: { $0.category != category }) {
        findings.append(.categoryChangedInPeriod(assistant: assistant.id))
      }
      sheet.fact(
        .categoryLetterBecause, about: category.rawValue, .word(reason.description), source,
        of: .categoryLetter)
      let whole = rules.deductions.nationalInsurance(
        category, on: before.total.earnings + earnings, &sheet)
      spread(Class1ByLetter([.init(category, whole)]) - before, to: \.class1)
      guard !before.letters.isEmpty else { return }
      _ = sheet.step(
        .employeeBefore, before.total.employee,
        of: .contributionsBefore)
      _ = sheet.step(
        .employerBefore, before.total.employer,
        of: .contributionsBefore)
    case .disregarded(let relation):
      if let asserted, asserted != .x {
        findings.append(.categoryAssertedForFamily(assistant: assistant.id, asserted: asserted))
      }
      findings.append(.familyDisregarded(assistant: assistant.id))
      sheet.fact(
        .nationalInsuranceDisregarded, .word("\(relation.rawValue) of the employer"),
        .guidance("Employment Status Manual", "ESM4156", .read), of: .categoryLetter)
    }
  }
}
