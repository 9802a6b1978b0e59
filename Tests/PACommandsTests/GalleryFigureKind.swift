import Foundation
import PAPrimitives
import PAXML

/// A kind of figure: how its name begins, what its value is, and where people read it.
///
/// `all` is the only list. A figure of no kind here fails, and a kind either has its row on a page or
/// says why no page shows it.
struct GalleryFigureKind {
  /// What a figure's value is.
  enum Value { case money, minutes, day, word }

  /// Who reads it.
  enum Page {
    /// A payslip's text and HTML.
    case payslip
    /// A corrected payslip's text and HTML.
    case corrected
    /// A run's summary, text and HTML.
    case summary
    /// A run's budget as text and HTML; at the end, what `budget` printed.
    case budget
    /// A claim's page, and what `claim check` printed.
    case claim
  }

  /// Where a figure stands.
  enum Shown {
    case on(Page, @Sendable (GalleryExpectation, GalleryBooks) throws -> GalleryPlace)
    case nowhere(because: String)
  }

  /// The name's parts; `*` is any part, and `…` any that follow.
  let name: String
  let value: Value
  let shown: Shown

  /// The kind of a figure; nil where its name is none.
  static func of(_ figure: GalleryFigure) -> GalleryFigureKind? {
    (figure.run.hasSuffix(" corrected") ? corrected : all)
      .first { $0.fits(figure.name) && $0.isOf(figure) }
  }

  /// The kind of a figure, which is to be known.
  static func known(_ figure: GalleryFigure) throws -> GalleryFigureKind {
    guard let kind = of(figure) else { throw GalleryFault("no figure is called '\(figure.name)'") }
    return kind
  }

  /// Whether a figure's value is an amount, which must have been worked out.
  var isAmount: Bool { value == .money || value == .minutes }

  private func fits(_ other: String) -> Bool {
    let (parts, others) = (name.split(separator: ":"), other.split(separator: ":"))
    if parts.last == "…" {
      return others.count >= parts.count && zip(parts.dropLast(), others).allSatisfy(==)
    }
    return parts.count == others.count && zip(parts, others).allSatisfy { $0 == "*" || $0 == $1 }
  }

  /// A payslip's figure names a PA, any other none.
  private func isOf(_ figure: GalleryFigure) -> Bool {
    switch shown {
    case .on(.payslip, _), .on(.corrected, _): return !figure.assistant.isEmpty
    default: break
    }
    if name.hasPrefix("outstanding:") || name.hasPrefix("holiday")
      || GalleryFigureKind.ofCorrected.contains(name)
    {
      return !figure.assistant.isEmpty
    }
    return name.hasPrefix("toDate:") != figure.assistant.isEmpty
  }
}

// MARK: The list

extension GalleryFigureKind {
  private static let earned: GalleryWords = "What you earned"
  private static let cameOff: GalleryWords = "What came off"
  private static let paid: GalleryWords = "What you are paid"
  private static let onTop: GalleryWords = "What your employer paid on top"
  private static let year: GalleryWords = .beginning("This tax year so far (since 6 April ")
  private static let about: GalleryWords = "About this payslip"

