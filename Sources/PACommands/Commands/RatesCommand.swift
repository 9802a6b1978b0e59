import PAPrimitives
import PAStatute

extension Command {
  private enum Rates {
    static let day = CommandOption(
      "--on", .day(such: "2026-11-21"), "one day; today where neither is given")
    static let year = CommandOption("--year", .taxYear, "a tax year")
    static let markdown = CommandFlag("--markdown", "the year's page, as docs/RATES-2026-27.md")
  }

  static let rates = Command(
    "rates", "prints every figure of the law with its source and every doubt",
    about: """
      Prints the law's figures in force on a day, or all of a tax year with their dates. Each carries
      its source, how far it is confirmed, and until which day.
      """,
    options: [Rates.day, Rates.year, Rates.markdown],
    groups: [.atMostOne(Rates.day, Rates.year)],
    example: "pa-payroll rates --on 2026-11-21"
  ) { given, world in
    let day = given[Rates.day] ?? world.today
    if given[Rates.markdown] {
      world.out(Statute.markdown(for: given[Rates.year] ?? TaxYear(containing: day)))
    } else if let year = given[Rates.year] {
      world.out(Statute.text(in: year))
    } else {
      world.out(Statute.text(on: day))
    }
    return ExitCode.done
  }
}
