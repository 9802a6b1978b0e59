import PABooks
import PADiagnostics
import PAPayday

extension Command {
  static let check = Command(
    "check", "finds what is wrong with books, and what the next run would find",
    about: """
      Reads employer.xml, every timesheet and the journal, and works a draft of each schedule's next run
      whose time is written or whose days are over. Lists every fault, everything that run would tell or
      be stopped by, everything that now disagrees with what was sealed, today's tables of the law
      included, every record that 'verify' finds changed, files and folders among the timesheets that no
      run reads, runs with a document missing, and files in evidence/ that were changed. Before a year is
      opened it works the first runs as if nothing was paid before. Writes nothing but journal/known, where
      that was lost.

      It does not look at what documents say ('documents --check'), nor at a copy kept elsewhere
      ('verify --copy', 'verify --against').
      """,
    operands: [ManyBooks.operand], options: [ManyBooks.list], more: ManyBooks.help,
    example: "pa-payroll check riverside-12"
  ) { given, world in
    let today = world.today
    return try await world.workEach(given.manyBooks(), "without errors") { books in
      var found = books.faults(on: today)
      // Of a journal that cannot be read it is told already.
      if !found.contains(where: \.isOfJournal) {
        let blocked = try books.filesInPlaceOfFolders()
        found += blocked.isEmpty ? try books.missingDocuments() : blocked
        found += try books.checkedEvidence().found.filter { fault in
          fault.severity == .error || books.keepsEvidence
        }
      }
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