  static let all: [GalleryFigureKind] = [
    // Payslips
    GalleryFigureKind(name: "pay:…", value: .money, shown: .on(.payslip, payLine)),
    GalleryFigureKind(name: "charge:*", value: .money, shown: .on(.payslip, charge)),
    .payslip("gross", earned, "Pay before anything comes off (gross pay)"),
    .payslip("expenses", paid, "And money given back", leftOut: .row),
    .payslip("tax", cameOff, .beginning("Income tax "), leftOut: .row),
    .payslip("employeeNI", cameOff, .beginning("National Insurance (category "), leftOut: .row),
    .payslip("studentLoan", cameOff, .beginning("Student loan (plan "), leftOut: .row),
    .payslip("postgraduateLoan", cameOff, "Postgraduate loan", leftOut: .row),
    .payslip("pensionEmployee", cameOff, .beginning("Workplace pension with "), leftOut: .row),
    .payslip(
      "salarySacrifice", cameOff, .beginning("Pay given up for your pension with "), leftOut: .row),
    .payslip("net", paid, .ending(" (net pay)")),
    .payslip("paid", paid, .beginning("You are paid")),
    .settled(
      "pay", "And pay you were not paid before", "Less pay you were paid too much before"),
    .settled(
      "nationalInsurance", "And National Insurance given back from before",
      "Less National Insurance that was not taken before"),
    .payslip(
      "employerNI", onTop, "Employer\u{2019}s National Insurance", leftOut: .section),
    .payslip("pensionEmployer", onTop, "Employer\u{2019}s pension contribution"),
    GalleryFigureKind(name: "pensionable", value: .money, shown: .on(.payslip, pensionable)),
    .payslip("taxable", about, "Taxable pay this time"),
    .payslip("taxCode", .word, about, "Tax code") { .beginning("\($0), from ") },
    .payslip("niCategory", .word, about, "National Insurance") {
      .beginning($0 == "none" ? "none, " : "Letter \($0) (")
    },
    .payslip("holidayAccrued", .minutes, about, "Holiday you have left") { minutes in
      .ending(" \(try time(minutes)) earned this leave year so far")
    },
    .payslip("holidayLeft", .minutes, about, "Holiday you have left") { minutes in
      minutes.hasPrefix("-")
        ? .beginning("none: you have taken \(try time(String(minutes.dropFirst()))) more than ")
        : .beginning("\(try time(minutes)), of ")
    },
    .balance("holidayTaken"), .balance("holidayCarried"), .balance("holidaySettled"),
    .payslip("toDate:gross", year, "Pay before anything came off", leftOut: .row),
    .payslip("toDate:taxable", about, "Taxable pay this year"),
    .payslip("toDate:tax", year, "Income tax", leftOut: .row),
    .payslip("toDate:studentLoan", year, "Student loan", leftOut: .row),
    .payslip("toDate:postgraduateLoan", year, "Postgraduate loan", leftOut: .row),
    .payslip("toDate:pensionEmployee", year, "Your pension contributions", leftOut: .row),
    .payslip(
      "toDate:pensionEmployer", year, "Employer\u{2019}s pension contributions", leftOut: .row),
    .payslip("toDate:holidayPay", year, "Holiday pay in that pay", leftOut: .row),
    .payslip("toDate:net", year, "Paid to you", leftOut: .row),
    .payslip(
      "toDate:previousPay", year, "Taxable pay in earlier jobs this year (P45)", leftOut: .row),
    .payslip("toDate:previousTax", year, "Tax in earlier jobs this year (P45)", leftOut: .row),

    // Runs
    .summary(
      "employerCost", "Who is paid what", "Everybody", column: "Costs you|Before allowance"),
    .summary("net", "Who is paid what", "Everybody", column: "To pay"),
    .summary("dueToHMRC", "What this run adds to HMRC\u{2019}s bill", "Added to the bill"),
    .summary(
      "allowanceUsed", "Employment Allowance this tax year", "Used by this run",
      leftOut: .section),
    GalleryFigureKind(name: "hmrc:*", value: .money, shown: .on(.summary, hmrc)),
    GalleryFigureKind(name: "pensionDue:*:*", value: .money, shown: .on(.summary, pensionDue)),
    .summary("paymentDate") { " in all on \($0) " },
    .summary("bankDate") { ", to arrive on \($0). " },
    .summary("submitBy") { "Send the payments to the bank by \($0), " },

    // Budgets
    .hiddenCost("spent:item:*", "Spent", atEnd: "Spent"),
    .hiddenCost("recovered:item:*", "Came back", atEnd: "Came back"),
    .planLine("agreed:*:*", "Agreed", atEnd: "Agreed"),
    .planLine("received:*:*", "Came in", atEnd: "Came in"),
    .planLine("spent:*:*", "Spent", atEnd: "Spent"),
    .planLine("recovered:*:*", "Came back", atEnd: "Came back"),
    .planLine("left:*:*", "Left of what was agreed", atEnd: "Left"),

    // Claims
    .claim("claim:course") { _, books in .exactly(try books.training) },
    .claim("claim:travel") { _, _ in "Travel to training" },
    .claim("claim:cover:*") { figure, _ in
      .beginning("Cover on \(try day(figure.name.split(separator: ":")[2]).inShortWords) by ")
    },
    .claim("claim:claimed") { _, _ in .ending("in all") },

    // What no page shows
    .noPage(
      "outstanding:*", because: "a summary tells it in words; the entry's own page has a row for it"
    ),
    .noPage(
      "asked:*:*",
      because:
        "a statement's sentence has a funder's sum over all lines, and none where it is nothing"),
    .noPage(
      "claim:cover:*:*:*",
      because: "a claim tells a scheme its shifts, not from whose money they were paid"),
    .noPage("toDate:pensionable", because: "a payslip tells the pay of its own weeks only"),
    .noPage("toDate:salarySacrifice", because: "a payslip tells what was given up this time only"),
    GalleryFigureKind(
      name: "says", value: .word,
      shown: .nowhere(because: "its words are looked for in the summary as they are")),
  ]

