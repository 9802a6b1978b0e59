public import PADescription

/// A nation of the United Kingdom, where its law or its calendar differs.
public enum Nation: String, Hashable, Sendable, CaseIterable {
  case england
  case wales
  case scotland
  case northernIreland

  public var name: String {
    switch self {
    case .england: "England"
    case .wales: "Wales"
    case .scotland: "Scotland"
    case .northernIreland: "Northern Ireland"
    }
  }

  /// Whether employment law is Great Britain's.
  public var isGreatBritain: Bool { self != .northernIreland }
}

extension Nation: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("nation", "A nation of the United Kingdom, where its law or its calendar differs.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .england: "England."
    case .wales: "Wales."
    case .scotland: "Scotland."
    case .northernIreland: "Northern Ireland."
    }
  }
}
