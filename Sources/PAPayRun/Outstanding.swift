import PADeductions
public import PAPrimitives

// What a correction changes is owed to HMRC and the scheme at once. Between employer and PA it is settled by
// the next payslips, as far as the law lets them (decision 0023):
//
//   Outstanding ── kind, tax year, amount       in the state of an employment, until it is settled
//     ├── pay                 paid at once; collected by the plan
//     ├── nationalInsurance   paid at once; collected within that tax year and the next, each time no more
//     │                       than the contributions due on that pay
//     └── loans               within the tax year alone, each time no more than that pay's own deduction
//
// What is to be paid covers what is to be collected first, and then no limit holds: it comes off money that
// was never paid.

/// Money that a correction left to be paid to a PA or collected from her, or what a payslip settles of it.
public struct Outstanding: Hashable, Sendable {
  /// What it is of: each has a law of its own.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Pay of a run that was reversed and had left the bank: the run in its place takes it off.
    case reversedPay
    /// Pay, expenses, pension contributions and tax of a code that stands on its own.
    case pay
    /// The employee's National Insurance.
    case nationalInsurance
    case studentLoan
    case postgraduateLoan
  }

  public var kind: Kind
  /// When it was or ought to have been paid or taken.
  public var year: TaxYear
  /// Above nothing what is paid to the PA, below it what is collected.
  public var amount: Money

  /// An amount of a kind.
  public init(_ kind: Kind, of year: TaxYear, _ amount: Money) {
    self.kind = kind
    self.year = year
    self.amount = amount
  }
}

/// How what was paid too much is taken back from later pay, as it was agreed or decided.
public struct RecoveryPlan: Hashable, Sendable {
  /// The most that one payslip takes; nil for all that it can.
  public var instalment: Money?
  /// Whether the employer decided to take it below the minimum wage too.
  ///
  /// The law lets an accidental overpayment be taken back so (National Minimum Wage Regulations 2015 reg
  /// 12(2)); that a plan stays above it otherwise is our choice.
  public var isBelowMinimumWage: Bool

  /// A plan.
  public init(instalment: Money? = nil, belowMinimumWage: Bool = false) {
    self.instalment = instalment
    isBelowMinimumWage = belowMinimumWage
  }
}

extension Outstanding {
  /// Whether it stands before another: by kind, the earlier year first.
  fileprivate func comesBefore(_ other: Outstanding) -> Bool {
    let kinds = Kind.allCases
    guard kind != other.kind else { return year < other.year }
    return kinds.firstIndex(of: kind) ?? 0 < kinds.firstIndex(of: other.kind) ?? 0
  }
}

extension [Outstanding] {
  /// Adds an amount to the same kind and year; nothing stays where they come to nothing.
  public mutating func add(_ other: Outstanding) {
    if let same = firstIndex(where: { $0.kind == other.kind && $0.year == other.year }) {
      self[same].amount += other.amount
      if self[same].amount.isZero { remove(at: same) }
    } else if !other.amount.isZero {
      insert(other, at: firstIndex { other.comesBefore($0) } ?? endIndex)
    }
  }

  /// All kinds together: above nothing what is to be paid.
  public var total: Money { lazy.map(\.amount).total }

  /// What of them is of a kind.
  public func total(_ kind: Outstanding.Kind) -> Money {
    lazy.filter { $0.kind == kind }.map(\.amount).total
  }
}

extension EmploymentState {
  /// What a payslip settles of what is outstanding.
  ///
  /// - Parameters:
  ///   - slip: The payslip, with its net pay worked.
  ///   - year: The tax year it is paid in.
  ///   - headroom: How much its pay is above the minimum wage; nil where none is due.
  ///   - late: Its parts that were due on earlier paydays.
  /// - Returns: What it settles, in the order of the kinds.
  func settled(
    on slip: Payslip, in year: TaxYear, headroom: Money?, late: [LatePay]
  ) -> [Outstanding] {
    // What was paid as planned before is above the minimum wage by all of it.
    let paidBefore = late.filter { plannedPaid.contains($0.period) }.map { part in
      part.figures.gross - part.figures.employeeNI - part.figures.pension.employee
    }.total
    let headroom = headroom.map { $0 + max(.zero, paidBefore) }
    var found: [Outstanding] = []
    // What is to be paid covers what is to be collected.
    var toPay = Money.zero
    for one in outstanding where one.amount > .zero && one.maySettle(in: year) {
      found.add(one)
      toPay += one.amount
    }
    var net = max(.zero, slip.net)
    // What a reversed run paid out comes last: the rest was settled before it, and is again as it was then.
    for kind in Outstanding.Kind.allCases.filter({ $0 != .reversedPay }) + [.reversedPay] {
      var limit = limit(of: kind, on: slip, headroom)
      for one in outstanding.sorted(by: { $0.year < $1.year })
      where one.kind == kind && one.amount.isNegative && one.maySettle(in: year) {
        let covered = min(toPay, one.amount.magnitude)
        let taken = min(one.amount.magnitude - covered, max(.zero, limit), net)
        toPay -= covered
        limit -= taken
        net -= taken
        found.add(Outstanding(kind, of: one.year, -(covered + taken)))
      }
    }
    return found
  }

