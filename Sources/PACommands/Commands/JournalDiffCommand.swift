import PABooks
import PAFormats
import PAJournal
import PALedger
import PAPrimitives

extension Command {
  static let journalDiff = Command(
    "journal diff", "shows what differs between two sealed entries",
    about: """
      Lists every part in which two entries differ: where it stands in the entry, as in its XML, and
      what each has there. Ends with exit code 0 where they are the same, 2 where something differs.
      """,
    operands: [
      .books, EntryOperands.named("A", "the first entry"),
      EntryOperands.named("B", "the second entry"),
    ],
    example: "pa-payroll journal diff riverside-12 2026-27/4 2026-27/5"
  ) { given, world in
    let names = try given.entryNames()
    let sealed = try JournalFolder(of: given.books).entries(names)
    let differences = sealed[0].entry.differences(from: sealed[1].entry)
    guard !differences.isEmpty else {
      world.out("\(names[0]) and \(names[1]) are the same\n")
      return ExitCode.done
    }
    for difference in differences {
      var values = Columns(.left, .left)
      values.add(names[0].written, difference.first.shown)
      values.add(names[1].written, difference.second.shown)
      world.out("\(difference.path)\n\(values.text(indent: "  "))")
    }
    world.out(
      "\n\(names[0]) and \(names[1]) differ in \(differences.count) "
        + "\(differences.count == 1 ? "place" : "places")\n")
    return ExitCode.exceptions
  }
}

extension String? {
  /// What stands there, on one line.
  fileprivate var shown: String {
    self.map { "'\($0.replacing("\n", with: " "))'" } ?? "nothing"
  }
}
