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
  ) { columns in
    let place = CalculationRow.Place(columns, period: "period")
    let (codes, bases) = (columns["tax_code"], columns["basis"])
    let (pays, paysToDate) = (columns["taxable_pay"], columns["taxable_pay_to_date"])
    let taxesBefore = columns["tax_to_date_before"]
    return { row in
      let code = row.taxCode(codes)
      let basis = row.choice(
        bases, ["cumulative": TaxCode.Basis.cumulative, "week1month1": .week1month1])
      let payToDate = row.money(paysToDate)
      let pay = row.money(pays)
      let before = row.money(taxesBefore)
      return row.underRules(place) { row, rules in
        guard row.isTaken, let code, let basis else { return [] }
        let due = rules.incomeTax(
          TaxablePayment(
            code: code, basis: basis, taxablePay: pay, taxablePayToDate: payToDate,
            taxToDate: before))
        return [.money(due.tax), .money(before + due.tax)]
      } ?? []
    }
  }

  /// National Insurance of earnings periods.
  static let nationalInsurance = Calculation(
    "ni", "Class 1 National Insurance of both sides",
    takes: ["tax_year", "frequency", "category", "earnings"],
    gives: ["employee_ni", "employer_ni", "at_lel", "lel_to_pt", "pt_to_uel"]
  ) { columns in
    let place = CalculationRow.Place(columns)
    let (letters, pays) = (columns["category"], columns["earnings"])
    return { row in
      let category = row.category(letters)
      let earnings = row.money(pays)
      return row.underRules(place) { row, rules in
        guard row.isTaken, let category else { return [] }
        let due = rules.nationalInsurance(category, on: earnings)
        return [
          .money(due.employee), .money(due.employer), .money(due.atLEL), .money(due.lelToPT),
          .money(due.ptToUEL),
        ]
      } ?? []
    }
  }

  /// Student and postgraduate loan deductions.
  static let loans = Calculation(
    "loans", "student and postgraduate loan deductions",
    takes: ["tax_year", "frequency", "plan", "postgraduate", "earnings"],
    gives: ["student_loan", "postgraduate_loan"]
  ) { columns in
    let place = CalculationRow.Place(columns)
    let (plans, postgraduates, pays) = (
      columns["plan"], columns["postgraduate"], columns["earnings"]
    )
    return { row in
      let plan = row.choice(
        plans,
        ["1": StudentLoanPlan?.some(.plan1), "2": .plan2, "4": .plan4, "5": .plan5, "": nil])
      let postgraduate = row.choice(postgraduates, ["true": true, "false": false])
      let earnings = row.money(pays)
      return row.underRules(place) { row, rules in
        if let plan = plan ?? nil, !rules.runs(plan) {
          row.refuse(plans.name, "plan \(plan.rawValue) does not run in \(rules.period.year)")
        }
        guard row.isTaken, let plan, let postgraduate else { return [] }
        return [
          .money(rules.studentLoan(plan: plan, on: earnings)),
          .money(postgraduate ? rules.postgraduateLoan(on: earnings) : .zero),
        ]
      } ?? []
    }
  }

  /// Pension contributions.
  static let pension = Calculation(
    "pension", "pension contributions of both sides",
    takes: [
      "tax_year", "frequency", "earnings", "employee_percent", "employer_percent", "basis",
      "relief",
    ],
    gives: ["pensionable", "employee", "employer"]
  ) { columns in
    let place = CalculationRow.Place(columns)
    let (pays, bases, reliefs) = (columns["earnings"], columns["basis"], columns["relief"])
    let (employees, employers) = (columns["employee_percent"], columns["employer_percent"])
    return { row in
      let earnings = row.money(pays)
      let employee = row.percentage(employees)
      let employer = row.percentage(employers)
      let basis = row.choice(
        bases, ["qualifying": PensionBasis.qualifyingEarnings, "all": .pensionablePay])
      let relief = row.choice(
        reliefs, ["source": PensionRelief.reliefAtSource, "netpay": .netPay])
      return row.underRules(place) { row, rules in
        guard row.isTaken, let basis, let relief else { return [] }
        let terms = PensionTerms(basis, relief, employeeRate: employee, employerRate: employer)
        let due = rules.pension(terms, on: earnings)
        return [.money(due.pensionable), .money(due.employee), .money(due.employer)]
      } ?? []
    }
  }
}
