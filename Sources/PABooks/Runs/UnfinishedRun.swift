public import PADiagnostics
import PAHost
import PAJournal
public import PAPayRun
public import PAPrimitives

// Between the seal of a run and its last document lies time in which a command can be stopped. What it
// was at stands in a file of the journal until all is done, so that the next command finishes it, and
// `--next` does not pay the period after it.

/// A run that a command was to seal and finish.
public struct UnfinishedRun: Hashable, Sendable {
  public let key: RunKey
  public let schedule: Identifier
}

extension JournalFolder {
  /// The file that names the run which is being sealed and finished.
  private var unfinishedFile: String { "\(path)/.unfinished" }

  /// Notes the run that is sealed next, until it is finished.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - entry: The file of its entry.
  /// - Throws: `not-written`: then the entry is not to be sealed.
  func begin(_ run: UnfinishedRun, sealedAt entry: String) throws(Rejected) {
    do throws(HostError) {
      try Files.put(Array("\(run.key) \(run.schedule)\n".utf8), at: unfinishedFile)
    } catch {
      throw Rejected(.notWritten(entry, reason: error.reason))
    }
  }

  /// The run that a command was stopped at, sealed or not; nil where none was.
  public func unfinished() throws(Rejected) -> UnfinishedRun? {
    guard try BooksFolder.status(of: unfinishedFile) != nil else { return nil }
    let words = String(
      decoding: try BooksFolder.bytes(of: unfinishedFile, limit: 1024), as: UTF8.self
    ).split { $0 == " " || $0 == "\n" }
    // Anybody may have written in it: what is no run is nothing to finish.
    guard words.count == 2, let key = RunKey(words[0]), let schedule = Identifier(words[1]) else {
      return nil
    }
    return UnfinishedRun(key: key, schedule: schedule)
  }

  /// Notes that the run which was sealed is finished.
  ///
  /// - Throws: `not-written` where that cannot be noted: the next command finishes it again.
  public func finish() throws(Rejected) {
    do throws(HostError) {
      try Files.remove(unfinishedFile)
    } catch {
      guard !error.isMissing else { return }
      throw Rejected(.notWritten(unfinishedFile, reason: error.reason))
    }
  }
}

extension BooksFolder {
  /// What stands in a sealed run's timesheets and was not paid by it, or was and is changed: a run is paid
  /// once, and what came later is another's.
  ///
  /// - Parameter key: The run.
  /// - Throws: What keeps that from being known.
  /// - Returns: Something to look at for each line.
  public func sinceSealed(_ key: RunKey) throws(Rejected) -> [Diagnostic] {
    let books = try books()
    let journal = JournalFolder(of: self)
    let folder = try TimesheetFolder(self, year: key.period.year, books: books.read)
    let state = try journal.last(of: key.period.year).closing
    return folder.disagreements(with: state, journal, of: key).map(\.asWarning)
  }
}
