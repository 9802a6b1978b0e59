import PABooks
import PAClaims
import PADiagnostics
import PADocuments
import PAJournal
import PALedger
import PAPrimitives

// What the commands of claims say alike.

/// The claim a command is about.
enum ClaimOptions {
  static let id = CommandOption("--id", .name(of: .claim), "the claim", required: true)
}

extension TrainingScheme {
  /// Who may claim, and what is not verified.
  var whoMayClaim: String {
    var text = "\(name), \(administrator)\n"
    if claimant == .userLedOrganisation {
      text +=
        "An employer cannot claim alone: only a user-led organisation may. Hand it this claim.\n"
    }
    for doubt in doubts { text += "  not verified: \(doubt)\n" }
    return text
  }
}

extension ClaimMade {
  /// Who may claim from its scheme.
  var whoMayClaim: String { TrainingScheme.named(scheme)?.whoMayClaim ?? "" }
}

extension Event {
  /// A claim that was made, with its lines and their verdicts; nothing for any other event.
  func claimTable(after state: ClaimsState) -> String {
    guard let made = posted(as: ClaimMade.self), let scheme = TrainingScheme.named(made.fact.scheme)
    else { return "" }
    return made.worked.claim.table(under: scheme, state)
  }
}

extension Entry {
  /// What money for a claim gave back to whom; nothing for any other event.
  var givenBack: String {
    guard case .event(let event) = content, event.posted(as: ClaimMoney.self) != nil else {
      return ""
    }
    return transactions.postings.map { posting in
      guard case .recovered(let line, let funder, _) = posting.account else { return "" }
      return "  \(posting.amount.inWords) back to \(line), \(funder)\n"
    }.joined()
  }
}

extension BooksFolder {
  /// A claim as it stands, one that was paid in full too, and its scheme.
  func claim(
    _ id: Identifier, after last: LastEntry
  ) throws(Rejected) -> (TrainingClaim, TrainingScheme) {
    var claim = last.closing.claims.claims.first { $0.id == id }
    if claim == nil { claim = try paidClaim(id) }
    guard let claim, let scheme = TrainingScheme.named(claim.scheme) else {
      throw Rejected(
        Diagnostic(.claimUnknown(id), in: self, saying: Words.plainEnglish.reason))
    }
    return (claim, scheme)
  }
}

extension TrainingClaim {
  /// The claim's lines with their verdicts.
  func table(under scheme: TrainingScheme, _ state: ClaimsState) -> String {
    var text = "Claim \(id), \(status.rawValue), made \(made.inShortWords)\n"
    for (line, verdict) in zip(lines, verdicts(under: scheme, state)) {
      let words = Words.plainEnglish
      let what = words.name(of: line, in: self)
      text += "  \(line.amount.inWords)  \(what): \(words.verdict(verdict))\n"
    }
    return text + "  \(claimed.inWords)  in all, \(received.inWords) received\n"
  }
}
