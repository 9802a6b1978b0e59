public import PAPrimitives
import PAStatute

/// What automatic enrolment calls a worker in a pay reference period.
public enum AutomaticEnrolmentCategory: Hashable, Sendable {
  /// To be enrolled.
  case eligibleJobholder
  /// May opt in, and the employer then contributes.
  case nonEligibleJobholder
  /// May join; the employer need not contribute.
  case entitledWorker
  /// Under or over the ages the duties apply to.
  case notAWorker(age: Int)

  /// The category's name.
  public var name: String {
    switch self {
    case .eligibleJobholder: "eligible jobholder"
    case .nonEligibleJobholder: "non-eligible jobholder"
    case .entitledWorker: "entitled worker"
    case .notAWorker: "outside the ages"
    }
  }
}

extension DeductionRules {
  /// What a worker is on the pay date, for earnings payable in the pay reference period.
  ///
  /// Pensions Act 2008 ss.1, 3, 7 and 9: "more than" a limit, never equal to it.
  ///
  /// - Parameters:
  ///   - age: Whole years on the pay date.
  ///   - reachedStatePensionAge: Whether State Pension age has been reached by then.
  ///   - pay: Earnings of the kinds that qualify, before the limits.
  /// - Returns: The category.
  public func automaticEnrolmentCategory(
    age: Int, reachedStatePensionAge: Bool, qualifyingEarnings pay: Money
  ) -> AutomaticEnrolmentCategory {
    var silent = Silent()
    return automaticEnrolmentCategory(age, reachedStatePensionAge, pay, &silent)
  }

  /// What a worker is on the pay date, with its working.
  public func automaticEnrolmentCategory(
    age: Int, reachedStatePensionAge: Bool, qualifyingEarnings pay: Money,
    _ sheet: inout Worksheet
  ) -> AutomaticEnrolmentCategory {
    automaticEnrolmentCategory(age, reachedStatePensionAge, pay, &sheet)
  }

  private func automaticEnrolmentCategory<R: Recorder>(
    _ age: Int, _ reachedStatePensionAge: Bool, _ pay: Money, _ sheet: inout R
  ) -> AutomaticEnrolmentCategory {
    let rules = automaticEnrolment
    sheet.begin(.automaticEnrolment, .automaticEnrolment)
    sheet.fact(.age, .count(age))
    if reachedStatePensionAge { sheet.fact(.statePensionAge, .word("reached")) }
    let pay = sheet.step(.referencePeriodEarnings, pay)
    let lower = sheet.take(rules.lowerLimit)
    let trigger = sheet.take(rules.trigger)
    let category: AutomaticEnrolmentCategory =
      if age < rules.joiningAge || age >= rules.endAge {
        .notAWorker(age: age)
      } else if pay <= lower {
        .entitledWorker
      } else if pay > trigger, age >= rules.enrolmentAge, !reachedStatePensionAge {
        .eligibleJobholder
      } else {
        .nonEligibleJobholder
      }
    sheet.close(.word(category.name))
    return category
  }
}

/// Automatic enrolment's figures for one pay period.
struct AutomaticEnrolmentRules: Sendable {
  let trigger: PeriodFigure<Money>
  let lowerLimit: PeriodFigure<Money>
  let upperLimit: PeriodFigure<Money>
  let enrolmentAge: Int
  let joiningAge: Int
  let endAge: Int
  let reliefAtSource: Cited<Rate>

  init(_ table: AutomaticEnrolmentTable, _ frequency: PayFrequency) {
    guard let trigger = table.trigger[frequency], let lower = table.lowerLimit[frequency],
      let upper = table.upperLimit[frequency]
    else { preconditionFailure("figures for every frequency") }
    self.trigger = PeriodFigure(published: trigger)
    lowerLimit = PeriodFigure(published: lower)
    upperLimit = PeriodFigure(published: upper)
    enrolmentAge = table.enrolmentAge.value
    joiningAge = table.joiningAge.value
    endAge = table.endAge.value
    reliefAtSource = table.reliefAtSource
  }
}
