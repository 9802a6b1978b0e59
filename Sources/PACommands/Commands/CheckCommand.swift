import PABooks
import PADiagnostics

extension Command {
  static let check = Command(
    "check", "finds every fault in books and timesheets",
    about: """
      Reads employer.xml, every timesheet and the journal, and lists every fault and everything that
      now disagrees with what was sealed, today's tables of the law included. Writes nothing.
      """,
    operands: [Operand(.books, .several, "the folders of books")],
    example: "pa-payroll check riverside-12"
  ) { given, world in
    var worst = ExitCode.done
    for path in given.operands {
      let found = BooksFolder(path).faults()
      world.err(found.map { "\($0)\n" }.joined())
      let errors = found.filter { $0.severity == .error }
      let warnings = found.count - errors.count
      let told = [counted(errors.count, "error"), counted(warnings, "warning")].compactMap { $0 }
      world.out("\(path): \(told.isEmpty ? "no faults" : told.joined(separator: ", "))\n")
      if !errors.isEmpty {
        worst = worst == ExitCode.host ? worst : ExitCode.of(refusing: errors)
      } else if !found.isEmpty, worst == ExitCode.done {
        worst = ExitCode.exceptions
      }
    }
    return worst
  }

  /// `2 errors`; nil for none.
  private static func counted(_ count: Int, _ what: String) -> String? {
    count == 0 ? nil : count == 1 ? "1 \(what)" : "\(count) \(what)s"
  }
}