  /// Whether more is to be paid than collected of what pay of a tax year may settle.
  func isOwedPay(in year: TaxYear) -> Bool {
    outstanding.filter { $0.maySettle(in: year) }.total > .zero
  }

  /// The most that a payslip's own pay may be taken for a kind.
  private func limit(
    of kind: Outstanding.Kind, on slip: Payslip, _ headroom: Money?
  ) -> Money {
    switch kind {
    case .reversedPay: return Money.limit
    case .pay:
      guard let recovery else { return .zero }
      let most = recovery.instalment ?? Money.limit
      guard !recovery.isBelowMinimumWage, let headroom else { return most }
      return min(most, headroom)
    // "No more than the contributions due on that pay" (SSCR 2001 Sch 4 para 7; NIM11534).
    case .nationalInsurance: return slip.figures.employeeNI
    // "At most the amount due that period" (CSLM20025).
    case .studentLoan: return slip.figures.loans.student
    case .postgraduateLoan: return slip.figures.loans.postgraduate
    }
  }

  /// Takes what was settled off what is outstanding.
  mutating func settle(_ settled: [Outstanding]) {
    for one in settled { outstanding.add(Outstanding(one.kind, of: one.year, -one.amount)) }
    if !isOverpaid {
      recovery = nil
      plannedPaid = []
    }
  }

  /// Whether some pay is to be taken back: no plan stands without it.
  fileprivate var isOverpaid: Bool {
    outstanding.contains { $0.kind == .pay && $0.amount.isNegative }
  }

  /// Leaves National Insurance that was taken short to others than the PA; of amounts above nothing, to her again.
  mutating func leaveToOthers(_ left: [Outstanding]) {
    settle(left)
    for one in left { notCollected.add(one) }
  }

  /// National Insurance that would be given back to the PA, of a year in which others bore some of it; nil where there
  /// is none.
  package var givenBackOfOthers: Outstanding? {
    outstanding.first { one in
      one.kind == .nationalInsurance && one.amount > .zero
        && notCollected.contains { $0.year == one.year }
    }
  }

  /// What the run in the place of a reversed one could not bear is an overpayment as any other.
  mutating func leaveReversedPay() {
    for one in outstanding where one.kind == .reversedPay {
      outstanding.removeAll { $0 == one }
      outstanding.add(Outstanding(.pay, of: one.year, one.amount))
      recovery = recovery ?? RecoveryPlan()
    }
  }

  /// What a reversed run paid out, and the run in its place is still to take off.
  public var paidAlready: Money { max(.zero, -outstanding.total(.reversedPay)) }
}

extension Outstanding {
  /// Whether pay of a tax year may still settle it.
  ///
  /// Contributions short are taken in that tax year or the next (SSCR 2001 Sch 4 para 6; NIM11534), and what was
  /// taken too much is refunded in any (NIM37014). Loans are put right in their year alone: afterwards HMRC
  /// refunds the borrower, and what was not taken is not collected (CSLM20020, CSLM20025).
  public func maySettle(in present: TaxYear) -> Bool {
    switch kind {
    case .pay, .reversedPay: true
    case .nationalInsurance: !amount.isNegative || year == present || year.next == present
    case .studentLoan, .postgraduateLoan: year == present
    }
  }
}

extension PayrollState {
  /// Takes what was settled besides payslips off what is outstanding of an employment.
  public mutating func settle(_ settled: [Outstanding], of contract: Identifier) {
    for index in employments.indices where employments[index].contract == contract {
      employments[index].settle(settled)
    }
  }

  /// Leaves National Insurance that was taken short from an employment to others than the PA; of amounts above
  /// nothing, to her again.
  public mutating func leaveToOthers(_ left: [Outstanding], of contract: Identifier) {
    for index in employments.indices where employments[index].contract == contract {
      employments[index].leaveToOthers(left)
    }
  }

  /// Adds what pay of an earlier year, paid in this one, brings to an employment's year: National Insurance, and
  /// what Employment Allowance goes against.
  public mutating func add(
    _ figures: PayFigures, toYearOf contract: Identifier, of assistant: Identifier
  ) {
    guard !figures.isZero else { return }
    // Who was paid nothing else yet has no employment.
    if employment(contract) == nil {
      employments.append(EmploymentState(assistant: assistant, contract: contract))
    }
    guard let index = employments.firstIndex(where: { $0.contract == contract }) else { return }
    var toDate = employments[index].toDate.figures + figures
    // A letter that was this alone is gone with it.
    toDate.class1 = Class1ByLetter(
      toDate.class1.letters.filter { letter in
        letter.class1 != .zero
          || !figures.class1.letters.contains { $0.category == letter.category }
      })
    employments[index].toDate.figures = toDate
    allowance.employerNI += figures.employerNI
  }

  /// Plans how what an employment was paid too much is taken back; nil where it is not from pay.
  public mutating func plan(_ recovery: RecoveryPlan?, of contract: Identifier) {
    for index in employments.indices where employments[index].contract == contract {
      employments[index].recovery = employments[index].isOverpaid ? recovery : nil
    }
  }
}
