public import PADiagnostics

extension BooksFolder {
  /// Works a run and seals it: the books are held, nothing is written where anything is wrong, and the
  /// entry is whole on the disk or not there.
  ///
  /// - Parameters:
  ///   - request: Which run.
  ///   - signer: Who asks, and when.
  /// - Returns: The run as it was sealed, with what somebody should look at.
  /// - Throws: Every fault of the first thing that is wrong.
  public func seal(_ request: RunRequest, by signer: Signer) throws(Rejected) -> AssembledRun {
    let journal = JournalFolder(of: self)
    let lock = try journal.lock()
    let assembled = try assemble(request, by: signer)
    try journal.seal(assembled.sealed)
    _ = consume lock
    return assembled
  }
}
