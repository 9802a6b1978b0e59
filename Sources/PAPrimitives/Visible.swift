// Characters that no reader sees, and that a terminal or a page obeys: controls, among them U+009B, which
// begins a terminal's commands as an escape does, marks of direction, by which a line reads otherwise than it
// is written, and others without a form of their own.

extension Unicode.Scalar {
  /// Whether it is not seen where it stands, a line feed and a tab apart.
  package var isUnseen: Bool {
    if value < 0x7F { return value < 0x20 && self != "\n" && self != "\t" }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    // What joins letters or pictures, or names a flag, is part of what is seen.
    case .format: return value != 0x200C && value != 0x200D && !(0xE0020...0xE007F).contains(value)
    default: return false
    }
  }
}

extension StringProtocol {
  /// Whether every character of it is seen.
  package var isAllSeen: Bool { !unicodeScalars.contains { $0.isUnseen } }

  /// The same with U+FFFD in the place of every character that is not seen, so that a terminal or a page shows
  /// what there is and obeys none of it.
  package var withAllSeen: String {
    // Nearly always all of it is; letters beyond ASCII are looked at one by one.
    guard utf8.contains(where: { $0 >= 0x7F || $0 < 0x20 && $0 != 0x0A && $0 != 0x09 }) else {
      return String(self)
    }
    var seen = String.UnicodeScalarView()
    for scalar in unicodeScalars { seen.append(scalar.isUnseen ? "\u{FFFD}" : scalar) }
    return String(seen)
  }
}
