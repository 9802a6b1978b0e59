import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives

// What time away cost follows from what was posted, so it comes to the ledger to the penny: each line of pay is a
// transaction of its own, and what the employer pays besides follows the pay that bore it, line by line and funder by
// funder.

extension PayRun {
  /// What time away cost in the run, absence by absence.
  ///
  /// - Parameters:
  ///   - transactions: What the run posted.
  ///   - lines: The timesheet lines it paid.
  ///   - employer: The books, for absences that they say themselves.
  /// - Returns: The absences, in the order of the payslips; those that cost nothing left out.
  func absenceCosts(
    posted transactions: [Transaction], for lines: [TimesheetLine], of employer: Employer
  ) -> [AbsenceCost] {
    guard
      lines.contains(where: { $0.absence != nil || $0.absenceCovered != nil })
        || payslips.contains(where: {
          $0.lines.contains(where: \.isOfLeave) || !$0.recoveredShares.isEmpty
        })
    else { return [] }
    var making = AbsenceCostMaking(lines, employer)
    for slip in payslips { making.add(slip, transactions) }
    making.recover(transactions)
    return making.costs
  }
}

private struct AbsenceCostMaking {
  /// Part of what a plan line and funder bore of a payslip.
  private struct Borne {
    let line: Identifier
    let funder: Identifier
    /// Which absence it is of; nil for work of her own.
    let name: AbsenceName?
    let isCover: Bool
    var amount: Money
    var employerNI: Money = .zero
  }

  /// The days of each absence.
  private var days: [(name: AbsenceName, days: Set<CivilDate>)] = []
  /// The absences that the books say, whichever run pays them.
  private var booked: [(name: AbsenceName, span: Span)] = []
  private var time: [AbsenceName: Minutes] = [:]
  /// What comes back of leave about a child under an employment: of which leave it is, and which plan line bore it.
  private var recoveredBy: [Identifier: [(name: AbsenceName, line: Identifier, amount: Money)]] =
    [:]
  /// All that was borne in the run.
  private var borne: [Borne] = []
  private(set) var costs: [AbsenceCost] = []

  init(_ lines: [TimesheetLine], _ employer: Employer) {
    for assistant in employer.assistants {
      for away in assistant.contracts.flatMap(\.away) where away.refused == nil {
        booked.append((AbsenceName(of: assistant.id, away.kind, since: away.from), away.span))
      }
      for leave in assistant.contracts.flatMap(\.familyLeave) {
        for block in leave.blocks {
          booked.append(
            (
              AbsenceName(of: assistant.id, leave.kind, since: block.from),
              Span(from: block.from, to: block.to)
            ))
        }
      }
    }
    for line in lines {
      guard let absence = line.absence else { continue }
      let name = AbsenceName(of: line.assistant, absence.kind, since: absence.began)
      time[name, default: .zero] += line.timeAway
      if let place = days.firstIndex(where: { $0.name == name }) {
        days[place].days.insert(line.on)
      } else {
        days.append((name, [line.on]))
      }
    }
  }

  /// The absence that a shift stood in for: the one of its day, else the books' own, which another run may pay, else one
  /// of its day that nothing else tells of.
  private func covered(by share: PayLine.Share) -> AbsenceName? {
    guard let covers = share.covers, let usual = covers.reason.absence else { return nil }
    let reason = covers.reason
    return days.first {
      $0.name.assistant == covers.assistant && reason.isFor($0.name.kind)
        && $0.days.contains { $0 == share.on }
    }?.name
      ?? days.first { known in
        guard known.name.assistant == covers.assistant, reason.isFor(known.name.kind),
          let last = known.days.max()
        else { return false }
        return known.name.began <= share.on && share.on <= last
      }?.name
      ?? booked.first { known in
        known.name.assistant == covers.assistant && reason.isFor(known.name.kind)
          && known.span.contains(share.on)
      }?.name ?? AbsenceName(of: covers.assistant, usual, since: share.on)
  }

