import PABooks
import PADiagnostics

extension Command {
  static let check = Command(
    "check", "finds every fault in books and timesheets",
    about: """
      Reads employer.xml, every timesheet and the journal, and lists every fault and everything that
      now disagrees with what was sealed, today's tables of the law included. Writes nothing.
      """,
    operands: [ManyBooks.operand], options: [ManyBooks.list], more: ManyBooks.help,
    example: "pa-payroll check riverside-12"
  ) { given, world in
    try await world.workEach(given.manyBooks(), "without errors") { books in
      let found = books.faults()
      let errors = found.filter { $0.severity == .error }
      let warnings = found.count - errors.count
      let told = [counted(errors.count, "error"), counted(warnings, "warning")].compactMap { $0 }
      return BooksOutcome(
        "\(books.path): \(told.isEmpty ? "no faults" : told.joined(separator: ", "))\n",
        faults: found.lines,
        code: !errors.isEmpty
          ? ExitCode.of(refusing: errors) : found.isEmpty ? ExitCode.done : ExitCode.exceptions)
    }
  }

  /// `2 errors`; nil for none.
  private static func counted(_ count: Int, _ what: String) -> String? {
    count == 0 ? nil : count == 1 ? "1 \(what)" : "\(count) \(what)s"
  }
}
