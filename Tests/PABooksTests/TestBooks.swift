import Foundation
import PADeductions
import PADiagnostics
import PAHost
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// The good books that the reproducers of bad input begin from, in a folder of their own.
final class TestBooks {
  private let place: TemporaryFolder
  let folder: BooksFolder
  var signer = Signer(name: "tests", today: CivilDate(2026, 11, 21))

  init() throws {
    place = try TemporaryFolder(copying: PackageFolder.sampleBooks, as: "riverside")
    folder = BooksFolder(place.at("riverside").path)
  }

  var root: URL { place.url }

  /// The path of a file.
  func file(_ name: String) -> URL { place.at("riverside/\(name)") }

  /// Writes a timesheet of `<worked>` lines, or a table.
  func timesheet(_ name: String, _ lines: String) throws {
    let text =
      name.hasSuffix(".csv")
      ? lines : "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\n\(lines)\n</timesheet>\n"
    try text.write(to: file("timesheets/2026-27/\(name)"), atomically: true, encoding: .utf8)
  }

  /// Puts other words in a file.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOf: file(name), encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new)
      .write(to: file(name), atomically: true, encoding: .utf8)
  }

  /// Works a run and seals it.
  @discardableResult
  func run(_ period: String, reason: String = "") throws -> AssembledRun {
    var request = RunRequest(RunKey(period))
    request.reason = reason
    // Tests look at periods, not at the day on which they are sealed.
    if reason.isEmpty { request.earlyBecause = "a test" }
    let assembled = try folder.assemble(request, by: signer)
    try JournalFolder(of: folder).seal(assembled.sealed)
    return assembled
  }

  /// Puts a run right, or every run that comes out otherwise.
  @discardableResult
  func correct(
    _ period: String? = nil, plans: [PlannedRecovery] = [], reversing: Bool = false,
    paidOut: Bool = false
  ) throws -> AssembledCorrection {
    let key = try period.map { try #require(RunKey($0)) }
    var request = CorrectionRequest(key.map { .one($0) } ?? .found, because: "a mistake")
    request.plans = plans
    if reversing { request.kind = .reversal }
    request.isPaidOut = paidOut
    return try folder.seal(request, by: signer)
  }

  /// Opens the year with nothing paid, or with figures.
  @discardableResult
  func open(_ figures: String? = nil) throws -> SealedEntry {
    var path: String?
    if let figures {
      try figures.write(to: file("figures.xml"), atomically: true, encoding: .utf8)
      path = file("figures.xml").path
    }
    return try folder.open(
      OpeningRequest(TaxYear(startYear: 2026), figures: path), by: signer
    ).entry
  }

  /// What `check` finds, without what the draft of the next run finds unusual.
  func plainFaults() -> [Diagnostic] {
    let unusual = Set(UnusualPay.Kind.allCases.map(\.code))
    return folder.faults().filter { !unusual.contains($0.code) }
  }

  /// The faults that stop something, as `code line:column` or `code line (column)`.
  func refusals(_ body: () throws -> Void) throws -> [String] {
    do {
      try body()
      return []
    } catch let rejected as Rejected {
      return rejected.all.map(\.brief)
    }
  }
}

extension Diagnostic {
  /// `code line:column` or `code line (column)`.
  var brief: String {
    guard let place else { return code.name }
    var text = "\(code.name) \(place.line)"
    if place.column > 0 { text += ":\(place.column)" }
    if !place.field.isEmpty { text += " (\(place.field))" }
    return text
  }
}
