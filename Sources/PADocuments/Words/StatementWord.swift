/// The words of a budget's statement, on its page and in the terminal.
package enum StatementWord: Int, DocumentWord {
  // Budget statement
  case statementTitle
  case statementKicker
  case enough
  case enoughUntil
  case enoughUntilWhy
  case overspent
  case noPace
  case noPaceWhy
  case leftLead
  case weeksLeft
  case rateFrom
  case oneWeek
  case weeks
  case lessThanAWeek
  case notYetIn
  case askedLead
  case askedOf
  case askedTotal
  case inAccount
  case barTitle
  case barSpent
  case barCommitted
  case barLeft
  case barDescription
  case barPart
  case allLines
  case lineByLine
  case kindOfMoney
  case together
  case agreed
  case received
  case spent
  case recovered
  case left
  case held
  case short
  case overspentWord
  case hiddenHeading
  case hiddenWhy
  case timeAwayHeading
  case timeAwayWhy
  case timeAwayInLines
  case timeAwayPay
  case timeAwayNI
  case timeAwayPension
  case timeAwayCover
  case timeAwayCoverNI
  case timeAwayCoverPension
  case timeAwayAgency
  case timeAwayRecovered
  case timeAwayStatutoryPayRecovered
  case absencesHeading
  case absencesWhy
  case absenceSince
  case committed
  case cover
  case coverHoliday
  case coverSickness
  case coverFamilyLeave
  case coverOtherAbsence
  case coverTraining
  case coverShifts
  case paidByFunder
  case paidByScheme
  case paidByEmployer
  case statementFoot
  case aboutBudget
  case budgetName
  case budgetHolder
  case funderReference

  // In the terminal
  case tableTitle
  case line
  case funder
  case leftColumn
  case hiddenInLines
  case lasts
}

extension WordTable<StatementWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      // Budget statement
      .statementTitle: "Budget statement \(1) \(2)",
      .statementKicker: "Budget \(1) on \(2)",
      .enough: "You have enough money: at the present rate it lasts until the plan ends on \(1)",
      .enoughUntil:
        "Please look at this soon: at the present rate your money lasts until about \(1)",
      .enoughUntilWhy: "The plan ends on \(1), \(2) later. Tell your funder now.",
      .overspent: "Please ring your funder: \(1) more has been spent than was agreed",
      .noPace: "You have \(1) left; how long it lasts is not known yet",
      .noPaceWhy: "Nobody has been paid from this budget yet, so there is no rate to go by.",
      .leftLead: "\(1) is left of the \(2) that was agreed.",
      .weeksLeft: "That is about \(1) at the present rate.",
      .rateFrom: "The rate is what your PAs cost, after money that came back: \(1) for \(2).",
      .oneWeek: "1 week",
      .weeks: "\(1) weeks",
      .lessThanAWeek: "less than 1 week",
      .notYetIn: "More was spent than has come in so far: \(1) short. Ask your funder for it.",
      .askedLead:
        "The agreed rate is too low for the minimum wage. Of what was spent, \(1) raised pay to it, and is asked of them until a new rate is agreed.",
      .askedOf: "\(1) of \(2)",
      .askedTotal: "Of what was spent, asked of funders for the minimum wage: \(1)",
      .inAccount:
        "In the budget’s account there is \(1). What is owed and not yet paid is still in it.",
      .barTitle: "Where the agreed money is",
      .barSpent: "Spent, after money that came back",
      .barCommitted: "Promised, not yet paid",
      .barLeft: "Free",
      .barDescription: "A bar of \(1) in all. \(2)",
      .barPart: "\(1): \(2).",
      .allLines: "The whole budget",
      .lineByLine: "Line by line",
      .kindOfMoney: "Money",
      .together: "Together",
      .agreed: "Agreed",
      .received: "Came in",
      .spent: "Spent",
      .recovered: "Came back",
      .left: "Left of what was agreed",
      .held: "In hand of what came in",
      .short: "short",
      .overspentWord: "too much spent",
      .hiddenHeading: "Costs that no payslip shows",
      .timeAwayHeading: "What time away cost",
      .timeAwayWhy:
        "Pay of PAs who were away, and of who stood in, with what the employer pays on it. It is in the lines above already.",
      .timeAwayInLines: "Time away, in the lines above",
      .timeAwayPay: "Pay of PAs who were away",
      .timeAwayNI: "Employer\u{2019}s National Insurance on it",
      .timeAwayPension: "Employer\u{2019}s pension contributions on it",
      .timeAwayCover: "Pay of PAs who stood in",
      .timeAwayCoverNI: "Employer\u{2019}s National Insurance on that",
      .timeAwayCoverPension: "Employer\u{2019}s pension contributions on that",
      .timeAwayAgency: "Agencies that stood in",
      .timeAwayRecovered: "Less Employment Allowance on it",
      .timeAwayStatutoryPayRecovered: "Less statutory pay that HMRC gives back",
      .absencesHeading: "What each absence cost",
      .absencesWhy:
        "From its first day on, with cover and less what came back, of what stands above. Holidays are left out.",
      .absenceSince: "One PA away from \(1)",
      .hiddenWhy: "Hidden costs of employing. What was spent on them is in the lines above too.",
      .committed: "Promised",
      .cover: "Cover by other PAs while one was away",
      .coverHoliday: "Cover for holiday, by PAs' shifts",
      .coverSickness: "Cover for sickness, by PAs' shifts",
      .coverFamilyLeave: "Cover for leave about a child, by PAs' shifts",
      .coverOtherAbsence: "Cover for other absence, by PAs' shifts",
      .coverTraining: "Cover for training, by PAs' shifts",
      .coverShifts: "Cover by PAs' shifts",
      .paidByFunder: "The funder pays this apart from the budget",
      .paidByScheme: "A training scheme pays this",
      .paidByEmployer: "You pay this yourself",
      .statementFoot:
        "You may ask why about any figure. If something looks wrong, tell whoever runs your payroll.",

      .aboutBudget: "About this budget",
      .budgetName: "Budget",
      .budgetHolder: "Budget holder",
      .funderReference: "\(1), reference \(2)",

      // In the terminal
      .tableTitle: "Budget \(1), \(2) to \(3)",
      .line: "Line",
      .funder: "Funder",
      .leftColumn: "Left",
      .hiddenInLines: "Hidden costs, in the lines above",
      .lasts: "What is left lasts \(1) and \(2) at the present rate.",
    ])
}