  /// Facts of a corrected payslip that its page shows only where they change, and in two rows then.
  private static let ofCorrected = ["niCategory", "taxCode", "employeeNI"]

  /// Figures of a corrected payslip: its table has a row for what changes alone.
  private static let corrected: [GalleryFigureKind] =
    [
      GalleryFigureKind(name: "pay:…", value: .money, shown: .on(.corrected, correctedLine)),
      .correctedRow("gross", "Pay before anything comes off (gross pay)", leftOut: .nothing),
      .correctedRow("taxable", "Taxable pay"), .correctedRow("tax", "Income tax"),
      .correctedRow("pensionEmployee", "Workplace pension"),
      .correctedRow("pensionEmployer", "Employer\u{2019}s pension contribution"),
      .correctedRow("employerNI", "Employer\u{2019}s National Insurance"),
      .correctedRow("net", "What reaches you (net pay)", leftOut: .nothing),
    ]
    + ofCorrected.map { name in
      GalleryFigureKind(
        name: name, value: name == "employeeNI" ? .money : .word,
        shown: .nowhere(because: "the table has a row for each letter, and of a code both"))
    }

  private static func correctedRow(
    _ name: String, _ row: GalleryWords, leftOut: GalleryPlace.LeftOut = .row
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: .money,
      shown: .on(.corrected) { expectation, _ in
        .cell(
          section: "What is put right", row: row, column: "Is right",
          says: .exactly(try money(expectation.expected).inWords), leftOut: leftOut)
      })
  }

  @Sendable private static func correctedLine(
    _ expectation: GalleryExpectation, _ books: GalleryBooks
  ) throws -> GalleryPlace {
    let words = expectation.figure.name.split(separator: ":").dropFirst().map(String.init)
    let label =
      switch words[0] {
      case "rolledUpHoliday": "Rolled-up holiday pay"
      case "leave": try books.leave(words[1])
      case "statutoryPay": try books.statutoryPay(words[1])
      default: try books.element(words[0]).label
      }
    return .cell(
      section: "What is put right", row: .exactly(label), column: "Is right",
      says: .exactly(try money(expectation.expected).inWords), leftOut: .row)
  }

  /// What a payslip settles of what a correction left, in a row called by its sign.
  private static func settled(
    _ kind: String, _ paid: String, _ taken: String
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: "settled:\(kind)", value: .money,
      shown: .on(.payslip) { expectation, _ in
        let amount = try money(expectation.expected)
        return .cell(
          section: "What you are paid", row: .exactly(amount.isNegative ? taken : paid),
          says: .exactly(amount.inWords))
      })
  }

  private static func payslip(
    _ name: String, _ section: GalleryWords, _ row: GalleryWords,
    leftOut: GalleryPlace.LeftOut = .nothing
  ) -> GalleryFigureKind {
    .money(name, .payslip, section, row, leftOut: leftOut)
  }

  private static func summary(
    _ name: String, _ section: GalleryWords, _ row: GalleryWords, column: String? = nil,
    leftOut: GalleryPlace.LeftOut = .nothing
  ) -> GalleryFigureKind {
    .money(name, .summary, section, row, column: column, leftOut: leftOut)
  }

  /// An amount in a row of its own; `leftOut` where it is nought.
  private static func money(
    _ name: String, _ page: Page, _ section: GalleryWords, _ row: GalleryWords,
    column: String? = nil, leftOut: GalleryPlace.LeftOut
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: .money,
      shown: .on(page) { expectation, _ in
        let amount = try money(expectation.expected)
        return .cell(
          section: section, row: row, column: column, says: .exactly(amount.inWords),
          leftOut: amount.isZero ? leftOut : .nothing)
      })
  }

  /// A payslip's fact that is no amount of money.
  private static func payslip(
    _ name: String, _ value: Value, _ section: GalleryWords, _ row: GalleryWords,
    says: @escaping @Sendable (String) throws -> GalleryWords
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: value,
      shown: .on(.payslip) { expectation, _ in
        .cell(section: section, row: row, says: try says(expectation.expected))
      })
  }

  /// A day that the summary's first sentences tell.
  private static func summary(
    _ name: String, says: @escaping @Sendable (String) -> String
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: .day,
      shown: .on(.summary) { expectation, _ in
        .lead(says: says(try day(expectation.expected).inWords))
      })
  }

  /// A part of a balance of holiday, in hours.
  private static func balance(_ name: String) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: .minutes,
      shown: .nowhere(because: "it stands in the working of the holiday that is left"))
  }

  private static func noPage(_ name: String, because: String) -> GalleryFigureKind {
    GalleryFigureKind(name: name, value: .money, shown: .nowhere(because: because))
  }

  // MARK: Rows that need the books

  /// `pay:element:rate`, and the period of arrears: the row has the element's label and notes the
  /// rate; arrears note that they are.
  @Sendable private static func payLine(
    _ expectation: GalleryExpectation, _ books: GalleryBooks
  ) throws -> GalleryPlace {
    var words = expectation.figure.name.split(separator: ":").dropFirst().map(String.init)
    let element = words.removeFirst()
    var (label, notes) = ("Rolled-up holiday pay", [String]())
    let amount = try money(expectation.expected)
    if element == "minimumWage" {
      let name = try books.element(words.removeFirst()).label
      guard !amount.isNegative else {
        return .cell(
          section: earned, row: .exactly("Raised to the minimum wage before: \(name)"),
          notes: [
            "It was paid then; the new rate pays it now, for \(try books.days(of: words[0]))"
          ], says: .exactly(amount.inWords))
      }
      (label, notes) = (
        "Raised to the minimum wage: \(name)",
        ["The agreed rate is less than the minimum wage"]
      )
    } else if element == "leave" {
      label = try books.leave(words.removeFirst())
    } else if element == "statutoryPay" {
      label = try books.statutoryPay(words.removeFirst())
    } else if element == "rolledUpHoliday", words.first == "away" {
      words.removeFirst()
      notes.append("It goes on while you are away, by what was usual before")
    } else if element == "rolledUpHoliday", words.isEmpty {
      notes.append("Paid now, not while you are away. Please still take your holiday")
    } else if element == "leaveSettled" {
      words.removeFirst()
      label =
        amount.isNegative
        ? "Holiday taken beyond what you had earned" : "Holiday that you had left"
    } else if element == "cancelled" {
      label = "Shift cancelled or moved: \(try books.element(words.removeFirst()).label)"
      notes.append(
        amount.isZero
          ? "Your contract pays nothing for the notice you had"
          : " at \(try money(words[0]).inWords) an hour, of which your contract pays ")
      words.removeFirst()
    } else if element != "rolledUpHoliday" {
      let (name, unit) = try books.element(element)
      label = name
      if unit == "amount" {
        notes.append("As on the timesheet")
      } else if !words.isEmpty {
        notes.append(
          " at \(try money(words.removeFirst()).inWords) a\(unit == "hour" ? "n" : "") \(unit)")
      }
    }
    let arrears = "Late pay (arrears): "
    if let period = words.first { notes.append(arrears + (try books.days(of: period))) }
    return .cell(
      section: earned, row: .exactly(label), notes: notes, without: words.isEmpty ? arrears : nil,
      says: .exactly(amount.inWords))
  }

  /// What the employer charges has a row among what came off, under its own name.
  @Sendable private static func charge(
    _ expectation: GalleryExpectation, _ books: GalleryBooks
  ) throws -> GalleryPlace {
    let element = String(expectation.figure.name.split(separator: ":")[1])
    return .cell(
      section: cameOff, row: .exactly(try books.element(element).label),
      says: .exactly(try money(expectation.expected).inWords))
  }

  /// Pay that a pension was worked on stands beside what it took from pay.
  @Sendable private static func pensionable(
    _ expectation: GalleryExpectation, _ books: GalleryBooks
  ) throws -> GalleryPlace {
    let amount = try money(expectation.expected).inWords
    let given = try books.givesUpPay(expectation.figure.assistant)
    return .note(
      section: cameOff,
      row: .beginning(
        given ? "Pay given up for your pension with " : "Workplace pension with "),
      says: given ? ", worked on \(amount); " : "Worked on \(amount) of this period\u{2019}s pay")
  }

  /// A month's bill stands in the row of its days.
  ///
  /// Who pays by the quarter has one row for three months; no other month of it has pay in the cases.
  @Sendable private static func hmrc(
    _ expectation: GalleryExpectation, _ books: GalleryBooks
  ) throws -> GalleryPlace {
    let words = expectation.figure.name.split(separator: " ")
    guard words.count == 2, words[0] == "hmrc:month", let month = Int(words[1]),
      (1...12).contains(month), let year = Int(expectation.figure.run.prefix(4))
    else { throw GalleryFault("\(expectation.figure) names no month") }
    let (first, count) = books.isQuarterly ? ((month - 1) / 3 * 3, 3) : (month - 1, 1)
    let start = CivilDate(year, 4, 6).adding(months: first)
    let days = "\(try span(start, start.adding(months: count).adding(days: -1)))"
    let amount = try money(expectation.expected)
    let who = amount.isNegative ? "HMRC owes you" : "HMRC"
    return .cell(
      section: "What you must pay, and by when", row: .exactly("\(who), for pay days from \(days)"),
      says: .exactly((amount.isNegative ? -amount : amount).inWords))
  }

  @Sendable private static func pensionDue(
    _ expectation: GalleryExpectation, _ books: GalleryBooks
  ) throws -> GalleryPlace {
    let words = expectation.figure.name.split(separator: ":")
    let month = try day(words[2])
    let name = "\(CivilDate.monthNames[month.month - 1]) \(month.year)"
    return .cell(
      section: "What you must pay, and by when",
      row: .exactly(
        "Pension with \(try books.provider(String(words[1]))), for pay days in \(name)"),
      says: .exactly(try money(expectation.expected).inWords))
  }

  /// A plan line's figures: one section a line, funders across; what `budget` prints has lines down.
  private static func planLine(
    _ name: String, _ row: String, atEnd column: String
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: .money,
      shown: .on(.budget) { expectation, books in
        let words = expectation.figure.name.split(separator: ":").map(String.init)
        let label = try books.line(words[1])
        let amount = GalleryWords.exactly(try money(expectation.expected).inWords)
        if expectation.figure.run == "end" {
          return .cell(
            section: "Line", row: .exactly(label), notes: [words[2]], column: column, says: amount)
        }
        return .cell(
          section: .exactly(books.lines.count > 1 ? label : "The whole budget"),
          row: .exactly(row), column: try books.columnHead(of: words[2], on: words[1]),
          says: amount)
      })
  }

  private static func hiddenCost(
    _ name: String, _ column: String, atEnd last: String
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: .money,
      shown: .on(.budget) { expectation, books in
        let isEnd = expectation.figure.run == "end"
        let item = String(expectation.figure.name.split(separator: ":")[2])
        let cover =
          isEnd ? "Cover for training, by PAs' shifts" : "Cover by other PAs while one was away"
        return .cell(
          section: isEnd ? "Hidden costs, in the lines above" : "Costs that no payslip shows",
          row: .exactly(item == "cover" ? cover : try books.hiddenCost(item)),
          column: isEnd ? last : column,
          says: .exactly(try money(expectation.expected).inWords))
      })
  }

  private static func claim(
    _ name: String,
    _ row: @escaping @Sendable (GalleryFigure, GalleryBooks) throws -> GalleryWords
  ) -> GalleryFigureKind {
    GalleryFigureKind(
      name: name, value: .money,
      shown: .on(.claim) { expectation, books in
        .cell(
          section: "What is claimed", row: try row(expectation.figure, books),
          says: .exactly(try money(expectation.expected).inWords))
      })
  }

  // MARK: Words

  private static func money(_ text: some StringProtocol) throws -> Money {
    guard let amount = Money(text, signed: true) else {
      throw GalleryFault("'\(text)' is no amount")
    }
    return amount
  }

  private static func time(_ text: String) throws -> String {
    guard let count = Int64(text) else { throw GalleryFault("'\(text)' is no number of minutes") }
    return Minutes(count).inWords
  }

  private static func day(_ text: some StringProtocol) throws -> CivilDate {
    guard let day = CivilDate(text) else { throw GalleryFault("'\(text)' is no day") }
    return day
  }

  /// `Saturday 6 March to Monday 5 April 2027`: the year is said once where it is the same.
  static func span(_ first: CivilDate, _ last: CivilDate) throws -> String {
    let start =
      first.year == last.year
      ? first.inWords.split(separator: " ").dropLast().joined(separator: " ") : first.inWords
    return "\(start) to \(last.inWords)"
  }
}
