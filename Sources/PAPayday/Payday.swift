public import PABooks
public import PADiagnostics
import PAJournal
import PAPayRun

// One call pays an employer: the run is worked and sealed, and its documents stand in the books.

/// A run that was paid.
public struct PaidRun: Sendable {
  /// The run as it was sealed, with what somebody should look at.
  public let run: AssembledRun
  /// Its documents, as they stand in the books.
  public let documents: RunDocuments
}

/// Why a payday did not come to its end.
public enum PaydayFault: Error, Sendable {
  /// Nothing was sealed, and nothing is written.
  case refused(Rejected)
  /// The run is sealed, and its documents are not all written: they can be made from the journal.
  case documentsNotWritten(AssembledRun, Rejected)
}

extension BooksFolder {
  /// Pays everybody for a period: works the run, seals it in the journal, and makes its documents.
  ///
  /// - Parameters:
  ///   - request: Which run.
  ///   - signer: Who asks, and when.
  /// - Returns: The run and its documents.
  /// - Throws: Every fault, and whether the run is sealed.
  public func pay(_ request: RunRequest, by signer: Signer) throws(PaydayFault) -> PaidRun {
    let run: AssembledRun
    do throws(Rejected) {
      run = try seal(request, by: signer, isFinishedLater: true)
    } catch {
      throw .refused(error)
    }
    do throws(Rejected) {
      for trueUp in run.trueUps { try RunDocuments(of: trueUp).put(in: self, force: false) }
      let documents = try run.documents()
      try documents.put(in: self, force: false)
      try JournalFolder(of: self).finish(run.run.schedule)
      return PaidRun(run: run, documents: documents)
    } catch {
      throw .documentsNotWritten(run, error)
    }
  }
}

extension AssembledRun {
  /// The run's documents, sealed or a draft.
  ///
  /// - Throws: `law-not-known` where this version does not know when HMRC is to be paid.
  public func documents() throws(Rejected) -> RunDocuments {
    guard case .run(let run) = sealed.entry.content else {
      preconditionFailure("an assembled run is a run")
    }
    return try RunDocuments(of: sealed, run: run)
  }
}
