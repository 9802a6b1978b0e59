import PABudgets
import PAClaims
public import PADescription
import PAEmployment
import PALedger
import PAPayRun
import PAPrimitives

// How the books are written, and an entry with all it holds.

extension BooksRead: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "employer",
      "One employer: parties, schemes, schedules, pay elements, budgets, training and PAs."
    )
  }

  public static var blank: BooksRead {
    BooksRead(
      employer: Employer(id: .blank, nation: .england, roles: Roles(employer: .blank)),
      budgets: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &employer.id, Field("The short name of these books."))
    description.attribute(
      "nation", &employer.nation,
      Field("Where the PAs work: it fixes holiday law.", question: "where the PAs work"))
    description.attribute(
      "leaveYearFrom", &employer.leaveYearFrom,
      Field(
        "The first day of a leave year, which later ones begin a year after each; not given where nothing is agreed, and each begins on the day that the employment began on."
      ))
    description.attribute(
      "timesheetsApprovedFrom", &employer.timesheetsApprovedFrom,
      Field(
        "The day from which every line of a timesheet says who approved it and when; not given where none need."
      ))
    description.list(
      "party", &employer.parties, 1...200, Field("Somebody named in the books who is not a PA."))
    description.child("roles", &employer.roles, Field("Which party does what."))
    description.child(
      "paye", &employer.paye,
      Field("The PAYE scheme; not given where no PA earns enough to need one."))
    description.list(
      "employmentAllowance", &employer.allowances, 0...20,
      Field("Whether Employment Allowance is claimed, year by year."))
    description.list(
      "class1Paid", &employer.class1Paid, 0...20,
      Field(
        "Class 1 National Insurance of a tax year, which says whether statutory pay about a child comes back whole."
      ))
    description.list(
      "pensionScheme", &employer.pensionSchemes, 0...20,
      Field("A pension scheme that PAs may belong to."))
    description.child(
      "automaticEnrolment", &employer.automaticEnrolment,
      Field("What is chosen in automatic enrolment; not given for what is usual."))
    description.child(
      "payments", &employer.payments,
      Field("Whether and from when payments are posted; not given where none are."))
    description.list(
      "minimumWageTopUp", &employer.minimumWageTopUps, 0...20,
      Field(
        "Days on which a pay period begins whose pay is raised to the minimum wage, because the funders' uplift is late; what that takes is asked of them. Of any other period, pay below the minimum wage is refused."
      ))
    description.list("insurance", &employer.insurance, 0...100, Field("An insurance policy."))
    description.list("schedule", &employer.schedules, 1...20, Field("When pay is worked and paid."))
    description.list(
      "element", &employer.elements, 1...200, Field("Something that can be worked or paid."))
    description.list("budget", &budgets, 1...100, Field("A budget with its hidden costs."))
    description.list(
      "training", &trainings, 0...1000, Field("A training that a PA or the employer attends."))
    description.list("pa", &employer.assistants, 0...1000, Field("A PA."))
  }
}

extension Entry: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("entry", "One record of the journal.")
  }

  public static var blank: Entry {
    Entry(
      seal: .blank, content: .opening(.blank), transactions: [], noted: [],
      closing: ClosingState(payroll: PayrollState(year: .blank)))
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    seal.describe(&description)
    describeContent(&description)
  }

  /// What stands in it, without its seal.
  public mutating func describeContent(_ description: inout some Description) {
    description.choice(&content)
    description.list(
      "transaction", &transactions, .any,
      Field("What happened on a day, as a double entry; debits equal credits."))
    description.texts(
      "known", &noted, .any,
      Field("What it makes known for ever, or free again: +invoice:College/LT-204."))
    description.child("closing", &closing, Field("Everything after it."))
    if case .run(var sealed) = content {
      // The run's own closing is the entry's before the run was noted as sealed.
      sealed.run.closing = closing.payroll
      content = .run(sealed)
    }
  }
}

extension Entry.Content: DescribedChoice {
  public static var blank: Entry.Content { .opening(.blank) }

  /// What an entry may be of.
  public static func describe(_ choice: inout some ChoiceDescription<Self>) {
    choice.option(
      "opening", { (sealed: SealedOpening) in .opening(sealed.opening) },
      { if case .opening(let opening) = $0 { SealedOpening(opening: opening) } else { nil } },
      Field("The books were opened."))
    choice.option(
      "run", { .run($0) }, { if case .run(let run) = $0 { run } else { nil } },
      Field("PAs were paid."))
    choice.option(
      "correction", { .correction($0) },
      { if case .correction(let correction) = $0 { correction } else { nil } },
      Field("Runs were put right."))
    for kind in JournalEvents.all { choice.option(of: kind) }
  }
}

