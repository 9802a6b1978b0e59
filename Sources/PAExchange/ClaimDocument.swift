public import PAClaims
public import PAEmployment
import PAPrimitives
public import PAXML

/// A training claim as XML.
///
/// The learner is a short name alone and no account is given: a scheme asks for what it needs of
/// these on its own form.
public enum ClaimDocument {
  /// The document of a claim.
  ///
  /// - Parameters:
  ///   - claim: The claim.
  ///   - scheme: The scheme it asks.
  ///   - verdicts: Whether the scheme pays for each line, in the lines' order.
  ///   - employer: Who claims.
  ///   - producer: The program's version.
  /// - Returns: The document.
  public static func element(
    of claim: TrainingClaim, to scheme: TrainingScheme, verdicts: [ClaimVerdict],
    by employer: Employer, producer: String
  ) -> Element {
    Element(
      "trainingClaim",
      [
        "id": "\(employer.id)/\(claim.id)", "producer": producer,
        "status": claim.status.rawValue, "made": claim.made.description,
        "submitted": claim.submitted?.description,
      ]
    ) {
      element(of: scheme)
      applicant(employer)
      element(of: claim.training)
      learner(of: claim.training, employer)
      for (line, verdict) in zip(claim.lines, verdicts) { element(of: line, verdict) }
      totals(of: claim)
    }
  }

  private static func element(of scheme: TrainingScheme) -> Element {
    Element(
      "scheme",
      [
        "id": scheme.id, "name": scheme.name, "administrator": scheme.administrator,
        "claimant": scheme.claimant.rawValue,
        "firstDay": scheme.delivery?.first.description,
        "lastDay": scheme.delivery?.last.description,
        "mostCourses": scheme.mostCourses.map { String($0) },
        "guidePriceFrom": scheme.guidePrice?.from.description,
        "guidePriceTo": scheme.guidePrice?.to.description,
        "approvedBeforeBooking": scheme.approvedBeforeBooking.description,
        "source": scheme.source.description, "standing": scheme.source.standing.rawValue,
      ]
    ) {
      for kind in ClaimLine.Kind.allCases {
        Element("coverage", ["kind": kind.rawValue, "is": scheme.coverage(of: kind).rawValue])
      }
      for doubt in scheme.doubts { Element("doubt") { doubt } }
    }
  }

  private static func applicant(_ employer: Employer) -> Element {
    let party = employer.employingParty
    return Element(
      "applicant",
      [
        "id": employer.id.text, "kind": (party?.kind ?? .person).rawValue,
        "name": party?.name ?? employer.id.text, "payeReference": employer.paye?.reference.text,
        "telephone": party?.telephone.orNil, "email": party?.email.orNil,
      ]
    ) {
      Element(address: party?.address ?? [])
    }
  }

  private static func element(of training: Training) -> Element {
    Element(
      "training",
      [
        "id": training.id.text, "title": training.title, "provider": training.provider.orNil,
        "firstDay": training.days.first.description, "lastDay": training.days.last.description,
        "attendance": training.attendance.inFigures,
      ])
  }

  private static func learner(of training: Training, _ employer: Employer) -> Element {
    let contracts = training.learner.flatMap(employer.assistant)?.contracts ?? []
    return Element(
      "learner",
      [
        "role": training.learner == nil ? "employer" : "assistant", "id": training.learner?.text,
        "started": contracts.map(\.span.from).min()?.description,
      ])
  }

  private static func element(of line: ClaimLine, _ verdict: ClaimVerdict) -> Element {
    Element(
      "line",
      [
        "kind": line.kind.rawValue, "reference": line.reference,
        "invoice": line.invoice.orNil, "evidence": line.evidence.orNil,
        "minutes": line.kind == .cover ? line.minutes.inFigures : nil,
        "amount": line.amount.description, "verdict": verdict.code,
        "because": verdict.ground?.code,
      ]
    ) {
      for share in line.bornBy {
        Element(
          "bornBy",
          [
            "line": share.line.text, "funder": share.funder.text,
            "amount": share.amount.description,
          ])
      }
    }
  }

  private static func totals(of claim: TrainingClaim) -> Element {
    func total(_ kind: ClaimLine.Kind) -> String {
      claim.lines.filter { $0.kind == kind }.map(\.amount).total.description
    }
    return Element(
      "totals",
      [
        "course": total(.course), "travel": total(.travel), "cover": total(.cover),
        "coverMinutes": claim.lines.reduce(.zero) { $0 + $1.minutes }.inFigures,
        "claimed": claim.claimed.description, "received": claim.received.description,
      ])
  }
}

extension ClaimVerdict {
  /// The verdict's word in the document.
  fileprivate var code: String {
    switch self {
    case .eligible: "eligible"
    case .undecided: "undecided"
    case .refused: "refused"
    }
  }

  /// Why it is not simply eligible.
  fileprivate var ground: Reason? {
    switch self {
    case .eligible: nil
    case .undecided(let reason), .refused(let reason): reason
    }
  }
}

extension ClaimVerdict.Reason {
  /// The reason's word in the document, without its evidence.
  fileprivate var code: String {
    switch self {
    case .notCovered: "notCovered"
    case .coverageUnknown: "coverageUnknown"
    case .byAgreement: "byAgreement"
    case .onlyUserLedOrganisation: "onlyUserLedOrganisation"
    case .outsideWindow: "outsideWindow"
    case .alreadyClaimed: "alreadyClaimed"
    case .coverExceedsTraining: "coverExceedsTraining"
    case .outsideGuidePrice: "outsideGuidePrice"
    case .tooManyCourses: "tooManyCourses"
    case .evidenceMissing: "evidenceMissing"
    }
  }
}
