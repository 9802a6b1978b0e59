import PADiagnostics
import PAHost
import PAPrimitives

extension Command {
  private static let what = ValueKind.word("WHAT", of: Calculation.all.map(\.name))

  static let calculate = Command(
    "calculate", "works whole tables of tax, National Insurance, the minimum wage and more",
    about: """
      Reads a CSV table with the columns named in its first line, in any order, and writes each row's
      figures. A row it cannot take says why in the last column; the others are worked, and the exit
      code is 2. FILE is - or left out for standard input.

      \(Calculation.all.map { "  \($0.name): \($0.summary)\n    takes \($0.columnsTaken)\n    gives \($0.gives.joined(separator: ", "))" }.joined(separator: "\n"))

      frequency is weekly, fortnightly, fourweekly or monthly; period its number in the tax year.
      basis of tax is cumulative or week1month1; taxable_pay_to_date counts this payment too.
      plan is 1, 2, 4, 5 or empty; postgraduate is true or false. Money is pounds, 1732.12.
      basis of a pension is qualifying or all; relief is source or netpay; a percent is 5 or 2.5.
      period_from of the minimum wage is the first day of a pay reference period; apprentice_from is empty
      or the first day of an apprenticeship; hours are decimal, 37.50; accommodation_charge is what the
      accommodation_days cost together; whoever is of compulsory school age, and paid absence in the period,
      the table does not ask of. A shift's start and end are 2026-10-24T21:00; in the hour that
      comes twice 2026-10-25T01:30 first (or second), or 2026-10-25T01:30+01:00.
      qualifying_days of sick pay are mon tue wed; awe is average weekly earnings before the first of linked spells, not rounded;
      previous_from and previous_to are an earlier spell that may link, or empty; weeks_used the weeks of sick pay
      that linked spells had, 2.4. kind of a parent's payment is SMP, SAP, SPP, ShPP, SPBP or SNCP; whether it is due
      the table does not ask. A column [in brackets] may be left out or empty: without paid_on each week is paid on its last day.
      """,
    operands: [
      Operand(what, "what to calculate: \(Calculation.all.map(\.name).joined(separator: ", "))"),
      Operand(.file, .atMostOne, "the table"),
    ],
    example: "pa-payroll calculate ni earnings.csv > contributions.csv"
  ) { given, world in
    let name = given.operands[0]
    guard let calculation = Calculation.all.first(where: { $0.name == name }) else {
      let meant = name.nearest(among: Calculation.all.map(\.name))
      throw Stop.usage(
        "there is no calculation '\(name)'; "
          + (meant.map { "did you mean \($0)?" }
            ?? "there are " + Calculation.all.map(\.name).joined(separator: ", ")))
    }
    do {
      return try await calculation.run(file: given.operands.dropFirst().first ?? "-")
    } catch let error as HostError {
      throw Stop.host(error)
    }
  }
}

extension Calculation {
  /// The columns it takes, those in brackets that the table may leave out.
  fileprivate var columnsTaken: String {
    takes.map { optional.contains($0) ? "[\($0)]" : $0 }.joined(separator: ", ")
  }

  /// Runs from a file or standard input to standard output.
  fileprivate func run(file: String) async throws -> Int32 {
    let streams = try Streams(file)
    let tally = try await run(
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
  /// A terminal obeys some of what a program reads byte for byte.
  private let isTerminal = Terminal.isTerminal(.output)

  init(_ file: String) throws(HostError) {
    reader = file == "-" ? ByteReader() : try ByteReader(file)
    writer = ByteWriter(.output)
  }

  func read(into chunk: inout [UInt8]) throws(HostError) -> Bool {
    guard let next = try reader.next() else { return false }
    chunk = next
    return true
  }

  func write(_ bytes: [UInt8]) throws(HostError) {
    try writer.write(
      isTerminal ? Array(String(decoding: bytes, as: UTF8.self).withAllSeen.utf8) : bytes)
  }

  func finish() throws(HostError) { try writer.flush() }
}