extension ChoiceDescription where Choice == Entry.Content {
  /// An event of a kind.
  fileprivate mutating func option<Fact: JournalEvent>(of kind: Fact.Type) {
    option(
      Fact.kind.name, { (posted: Posted<Fact>) in .event(Event(posted)) },
      { if case .event(let event) = $0 { event.posted(as: Fact.self) } else { nil } },
      Field(Fact.described.sentence))
  }
}

extension Seal: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("seal", "What names an entry, chains it to the one before, and says who sealed it.")
  }

  public static var blank: Seal {
    Seal(
      number: 0, year: .blank, employer: .blank, previous: "", on: .blank, isDayStated: false,
      by: "", reason: "", program: "", law: "", books: "")
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "number", &number, Field("Its number in the tax year's journal, from 1.", as: .ordinal))
    description.attribute("year", &year, Field("The tax year."))
    description.attribute(
      "employer", &employer, Field("Whose journal it is in: the short name of the books."))
    description.attribute(
      "previous", &previous, usually: "",
      Field("The digest of the entry before; missing for the first of all.", as: .digest))
    description.attribute("on", &on, Field("The day it was sealed, in the United Kingdom."))
    description.attribute(
      "dayStated", &isDayStated, usually: false,
      Field("Whether a person stated that day; the program's clock gave it otherwise."))
    description.attribute("by", &by, Field("Who sealed it.", as: .text, privacy: .personal))
    description.attribute(
      "reason", &reason, usually: "", Field("Why, where a reason is asked for.", as: .text))
    description.attribute("program", &program, Field("The program's version.", as: .text))
    description.attribute("law", &law, Field("The edition of the law's tables.", as: .text))
    description.attribute(
      "books", &books, Field("The digest of the employer.xml read.", as: .digest))
  }
}

extension Opening: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("opening", "Figures the year begins with.")
  }

  public static var blank: Opening { Opening(source: "", state: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "source", &source,
      Field(
        "Where the figures come from: nothing paid before, or the other payroll's name.", as: .text)
    )
    state.describeEarlierTimesheets(&description)
    description.texts(
      "known", &known, .any,
      Field("What is known for ever, such as an invoice posted: +invoice:College/LT-204."))
    state.describeFigures(&description)
    state.known = KnownDigest(known)
  }
}

/// An opening as an entry holds it: with the figures that were joined to it, which nobody writes.
private struct SealedOpening: Described {
  var opening: Opening

  static var described: (name: StaticString, sentence: StaticString) {
    ("sealedOpening", "What a tax year begins with.")
  }

  static var blank: SealedOpening { SealedOpening(opening: .blank) }

  mutating func describe(_ description: inout some Description) {
    opening.describe(&description)
    opening.describeJoined(&description)
  }
}

extension Opening {
  /// What was joined to what the year before leaves.
  fileprivate mutating func describeJoined(_ description: inout some Description) {
    description.child(
      "joined", &joined,
      Field("Another payroll's figures before they were joined to what the year before leaves."))
  }
}

extension JoinedFigures: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("joinedFigures", "Another payroll's figures of the new year.")
  }

  public static var blank: JoinedFigures { JoinedFigures(known: [], state: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.texts("known", &known, .any, Field("What is known for ever."))
    state.describeFigures(&description)
    state.known = KnownDigest(known)
  }
}

extension SealedPayRun: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payRun", "A pay run: the books as read, the time paid, and everybody's figures.")
  }

  public static var blank: SealedPayRun {
    SealedPayRun(books: .blank, lines: [], timesheets: [], run: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    run.describe(&description)
    description.child("employer", &books, Field("The books as read."))
    description.list("timesheet", &timesheets, .any, Field("A timesheet file that was read."))
    description.list("worked", &lines, .any, Field("A timesheet line that was paid."))
    description.list(
      "accepted", &accepted, .any,
      Field("Something unusual that somebody looked at and found right."))
    description.list(
      "payslip", &run.payslips, .any, Field("A payslip; they stand in the order of the books."))
    description.list(
      "absenceCost", &run.absenceCosts, .any, Field("What one absence cost."))
    description.list(
      "finding", &run.findings, .any,
      Field("What somebody should look at that did not stop the run."))
  }
}

extension TimesheetRead: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("timesheetRead", "A timesheet file that a run read.")
  }

  public static var blank: TimesheetRead { TimesheetRead(name: "", size: 0, digest: "") }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("name", &name, Field("Its name in the tax year's folder.", as: .text))
    description.attribute("size", &size, Field("Its size in bytes."))
    description.attribute("sha256", &digest, Field("Its SHA-256.", as: .digest))
    description.texts(
      "waiting", &waiting, .any,
      Field("A contract that has lines in it which another run is to pay."))
  }
}

