public import PABudgets
public import PAClaims
import PADescription
public import PAEmployment
public import PALedger
public import PAPayRun
public import PAPrimitives

// The journal on one screen:
//
//   Entry ── Seal        number, what came before (its SHA-256), who, when, why, by which program
//     ├── Content        opening | run | correction | event, which is one of JournalEvents
//     ├── transactions   double entry, each of one day and one cause; debits equal credits
//     ├── noted          what must be known for ever from now on, or is free again
//     └── closing        ClosingState: all that the next entry needs
//
// An entry is made from the one before and its own facts by a pure function. Nothing in it is ever
// changed; a mistake is another entry.

/// One sealed record.
public struct Entry: Hashable, Sendable {
  /// What names and chains it.
  public var seal: Seal
  /// What happened.
  public var content: Content
  /// The double entry of it.
  public var transactions: [Transaction]
  /// What it makes known for ever, and frees.
  public var noted: [KnownLine]
  /// Everything after it.
  public var closing: ClosingState

  /// What happened.
  public enum Content: Hashable, Sendable {
    /// The books were opened.
    case opening(Opening)
    /// PAs were paid.
    case run(SealedPayRun)
    /// Runs were put right.
    case correction(Correction)
    /// Anything else happened.
    case event(Event)

    /// The name of its kind.
    public var kind: String {
      switch self {
      case .opening: "opening"
      case .run: "run"
      case .correction: "correction"
      case .event: "event"
      }
    }
  }

  /// An entry.
  public init(
    seal: Seal, content: Content, transactions: [Transaction], noted: [KnownLine] = [],
    closing: ClosingState
  ) {
    self.seal = seal
    self.content = content
    self.transactions = transactions
    self.noted = noted
    self.closing = closing
  }
}

extension Entry {
  /// Tax year and number.
  public var name: EntryName { EntryName(seal.year, seal.number) }
}

/// What names an entry, chains it to the one before, and says who sealed it.
public struct Seal: Hashable, Sendable {
  /// Its number in the tax year's journal, from 1.
  public var number: Int
  public var year: TaxYear
  /// Whose journal it is in: the short name of the books.
  public var employer: Identifier
  /// SHA-256 of the entry before; empty for the first of all.
  public var previous: String
  /// The day it was sealed, in the United Kingdom.
  public var on: CivilDate
  /// Whether a person stated that day; the program's clock gave it otherwise.
  public var isDayStated: Bool
  /// Who sealed it.
  public var by: String
  /// Why, where a reason is asked for.
  public var reason: String
  /// The program's version.
  public var program: String
  /// The edition of the law's tables.
  public var law: String
  /// SHA-256 of the `employer.xml` read.
  public var books: String

  /// A seal.
  public init(
    number: Int, year: TaxYear, employer: Identifier, previous: String, on: CivilDate,
    isDayStated: Bool, by: String, reason: String, program: String, law: String, books: String
  ) {
    self.number = number
    self.year = year
    self.employer = employer
    self.previous = previous
    self.on = on
    self.isDayStated = isDayStated
    self.by = by
    self.reason = reason
    self.program = program
    self.law = law
    self.books = books
  }
}

/// The books as they were read for an entry.
public struct BooksRead: Hashable, Sendable {
  /// Parties, schemes, schedules, elements and PAs.
  public var employer: Employer
  /// Budgets with their hidden costs.
  public var budgets: [Budget]
  /// Training recorded.
  public var trainings: [Training]

  /// Books.
  public init(employer: Employer, budgets: [Budget], trainings: [Training] = []) {
    self.employer = employer
    self.budgets = budgets
    self.trainings = trainings
  }
}

