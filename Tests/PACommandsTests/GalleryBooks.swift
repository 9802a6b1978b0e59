import Foundation
import PAPrimitives
import PAXML

/// What the pages of a case call things, out of its `employer.xml`.
struct GalleryBooks: Sendable {
  private let root: Element
  private let budget: Element

  init(_ bytes: Data) throws {
    root = try XMLReading.element(of: Array(bytes), file: "employer.xml").tree
    budget = try root.one("budget")
  }

  var isQuarterly: Bool { root.first("paye")?["paid"] == "quarterly" }
  /// The budget's name, which its page's file has.
  var budgetID: String { get throws { try budget.required("id") } }
  /// The plan's lines.
  var lines: [Element] { budget.all("line") }
  /// What the course is called.
  var training: String { get throws { try root.one("training").required("title") } }

  func element(_ id: String) throws -> (label: String, unit: String) {
    let found = try named(id, root.all("element"))
    return (try found.required("label"), try found.required("unit"))
  }

  /// What a payslip calls time away: the books' own name, where they have an element of the kind's.
  func leave(_ kind: String) throws -> String {
    if let own = try? element(kind) { return own.label }
    return switch kind {
    case "holiday": "Holiday"
    case "unpaid": "Unpaid leave"
    case "sickness": "Sickness"
    case "strike": "Strike"
    case "jury": "Jury service"
    case "antenatal": "Antenatal appointment"
    case "suspension": "Suspension"
    case "personAway": "No work for the time being"
    default: throw GalleryFault("no kind of time away is called '\(kind)'")
    }
  }

  /// What payslips call what the law gives for a kind of time away.
  func statutoryPay(_ kind: String) throws -> String {
    switch kind {
    case "sickness": "Statutory Sick Pay"
    case "maternity": "Statutory Maternity Pay"
    default: throw GalleryFault("no statutory pay is known for '\(kind)'")
    }
  }

  func line(_ id: String) throws -> String { try named(id, lines).required("label") }

  func hiddenCost(_ id: String) throws -> String {
    try named(id, budget.all("hiddenCost")).required("label")
  }

  func provider(_ scheme: String) throws -> String {
    try named(scheme, root.all("pensionScheme")).required("provider")
  }

  /// Whether a PA's scheme has pay given up.
  func givesUpPay(_ assistant: String) throws -> Bool {
    let scheme = try named(assistant, root.all("pa")).one("pension").required("scheme")
    return try named(scheme, root.all("pensionScheme")).required("relief") == "salarySacrifice"
  }

  /// The head of a funder's column; nil where a line has one funder, whose amounts need none.
  func columnHead(of funder: String, on line: String) throws -> String? {
    guard try named(line, lines)["funder"] == nil, budget.all("funder").count > 1 else {
      return nil
    }
    let party = try named(funder, budget.all("funder")).required("party")
    return try named(party, root.all("party")).required("name")
  }

  /// The days of a pay period, as pages say them: of the schedule that has such periods.
  func days(of name: String) throws -> String {
    guard let wanted = TaxPeriod(name) else { throw GalleryFault("'\(name)' is no period") }
    for schedule in root.all("schedule") where schedule["every"] == wanted.frequency.code {
      guard var start = CivilDate(try schedule.required("firstPeriodStarts")),
        let after = Int(try schedule.required("paidDaysAfterEnd"))
      else { throw GalleryFault("a schedule's first day is none") }
      for _ in 0..<60 {
        let next =
          wanted.frequency.weeks.map { start.adding(days: 7 * $0) } ?? start.adding(months: 1)
        let last = next.adding(days: -1)
        if TaxPeriod(of: last.adding(days: after), wanted.frequency) == wanted {
          return try GalleryFigureKind.span(start, last)
        }
        start = next
      }
    }
    throw GalleryFault("no schedule has a period \(name)")
  }

  private func named(_ id: String, _ elements: [Element]) throws -> Element {
    let found = elements.filter { $0["id"] == id }
    guard found.count == 1 else { throw GalleryFault("the books have \(found.count) of '\(id)'") }
    return found[0]
  }
}
