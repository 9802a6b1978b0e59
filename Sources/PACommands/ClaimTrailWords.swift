import PAClaims
import PAJournal
import PALedger
import PAPrimitives

// What the pages of postings say of claims.

extension ClaimLine {
  /// What it asks for, and how much.
  var words: String {
    let what: String
    if let shift {
      what = "cover on \(shift.on.inShortWords) by \(shift.by), \(minutes.inWords)"
    } else {
      what = "\(kind.rawValue) \(invoice)"
    }
    return "\(what): \(amount.inWords)"
  }

  /// Where it was paid; nil where no entry of the journal says so.
  func origin(_ source: PaidSource?) -> String? {
    guard let source else { return nil }
    if let cost = source.cost {
      return
        "invoice \(cost.invoice) of \(cost.supplier), \(cost.on.inShortWords), posted in entry \(source.entry)"
    }
    return source.cover.map {
      "for \($0.covered) at training, paid by the run of entry \(source.entry)"
    }
  }
}

extension PostingTrail {
  /// Whether what its transaction paid is something that a claim can ask for.
  var mayBeClaimed: Bool {
    switch entry.content {
    case .opening, .correction: return false
    case .event(let event): return event.posted(as: PostedCost.self)?.fact.training != nil
    case .run:
      return transaction.contains { named in
        if case .cost(_, _, on: .cover(.training)) = named.posting.account { true } else { false }
      }
    }
  }
}