  /// The leave about a child that pay for a day is of: the books' own, else the first that the payslip pays.
  private func leave(of slip: Payslip, holding day: CivilDate) -> AbsenceName? {
    booked.first { known in
      known.name.assistant == slip.assistant && known.name.kind.statutoryPayment != nil
        && known.span.contains(day)
    }?.name
      ?? slip.lines.first(where: \.isRecovered).flatMap { line in
        guard let began = line.began, let kind = line.element.flatMap(AbsenceKind.init(paidBy:))
        else { return nil }
        return AbsenceName(of: slip.assistant, kind, since: began)
      }
  }

  mutating func add(_ slip: Payslip, _ transactions: [Transaction]) {
    let first = borne.count
    recoveredBy[slip.contract] = slip.recoveredShares.compactMap { share in
      leave(of: slip, holding: share.on).map { ($0, share.line, Money(pence: share.weight)) }
    }
    for (place, line) in slip.lines.enumerated() where line.isPay {
      let cause = Cause.payLine(slip.contract, place + 1)
      for posting in transactions.lazy.filter({ $0.cause == cause }).flatMap(\.postings) {
        guard case .cost(let planLine, let funder, let purpose) = posting.account else { continue }
        var parts: [(name: AbsenceName?, isCover: Bool, amount: Money)] = [
          (nil, false, posting.signed)
        ]
        if line.kind == .leave || line.kind == .statutoryPay, let began = line.began,
          let kind = line.element.flatMap(AbsenceKind.init(paidBy:))
        {
          parts = [
            (AbsenceName(of: slip.assistant, kind, since: began), false, posting.signed)
          ]
        } else if line.kind == .rolledUpHoliday, let began = line.began {
          // Rolled-up holiday pay that goes on because of it.
          let name = days.first { $0.name.assistant == slip.assistant && $0.name.began == began }
          parts = [(name?.name, false, posting.signed)]
        } else if case .cover(let reason) = purpose, reason.absence != nil {
          parts = covers(of: line, from: planLine, for: reason, posting.signed)
            .map { ($0.name, true, $0.amount) }
        }
        for part in parts {
          add(
            Borne(
              line: planLine, funder: funder, name: part.name, isCover: part.isCover,
              amount: part.amount), since: first)
        }
      }
    }
    guard borne[first...].contains(where: { $0.name != nil }) else { return }
    for kind in Cause.Contribution.allCases {
      let cause = Cause.contribution(slip.contract, kind)
      for posting in transactions.lazy.filter({ $0.cause == cause }).flatMap(\.postings) {
        guard case .cost(let line, let funder, _) = posting.account else { continue }
        let places = borne.indices[first...].filter {
          borne[$0].line == line && borne[$0].funder == funder
        }
        guard !places.isEmpty else { continue }
        let parts = posting.signed.spread(over: places.map { max(0, borne[$0].amount.pence) })
        for (place, part) in zip(places, parts) {
          if kind == .employerNI { borne[place].employerNI += part }
          note(part, as: kind, of: borne[place])
        }
      }
    }
  }

  /// The absences that cover of a pay line stood in for, each with its part of what was posted for it.
  private func covers(
    of line: PayLine, from planLine: Identifier, for reason: CoverReason, _ amount: Money
  ) -> [(name: AbsenceName, amount: Money)] {
    var weights: [(name: AbsenceName, weight: Int64)] = []
    for share in line.shares where share.line == planLine && share.covers?.reason == reason {
      guard let name = covered(by: share) else { continue }
      if let place = weights.firstIndex(where: { $0.name == name }) {
        weights[place].weight += share.weight
      } else {
        weights.append((name, share.weight))
      }
    }
    guard !weights.isEmpty else { return [] }
    return zip(weights, amount.spread(over: weights.map { max(0, $0.weight) }))
      .map { ($0.name, $1) }
  }

  private mutating func add(_ part: Borne, since first: Int) {
    let same = borne.indices[first...].first {
      borne[$0].line == part.line && borne[$0].funder == part.funder && borne[$0].name == part.name
        && borne[$0].isCover == part.isCover
    }
    if let same { borne[same].amount += part.amount } else { borne.append(part) }
    guard part.name != nil else { return }
    change(part) { figures in
      if part.isCover { figures.cover += part.amount } else { figures.pay += part.amount }
    }
  }

