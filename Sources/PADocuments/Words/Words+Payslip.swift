package import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute

// How the facts of a payslip are said.

extension Words {
  /// A line of pay: what the books call it, or rolled-up holiday.
  func name(of line: PayLine) -> String {
    switch line.kind {
    case .element, .charge, .requiredCost, .leave: line.label
    case .statutoryPay:
      line.familyPayment.map(name) ?? payslip(.statutorySickPay)
    case .leaveSettled:
      payslip(line.amount.isNegative ? .holidayTakenBack : .holidayNotTaken)
    case .cancelledShift: payslip(.cancelledShift, line.label)
    case .mileage: payslip(.mileageAbove, line.label)
    case .rolledUpHoliday: payslip(.rolledUpHoliday)
    case .minimumWage:
      payslip(
        line.amount.isNegative ? .minimumWageTopUpBack : .minimumWageTopUp, line.label)
    }
  }

  /// A statutory payment about a child.
  func name(of payment: ParentalPayment) -> String {
    switch payment {
    case .maternity: payslip(.maternityPay)
    case .adoption: payslip(.adoptionPay)
    case .paternity: payslip(.paternityPay)
    case .sharedParental: payslip(.sharedParentalPay)
    case .bereavement: payslip(.bereavementPay)
    case .neonatalCare: payslip(.neonatalCarePay)
    }
  }

  /// How much leave statutory pay about a child is for.
  ///
  /// - Parameter days: How many days are paid.
  /// - Returns: Weeks where they are whole weeks, else days.
  func familyLeavePaid(_ days: Int64) -> String {
    let week = Int64(Weekday.allCases.count)
    return switch (days, days % week) {
    case (0, _): payslip(.familyNothing)
    case (_, 0): payslip(days / week, .familyWeek, .familyWeeks)
    default: payslip(days, .familyDay, .familyDays)
    }
  }

  /// What a payslip calls a deduction, and why it is made.
  func name(of deduction: Deduction, on slip: Payslip) -> String {
    let provider = slip.scheme?.provider ?? ""
    switch deduction.kind {
    case .salarySacrifice: return payslip(.salarySacrifice, provider)
    case .incomeTax:
      let word: PayslipWord =
        switch (deduction.amount.isNegative, slip.basis) {
        case (false, .cumulative): .incomeTax
        case (false, .week1month1): .incomeTaxAlone
        case (true, .cumulative): .incomeTaxBack
        case (true, .week1month1): .incomeTaxBackAlone
        }
      return payslip(word, slip.taxCode.description)
    case .nationalInsurance: return payslip(.nationalInsurance, slip.category?.rawValue ?? "")
    case .studentLoan: return payslip(.studentLoan, slip.loanPlan?.rawValue ?? "")
    case .postgraduateLoan: return payslip(.postgraduateLoan)
    case .pension: return payslip(.pension, provider)
    case .charge: return payslip(.charged)
    }
  }

  /// Where a tax code comes from.
  package func why(_ reason: TaxCodeInUse.Reason) -> String {
    switch reason {
    case .notice: payslip(.codeByNotice)
    case .p45: payslip(.codeByP45)
    case .declarationA: payslip(.codeByDeclarationA)
    case .declarationB: payslip(.codeByDeclarationB)
    case .declarationC: payslip(.codeByDeclarationC)
    case .nothingReceived: payslip(.codeByNothing)
    case .afterLeaving: payslip(.codeAfterLeaving)
    }
  }

  /// Why a National Insurance letter, or why none.
  func why(_ reason: NIStanding.Reason?) -> String {
    switch reason {
    case .standard: payslip(.letterStandard)
    case .belowContributions(let age), .young(let age): payslip(.letterUnder, String(age))
    case .statePensionAge(let day): payslip(.letterPensionAge, shortDate(day))
    case .certificate(.reducedRate): payslip(.letterReducedRate)
    case .certificate(.deferment): payslip(.letterDeferment)
    case .youngDeferred(let age): payslip(.letterUnderDeferred, String(age))
    case .apprentice(let age): payslip(.letterApprentice, String(age))
    case .veteran: payslip(.letterVeteran)
    case .died(let day): payslip(.letterDied, shortDate(day))
    case nil: payslip(.letterFamily)
    }
  }

  /// What a National Insurance letter means.
  func meaning(_ category: NICategory) -> String {
    switch category {
    case .a: payslip(.meaningStandard)
    case .b: payslip(.meaningReduced)
    case .c: payslip(.meaningPensioner)
    case .d, .e, .n, .k: payslip(.meaningInvestmentZone)
    case .f, .i, .l, .s: payslip(.meaningFreeport)
    case .h: payslip(.meaningApprentice)
    case .j: payslip(.meaningDeferred)
    case .m: payslip(.meaningUnder21)
    case .v: payslip(.meaningVeteran)
    case .x: payslip(.meaningNoContributions)
    case .z: payslip(.meaningUnder21Deferred)
    }
  }

  /// How net pay reaches a PA.
  func how(_ method: PaymentMethod) -> String {
    switch method {
    case .bankTransfer: common(.byBankTransfer)
    case .cheque: common(.byCheque)
    case .cash: common(.inCash)
    }
  }

  /// Which record a document was made from.
  func footing(of entry: Entry) -> String {
    let seal = entry.seal
    return common(
      .sealedBy, "\(seal.year)/\(seal.number)", date(seal.on), seal.by, seal.program, seal.law)
  }
}
