extension Page {
  /// What every page names as its generator, by which it is known again.
  static let generator = "pa-payroll"

  /// Whether a file is a page of ours, as HTML or as text, which may be made again in its place.
  ///
  /// - Parameter start: The beginning of the file; some thousand bytes are enough.
  /// - Returns: Whether it begins as all our pages do.
  public static func isOurs(_ start: String) -> Bool {
    if start.hasPrefix("<") { return start.contains(htmlMark) }
    let lines = start.split(separator: "\n", maxSplits: 6, omittingEmptySubsequences: false)
    guard lines.count > 3, lines[1].isEmpty,
      Words.all.contains(where: { $0.kickers.contains(where: { $0.fits(lines[0]) }) })
    else { return false }
    // The answer, on a line or more, and the rule under it.
    return lines.dropFirst(3).contains { !$0.isEmpty && $0.allSatisfy { $0 == "=" } }
  }

  private static let htmlMark = "<meta name=\"generator\" content=\"\(generator)\""
}

extension Words {
  /// The first line of every page as text.
  fileprivate var kickers: [Phrase] {
    [
      "\(payslip(.payslip)) \(common(.from)) ".beginning,
      "\(payslip(.extraPayslip)) \(common(.from)) ".beginning, summary[.summary],
      statement[.statementKicker], claim[.claimKicker], correction[.slipKicker],
      correction[.letterKicker], correction[.pageKicker], correction[.pageKickerReversal],
      refusal[.kicker], refusal[.letterKicker],
    ]
  }
}

extension String {
  /// A phrase that begins with these words.
  fileprivate var beginning: Phrase { Phrase(stringLiteral: self) }
}
