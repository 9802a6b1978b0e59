import PADescription
public import PADiagnostics
import PAHost
public import PAJournal
import PAPrimitives

// `journal/known`: the lines of what must be known for ever since the last tax year's opening, one on a
// line. Entries seal their count and a chained digest; anyone may delete the file: it is made again.

extension JournalFolder {
  /// The file of what is known for ever.
  public var knownFile: String { "\(path)/known" }

  /// What is known for ever after the last entry.
  ///
  /// - Parameter last: The last entry.
  /// - Returns: The keys, and whether the file was lost, behind or changed, and was made again.
  /// - Throws: `journal-damaged` where the entries themselves come to other keys than the last seals.
  public func known(
    after last: Entry
  ) throws(Rejected) -> (keys: KnownKeys, isMadeAgain: Bool) {
    if let log = knownLog(), log.digest == last.closing.known { return (log, false) }
    let keys = try knownByEntries(through: last)
    guard keys.digest == last.closing.known else {
      throw Rejected(
        .damaged(
          file(last.seal.number, of: last.seal.year),
          "what its year's entries make known is not what it seals"))
    }
    keep(keys)
    return (keys, last.closing.known.count > 0)
  }

  /// The file as it stands, where there is none nothing; nil where it holds anything else.
  private func knownLog() -> KnownKeys? {
    guard let bytes = try? Files.bytes(of: knownFile, limit: SealedEntry.limit) else {
      return KnownKeys()
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    var keys = KnownKeys()
    for line in text.split(separator: "\n") {
      guard let line = KnownLine(written: String(line)) else { return nil }
      keys.note(line)
    }
    return keys
  }

  /// What the entries of the last year say, its opening first.
  private func knownByEntries(through last: Entry) throws(Rejected) -> KnownKeys {
    var keys = KnownKeys()
    for number in 1...last.seal.number {
      for line in try entry(number, of: last.seal.year).entry.knownLines { keys.note(line) }
    }
    return keys
  }

  /// Writes the file.
  ///
  /// What is sealed is sealed: a file that cannot be written is only made again by whoever asks next.
  func keep(_ keys: KnownKeys) {
    let text = keys.lines.map { "\($0.written)\n" }.joined()
    try? Files.put(Array(text.utf8), at: knownFile)
  }

  /// Compares the file with what the entries say, and makes it again where it is not that.
  ///
  /// - Returns: Whether it was not.
  func repairKnown(_ keys: KnownKeys) -> Bool {
    let log = knownLog()
    guard log?.digest != keys.digest else { return false }
    keep(keys)
    return true
  }
}

extension Entry {
  /// What it makes known for ever, and frees: of an opening all that it begins with.
  var knownLines: [KnownLine] {
    if case .opening(let opening) = content { opening.known } else { noted }
  }
}
