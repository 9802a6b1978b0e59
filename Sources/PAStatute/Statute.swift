public import PAPrimitives

/// Every figure of the law the program knows, for printing.
public enum Statute {
  /// Every figure, in the order of the subjects.
  public static let figures: [PublishedFigure] = Subject.allCases.flatMap(figures(of:))

  /// Every figure of a subject.
  public static func figures(of subject: Subject) -> [PublishedFigure] { subject.law.figures }

  /// Which tables these are, by what they say: the last day through which all of them are confirmed,
  /// and a digest of every figure with its day and source.
  ///
  /// It is sealed with every entry, so that nobody need remember to change it.
  public static let edition: String = {
    let lines = figures.flatMap { figure in
      figure.entries.map { "\(figure.subject.rawValue)|\(line(figure, $0))" }
    }
    let through = figures.map(\.confirmedThrough).min()
    let digest = SHA256.hex(Array(lines.joined(separator: "\n").utf8))
    return "\(through.map { "\($0)" } ?? "none")/\(digest.prefix(8))"
  }()

  /// What is doubtful in the figures shipped, then every entry neither tested nor read.
  public static let doubts: [String] = knownDoubts + figures.flatMap(doubtful)

  private static let knownDoubts = [
    "No HMRC test rows were found for 2024-25: its figures were read, not tested.",
    "No HMRC National Insurance test rows were found for 2026-27; only the lower earnings limit "
      + "differs from 2025-26, which was tested.",
    "Six Scottish rows of HMRC's PAYE test data for 2025-26 differ by a penny from its own "
      + "specification; the specification is followed.",
    "Statutory Sick Pay across 6 April 2026: the text of SI 2026/373 reg 4 was not read.",
    "Working Time Regulations reg 15B was read through GOV.UK, not in its own text.",
    "Bank holidays after 2027 follow from the rule; none has been announced.",
    "State Pension age of people born after 5 April 1977 is at least 67; the rise to 68 is not "
      + "in the tables.",
    "A standing speaks of the value. The section or regulation beside it is often from general "
      + "knowledge and was not opened: check it before citing it to anybody.",
    "A sleep-in allowance's place in minimum-wage pay was not verified: it is left out.",
  ]

  private static func doubtful(_ figure: PublishedFigure) -> [String] {
    figure.entries.compactMap { entry in
      switch entry.source.standing {
      case .tested, .read: nil
      case .reported, .unverified:
        "\(figure.subject.rawValue): \(figure.label), from \(entry.from): "
          + "\(entry.source.standing.rawValue) (\(entry.source))."
      }
    }
  }

  // MARK: Text

  /// The figures in force on a day, for a terminal; what is not known says so.
  public static func text(on day: CivilDate) -> String {
    text("Figures in force on \(day.inWords)") { figure in
      guard figure.isKnown(on: day), let entry = figure.entries.last(where: { $0.from <= day })
      else { return ["\(figure.refusal(on: day))"] }
      return [line(figure, entry)]
    }
  }

  /// The figures in force at any time in a tax year, for a terminal.
  public static func text(in year: TaxYear) -> String {
    text("Figures of \(year)") { figure in
      figure.entries(in: year).map { line(figure, $0) }
    }
  }

  private static func line(_ figure: PublishedFigure, _ entry: PublishedFigure.Entry) -> String {
    "\(figure.label): \(entry.valueText)  (from \(entry.from); \(entry.source)) "
      + "[\(entry.source.standing.rawValue)]"
  }

  private static func text(
    _ title: String, _ lines: (PublishedFigure) -> [String]
  ) -> String {
    var text = "\(title)\n"
    for subject in Subject.allCases {
      text += "\n\(subject.rawValue)\n"
      for line in figures(of: subject).flatMap(lines) { text += "  \(line)\n" }
    }
    text += "\nDoubts\n"
    for doubt in doubts { text += "  \(doubt)\n" }
    text += "\nNot worked\n"
    for rule in notExpressed { text += "  \(rule.line)\n" }
    return text
  }

  // MARK: Markdown

  /// The figures in force at any time in a tax year, as `docs/RATES-2026-27.md` holds them.
  public static func markdown(for year: TaxYear) -> String {
    var text = """
      # Rates of \(year)

      Every figure of the law the program uses between \(year.firstDay.inShortWords) and \
      \(year.lastDay.inShortWords). Made by `pa-payroll rates --year \(year) --markdown`: do not \
      edit it; change the tables in `Sources/PAStatute` (see `APRIL.md`).

      Figures are kept from April 2024, so one that shows April 2024 may have stood longer. \
      Standing: *tested* against the issuing body's own test data; *read* in the primary text or \
      two independent sources; *reported* by one secondary source; *unverified*, general knowledge. \
      It speaks of the value, not of the section named beside it.

      """
    for subject in Subject.allCases {
      text += "\n## \(subject.rawValue)\n\n"
      text += "\(confirmation(of: figures(of: subject)))\n\n"
      text += "| Figure | Value | From | Source | Standing |\n|---|---|---|---|---|\n"
      for figure in figures(of: subject) {
        for entry in figure.entries(in: year) {
          text += "| \(figure.label) | \(entry.valueText) | \(entry.from) | \(entry.source) | "
          text += "\(entry.source.standing.rawValue) |\n"
        }
      }
    }
    text += "\n## Doubts\n\n"
    for doubt in doubts { text += "- \(doubt)\n" }
    text += "\n## Not worked\n\n"
    for rule in notExpressed { text += "- \(rule.line)\n" }
    return text
  }

  /// The day through which a subject's figures are confirmed, with the exceptions.
  private static func confirmation(of figures: [PublishedFigure]) -> String {
    guard let last = figures.map(\.confirmedThrough).max() else { return "" }
    var text = "Confirmed through \(last.inShortWords)."
    for figure in figures where figure.confirmedThrough != last {
      text += " \(figure.label): through \(figure.confirmedThrough.inShortWords)."
    }
    return text
  }
}

extension PublishedFigure {
  /// The entries in force at any time in a tax year.
  func entries(in year: TaxYear) -> [Entry] {
    guard year.firstDay <= confirmedThrough else { return [] }
    return entries.indices.filter { index in
      entries[index].from <= year.lastDay
        && (index + 1 == entries.count || year.firstDay < entries[index + 1].from)
    }.map { entries[$0] }
  }
}
