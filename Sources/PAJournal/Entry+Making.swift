package import PABudgets
import PAClaims
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives

extension Entry {
  /// The entry of a pay run: figures, drawdown and what follows for the state.
  ///
  /// - Parameters:
  ///   - sealed: The run with its facts.
  ///   - earlier: The state before it.
  ///   - seal: Number, chain and signer.
  public init(run sealed: SealedPayRun, after earlier: ClosingState, seal: Seal) {
    let drawdown = Drawdown(
      of: sealed.run, from: sealed.books.budgets, earlier: earlier.balances)
    self.init(run: sealed, drawn: drawdown, after: earlier, seal: seal)
  }

  /// The entry of a pay run whose drawdown is worked already, for its findings.
  package init(
    run sealed: SealedPayRun, drawn drawdown: Drawdown, after earlier: ClosingState, seal: Seal
  ) {
    var sealed = sealed
    sealed.run.absenceCosts = sealed.run.absenceCosts(
      posted: drawdown.transactions, for: sealed.lines, of: sealed.books.employer)
    let run = sealed.run
    var closing = earlier
    closing.payroll = run.closing
    closing.payroll.sealed.append(
      SealedRun(schedule: run.schedule, key: run.key, entry: seal.number))
    closing.balances.add(drawdown.transactions)
    let postings = drawdown.transactions.postings
    closing.add(run, postings, sealed.books.budgets)
    closing.timeAway.add(run.absenceCosts)
    closing.claims.covers += run.covers(
      entry: EntryName(seal.year, seal.number), from: sealed.books.budgets, posted: postings)
    closing.note(sealed.timesheets)
    closing.predict(sealed.lines, in: EntryName(seal.year, seal.number))
    self.init(
      seal: seal, content: .run(sealed), transactions: drawdown.transactions, closing: closing)
  }

  /// The first entry of a tax year.
  public init(opening: Opening, seal: Seal) {
    self.init(
      seal: seal, content: .opening(opening), transactions: [], closing: opening.state)
  }
}

extension ClosingState {
  /// How many timesheets' digests are kept.
  ///
  /// Of older ones name and size are, so that an entry does not grow with the year and the fortieth
  /// week costs no more than the second. Where lines of one wait for another run, its digest is kept.
  static let digestsKept = 4

  /// Notes planned hours that a run paid, as its lines are now.
  mutating func predict(_ lines: [TimesheetLine], in run: EntryName) {
    predictions.removeAll { $0.run == run }
    for line in lines where line.isPredicted {
      let prediction = Prediction(of: line.contract, in: run)
      if !predictions.contains(prediction) { predictions.append(prediction) }
    }
  }

  /// Notes timesheets that were read, the latest last.
  mutating func note(_ read: [TimesheetRead]) {
    timesheets.removeAll { known in read.contains { $0.name == known.name } }
    timesheets += read
    for index in timesheets.indices.dropLast(ClosingState.digestsKept)
    where timesheets[index].waiting.isEmpty {
      timesheets[index].digest = ""
    }
    // In the order in which an entry has them: one that waits may be older than others whose digest goes.
    timesheets = timesheets.filter(\.digest.isEmpty) + timesheets.filter { !$0.digest.isEmpty }
  }
}

extension ClosingState {
  /// Adds what a run cost each budget, net of allowance, to its present rate.
  fileprivate mutating func add(_ run: PayRun, _ postings: [Posting], _ budgets: [Budget]) {
    for budget in budgets {
      guard let stretch = budget.stretch(of: run, postings) else { continue }
      change(budget.id) { $0.add(stretch) }
    }
  }

  /// Adds what a correction of a run changes of that.
  mutating func correct(_ run: PayRun, _ postings: [Posting], _ budgets: [Budget]) {
    for budget in budgets {
      guard let stretch = budget.stretch(of: run, postings) else { continue }
      change(budget.id) { $0.correct(stretch) }
    }
  }

  private mutating func change(_ budget: Identifier, _ body: (inout SpendingRate) -> Void) {
    if let same = spendingRates.firstIndex(where: { $0.budget == budget }) {
      body(&spendingRates[same].spendingRate)
      if spendingRates[same].spendingRate.stretches.isEmpty { spendingRates.remove(at: same) }
      return
    }
    var rate = SpendingRate()
    body(&rate)
    if !rate.stretches.isEmpty {
      spendingRates.append(BudgetSpendingRate(budget: budget, spendingRate: rate))
    }
  }
}

