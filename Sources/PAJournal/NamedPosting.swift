public import PALedger
public import PAPrimitives

/// A posting with its name, and the day and cause of its transaction.
public struct NamedPosting: Hashable, Sendable {
  public let name: PostingName
  public let posting: Posting
  /// The transaction's day.
  public let on: CivilDate
  public let cause: Cause
  /// The entry of the run that its transaction corrects; nil where it corrects none.
  public let corrects: EntryName?
}

extension Entry {
  /// Every posting with its name, in order.
  public var namedPostings: [NamedPosting] {
    var number = 0
    return transactions.flatMap { transaction in
      transaction.postings.map { posting in
        number += 1
        return NamedPosting(
          name: PostingName(name, number), posting: posting, on: transaction.on,
          cause: transaction.cause, corrects: transaction.corrects)
      }
    }
  }

  /// The postings of one transaction, by its cause and the run it corrects, which no other of the entry has.
  public func postings(of cause: Cause, correcting run: EntryName? = nil) -> [NamedPosting] {
    namedPostings.filter { $0.cause == cause && $0.corrects == run }
  }
}

extension [NamedPosting] {
  /// Debits less credits.
  public var total: Money { map(\.posting.signed).total }

  /// Those to accounts of cost: what bears a pay line, a contribution or an invoice.
  public var costs: [NamedPosting] { filter { $0.posting.account.kind == .cost } }
}
