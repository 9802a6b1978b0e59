import Foundation
import PABooks
import PADiagnostics
import PAJournal
import PAPayRun
import PAPayday
import PAPrimitives
import PATestKit
import Testing

/// A payday in one call, on the sample household's books.
struct PaydayTests {
  private func sample() throws -> (TemporaryFolder, String) {
    let place = try TemporaryFolder(copying: PackageFolder.sampleBooks, as: "riverside-12")
    return (place, place.at("riverside-12").path)
  }

  @Test func `the front page's payday is sealed and its documents are there`() throws {
    let (place, path) = try sample()
    defer { withExtendedLifetime(place) {} }
    // front page, on disk: begin
    let books = BooksFolder(path)
    let signer = Signer(name: "Jean Hart", today: CivilDate(2026, 11, 11))
    try books.open(OpeningRequest(TaxYear(startYear: 2026)), by: signer)
    let paid = try books.pay(RunRequest(RunKey("2026-27/4W08")), by: signer)
    print(paid.run.run.net, paid.documents.folder, paid.run.warnings.count)
    // front page, on disk: end
    let journal = JournalFolder(of: books)
    #expect(try journal.numbers(of: TaxYear(startYear: 2026)) == [1, 2])
    #expect(journal.verify().found.isEmpty)
    for (name, bytes) in paid.documents.files {
      let file = "\(path)/\(paid.documents.folder)/\(name)"
      #expect(FileManager.default.contents(atPath: file).map(Array.init) == bytes, "\(name)")
    }
    #expect(paid.documents.files.count > 8)
  }

  // Two absences in a strike, of one PA: each has its page, by its first day.
  @Test func `who is paid no sick pay is told in a document of its own`() throws {
    let (place, path) = try sample()
    defer { withExtendedLifetime(place) {} }
    let sheet = "\(path)/timesheets/2026-27/4W08.xml"
    let text = try String(contentsOfFile: sheet, encoding: .utf8).replacing(
      "</timesheet>",
      with: """
          <absence pa="pa-2" kind="sickness" from="2026-10-24" to="2026-10-24" noSickPay="strike"/>
          <absence pa="pa-2" kind="sickness" from="2026-11-07" to="2026-11-07" noSickPay="strike"/>
        </timesheet>
        """)
    try text.write(toFile: sheet, atomically: true, encoding: .utf8)
    let books = BooksFolder(path)
    let signer = Signer(name: "Jean Hart", today: CivilDate(2026, 11, 11))
    try books.open(OpeningRequest(TaxYear(startYear: 2026)), by: signer)
    let paid = try books.pay(RunRequest(RunKey("2026-27/4W08")), by: signer)
    let names = paid.documents.files.map(\.name).filter { $0.hasPrefix("ssp1") }
    #expect(
      names == [
        "ssp1-pa-2+2026-10-24.html", "ssp1-pa-2+2026-10-24.txt", "ssp1-pa-2+2026-11-07.html",
        "ssp1-pa-2+2026-11-07.txt",
      ])
    // The journal alone makes the same, and knows of each whether it is there.
    let entry = try JournalFolder(of: books).entry(2, of: TaxYear(startYear: 2026))
    guard case .run(let run) = entry.entry.content else {
      Issue.record("a run is a run")
      return
    }
    #expect(try RunDocuments(of: entry, run: run).differences(in: books).isEmpty)
    let file = "\(path)/\(paid.documents.folder)/\(names[0])"
    try FileManager.default.removeItem(atPath: file)
    #expect(try RunDocuments.missing(of: run, in: books) == [names[0]])
  }

  @Test func `what is wrong is told, and whether anything is sealed`() throws {
    let (place, path) = try sample()
    defer { withExtendedLifetime(place) {} }
    let books = BooksFolder(path)
    let signer = Signer(name: "Jean Hart", today: CivilDate(2026, 11, 11))
    let request = RunRequest(RunKey("2026-27/4W08"))
    #expect {
      try books.pay(request, by: signer)
    } throws: { error in
      guard case .refused(let rejected) = error as? PaydayFault else { return false }
      return rejected.first.code == .journalMissing
    }
    try books.open(OpeningRequest(TaxYear(startYear: 2026)), by: signer)
    // Documents of a run that is not sealed: the journal is an older copy, or somebody's file stands there.
    let out = "\(path)/out/2026-27/4W08"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    try "mine".write(toFile: "\(out)/summary.html", atomically: true, encoding: .utf8)
    #expect {
      try books.pay(request, by: signer)
    } throws: { error in
      guard case .refused(let rejected) = error as? PaydayFault else { return false }
      return rejected.first.code == .journalBehind
    }
    #expect(try String(contentsOfFile: "\(out)/summary.html", encoding: .utf8) == "mine")
    // A file stands in the place of the folder.
    try FileManager.default.removeItem(atPath: "\(path)/out")
    try "mine".write(toFile: "\(path)/out", atomically: true, encoding: .utf8)
    #expect {
      try books.pay(request, by: signer)
    } throws: { error in
      guard case .documentsNotWritten(let run, let rejected) = error as? PaydayFault else {
        return false
      }
      return !rejected.all.isEmpty && run.sealed.entry.seal.number == 2
    }
    #expect(try JournalFolder(of: books).numbers(of: TaxYear(startYear: 2026)) == [1, 2])
    #expect(try String(contentsOfFile: "\(path)/out", encoding: .utf8) == "mine")
  }
}
