import PABooks
import PADiagnostics
import PADocuments
import PAEmployment
import PAJournal
import PAPayRun
import PAPayday
import PAPrimitives

extension Command {
  private enum RecordOptions {
    static let period = CommandOption("--period", .run, "the pay period", required: true)
    static let assistant = CommandOption("--pa", .name(of: .assistant), "the PA", required: true)
    static let schedule = CommandOption(
      "--schedule", .name(of: .schedule), "which schedule, where several would do")
    static let page = CommandOption("--page", .file, "the record as a page")
    static let force = CommandFlag("--force", "replaces a file that pa-payroll did not make")
  }

  static let minimumWage = Command(
    "minimum-wage", "shows in one document that a PA was paid the minimum wage for a pay period",
    about: """
      Employers keep for six years what shows that each PA was paid at least the minimum wage, and must be
      able to show it for one PA and one pay period in one document. This is that: the age and the rate,
      what was worked day by day, every line of pay that any run paid for those days, as it is right after
      corrections, and the arithmetic. The exit code is 2 where something is missing.
      """,
    operands: [.books],
    options: [
      RecordOptions.period, RecordOptions.assistant, RecordOptions.schedule, RecordOptions.page,
      RecordOptions.force,
    ],
    example:
      "pa-payroll minimum-wage riverside-12 --period 2026-27/4W08 --pa pa-1 --page record.html"
  ) { given, world in
    let folder = given.books
    let file = try OutputFile.named(
      given[RecordOptions.page], for: folder, force: given[RecordOptions.force])
    let record = try folder.minimumWageRecord(
      of: given.required(RecordOptions.assistant),
      in: given.required(RecordOptions.period).period, schedule: given[RecordOptions.schedule])
    try OutputFile.show(Page(minimumWage: record), writing: file, world)
    return record.check.map { $0.shortfall > .zero } ?? false ? ExitCode.exceptions : ExitCode.done
  }
}
