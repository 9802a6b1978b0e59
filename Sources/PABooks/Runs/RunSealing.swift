public import PADiagnostics
import PAJournal
import PAPayRun

extension BooksFolder {
  /// Works a run and seals it: the books are held, nothing is written where anything is wrong, and the
  /// entry is whole on the disk or not there.
  ///
  /// - Parameters:
  ///   - request: Which run.
  ///   - signer: Who asks, and when.
  ///   - isFinishedLater: Whether whoever asks makes its documents next, and then says that it is finished
  ///     (`JournalFolder.finish`): until then the next command knows that it is not.
  /// - Returns: The run as it was sealed, with what somebody should look at.
  /// - Throws: Every fault of the first thing that is wrong.
  public func seal(
    _ request: RunRequest, by signer: Signer, isFinishedLater: Bool = false
  ) throws(Rejected) -> AssembledRun {
    let journal = JournalFolder(of: self)
    let lock = try journal.lock()
    var assembled = try assemble(request, by: signer)
    try checkTime(of: assembled, request, by: signer)
    try check(signer, seals: assembled.before)
    let trueUps = assembled.hasPredictions ? try putPredictionsRight(by: signer, journal) : []
    if !trueUps.isEmpty {
      do throws(Rejected) {
        assembled = try assemble(request, by: signer)
      } catch {
        // What is sealed is told, also where the run then is not.
        throw Rejected(error.first, error.rest + trueUps.map { $0.told(in: self) })
      }
      assembled.trueUps = trueUps
    }
    let sealed = assembled.sealed.entry
    try checkNothingNewer(
      than: assembled.before,
      sealed: sealed.closing.payroll.sealed.filter { $0.entry != sealed.seal.number }, in: journal)
    if isFinishedLater {
      try journal.begin(
        UnfinishedRun(key: assembled.run.key, schedule: assembled.run.schedule),
        sealedAt: journal.file(of: assembled.sealed))
    }
    do throws(Rejected) {
      try journal.seal(assembled.sealed)
    } catch {
      // What is not sealed needs no finishing; where even that cannot be noted, the next seal does.
      if isFinishedLater { try? journal.finish(assembled.run.schedule) }
      throw error
    }
    _ = consume lock
    return assembled
  }
}
