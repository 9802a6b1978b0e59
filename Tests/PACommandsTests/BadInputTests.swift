import Foundation
import PACommands
import PADescription
import PADiagnostics
import PAFormats
import PAJournal
import PAStatute
import PATestKit
import Testing

@Suite(.disabled(if: PackageFolder.isChecked, PackageFolder.leftToTest))
struct BadInputTests {
  @Test func `the books the reproducers begin from are paid without a word`() async throws {
    let given = try BadBooks()
    for words in ["check BOOKS", "open BOOKS --year 2026-27", "run BOOKS --period 2026-27/4W08"] {
      let result = await given.program(words)
      let told = result.err.split(separator: "\n").filter { !$0.hasPrefix("sealed: ") }
      #expect(result.code == 0 && told.isEmpty, "\(words): \(result.err)")
    }
  }

  @Test(arguments: BadInput.all)
  func `each is told with its message, and nothing is written`(_ bad: BadInput) async throws {
    let outcome = try await bad.outcome()
    #expect(outcome.exit == bad.exit, "\(outcome.errors)")
    #expect(outcome.errors.contains("[\(bad.code.name)]"), "\(outcome.errors)")
    let told = outcome.errors.split(separator: "\n").count { $0.hasPrefix("  fix: ") }
    #expect(told == bad.faults, "\(outcome.errors)")
    #expect(outcome.after == outcome.before, "something was written")
    for secret in outcome.secrets {
      #expect(!outcome.errors.contains(secret), "\(secret) is told: \(outcome.errors)")
    }
    try golden(Data(outcome.message.utf8), bad.folder.appending(path: "message.txt"))
    for (name, data) in outcome.input { try golden(data, bad.folder.appending(path: name)) }
  }

  @Test func `names of codes are unique words with hyphens`() {
    let names = Diagnostic.Code.registered.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber } })
  }

  /// Each such code has a reproducer, as every code has.
  @Test func `what the law asks and is not worked is refused by a name that there is`() {
    let names = Set(Diagnostic.Code.registered.map(\.name))
    var refused = 0
    for rule in Statute.notExpressed {
      guard case .refused(let code) = rule.outcome else { continue }
      #expect(names.contains(code), "\(rule.rule): \(code)")
      refused += 1
    }
    #expect(refused >= 5)
  }

  @Test func `every code has a reproducer, and no folder is without its case`() throws {
    let reproduced = Set(BadInput.all.map(\.code))
    let registered = Set(Diagnostic.Code.registered)
    for code in registered { #expect(reproduced.contains(code), "\(code.name) has none") }
    for code in reproduced { #expect(registered.contains(code), "\(code.name) is in no list") }
    #expect(BadInput.all.count == Set(BadInput.all.map(\.folder)).count)
    let kept = Set(BadInput.all.map { $0.folder.path } + [BadInput.fullDisk.path])
    for name in try FileManager.default.subpathsOfDirectory(atPath: BadInput.home.path)
    where name.hasSuffix("message.txt") {
      let folder = BadInput.home.appending(path: name).deletingLastPathComponent().path
      #expect(kept.contains(folder), "\(name) belongs to no case")
    }
  }

  @Test func `docs errors README is made from the messages`() async throws {
    try golden(Data(try await BadInput.page().utf8), BadInput.pageFile)
  }

  @Test func `what is personal is known by its description`() {
    let known: Set = [
      "name", "forenames", "surname", "niNumber", "telephone", "email", "born", "reference",
      "accountsOffice",
    ]
    #expect(
      BadInputOutcome.personal.isSuperset(of: known),
      "\(known.subtracting(BadInputOutcome.personal))")
  }
}

extension BadInputOutcome {
  /// The attributes of the books that their descriptions say are personal, words of a list left out.
  fileprivate static let personal = Set(
    DescribedTypes.all(in: BooksRead.self).flatMap { $0.fields }
      .filter { $0.privacy == .personal && $0.form.words.isEmpty && !$0.name.isEmpty }.map(\.name))

  /// The personal data of the books and of what was wrong in them.
  var secrets: Set<String> {
    var found: Set<String> = []
    for (name, data) in before where name.hasSuffix(".xml") && data.count < 100_000 {
      let text = String(decoding: data, as: UTF8.self)
      for match in text.matches(of: /\b(\w+)="([^"<]{3,})"/)
      where Self.personal.contains(String(match.output.1)) && !match.output.2.hasSuffix(".xml") {
        found.insert(String(match.output.2))
      }
      found.formUnion(
        text.matches(of: /<addressLine>([^<]+)</).map { String($0.output.1) })
    }
    return found
  }
}

extension BadInput {
  /// What a process under a file-size limit says, kept by `ProcessTests`.
  static let fullDisk = home.appending(path: "not-written/a-full-disk")

  static let pageFile = home.appending(path: "../../../docs/errors/README.md").standardized

  /// Every code with what the user gets, for a reader who searches.
  ///
  /// It is of the messages that are kept. Where those are just being written anew, each case is taken
  /// once more: another test writes them beside this one.
  static func page() async throws -> String {
    let isWritten = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
    var text = """
      # What pa-payroll says when something is wrong

      Every message has a name in square brackets, which stays the same from version to version. Find
      it here to see what brings it about. Each was printed by the program: the input stands in
      `Tests/PACommandsTests/BadInput/`, and a test holds the two together (`UPDATE_GOLDEN=1`).

      A message says what is wrong, where (file, line, column), and how to fix it. Values are masked
      as `…`, so that a message can be shown to anybody. Where anything is refused, nothing is written.

      ## By what is wrong


      """
    for code in Diagnostic.Code.registered {
      text += "- \(code.example): [\(code.name)](#\(code.name))\n"
    }
    for code in Diagnostic.Code.registered {
      text += "\n## \(code.name)\n\n\(code.title)\n"
      var cases: [(name: String, message: String)] = []
      for bad in all where bad.code == code {
        cases.append((bad.name, isWritten ? try await bad.outcome().message : kept(bad.folder)))
      }
      if code == .notWritten { cases.append(("a full disk", kept(fullDisk))) }
      for (name, message) in cases {
        text += "\n\(name.prefix(1).uppercased() + name.dropFirst()):\n\n"
        text += "```\n\(message)```\n"
      }
    }
    return text
  }

  private static func kept(_ folder: URL) -> String {
    (try? String(contentsOf: folder.appending(path: "message.txt"), encoding: .utf8)) ?? ""
  }
}