/// What a tax year begins with: figures another payroll ended on, what the year before leaves, or
/// nothing.
public struct Opening: Hashable, Sendable {
  /// Where the figures come from: `nothing paid before`, or the other payroll's name.
  public var source: String
  /// What is known for ever.
  public var known: [KnownLine]
  /// Everything before the year's first run.
  public var state: ClosingState
  /// Another payroll's figures as they were before they were joined to what the year before leaves; nil
  /// where they are the state, or there are none.
  public internal(set) var joined: JoinedFigures?

  /// An opening.
  public init(source: String, known: [KnownLine] = [], state: ClosingState) {
    self.source = source
    self.known = known
    self.state = state
    self.state.known = KnownDigest(known)
  }
}

extension Opening {
  /// What the year before leaves to a new one: budgets, claims, invoices and what is owed go on,
  /// holiday earned and the history of pay; pay and tax to date begin again.
  ///
  /// - Parameters:
  ///   - earlier: The state the year before ended on.
  ///   - known: What is known for ever after it.
  ///   - source: Where that stands.
  ///   - opening: What another payroll ended on in the new year; no figures where none did.
  public init(
    carrying earlier: ClosingState, knowing known: KnownKeys, from source: String,
    with opening: Opening
  ) {
    let figures = opening.state
    var state = figures
    for employment in earlier.payroll.employments {
      let before = employment.history.payslips
      if let same = state.payroll.employments
        .firstIndex(where: { $0.contract == employment.contract })
      {
        let since = state.payroll.employments[same].history
        state.payroll.employments[same].history = PayHistory(
          before + since.payslips,
          weeks: employment.history.weeks.adding(
            since.weeks.weeks, rolledUp: since.weeks.rolledUp))
        state.payroll.employments[same].history.earnings = DatedAmounts(
          employment.history.earnings.all + since.earnings.all)
        state.payroll.employments[same] = state.payroll.employments[same]
          .carrying(on: employment)
        continue
      }
      var carried = EmploymentState(
        assistant: employment.assistant, contract: employment.contract
      ).carrying(on: employment)
      // What another payroll said of leave waits for the first run that pays her.
      carried.holidayAccrued = employment.holidayAccrued
      carried.holidayTaken = employment.holidayTaken
      carried.history = employment.history
      state.payroll.employments.append(carried)
    }
    state.payroll.enrolmentDuties += earlier.payroll.enrolmentDuties.filter { duty in
      figures.payroll.enrolmentDuty(of: duty.assistant) == nil
    }
    let carried = earlier.balances.carried(into: figures.payroll.year)
    state.balances = Balances(carried.all + figures.balances.all)
    state.spendingRates = earlier.spendingRates.filter { rate in
      !figures.spendingRates.contains { $0.budget == rate.budget }
    }
    state.spendingRates += figures.spendingRates
    state.corrected = earlier.corrected
    state.toTell = earlier.toTell
    state.predictions = earlier.predictions
    state.timeAway = earlier.timeAway
    state.claims = earlier.claims
    state.claims.costs += figures.claims.costs
    state.claims.covers += figures.claims.covers
    state.claims.claims += figures.claims.claims
    state.claims.courses += figures.claims.courses
    self.init(
      source: source, known: known.live + opening.known.filter { !known.held.contains($0.key) },
      state: state)
    if !opening.source.isEmpty { joined = JoinedFigures(known: opening.known, state: figures) }
  }
}

/// Another payroll's figures of the new year, as they were joined to what the year before leaves.
public struct JoinedFigures: Hashable, Sendable {
  /// What it says is known for ever.
  var known: [KnownLine]
  /// What it ended on.
  var state: ClosingState
}

extension Opening {
  /// An opening again, from what the year before left.
  ///
  /// Of the first year of a journal nothing is known but what it says itself.
  package func again(
    in year: TaxYear, after earlier: ClosingState?, knowing known: KnownKeys
  ) -> Opening {
    guard let earlier else { return self }
    var carried = Opening(
      carrying: earlier, knowing: known, from: source,
      with: joined.map { Opening(source: source, known: $0.known, state: $0.state) }
        ?? Opening(source: "", state: ClosingState(payroll: PayrollState(year: year))))
    carried.state.earlierTimesheets = state.earlierTimesheets
    return carried
  }
}

