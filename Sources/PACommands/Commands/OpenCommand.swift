import PABooks
import PADiagnostics
import PAJournal
import PAPayRun
import PAPrimitives

extension Command {
  private enum Open {
    static let year = CommandOption(
      "--year", .taxYear, "the tax year; the one of today where not given")
    static let figures = CommandOption("--figures", .file, "figures of another payroll")
    static let leaveUnpaid = CommandFlag(
      "--leave-unpaid", "opens although something of the year before is not run")
    static let withoutLaw = CommandFlag(
      "--without-law", "opens a year whose law this version does not know yet")
  }

  static let open = Command(
    "open", "seals the opening of a tax year's journal",
    about: """
      Seals where the year's figures come from. Without --figures, nothing was paid in the tax year
      before. With it, FILE holds the figures another payroll ended on ('pa-payroll schema opening'
      describes it): year to date by National Insurance letter, loans, pension, holiday,
      Employment Allowance used, what is owed, and the last period it paid on each schedule.

      A year is opened once: where it is open already, that is said. Years are opened in order, and none
      is left out. Once a year is open, the year before takes no
      more runs: so what of it is not run yet is listed, and the year is not opened.
      """,
    operands: [ManyBooks.operand],
    options: [Open.year, Open.figures, Open.leaveUnpaid, Open.withoutLaw] + Signing.options
      + [ManyBooks.list],
    more: ManyBooks.help,
    example: "pa-payroll open riverside-12 --year 2026-27"
  ) { given, world in
    let signer = try given.signer(world)
    var request = OpeningRequest(
      given[Open.year] ?? TaxYear(containing: signer.today), figures: given[Open.figures])
    request.leavesUnpaid = given[Open.leaveUnpaid]
    request.withoutLaw = given[Open.withoutLaw]
    let chosen = try given.manyBooks()
    guard request.figures == nil || chosen.isOne else {
      throw Stop.usage("--figures are of one employer: name one BOOKS")
    }
    return try await world.workEach(chosen, "opened", isOnce: true) { [request] books in
      world.sweep(books)
      let opened: SealedEntry
      let unpaid: [Diagnostic]
      do throws(Rejected) {
        (opened, unpaid) = try books.open(request, by: signer)
      } catch {
        // The figures of a file may be others than those it was opened with.
        guard error.all.map(\.code) == [.journalExists], request.figures == nil else { throw error }
        var outcome = BooksOutcome(
          "\(books.path): \(request.year) is open already; nothing was changed\n")
        outcome.undone = .before
        return outcome
      }
      world.tellSealed(opened, in: books)
      let seal = opened.entry.seal
      return BooksOutcome(
        (chosen.isOne ? "Opened" : "\(books.path): opened")
          + " \(seal.year): entry \(seal.number), \(opened.entry.openingWords).\n",
        faults: unpaid.map { "\($0)\n" }.joined(),
        code: unpaid.isEmpty ? ExitCode.done : ExitCode.exceptions)
    }
  }
}

extension Entry {
  /// Where an opening's figures come from.
  fileprivate var openingWords: String {
    guard case .opening(let opening) = content else { return content.kind }
    let count = opening.state.payroll.employments.count
    return count == 0
      ? opening.source : "\(count) employment\(count == 1 ? "" : "s") from \(opening.source)"
  }
}
