public import PABudgets
public import PAClaims
import PAEmployment
import PALedger
import PAPayRun
public import PAPrimitives

/// Why an event cannot be sealed.
public enum EventRefusal: Error, Hashable, Sendable {
  /// A budget the books do not have.
  case budgetUnknown(Identifier)
  /// A funder the budget does not have.
  case funderUnknown(Identifier)
  /// A funder that has no share of any line.
  case funderBearsNothing(Identifier)
  /// A plan line the budget does not have.
  case lineUnknown(Identifier)
  /// A line the funder bears nothing of.
  case lineNotFundedBy(Identifier, funder: Identifier)
  /// A hidden cost the books do not have.
  case itemUnknown(Identifier)
  /// A cost that somebody else pays.
  case notPaidByBudget(Identifier)
  /// A training the books do not have.
  case trainingUnknown(Identifier)
  /// Nobody bears the cost on the day.
  case withoutBearer(WithoutBearer)
  /// The same invoice was posted before.
  case invoicePostedBefore
  /// A claim of that name was made before.
  case claimExists(Identifier)
  /// No claim of that name.
  case claimUnknown(Identifier)
  /// A claim that is not in the state the step asks for.
  case claimIs(TrainingClaim.Status)
  case nothingToClaim
  /// A line the scheme refuses.
  case claimRefused(Int, ClaimVerdict.Reason)
  /// More money than was claimed.
  case moreThanClaimed(Money)
  /// An amount that is nothing or less: of money that came, of a cost, or of what a claim asks.
  case amountNotAboveNothing
}

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
    let run = sealed.run
    var closing = earlier
    closing.payroll = run.closing
    closing.payroll.sealed.append(
      SealedRun(schedule: run.schedule, key: run.key, entry: seal.number))
    closing.balances.add(drawdown.transactions)
    let postings = drawdown.transactions.postings
    closing.add(run, postings, sealed.books.budgets)
    closing.claims.covers += run.covers(
      entry: seal.number, from: sealed.books.budgets, posted: postings)
    closing.note(sealed.timesheets)
    self.init(
      seal: seal, content: .run(sealed), transactions: drawdown.transactions, closing: closing)
  }

  /// The first entry of a tax year.
  public init(opening: Opening, seal: Seal) {
    self.init(
      seal: seal, content: .opening(opening), transactions: [], closing: opening.state)
  }

  /// The entry of money received.
  ///
  /// - Throws: `EventRefusal` where budget, funder and line do not fit.
  public init(
    receipt: Receipt, books: BooksRead, after earlier: ClosingState, seal: Seal
  ) throws(EventRefusal) {
    guard let budget = books.budgets.first(where: { $0.id == receipt.budget }) else {
      throw .budgetUnknown(receipt.budget)
    }
    guard budget.funders.contains(where: { $0.id == receipt.funder }) else {
      throw .funderUnknown(receipt.funder)
    }
    if let line = receipt.line {
      guard let planLine = budget.line(line) else { throw .lineUnknown(line) }
      guard budget.bears(planLine, receipt.funder) else {
        throw .lineNotFundedBy(line, funder: receipt.funder)
      }
    }
    guard receipt.amount > .zero else { throw .amountNotAboveNothing }
    guard
      let transaction = Drawdown.receipt(
        of: receipt.amount, from: receipt.funder, for: budget, line: receipt.line, on: receipt.on)
    else { throw .funderBearsNothing(receipt.funder) }
    self.init(event: .receipt(receipt), [transaction], after: earlier, seal: seal)
  }

  /// The entry of an invoice or expense.
  ///
  /// - Throws: `EventRefusal` where the item, its line or its training do not fit, or the invoice was
  ///   posted before.
  public init(
    cost: PostedCost, books: BooksRead, after earlier: ClosingState, seal: Seal
  ) throws(EventRefusal) {
    guard let (budget, item) = books.budgets.hiddenCost(cost.item) else {
      throw .itemUnknown(cost.item)
    }
    guard item.payer == .budget else { throw .notPaidByBudget(item.id) }
    if let training = cost.training, !books.trainings.contains(where: { $0.id == training }) {
      throw .trainingUnknown(training)
    }
    guard !earlier.invoices.contains(cost.key) else { throw .invoicePostedBefore }
    guard cost.amount > .zero else { throw .amountNotAboveNothing }
    let transaction: Transaction
    do throws(WithoutBearer) {
      transaction = try Drawdown.cost(
        of: item, cost.amount, from: cost.supplier, on: cost.on, in: budget)
    } catch {
      throw .withoutBearer(error)
    }
    self.init(event: .cost(cost), [transaction], after: earlier, seal: seal)
    note(cost, kind: item.kind == .trainingTravel ? .travel : .course)
  }

  /// The entry of a claim that is made.
  ///
  /// - Throws: `EventRefusal` where there is nothing to claim, or a line was claimed before; what else
  ///   the scheme refuses is told by the verdicts and stops the claim when it is sent.
  public init(
    claim: TrainingClaim, to scheme: TrainingScheme, after earlier: ClosingState, seal: Seal
  ) throws(EventRefusal) {
    guard !earlier.claims.claims.contains(where: { $0.id == claim.id }) else {
      throw .claimExists(claim.id)
    }
    guard !claim.lines.isEmpty else { throw .nothingToClaim }
    // Cover for which nothing was paid is a line too, but nobody can ask for £0.00.
    guard claim.claimed > .zero else { throw .amountNotAboveNothing }
    for (index, verdict) in claim.verdicts(under: scheme, earlier.claims).enumerated() {
      if case .refused(.alreadyClaimed(let other)) = verdict {
        throw .claimRefused(index, .alreadyClaimed(other))
      }
    }
    self.init(
      event: .claim(
        ClaimEvent(step: .new, claim: claim, amount: .zero, budget: nil, on: claim.made)), [],
      after: earlier, seal: seal)
    closing.claims.claims.append(claim)
  }

  /// The entry of a claim that is sent.
  ///
  /// - Throws: `EventRefusal` where it was sent before, or a line is refused by the scheme.
  public init(
    submitting id: Identifier, to scheme: TrainingScheme, on day: CivilDate,
    after earlier: ClosingState, seal: Seal
  ) throws(EventRefusal) {
    guard var claim = earlier.claims.claims.first(where: { $0.id == id }) else {
      throw .claimUnknown(id)
    }
    guard claim.status == .new else { throw .claimIs(claim.status) }
    for (index, verdict) in claim.verdicts(under: scheme, earlier.claims).enumerated() {
      if case .refused(let reason) = verdict { throw .claimRefused(index, reason) }
    }
    claim.status = .submitted
    claim.submitted = day
    self.init(
      event: .claim(
        ClaimEvent(step: .submit, claim: claim, amount: .zero, budget: nil, on: day)), [],
      after: earlier, seal: seal)
    closing.claims.replace(claim)
  }

  /// The entry of money that came for a claim, back to the lines and funders that paid.
  ///
  /// - Throws: `EventRefusal` where the claim was not sent, or more came than was asked.
  public init(
    paying id: Identifier, _ amount: Money, into budget: Identifier, on day: CivilDate,
    books: BooksRead, after earlier: ClosingState, seal: Seal
  ) throws(EventRefusal) {
    guard var claim = earlier.claims.claims.first(where: { $0.id == id }) else {
      throw .claimUnknown(id)
    }
    guard claim.status != .new else { throw .claimIs(.new) }
    guard books.budgets.contains(where: { $0.id == budget }) else {
      throw .budgetUnknown(budget)
    }
    guard amount > .zero else { throw .amountNotAboveNothing }
    let left = claim.claimed - claim.received
    guard amount <= left else { throw .moreThanClaimed(left) }
    claim.received += amount
    if claim.received == claim.claimed { claim.status = .paid }
    let costs = claim.lines.map { line in
      line.borneBy.map { share in
        let purpose: Account.Purpose = line.item.map { .item($0) } ?? .cover(.training)
        return (
          account: Account.cost(line: share.line, funder: share.funder, on: purpose),
          amount: share.amount
        )
      }
    }
    let transactions = Drawdown.recovery(of: amount, for: costs, into: budget, on: day)
    self.init(
      event: .claim(
        ClaimEvent(step: .paid, claim: claim, amount: amount, budget: budget, on: day)),
      transactions, after: earlier, seal: seal)
    closing.claims.replace(claim)
  }

  /// An event's entry again, from its own facts and postings and the state before it.
  package init(repeating entry: Entry, after earlier: ClosingState) {
    self.init(event: entry.content, entry.transactions, after: earlier, seal: entry.seal)
    switch entry.content {
    case .opening, .run, .receipt: break
    case .cost(let cost): note(cost, kind: entry.trainingKind(of: cost))
    case .claim(let event):
      if event.step == .new {
        closing.claims.claims.append(event.claim)
      } else {
        closing.claims.replace(event.claim)
      }
    }
  }

  /// Course or travel, as the entry noted it when it was sealed with the books at hand.
  private func trainingKind(of cost: PostedCost) -> ClaimLine.Kind {
    // The last noted: each year's entries are numbered from 1, so that an earlier one may be so too.
    closing.claims.costs.last { $0.entry == seal.number }?.kind ?? .course
  }

  /// Notes a cost's invoice, and its training where it is for one.
  private mutating func note(_ cost: PostedCost, kind: ClaimLine.Kind) {
    closing.invoices.append(cost.key)
    guard let training = cost.training else { return }
    closing.claims.costs.append(
      TrainingCost(
        entry: seal.number, training: training, kind: kind, item: cost.item, invoice: cost.key,
        evidence: cost.digest, amount: cost.amount,
        borneBy: transactions.postings.compactMap(\.costShare)))
  }

  private init(
    event content: Content, _ transactions: [Transaction], after earlier: ClosingState, seal: Seal
  ) {
    var closing = earlier
    closing.balances.add(transactions)
    self.init(seal: seal, content: content, transactions: transactions, closing: closing)
  }
}