extension ClosingState: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("closing", "Everything the next entry needs.")
  }

  public static var blank: ClosingState { ClosingState(payroll: PayrollState(year: .blank)) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    describeEarlierTimesheets(&description)
    description.child(
      "knownKeys", &known, Field("What is known for ever, of which journal/known has the lines."))
    describeFigures(&description)
    description.list(
      "corrected", &corrected, .any, Field("A run that was corrected, with its last correction."))
    timeAway.describe(&description)
    description.list(
      "prediction", &predictions, .any,
      Field("Planned hours that were paid, and are not put right by a timesheet yet."))
    description.list(
      "toTell", &toTell, .any, Field("Somebody who must be told again what a correction changed."))
  }

  /// What is known of the year before's timesheets.
  fileprivate mutating func describeEarlierTimesheets(_ description: inout some Description) {
    description.attribute(
      "earlierTimesheets", &earlierTimesheets, usually: "",
      Field(
        "The digest of names and sizes of the year before's timesheets when the year was opened.",
        as: .digest))
  }

  /// What an opening says of it too: all but what follows from what it says is known.
  fileprivate mutating func describeFigures(_ description: inout some Description) {
    description.child("payroll", &payroll, Field("Payroll of the tax year."))
    var balances = self.balances.all
    description.list("balance", &balances, .any, Field("An account's balance."))
    if balances != self.balances.all { self.balances = Balances(balances) }
    description.list("spendingRate", &spendingRates, .any, Field("A budget's present rate."))
    description.list(
      "trainingCost", &claims.costs, .any, Field("A cost of training that the budget paid."))
    description.list(
      "trainingCover", &claims.covers, .any, Field("A shift that covered for a PA at training."))
    description.list("claim", &claims.claims, .any, Field("A claim that was made."))
    description.list(
      "coursesPaid", &claims.courses, .any,
      Field("Courses that claims of a funding year were paid in full for."))
    let known = (OlderTimesheets(timesheets), timesheets.filter { !$0.digest.isEmpty })
    var (older, recent) = known
    description.child(
      "olderTimesheets", &older,
      Field(
        "Timesheets read earlier, of which only name and size are kept: 4W01.xml/1519/4W02.xml/1520."
      ))
    description.list(
      "timesheet", &recent, .any,
      Field("A timesheet read of late, by which new and changed lines are noticed."))
    if (older, recent) != known { timesheets = (older?.files ?? []) + recent }
  }
}

extension CorrectedName: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("correctedName", "A run that was corrected, with its last correction.")
  }

  public static var blank: CorrectedName { CorrectedName(.blank, by: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("run", &run, Field("The run's entry."))
    description.attribute("by", &by, Field("The correction's entry."))
  }
}

extension Prediction: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("prediction", "Planned hours that were paid, and are not put right by a timesheet yet.")
  }

  public static var blank: Prediction { Prediction(of: .blank, in: .blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("run", &run, Field("The run's entry."))
    description.attribute("contract", &contract, Field("The employment."))
  }
}

extension BudgetSpendingRate: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("budgetPace", "A budget's present rate.")
  }

  public static var blank: BudgetSpendingRate {
    BudgetSpendingRate(budget: .blank, spendingRate: SpendingRate())
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("budget", &budget, Field("The budget."))
    var stretches = spendingRate.stretches
    description.list("stretch", &stretches, .any, Field("A run's days and what they cost."))
    spendingRate = SpendingRate(stretches)
  }
}

/// Names and sizes of timesheets whose digests are no longer kept, in few bytes: every later entry
/// carries them.
struct OlderTimesheets: Described, Hashable {
  public static var described: (name: StaticString, sentence: StaticString) {
    (
      "olderTimesheets",
      "Timesheets read earlier, of which only name and size are kept: 4W01.xml/1519/4W02.xml/1520."
    )
  }

  /// `4W01.xml/1519/4W02.xml/1520`: no file's name holds a stroke.
  var list: String

  public static var blank: OlderTimesheets { OlderTimesheets(list: "") }

  init(list: String) { self.list = list }

  /// Those without a digest; nil where all have theirs.
  init?(_ timesheets: [TimesheetRead]) {
    let older = timesheets.filter(\.digest.isEmpty)
    guard !older.isEmpty else { return nil }
    list = older.map { "\($0.name)/\($0.size)" }.joined(separator: "/")
  }

  var files: [TimesheetRead] {
    // By bytes: every entry has them all, and parting a text by characters is slow.
    let words = list.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(Substring.init)
    return stride(from: 0, to: words.count - 1, by: 2).compactMap { place in
      Int64(words[place + 1]).map {
        TimesheetRead(name: String(words[place]), size: $0, digest: "")
      }
    }
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.text(
      &list,
      Field("Name and size of each, with strokes between: no file's name holds one.", as: .text))
  }
}
