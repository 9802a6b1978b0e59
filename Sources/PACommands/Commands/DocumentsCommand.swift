import PABooks
import PADiagnostics
import PAJournal
import PAPayRun
import PAPayday

extension Command {
  private enum Documents {
    static let period = CommandOption("--period", .run, "one run; all of them where not given")
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "which schedule, where several would do")
    static let check = CommandFlag(
      "--check", "compares what stands in out/ with the journal, and writes nothing")
    static let force = CommandFlag("--force", "replaces files that pa-payroll did not make")
  }

  static let documents = Command(
    "documents", "makes payslips and statements again from the journal",
    about: """
      Makes everything in out/ again from the sealed entries: the same bytes, by the same version.
      A file there that pa-payroll did not make is left as it is, and the run is refused. With --check,
      nothing is written: every document that is missing or was changed, and whatever else stands in a
      year's folder of out/, is named, with exit code 1.
      """,
    operands: [ManyBooks.operand],
    options: [
      Documents.period, Documents.schedule, Documents.check, Documents.force, ManyBooks.list,
    ],
    more: ManyBooks.help,
    example: "pa-payroll documents riverside-12 --period 2026-27/4W08"
  ) { given, world in
    let (key, schedule) = (given[Documents.period], given[Documents.schedule])
    let (force, isCheck) = (given[Documents.force], given[Documents.check])
    guard !(force && isCheck) else { throw Stop.usage("--check writes nothing: leave --force out") }
    let done = isCheck ? "with the journal's documents" : "with documents"
    return try await world.workEach(given.manyBooks(), done) { books in
      if !isCheck { world.sweep(books) }
      let runs = try books.sealedRuns(key, schedule: schedule)
      guard !runs.isEmpty else { throw Stop.usage("no such run is sealed in \(books.path)") }
      var outcome = BooksOutcome("")
      func make(_ documents: RunDocuments) throws(Rejected) {
        guard isCheck else {
          try documents.put(in: books, force: force)
          outcome.text += "\(books.path)/\(documents.folder): \(documents.files.count) files\n"
          return
        }
        let found = try documents.differences(in: books)
        outcome.faults += found.lines
        if !found.isEmpty { outcome.code = ExitCode.refused }
        outcome.text += "\(books.path)/\(documents.folder): "
        outcome.text += found.isEmpty ? "as the journal makes them\n" : "\(found.count) differ\n"
      }
      for (entry, run) in runs { try make(try RunDocuments(of: entry, run: run)) }
      let corrections = key == nil && schedule == nil ? try books.sealedCorrections() : []
      for corrected in corrections { try make(RunDocuments(of: corrected)) }
      if isCheck, key == nil, schedule == nil {
        let strays = try books.strays(
          besides: runs.map(\.run) + (try books.reversedRuns()),
          corrections.map(\.entry.entry.name))
        outcome.faults += strays.lines
        if !strays.isEmpty { outcome.code = ExitCode.refused }
      }
      return outcome
    }
  }
}
