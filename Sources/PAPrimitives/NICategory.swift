public import PADescription

/// A National Insurance category letter.
public enum NICategory: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Standard.
  case a = "A"
  /// Married women's and widows' reduced rate.
  case b = "B"
  /// Over State Pension age.
  case c = "C"
  /// Investment zone, deferment.
  case d = "D"
  /// Investment zone, reduced rate.
  case e = "E"
  /// Freeport, standard.
  case f = "F"
  /// Apprentice under 25.
  case h = "H"
  /// Freeport, reduced rate.
  case i = "I"
  /// Deferment.
  case j = "J"
  /// Investment zone, over State Pension age.
  case k = "K"
  /// Freeport, deferment.
  case l = "L"
  /// Under 21.
  case m = "M"
  /// Investment zone, standard.
  case n = "N"
  /// Freeport, over State Pension age.
  case s = "S"
  /// Veteran.
  case v = "V"
  /// Under 16, or no contributions due.
  case x = "X"
  /// Under 21, deferment.
  case z = "Z"

  /// Whether the first comes before the second.
  public static func < (left: NICategory, right: NICategory) -> Bool {
    left.rawValue < right.rawValue
  }

  /// What the letter means, as the tables of rates and the exports tell it.
  public var meaning: String {
    switch self {
    case .a: "standard"
    case .b: "married women's reduced rate"
    case .c: "over State Pension age"
    case .d, .e, .n, .k: "investment zone"
    case .f, .i, .l, .s: "freeport"
    case .h: "apprentice under 25"
    case .j: "deferred"
    case .m: "under 21"
    case .v: "veteran"
    case .x: "under 16"
    case .z: "under 21, deferred"
    }
  }
}

extension NICategory: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    (
      "niCategory",
      "National Insurance category letter: most PAs are A; M under 21; C over State Pension age."
    )
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .a: "Standard."
    case .b: "Married women's and widows' reduced rate."
    case .c: "Over State Pension age."
    case .d: "Investment zone, deferment."
    case .e: "Investment zone, reduced rate."
    case .f: "Freeport, standard."
    case .h: "Apprentice under 25."
    case .i: "Freeport, reduced rate."
    case .j: "Deferment."
    case .k: "Investment zone, over State Pension age."
    case .l: "Freeport, deferment."
    case .m: "Under 21."
    case .n: "Investment zone, standard."
    case .s: "Freeport, over State Pension age."
    case .v: "Veteran."
    case .x: "Under 16, or no contributions due."
    case .z: "Under 21, deferment."
    }
  }
}
