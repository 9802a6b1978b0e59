public import PADescription

/// Why a shift stands in for another PA.
public enum CoverReason: String, Hashable, Sendable, CaseIterable {
  case holiday
  /// Off sick.
  ///
  /// The books keep no more than that.
  case sickness
  /// On leave about a child.
  ///
  /// The books keep no more than that.
  case familyLeave
  /// Away for another reason.
  case otherAbsence
  /// At training.
  case training
}

extension CoverReason: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("coverReason", "Why a shift stands in for another PA.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .holiday: "On holiday."
    case .sickness: "Off sick. The books keep no more than that."
    case .familyLeave: "On leave about a child. The books keep no more than that."
    case .otherAbsence: "Away for another reason. The books keep no more than that."
    case .training: "At training."
    }
  }
}
