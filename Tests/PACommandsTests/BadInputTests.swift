import Foundation
import PADiagnostics
import PATestKit
import Testing

struct BadInputTests {
  @Test func `the books the reproducers begin from are paid without a word`() async throws {
    let given = try BadBooks()
    for words in ["check BOOKS", "open BOOKS --year 2026-27", "run BOOKS --period 2026-27/4W08"] {
      let result = await given.program(words)
      #expect(result.code == 0 && result.err.isEmpty, "\(words): \(result.err)")
    }
  }

  @Test(arguments: BadInput.all)
  func `each is refused with its message, and nothing is written`(_ bad: BadInput) async throws {
    let outcome = try await bad.outcome()
    #expect(outcome.exit == bad.exit, "\(outcome.errors)")
    #expect(outcome.errors.contains("[\(bad.code.rawValue)]"), "\(outcome.errors)")
    let told = outcome.errors.split(separator: "\n").count { $0.hasPrefix("  mend: ") }
    #expect(told == bad.faults, "\(outcome.errors)")
    #expect(outcome.after == outcome.before, "something was written")
    for secret in outcome.secrets {
      #expect(!outcome.errors.contains(secret), "\(secret) is told: \(outcome.errors)")
    }
    try golden(Data(outcome.message.utf8), bad.folder.appending(path: "message.txt"))
    for (name, data) in outcome.input { try golden(data, bad.folder.appending(path: name)) }
  }

  @Test func `every code has a reproducer, and no folder is without its case`() throws {
    let reproduced = Set(BadInput.all.map(\.code))
    for code in Diagnostic.Code.allCases { #expect(reproduced.contains(code), "\(code)") }
    #expect(BadInput.all.count == Set(BadInput.all.map(\.folder)).count)
    let kept = Set(BadInput.all.map { $0.folder.path } + [BadInput.fullDisk.path])
    for name in try FileManager.default.subpathsOfDirectory(atPath: BadInput.home.path)
    where name.hasSuffix("message.txt") {
      let folder = BadInput.home.appending(path: name).deletingLastPathComponent().path
      #expect(kept.contains(folder), "\(name) belongs to no case")
    }
  }

  @Test func `docs errors README is made from the messages`() throws {
    try golden(Data(BadInput.page.utf8), BadInput.pageFile)
  }
}

extension BadInputOutcome {
  /// The personal data of the books and of what was wrong in them.
  var secrets: Set<String> {
    var found: Set<String> = []
    let named =
      /\b(?:name|forenames|surname|niNumber|telephone|email|born|reference|accountsOffice)="([^"<]{3,})"/
    for (name, data) in before where name.hasSuffix(".xml") && data.count < 100_000 {
      let text = String(decoding: data, as: UTF8.self)
      found.formUnion(
        text.matches(of: named).map { String($0.output.1) }.filter { !$0.hasSuffix(".xml") })
      found.formUnion(
        text.matches(of: /<addressLine>([^<]+)</).map { String($0.output.1) })
    }
    return found
  }
}

extension BadInput {
  /// What a process under a file-size limit says, kept by `ProcessTests`.
  static let fullDisk = home.appending(path: "not-written/a-full-disk")

  /// What can be wrong, as people call it.
  static let byName: [(String, [Diagnostic.Code])] = [
    ("not XML", [.notXML]), ("wrong encoding", [.encodingNotUTF8]), ("DOCTYPE", [.doctypeRefused]),
    ("entity bombs", [.doctypeRefused]), ("100,000 attributes", [.tooManyAttributes]),
    ("unknown element or attribute", [.elementUnknown, .attributeUnknown]),
    ("something missing", [.elementMissing, .attributeMissing]),
    ("a negative or three-decimal amount", [.valueMalformed]), ("30 February", [.valueMalformed]),
    ("a tax code or National Insurance number that cannot be", [.valueMalformed]),
    ("an NI letter that the facts contradict", [.niCategoryContradicted]),
    ("a PA with no contract on the day", [.contractMissing]),
    ("hours for an element without a rate", [.rateMissing]),
    ("a budget line that is not there", [.planLineMissing]),
    ("two PAs with one NI number", [.niNumberShared]),
    ("pay below minimum wage", [.belowMinimumWage]),
    ("a period out of order or paid before", [.periodOutOfOrder, .periodSealed]),
    ("a pay date the law tables do not reach", [.lawNotKnown]),
    ("a full disk, a folder that cannot be written", [.notWritten]),
    ("a disk that cannot be read, a folder that cannot be listed", [.notRead]),
    ("a tax year opened out of order, or run after it ended", [.yearOutOfOrder, .yearClosed]),
    ("a tax year that is not run to its end", [.periodsNotRun]),
    ("an export over records, books or somebody's own file", [.targetProtected, .targetNotOurs]),
    ("another run holding the lock", [.lockHeld]),
    ("an invoice or cover claimed twice", [.invoiceDuplicate, .claimDuplicate]),
    ("a journal whose chain is broken or whose last entry is cut short", [.journalDamaged]),
    ("funders' shares that are not 100%", [.sharesNotWhole]),
    ("rolled-up holiday for regular hours", [.rolledUpNotAllowed]),
    (
      "duplicate rows, overlapping shifts, more than 24 hours in a day",
      [.lineDuplicate, .shiftOverlap, .dayTooLong]
    ),
    ("clock times that do not exist or come twice", [.clockTimeImpossible]),
    ("absences", [.absenceNotYet]), ("a paid line changed", [.sealedLineChanged]),
    ("a supplementary run without a reason", [.argumentWrong]),
    ("opening figures that do not fit", [.referenceUnknown, .datesOutOfOrder, .valueMalformed]),
  ]

  static let pageFile = home.appending(path: "../../../docs/errors/README.md").standardized

  /// Every code with what the user gets, for a reader who searches.
  static var page: String {
    var text = """
      # What pa-payroll says when something is wrong

      Every message has a name in square brackets, which stays the same from version to version. Find
      it here to see what brings it about. Each was printed by the program: the input stands in
      `Tests/PACommandsTests/BadInput/`, and a test holds the two together (`UPDATE_GOLDEN=1`).

      A message says what is wrong, where (file, line, column), and how to mend it. Values are masked
      as `…`, so that a message can be shown to anybody. Where anything is refused, nothing is written.

      ## By what is wrong


      """
    for (what, codes) in byName {
      let links = codes.map { "[\($0.rawValue)](#\($0.rawValue))" }
      text += "- \(what): \(links.joined(separator: ", "))\n"
    }
    for code in Diagnostic.Code.allCases {
      text += "\n## \(code.rawValue)\n"
      var cases = all.filter { $0.code == code }.map { ($0.name, $0.folder) }
      if code == .notWritten { cases.append(("a full disk", fullDisk)) }
      for (name, folder) in cases {
        let message = try? String(
          contentsOf: folder.appending(path: "message.txt"), encoding: .utf8)
        text += "\n\(name.prefix(1).uppercased() + name.dropFirst()):\n\n"
        text += "```\n\(message ?? "")```\n"
      }
    }
    return text
  }
}
