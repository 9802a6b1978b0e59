import CLibXML2

/// A regular expression of XML Schema, which a whole text fits or does not.
///
/// Matching only reads it, as validation does (`Compiled`).
public final class Pattern: @unchecked Sendable {
  private let compiled: xmlRegexpPtr

  /// Compiles an expression; nil where it is not one.
  public init?(_ expression: String) {
    guard let compiled = xmlRegexpCompile(expression) else { return nil }
    self.compiled = compiled
  }

  deinit { xmlRegFreeRegexp(compiled) }

  /// Whether the whole text fits.
  public func matches(_ text: String) -> Bool {
    // A text with a nought in it would be cut short there.
    !text.utf8.contains(0) && xmlRegexpExec(compiled, text) == 1
  }
}
