import PABooks
import PADiagnostics
import PAExchange
import PAFormats
import PAHost
import PAJournal
import PAPayRun
import PAPayday
import PAXML

extension Command {
  private enum Export {
    static let period = CommandOption("--period", .run, "the run", required: true)
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "which schedule, where several would do")
    static let test = CommandFlag("--test", "marks a trial nobody is to be paid by")
    static let json = CommandFlag("--json", "writes JSON, by the same names")
    static let to = CommandOption(
      "--to", .file, "writes a file; standard output where not given")
    static let force = CommandFlag("--force", "replaces a file that pa-payroll did not make")
  }

  static let exportBureau = Command(
    "export bureau", "writes a sealed run for a payroll bureau",
    about: """
      Writes one XML document with everything a bureau needs to run this pay itself, valid against
      'pa-payroll schema bureau', with counts, totals and a digest. No health data is in it.
      """,
    operands: [ManyBooks.operand],
    options: [
      Export.period, Export.schedule, Export.test, Export.json, Export.to, Export.force,
      ManyBooks.list,
    ],
    more: """
      Of several BOOKS --to names a folder, in which each export is called as its folder of books and
      the run: riverside-12-4W08.xml.

      \(ManyBooks.help)
      """,
    example: "pa-payroll export bureau riverside-12 --period 2026-27/4W08 --to 4W08-bureau.xml"
  ) { given, world in
    let key = given.required(Export.period)
    let chosen = try given.manyBooks()
    let to = given[Export.to]
    let isJSON = given[Export.json]
    if !chosen.isOne { try checkNames(of: chosen, in: to) }
    return try await world.workEach(chosen, "exported") { books in
      let path =
        chosen.isOne
        ? to
        : "\(to ?? "")/\(books.name)-\(key.label)"
          + (given[Export.schedule].map { "-\($0)" } ?? "") + (isJSON ? ".json" : ".xml")
      let file = try OutputFile.named(path, for: books, force: given[Export.force])
      guard let (entry, run) = try books.sealedRun(key, schedule: given[Export.schedule]) else {
        throw Stop.refused([
          Diagnostic(
            .error, .argumentWrong, at: SourcePlace(file: books.path),
            "\(key) is not sealed: only a sealed run is exported",
            fix: "'pa-payroll run \(books.path) --period \(key)' first")
        ])
      }
      let name = entry.entry.name
      let correction = try books.sealedCorrections().last { corrected in
        corrected.pay.contains { $0.run == name }
      }
      // What was corrected is given as it is right.
      let now = correction?.pay.first { $0.run == name }?.now
      let document = BureauExport(
        of: now ?? run, in: correction?.entry.entry ?? entry.entry,
        digest: correction?.entry.digest ?? entry.digest, test: given[Export.test],
        correcting: correction == nil ? nil : name)
      let note =
        correction.map {
          "note: \(key) as it is right after the correction in entry \($0.entry.entry.name)\n"
        } ?? ""
      let bytes =
        isJSON ? Array(document.json(as: ExchangeSchema.bureau.namespace).utf8) : document.xml
      guard let file else {
        var outcome = BooksOutcome(data: String(decoding: bytes, as: UTF8.self))
        outcome.faults = note
        return outcome
      }
      try file.put(bytes)
      return BooksOutcome("\(file.path): \(bytes.count) bytes\n", faults: note)
    }
  }

  /// Refuses to export where two files would have one name, or there is no folder for them.
  private static func checkNames(of chosen: ChosenBooks, in folder: String?) throws {
    guard let folder, try Files.status(of: folder)?.kind == .folder else {
      throw Stop.usage("of several BOOKS, --to must name a folder that is there")
    }
    var seen: Set<String> = []
    for books in chosen.folders where !seen.insert(books.name.lowercased()).inserted {
      throw Stop.usage("two folders of books are called '\(books.name)': export them apart")
    }
  }
}

extension BooksFolder {
  /// What the folder is called, without where it stands.
  fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? "books" }
}
