import PAClaims
public import PADescription
import PADiagnostics
public import PAPrimitives

/// A claim that is sent.
public struct ClaimSent: Hashable, Sendable {
  /// The claim's short name.
  public var id: Identifier

  /// A claim to be sent.
  public init(_ id: Identifier) { self.id = id }
}

extension ClaimSent: JournalEvent {
  public static let kind = EventKind(
    "claimSent", command: "claim submit", "seals that a claim was sent",
    about: """
      Seals that the claim was sent. Refused where a line is not paid by the scheme, or its invoice
      or cover stands in another claim.
      """,
    example: "pa-payroll claim submit riverside-12 --id moving-1")

  /// The claim, where its scheme refuses no line.
  public func work(
    from sources: EventSources, after earlier: ClosingState
  ) throws(EventRefusal) -> ClaimWorked {
    let claim = try earlier.claims.open(id)
    guard let scheme = TrainingScheme.named(claim.scheme) else { throw .claimUnknown(id) }
    guard claim.status == .new else { throw .claimIs(claim.status) }
    for (index, verdict) in claim.verdicts(under: scheme, earlier.claims).enumerated() {
      if case .refused(let reason) = verdict { throw .claimRefused(index + 1, reason) }
    }
    return ClaimWorked(claim)
  }

  public func post(
    _ worked: inout ClaimWorked, to making: inout EntryMaking
  ) throws(EventRefusal) {
    var claim = try making.closing.claims.open(id)
    guard claim.status == .new else { throw .claimIs(claim.status) }
    claim.status = .submitted
    claim.submitted = making.seal.on
    worked.claim = claim
    making.closing.claims.replace(claim)
  }

  public func reverse(
    _ worked: ClaimWorked, of name: EntryName, in making: inout EntryMaking
  ) throws(EventRefusal) {
    var claim = worked.claim
    claim.status = .new
    claim.submitted = nil
    making.closing.claims.restore(claim)
  }

  public func gives(_ worked: ClaimWorked) -> [String] { ["sent:\(id)"] }

  public func needs(_ worked: ClaimWorked) -> [String] { [KnownKey.claim(id)] }

  /// What it is, in a few words.
  public var what: String { "claim \(id) sent" }

  public func told(_ worked: ClaimWorked, in entry: Entry) -> String { "claim \(id) sent" }
}

extension ClaimsState {
  /// A claim that is not paid in full.
  ///
  /// - Throws: That there is none of that name.
  func open(_ id: Identifier) throws(EventRefusal) -> TrainingClaim {
    if let claim = claims.first(where: { $0.id == id }) { return claim }
    // By capitals alone no other could be made.
    let other = claims.first { KnownKey.claim($0.id) == KnownKey.claim(id) }
    throw other.map { .claimOtherwise(id, $0.id) } ?? .claimUnknown(id)
  }
}

extension EventRefusal {
  /// No claim of that name that is not paid in full.
  public static func claimUnknown(_ id: Identifier) -> EventRefusal {
    EventRefusal(
      "there is no claim '\(id)' that is not finished",
      fix: "make it first with 'pa-payroll claim new'; one that was paid in full is finished")
  }

  static func claimOtherwise(_ id: Identifier, _ other: Identifier) -> EventRefusal {
    EventRefusal("there is no claim '\(id)'", fix: "did you mean \(other)? Write it so")
  }

  static func claimIs(_ status: TrainingClaim.Status) -> EventRefusal {
    EventRefusal(
      "the claim is \(status.rawValue)",
      fix: status == .new
        ? "send it first with 'pa-payroll claim submit'" : "a claim is sent once")
  }

  /// A line that its scheme refuses, and the numbers of all it refuses where others are left to claim.
  static func claimRefused(
    _ line: Int, _ reason: ClaimVerdict.Reason, leavingOut: [Int] = []
  ) -> EventRefusal {
    if case .alreadyClaimed = reason {
      return EventRefusal(
        .scheme(line: line, reason),
        fix: claimedOnce,
        code: .claimDuplicate)
    }
    return EventRefusal(
      .scheme(line: line, reason),
      fix: leavingOut.isEmpty
        ? "nothing was sealed: ask a scheme that pays for it"
        : "claim the rest with --leave-out \(ClaimLineNumbers(numbers: leavingOut).written)",
      code: .claimRefused)
  }
}

extension ClaimSent: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("claimSent", "A claim that was sent.")
  }

  public static var blank: ClaimSent { ClaimSent(.blank) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The claim.", .named("claim")))
  }
}
