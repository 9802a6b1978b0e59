import PADeductions
import PAPrimitives

extension Calculation {
  /// Income tax of payments; the overriding limit is of the taxable pay.
  static let tax = Calculation(
    "tax", "income tax through PAYE",
    takes: [
      "tax_year", "frequency", "period", "tax_code", "basis", "taxable_pay_to_date", "taxable_pay",
      "tax_to_date_before",
    ],
    gives: ["tax", "tax_to_date"]
  ) { row in
    let code = row.taxCode()
    let basis = row.choice(
      "basis", ["cumulative": TaxCode.Basis.cumulative, "week1month1": .week1month1])
    let payToDate = row.money("taxable_pay_to_date")
    let pay = row.money("taxable_pay")
    let before = row.money("tax_to_date_before")
    return row.underRules(period: "period") { row, rules in
      guard row.isTaken, let code, let basis else { return [] }
      let due = rules.incomeTax(
        TaxablePayment(
          code: code, basis: basis, taxablePay: pay, taxablePayToDate: payToDate,
          taxToDate: before))
      return [due.tax, before + due.tax]
    } ?? []
  }

  /// National Insurance of earnings periods.
  static let nationalInsurance = Calculation(
    "ni", "Class 1 National Insurance of both sides",
    takes: ["tax_year", "frequency", "category", "earnings"],
    gives: ["employee_ni", "employer_ni", "at_lel", "lel_to_pt", "pt_to_uel"]
  ) { row in
    let category = row.category()
    let earnings = row.money("earnings")
    return row.underRules(period: nil) { row, rules in
      guard row.isTaken, let category else { return [] }
      let due = rules.nationalInsurance(category, on: earnings)
      return [due.employee, due.employer, due.atLEL, due.lelToPT, due.ptToUEL]
    } ?? []
  }

  /// Student and postgraduate loan deductions.
  static let loans = Calculation(
    "loans", "student and postgraduate loan deductions",
    takes: ["tax_year", "frequency", "plan", "postgraduate", "earnings"],
    gives: ["student_loan", "postgraduate_loan"]
  ) { row in
    let plan = row.choice(
      "plan",
      ["1": StudentLoanPlan?.some(.plan1), "2": .plan2, "4": .plan4, "5": .plan5, "": nil])
    let postgraduate = row.choice("postgraduate", ["true": true, "false": false])
    let earnings = row.money("earnings")
    return row.underRules(period: nil) { row, rules in
      if let plan = plan ?? nil, !rules.runs(plan) {
        row.refuse("plan", "plan \(plan.rawValue) does not run in \(rules.period.year)")
      }
      guard row.isTaken, let plan, let postgraduate else { return [] }
      return [
        rules.studentLoan(plan: plan, on: earnings),
        postgraduate ? rules.postgraduateLoan(on: earnings) : .zero,
      ]
    } ?? []
  }

  /// Pension contributions.
  static let pension = Calculation(
    "pension", "pension contributions of both sides",
    takes: [
      "tax_year", "frequency", "earnings", "employee_percent", "employer_percent", "basis",
      "relief",
    ],
    gives: ["pensionable", "employee", "employer"]
  ) { row in
    let earnings = row.money("earnings")
    let employee = row.percentage("employee_percent")
    let employer = row.percentage("employer_percent")
    let basis = row.choice(
      "basis",
      ["qualifying": PensionBasis.qualifyingEarnings, "all": .pensionablePay])
    let relief = row.choice(
      "relief", ["source": PensionRelief.reliefAtSource, "netpay": .netPay])
    return row.underRules(period: nil) { row, rules in
      guard row.isTaken, let basis, let relief else { return [] }
      let terms = PensionTerms(basis, relief, employeeRate: employee, employerRate: employer)
      let due = rules.pension(terms, on: earnings)
      return [due.pensionable, due.employee, due.employer]
    } ?? []
  }
}
