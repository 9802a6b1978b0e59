public import PAClaims
public import PADiagnostics
public import PAJournal
import PAPrimitives

extension EventRefusal {
  /// What is wrong, and how to put it right.
  ///
  /// - Parameter said: How a scheme's reason to refuse is said; documents say it the same.
  /// - Returns: Both, in words.
  func words(_ said: (ClaimVerdict.Reason) -> String) -> (what: String, fix: String) {
    switch reason {
    case .scheme(let line, let reason): ("line \(line) of the claim: \(said(reason))", fix)
    case .withoutBearer(let reason): (reason.words.what, reason.words.fix)
    case nil: (what, fix)
    }
  }
}

extension Diagnostic {
  /// An event that cannot be sealed in some books.
  ///
  /// - Parameters:
  ///   - refusal: Why.
  ///   - books: The books.
  ///   - reason: How a scheme's reason to refuse is said.
  public init(
    _ refusal: EventRefusal, in books: BooksFolder, saying reason: (ClaimVerdict.Reason) -> String
  ) {
    let words = refusal.words(reason)
    self.init(
      .error, refusal.code, at: SourcePlace(file: books.path), words.what, fix: words.fix)
  }

  /// Books without a journal.
  static func notOpened(_ books: String) -> Diagnostic {
    Diagnostic(
      .error, .journalMissing, at: SourcePlace(file: books), "these books are not opened yet",
      fix: "seal an opening with 'pa-payroll open \(books)'")
  }
}

extension Rejected {
  /// Entries that cannot be read as they are after their corrections; such a refusal is always in words of its own.
  init(_ refusal: EventRefusal, in journal: JournalFolder) {
    self.init(
      Diagnostic(
        .error, refusal.code, at: SourcePlace(file: journal.path), refusal.what, fix: refusal.fix))
  }
}
