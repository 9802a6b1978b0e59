import PABooks
import PADiagnostics
import PADocuments
import PAEmployment
import PAJournal
import PAPayday
import PAPrimitives

extension Command {
  private enum HolidayOptions {
    static let assistant = CommandOption("--pa", .name(of: .assistant), "one PA alone")
    static let record = CommandFlag(
      "--record", "every leave year, with each holiday, what it paid and why")
    static let page = CommandOption("--page", .file, "the same as a page")
    static let force = CommandFlag("--force", "replaces a file that pa-payroll did not make")
  }

  static let holiday = Command(
    "holiday", "shows what holiday each PA has left and how it came about, and the record of it",
    about: """
      For each employment the last leave year that a run counted: what was carried into it, earned, taken,
      settled on leaving and is left, as the last payslip says it. With --record it is one document of every
      leave year in the journal, with each holiday that was paid, what it paid and how that was worked out,
      as it is right after corrections: what employers keep for six years (Working Time Regulations 1998
      reg 16B).
      """,
    operands: [.books],
    options: [
      HolidayOptions.assistant, HolidayOptions.record, HolidayOptions.page, HolidayOptions.force,
    ],
    example: "pa-payroll holiday riverside-12 --record --page holiday.html"
  ) { given, world in
    let folder = given.books
    let file = try OutputFile.named(
      given[HolidayOptions.page], for: folder, force: given[HolidayOptions.force])
    let record = try folder.holidayRecord()
    let assistant = given[HolidayOptions.assistant]
    if let assistant, !record.employments.contains(where: { $0.assistant.id == assistant }) {
      throw Rejected(
        Diagnostic(
          .error, .argumentWrong, at: SourcePlace(file: folder.path),
          "no run has paid '\(assistant)'", fix: "name a PA whom a run has paid"))
    }
    try OutputFile.show(
      Page(
        holiday: record, whole: given[HolidayOptions.record], about: assistant), writing: file,
      world)
    return ExitCode.done
  }
}
