import PADescription
public import PADiagnostics
import PAHost
public import PAJournal
import PAPrimitives

// `journal/known`: the lines of what must be known for ever since the last tax year's opening, one on a
// line. Entries seal their count and a chained digest; anyone may delete the file: it is made again.

/// How `journal/known` was found.
public enum KnownLogState: Hashable, Sendable {
  /// As the last entry seals it.
  case asSealed
  /// Lost, behind or changed; it was made again from the entries.
  case madeAgain
  /// Lost, behind or changed, and it cannot be written: every event reads the year's entries.
  case notWritten
}

extension JournalFolder {
  /// The file of what is known for ever.
  public var knownFile: String { "\(path)/known" }

  /// What is known for ever after the last entry.
  ///
  /// - Parameter last: The last entry.
  /// - Returns: The keys, and how the file was found.
  /// - Throws: `journal-damaged` where the entries themselves come to other keys than the last seals.
  public func known(
    after last: LastEntry
  ) throws(Rejected) -> (keys: KnownKeys, log: KnownLogState) {
    let log = knownLog()
    if let log, log.digest == last.closing.known { return (log, .asSealed) }
    let keys = try knownByEntries(through: last)
    // The file of the year before may stand until the first event of a new one.
    let isThisYears = last.seal.number > 1
    if let ahead = ahead(log, of: last.name, knowing: isThisYears ? keys : nil) {
      throw Rejected(ahead)
    }
    guard keys.digest == last.closing.known else {
      throw Rejected(
        .damaged(
          file(last.seal.number, of: last.seal.year),
          "what its year's entries make known is not what it seals"))
    }
    return (keys, keep(keys) ? .madeAgain : .notWritten)
  }

  /// The file as it stands, where there is none nothing; nil where it is anything else.
  func knownLog() -> KnownKeys? {
    do throws(HostError) {
      guard try Files.status(of: knownFile) != nil else { return KnownKeys() }
      let bytes = try Files.bytes(of: knownFile, limit: SealedEntry.limit)
      guard String(validating: bytes, as: UTF8.self) != nil else { return nil }
      var keys = KnownKeys()
      // By bytes: a text of many lines is slow to part by characters.
      for line in bytes.split(separator: UInt8(ascii: "\n")) {
        guard let line = KnownLine(written: String(decoding: line, as: UTF8.self)) else {
          return nil
        }
        keys.note(line)
      }
      return keys
    } catch {
      return nil
    }
  }

  /// That the file knows of more than its entries, as where the last were taken away; nil where it does not.
  ///
  /// It is written after its entry is sealed: it is never ahead of the journal.
  ///
  /// - Parameters:
  ///   - log: The file as it stands.
  ///   - last: The last entry.
  ///   - keys: What the entries make known, where the file may not be the year before's.
  /// - Returns: The fault.
  func ahead(_ log: KnownKeys?, of last: EntryName, knowing keys: KnownKeys?) -> Diagnostic? {
    guard let log else { return nil }
    if log.isOfEntry(after: last) {
      return .behind(knownFile, "it knows of an entry after \(last)")
    }
    return keys.flatMap { log.lines(beyond: $0) }.map { lines in
      .behind(
        knownFile, "it has \(lines) line\(lines == 1 ? "" : "s") more than the entries make known")
    }
  }

  /// What the entries of the last year say, its opening first.
  private func knownByEntries(through last: LastEntry) throws(Rejected) -> KnownKeys {
    var keys = KnownKeys()
    for number in 1...last.seal.number {
      for line in try entry(number, of: last.seal.year).entry.knownLines { keys.note(line) }
    }
    return keys
  }

  /// Writes the file.
  ///
  /// What is sealed is sealed: a file that cannot be written is only made again by whoever asks next.
  ///
  /// - Returns: Whether it was written.
  @discardableResult
  func keep(_ keys: KnownKeys) -> Bool {
    var bytes: [UInt8] = []
    for line in keys.lines {
      bytes += line.written.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    do throws(HostError) {
      try Files.put(bytes, at: knownFile)
      return true
    } catch {
      return false
    }
  }

  /// Compares the file with what the entries say, and makes it again where it is not that.
  ///
  /// While another writes these books, its file is left to it.
  ///
  /// - Parameters:
  ///   - log: The file as it stood when the entries were read.
  ///   - keys: What the entries say.
  /// - Returns: How it was found.
  func repair(_ log: KnownKeys?, knowing keys: KnownKeys) -> KnownLogState {
    guard log?.digest != keys.digest, let lock = try? lock(), knownLog() == log else {
      return .asSealed
    }
    let state = keep(keys) ? KnownLogState.madeAgain : .notWritten
    _ = consume lock
    return state
  }
}

extension Entry {
  /// What it makes known for ever, and frees: of an opening all that it begins with.
  var knownLines: [KnownLine] {
    if case .opening(let opening) = content { opening.known } else { noted }
  }
}
