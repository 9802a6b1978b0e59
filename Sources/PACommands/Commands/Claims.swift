import PAClaims
import PADocuments
import PAJournal
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

extension ClaimsState {
  /// A claim and its scheme.
  func found(
    _ id: Identifier
  ) throws(EventRefusal) -> (TrainingClaim, TrainingScheme) {
    guard let claim = claims.first(where: { $0.id == id }),
      let scheme = TrainingScheme.named(claim.scheme)
    else { throw .claimUnknown(id) }
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
