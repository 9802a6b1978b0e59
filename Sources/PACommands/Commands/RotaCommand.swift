import PABooks
import PADiagnostics
import PADocuments
import PAEmployment
import PAJournal
import PAPayday
import PAPrimitives

extension Command {
  private enum RotaOptions {
    static let period = CommandOption(
      "--period", .run, "the pay period whose timesheets are shown", required: true)
    static let page = CommandOption("--page", .file, "the rota as a page")
    static let force = CommandFlag("--force", "replaces a file that pa-payroll did not make")
  }

  static let rota = Command(
    "rota", "shows who is at work when in a pay period, and what rest is missing",
    about: """
      Shows a team by the timesheets of a pay period, planned or worked, from lines with clock times: who
      is there on each day, times in which nobody is and in which two are, and what of hours and rest is
      not as the Working Time Regulations ask, each with its reckoning. A sleep-in is working time whole.
      Time of the period counts wherever it stands, and averages are over up to 17 weeks, as far back as
      there are timesheets. It changes nobody's pay; the exit code is 2 where hours or rest are to be looked at, or a team that
      is to be there day and night is not.

      A PA who has agreed in writing to more than 48 hours a week is recorded with <workingTimeOptOut>.
      Whether the limits of 48 hours and of nights hold for PAs in a private household is argued, and the
      rota says so.
      """,
    operands: [.books],
    options: [RotaOptions.period, RotaOptions.page, RotaOptions.force],
    example: "pa-payroll rota riverside-12 --period 2026-27/4W08 --page rota.html"
  ) { given, world in
    let folder = given.books
    let file = try OutputFile.named(
      given[RotaOptions.page], for: folder, force: given[RotaOptions.force])
    let (rota, books) = try folder.rota(of: given.required(RotaOptions.period))
    try OutputFile.show(Page(rota: rota, of: books.employer), writing: file, world)
    let isCovered =
      !books.employer.isRoundTheClock(on: rota.days.last)
      || rota.persons.allSatisfy { rota.gaps(of: $0).isEmpty }
    let isWell =
      isCovered
      && books.employer.assistants.allSatisfy { assistant in
        !rota.workingTime(of: assistant).contains(where: \.isToLookAt)
      }
    return isWell ? ExitCode.done : ExitCode.exceptions
  }
}
