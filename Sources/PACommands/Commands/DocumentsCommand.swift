import PABooks
import PAJournal
import PAPayRun
import PAPayday

extension Command {
  private enum Documents {
    static let period = CommandOption("--period", .run, "one run; all of them where not given")
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "which schedule, where several would do")
    static let force = CommandFlag("--force", "replaces files that pa-payroll did not make")
  }

  static let documents = Command(
    "documents", "makes payslips and statements again from the journal",
    about: """
      Makes everything in out/ again from the sealed entries: the same bytes, by the same version.
      A file there that pa-payroll did not make is left as it is, and the run is refused.
      """,
    operands: [.books],
    options: [Documents.period, Documents.schedule, Documents.force],
    example: "pa-payroll documents riverside-12 --period 2026-27/4W08"
  ) { given, world in
    let (key, schedule) = (given[Documents.period], given[Documents.schedule])
    let books = given.books
    var made = 0
    for (entry, run) in try books.sealedRuns() {
      guard key == nil || run.run.key == key, schedule == nil || run.run.schedule == schedule
      else { continue }
      let documents = try RunDocuments(of: entry, run: run)
      try documents.put(in: books, force: given[Documents.force])
      world.out("\(books.path)/\(documents.folder): \(documents.files.count) files\n")
      made += 1
    }
    guard made > 0 else { throw Stop.usage("no such run is sealed in \(books.path)") }
    return ExitCode.done
  }
}