extension ClosingState {
  /// How many timesheets' digests are kept.
  ///
  /// Of older ones name and size are, so that an entry does not grow with the year and the fortieth
  /// week costs no more than the second.
  static let digestsKept = 4

  /// Notes timesheets that were read, the latest last.
  fileprivate mutating func note(_ read: [TimesheetRead]) {
    timesheets.removeAll { known in read.contains { $0.name == known.name } }
    timesheets += read
    for index in timesheets.indices.dropLast(ClosingState.digestsKept) {
      timesheets[index].digest = ""
    }
  }
}

extension ClaimsState {
  mutating func replace(_ claim: TrainingClaim) {
    guard let same = claims.firstIndex(where: { $0.id == claim.id }) else { return }
    claims[same] = claim
  }
}

extension Posting {
  /// What a cost posting's line and funder bore.
  var costShare: CostShare? {
    guard case .cost(let line, let funder, _) = account, side == .debit else { return nil }
    return CostShare(line: line, funder: funder, amount: amount)
  }
}

extension ClosingState {
  /// Adds what a run cost each budget, net of allowance, to its present rate.
  fileprivate mutating func add(_ run: PayRun, _ postings: [Posting], _ budgets: [Budget]) {
    for budget in budgets {
      let lines = Set(budget.lines.map(\.id))
      let net = postings.filter { posting in
        switch posting.account {
        case .cost(let line, _, _), .recovered(let line, _, _): lines.contains(line)
        default: false
        }
      }.map(\.signed).total
      guard !net.isZero else { continue }
      var spendingRate = spendingRate(of: budget.id)
      spendingRate.add(SpendingRate.Stretch(days: run.days, net: net))
      if let same = spendingRates.firstIndex(where: { $0.budget == budget.id }) {
        spendingRates[same].spendingRate = spendingRate
      } else {
        spendingRates.append(BudgetSpendingRate(budget: budget.id, spendingRate: spendingRate))
      }
    }
  }
}

extension PayRun {
  /// The shifts of this run that covered for PAs at training, with their pay and who bore it.
  ///
  /// What the run posted for cover to each plan line and funder is spread over the shifts by their
  /// parts of the pay lines, so that claims come to the ledger's cover to the penny.
  fileprivate func covers(
    entry: Int, from budgets: [Budget], posted: [Posting]
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
  private func coverPay(entry: Int, from budgets: [Budget]) -> [TrainingCover] {
    var found: [TrainingCover] = []
    for slip in payslips {
      for line in slip.lines {
        let amounts = line.shares.isEmpty ? [] : line.amount.spread(over: line.shares.map(\.weight))
        for (share, amount) in zip(line.shares, amounts) {
          guard let covers = share.covers, covers.reason == .training else { continue }
          let minutes = line.unit == .hour ? Minutes(share.weight) : .zero
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
