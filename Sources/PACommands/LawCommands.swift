import PABooks
import PADiagnostics
import PAHost
import PAPrimitives
import PAStatute

extension Command {
  static let rates = Command(
    "rates", "[--on DATE | --year 2026-27] [--markdown]",
    "prints every figure of the law with its source and every doubt",
    help: """
      Prints the law's figures in force on a day, or all of a tax year with their dates. Each carries
      its source, how far it is confirmed, and until which day.

        --on 2026-11-21    one day; today where neither is given
        --year 2026-27     a tax year
        --markdown         the year's page, as docs/RATES-2026-27.md

      Example: pa-payroll rates --on 2026-11-21
      """
  ) { arguments, world in
    let markdown = arguments.flag("--markdown")
    let day = try arguments.day("--on", such: "2026-11-21")
    let year = try arguments.option("--year", "a tax year such as 2026-27") { TaxYear($0) }
    try arguments.finish()
    if day != nil, year != nil { throw Stop.usage("say --on or --year, not both") }
    if markdown {
      world.out(Statute.markdown(for: year ?? TaxYear(containing: day ?? world.today)))
    } else if let year {
      world.out(Statute.text(in: year))
    } else {
      world.out(Statute.text(on: day ?? world.today))
    }
    return ExitCode.done
  }

  static let calculate = Command(
    "calculate", "\(Calculation.all.map(\.name).joined(separator: "|")) [FILE]",
    "works whole tables of tax, National Insurance, loans or pension",
    help: """
      Reads a CSV table with the columns named in its first line, in any order, and writes each row's
      figures. A row it cannot take says why in the last column; the others are worked, and the exit
      code is 2. FILE is - or left out for standard input.

      \(Calculation.all.map { "  \($0.name): \($0.summary)\n    takes \($0.takes.joined(separator: ", "))\n    gives \($0.gives.joined(separator: ", "))" }.joined(separator: "\n"))

      frequency is weekly, fortnightly, fourweekly or monthly; period its number in the tax year.
      basis of tax is cumulative or week1month1; taxable_pay_to_date counts this payment too.
      plan is 1, 2, 4, 5 or empty; postgraduate is true or false. Money is pounds, 1732.12.
      basis of a pension is qualifying or all; relief is source or netpay; a percent is 5 or 2.5.

      Example: pa-payroll calculate ni earnings.csv > contributions.csv
      """
  ) { arguments, world in
    let name = try arguments.next("what to calculate")
    guard let calculation = Calculation.all.first(where: { $0.name == name }) else {
      throw Stop.usage(
        "there is no calculation '\(name)'; there are "
          + Calculation.all.map(\.name).joined(separator: ", "))
    }
    let file = arguments.nextIfAny() ?? "-"
    try arguments.finish()
    do {
      return try calculation.run(file: file)
    } catch let error as HostError {
      throw Stop.host(error)
    }
  }
}

extension Calculation {
  /// Runs from a file or standard input to standard output.
  fileprivate func run(file: String) throws -> Int32 {
    let streams = try Streams(file)
    let tally = try run(
      file: file == "-" ? "standard input" : file, from: { try streams.read(into: &$0) },
      to: { try streams.write($0) })
    try streams.finish()
    return tally.exitCode
  }
}

/// The two streams of a calculation, held for its closures.
private final class Streams {
  private var reader: ByteReader
  private var writer: ByteWriter

  init(_ file: String) throws(HostError) {
    reader = file == "-" ? ByteReader() : try ByteReader(file)
    writer = ByteWriter(.output)
  }

  func read(into chunk: inout [UInt8]) throws(HostError) -> Bool {
    guard let next = try reader.next() else { return false }
    chunk = next
    return true
  }

  func write(_ bytes: [UInt8]) throws(HostError) { try writer.write(bytes) }

  func finish() throws(HostError) { try writer.flush() }
}
