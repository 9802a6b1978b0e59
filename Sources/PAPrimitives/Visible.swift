// Characters that no reader sees, and that a terminal or a page obeys: controls, among them U+009B, which
// begins a terminal's commands as an escape does, marks of direction, by which a line reads otherwise than it
// is written, and others without a form of their own.

import PADescription

extension Unicode.Scalar {
  /// Whether it is not seen where it stands, a line feed and a tab apart.
  package var isUnseen: Bool {
    if value < 0x7F { return value < 0x20 && self != "\n" && self != "\t" }
    switch value {
    // What joins letters or pictures, chooses between two forms of one, or names a flag is part of what is seen.
    case 0x200C, 0x200D, 0xFE0E, 0xFE0F, 0xE0020...0xE007F: return false
    // What annotates is not seen either, and is no more than that.
    case 0xFFF9...0xFFFB: return true
    default: break
    }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }
}

extension WrittenForm {
  /// The same for the character classes of patterns, which know no such property, with the line feed and the tab,
  /// which words on one line have not.
  package static let unseen =
    #"\p{Cc}\#u{AD}\#u{34F}\#u{61C}\#u{115F}\#u{1160}\#u{17B4}\#u{17B5}\#u{180B}-\#u{180F}\#u{200B}"#
    + #"\#u{200E}\#u{200F}\#u{2028}-\#u{202E}\#u{2060}-\#u{206F}\#u{3164}\#u{FE00}-\#u{FE0D}\#u{FEFF}"#
    + #"\#u{FFA0}\#u{FFF0}-\#u{FFFB}\#u{1BCA0}-\#u{1BCA3}\#u{1D173}-\#u{1D17A}\#u{E0000}-\#u{E001F}"#
    + #"\#u{E0080}-\#u{E0FFF}"#
}

extension Unicode.Scalar {
  /// Whether there is nothing to see where it stands alone: what joins or chooses others, and blanks.
  var isSeenWithOthersAlone: Bool {
    switch value {
    case 0x200C, 0x200D, 0x2800, 0xFE0E, 0xFE0F, 0xE0020...0xE007F: true
    default: isUnseen || properties.isWhitespace
    }
  }
}

extension WrittenForm {
  /// What is seen with others alone, for the character classes of patterns, besides what is not seen.
  package static let seenWithOthersAlone =
    #" \#u{A0}\#u{1680}\#u{2000}-\#u{200D}\#u{202F}\#u{205F}\#u{2800}\#u{3000}\#u{FE0E}\#u{FE0F}"#
    + #"\#u{E0020}-\#u{E007F}"#
}

extension String {
  /// Whether something of it is seen.
  package var isSeen: Bool { unicodeScalars.contains { !$0.isSeenWithOthersAlone } }

  /// Whether every character of it is seen.
  package var isAllSeen: Bool {
    // By bytes, since nearly all are ASCII that is seen: only the others are looked up.
    var place = utf8.startIndex
    while let next = utf8[place...].firstIndex(where: {
      $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 >= 0x7F
    }) {
      if unicodeScalars[next].isUnseen { return false }
      place = unicodeScalars.index(after: next)
    }
    return true
  }

  /// The same with U+FFFD in the place of every character that is not seen, so that a terminal or a page shows
  /// what there is and obeys none of it.
  package var withAllSeen: String {
    // Nearly always all of it is.
    if isAllSeen { return self }
    var seen = String.UnicodeScalarView()
    for scalar in unicodeScalars { seen.append(scalar.isUnseen ? "\u{FFFD}" : scalar) }
    return String(seen)
  }
}
