public import PADiagnostics
import PAPrimitives

extension JournalFolder {
  /// The first entry where two copies part, in words; nil where there is none.
  ///
  /// - Throws: Where either cannot be read: nobody knows then whether they are the same.
  public func parting(from other: JournalFolder) throws(Rejected) -> String? {
    for folder in [self, other] {
      guard try BooksFolder.status(of: folder.books) != nil else {
        throw Rejected(.noFolder(folder.books))
      }
    }
    for year in Set(try years() + other.years()).sorted() {
      let (mine, theirs) = (try numbers(of: year), try other.numbers(of: year))
      for number in Set(mine + theirs).sorted() {
        let name = "\(year)/\(number)"
        guard mine.contains(number) else { return "entry \(name) stands only in the other" }
        guard theirs.contains(number) else { return "entry \(name) stands only in the first" }
        let one = try BooksFolder.bytes(of: file(number, of: year), limit: SealedEntry.limit)
        let two = try BooksFolder.bytes(of: other.file(number, of: year), limit: SealedEntry.limit)
        guard one == two else { return "the copies part at entry \(name)" }
      }
    }
    return nil
  }
}