  private mutating func note(_ amount: Money, as kind: Cause.Contribution, of part: Borne) {
    change(part) { figures in
      switch (kind, part.isCover) {
      case (.employerNI, false): figures.employerNI += amount
      case (.employerNI, true): figures.coverNI += amount
      case (.employerPension, false), (.salarySacrifice, false): figures.employerPension += amount
      case (.employerPension, true), (.salarySacrifice, true): figures.coverPension += amount
      }
    }
  }

  private mutating func change(_ part: Borne, _ body: (inout AbsenceFigures) -> Void) {
    guard let name = part.name else { return }
    var figures = AbsenceFigures.zero
    body(&figures)
    let place = costs.firstIndex { $0.name == name } ?? costs.endIndex
    if place == costs.endIndex {
      var cost = AbsenceCost(name)
      cost.time = time[name] ?? .zero
      costs.append(cost)
    }
    costs[place].parts.add(figures, line: part.line, funder: part.funder)
  }

  /// Takes off what came back of the employer's National Insurance, by its share of it.
  mutating func recover(_ transactions: [Transaction]) {
    for posting in transactions.lazy.filter({ $0.cause == .allowance }).flatMap(\.postings) {
      guard case .recovered(let line, let funder, from: .employmentAllowance) = posting.account
      else { continue }
      let places = borne.indices.filter { borne[$0].line == line && borne[$0].funder == funder }
      let contributions = places.map { borne[$0].employerNI }.total
      // What goes back of earlier runs' is none of this run's.
      let back = min(-posting.signed, contributions)
      guard back > .zero else { continue }
      let parts = back.spread(over: places.map { max(0, borne[$0].employerNI.pence) })
      for (place, part) in zip(places, parts) { change(borne[place]) { $0.recovered += part } }
    }
    recoverStatutoryPay(transactions)
    costs.removeAll { $0.parts.isEmpty }
  }
}

extension AbsenceCostMaking {
  /// Takes off what came back of statutory pay, by its share of each leave's pay.
  fileprivate mutating func recoverStatutoryPay(_ transactions: [Transaction]) {
    for transaction in transactions {
      guard case .statutoryPay(let contract) = transaction.cause,
        let names = recoveredBy[contract], !names.isEmpty
      else { continue }
      for posting in transaction.postings {
        guard case .recovered(let line, let funder, from: .statutoryPay) = posting.account else {
          continue
        }
        // Of one plan line more may come back of one leave and less of another.
        let own = names.filter { $0.line == line }
        let back = -posting.signed
        let same = own.filter { $0.amount.isNegative == back.isNegative }
        guard !same.isEmpty else { continue }
        let weights = same.map { Int64($0.amount.pence.magnitude) }
        for (name, part) in zip(same, back.spread(over: weights)) {
          change(
            Borne(line: line, funder: funder, name: name.name, isCover: false, amount: .zero)
          ) { $0.statutoryPayRecovered += part }
        }
      }
    }
  }
}

extension CoverReason {
  /// The kind of time away that a shift stands in for, where nothing says more; nil for training, which is work.
  var absence: AbsenceKind? {
    switch self {
    case .holiday: .holiday
    case .sickness: .sickness
    case .familyLeave: .maternity
    case .otherAbsence: .unpaid
    case .training: nil
    }
  }

  /// Whether a shift stands in for time away of a kind by it.
  func isFor(_ kind: AbsenceKind) -> Bool {
    switch self {
    case .holiday, .sickness: kind == absence
    case .familyLeave: kind.statutoryPayment != nil || kind == .bereavedPartner
    case .otherAbsence:
      kind != .holiday && kind != .sickness && !CoverReason.familyLeave.isFor(kind)
    case .training: false
    }
  }
}

extension TimesheetLine {
  /// The kind of time away that it stands in for; nil where it does not.
  fileprivate var absenceCovered: AbsenceKind? { covers?.reason.absence }
}
