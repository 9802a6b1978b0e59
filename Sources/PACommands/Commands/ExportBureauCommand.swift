import PABooks
import PADiagnostics
import PAExchange
import PAFormats
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
    operands: [.books],
    options: [Export.period, Export.schedule, Export.test, Export.json, Export.to, Export.force],
    example: "pa-payroll export bureau riverside-12 --period 2026-27/4W08 --to 4W08-bureau.xml"
  ) { given, world in
    let key = given.required(Export.period)
    let books = given.books
    let file = try given[Export.to].map { path throws(Rejected) in
      try OutputFile(path, for: books, force: given[Export.force])
    }
    guard let (entry, run) = try books.sealedRun(key, schedule: given[Export.schedule]) else {
      throw Stop.refused([
        Diagnostic(
          .error, .argumentWrong, at: SourcePlace(file: books.path),
          "\(key) is not sealed: only a sealed run is exported",
          fix: "'pa-payroll run \(books.path) --period \(key)' first")
      ])
    }
    let document = BureauExport(
      of: run, in: entry.entry, digest: entry.digest, test: given[Export.test])
    if given[Export.json] {
      try OutputFile.write(
        Array(document.json(as: ExchangeSchema.bureau.namespace).utf8), to: file, world)
    } else {
      try OutputFile.write(document.xml, to: file, world)
    }
    return ExitCode.done
  }
}