extension Budget {
  /// What postings of a run come to for the budget; nil where they come to nothing.
  fileprivate func stretch(of run: PayRun, _ postings: [Posting]) -> SpendingRate.Stretch? {
    let lines = Set(lines.map(\.id))
    let net = postings.filter { posting in
      switch posting.account {
      case .cost(let line, _, _), .recovered(let line, _, _): lines.contains(line)
      default: false
      }
    }.map(\.signed).total
    let allowance = -postings.filter { posting in
      if case .recovered(let line, _, from: .employmentAllowance) = posting.account {
        lines.contains(line)
      } else {
        false
      }
    }.map(\.signed).total
    let stretch = SpendingRate.Stretch(days: run.days, net: net, allowance: allowance)
    return stretch.isNothing ? nil : stretch
  }
}

extension PayRun {
  /// The shifts of this run that covered for PAs at training, with their pay and who bore it.
  ///
  /// What the run posted for cover to each plan line and funder is spread over the shifts by their
  /// parts of the pay lines, so that claims come to the ledger's cover to the penny.
  func covers(
    entry: EntryName, from budgets: [Budget], posted: [Posting]
  ) -> [TrainingCover] {
    var covers = coverPay(entry: entry, from: budgets)
    var bearers: [(line: Identifier, funder: Identifier)] = []
    for share in covers.flatMap(\.borneBy)
    where !bearers.contains(where: { $0 == (share.line, share.funder) }) {
      bearers.append((share.line, share.funder))
    }
    for (line, funder) in bearers {
      let amount = posted.filter {
        $0.account == .cost(line: line, funder: funder, on: .cover(.training))
      }.map(\.signed).total
      let places = covers.indices.flatMap { cover in
        covers[cover].borneBy.indices.filter { part in
          covers[cover].borneBy[part].line == line && covers[cover].borneBy[part].funder == funder
        }.map { (cover, $0) }
      }
      let weights = places.map { cover, part in
        let pay = covers[cover].borneBy[part].amount.pence
        return max(0, amount.isNegative ? -pay : pay)
      }
      for ((cover, part), own) in zip(places, amount.spread(over: weights)) {
        covers[cover].borneBy[part].amount = own
      }
    }
    for index in covers.indices { covers[index].amount = covers[index].borneBy.map(\.amount).total }
    return covers
  }

  /// The shifts of cover with their parts of the pay lines, before they are brought to what is
  /// posted.
  private func coverPay(entry: EntryName, from budgets: [Budget]) -> [TrainingCover] {
    var found: [TrainingCover] = []
    for slip in payslips {
      for line in slip.lines {
        for (share, amount) in zip(line.shares, line.parts) {
          guard case .cover = line.purpose(of: share), let covers = share.covers,
            covers.reason == .training
          else { continue }
          // A rise counts no time again.
          let minutes = line.unit == .hour && line.agreed == nil ? Minutes(share.weight) : .zero
          let place = found.firstIndex {
            $0.assistant == slip.assistant && $0.covered == covers.assistant && $0.on == share.on
          }
          if let place {
            found[place].minutes = found[place].minutes + minutes
            found[place].add(amount, share, budgets)
          } else {
            var cover = TrainingCover(
              entry: entry, assistant: slip.assistant, covered: covers.assistant, on: share.on,
              minutes: minutes, amount: .zero, borneBy: [])
            cover.add(amount, share, budgets)
            found.append(cover)
          }
        }
      }
    }
    return found
  }
}

extension TrainingCover {
  fileprivate mutating func add(_ more: Money, _ share: PayLine.Share, _ budgets: [Budget]) {
    amount += more
    // A run with work that nobody bears is never sealed.
    guard let bearers = try? budgets.bearers(of: share.line, on: share.on) else { return }
    for (bearer, part) in zip(bearers, more.spread(over: bearers.map(\.part))) {
      if let same = borneBy.firstIndex(where: {
        $0.line == share.line && $0.funder == bearer.funder
      }) {
        borneBy[same].amount += part
      } else {
        borneBy.append(CostShare(line: share.line, funder: bearer.funder, amount: part))
      }
    }
  }
}