/// A pay run with all it was worked from.
public struct SealedPayRun: Hashable, Sendable {
  public var books: BooksRead
  /// The timesheet lines paid.
  public var lines: [TimesheetLine]
  /// The files they came from, with their sizes and digests.
  public var timesheets: [TimesheetRead]
  /// What was unusual and found right before it was sealed.
  public var accepted: [AcceptedFinding] = []
  /// The figures.
  ///
  /// Its own closing is the entry's.
  public var run: PayRun

  /// A run with its facts.
  public init(
    books: BooksRead, lines: [TimesheetLine], timesheets: [TimesheetRead], run: PayRun
  ) {
    self.books = books
    self.lines = lines
    self.timesheets = timesheets
    self.run = run
  }
}

/// A timesheet file that a run read.
public struct TimesheetRead: Hashable, Sendable {
  /// Its name in the tax year's folder.
  public var name: String
  /// Its size in bytes.
  public var size: Int64
  /// Its SHA-256; empty for older files of a closing state, of which only name and size are kept.
  public var digest: String
  /// The contracts that have lines in it which another run is to pay.
  public var waiting: [Identifier] = []

  /// A file read.
  public init(name: String, size: Int64, digest: String) {
    self.name = name
    self.size = size
    self.digest = digest
  }
}

/// Everything the next entry needs of those before it.
public struct ClosingState: Hashable, Sendable {
  /// Payroll of the tax year.
  public var payroll: PayrollState
  /// The balance of every account that is not nil.
  public var balances: Balances
  /// Each budget's present rate.
  public var spendingRates: [BudgetSpendingRate] = []
  /// Training costs, cover and claims that are not finished.
  public var claims = ClaimsState()
  /// What is known for ever, by its count and digest.
  public var known = KnownDigest()
  /// What time away cost so far.
  public var timeAway = TimeAway()
  /// Timesheet files of sealed periods, by which new and changed lines are noticed.
  public var timesheets: [TimesheetRead] = []
  /// Runs of this year and earlier ones that were corrected, each with its last correction.
  public var corrected: [CorrectedName] = []
  /// Planned hours that were paid, and are not put right by a timesheet yet.
  public var predictions: [Prediction] = []
  /// Who must be told again what corrections changed.
  public var toTell: [ToTell] = []
  /// The digest of names and sizes of the year before's timesheets when the year was opened; empty where
  /// no year was before it.
  ///
  /// A line added to them afterwards is noticed by it: no run of either year would pay it.
  public var earlierTimesheets = ""

  /// A state.
  public init(payroll: PayrollState, balances: Balances = Balances()) {
    self.payroll = payroll
    self.balances = balances
  }

  /// A budget's present rate.
  public func spendingRate(of budget: Identifier) -> SpendingRate {
    spendingRates.rate(of: budget)
  }
}

/// Planned hours of an employment that a run paid, and that no timesheet has put right yet.
public struct Prediction: Hashable, Sendable {
  /// The entry that sealed it.
  public var run: EntryName
  public var contract: Identifier

  /// Planned hours of an employment.
  public init(of contract: Identifier, in run: EntryName) {
    self.contract = contract
    self.run = run
  }
}

extension [BudgetSpendingRate] {
  /// A budget's rate among them; no stretches where it has none.
  func rate(of budget: Identifier) -> SpendingRate {
    first { $0.budget == budget }?.spendingRate ?? SpendingRate()
  }
}

/// A budget's present rate.
public struct BudgetSpendingRate: Hashable, Sendable {
  public var budget: Identifier
  public var spendingRate: SpendingRate

  /// A rate.
  public init(budget: Identifier, spendingRate: SpendingRate) {
    self.budget = budget
    self.spendingRate = spendingRate
  }
}
