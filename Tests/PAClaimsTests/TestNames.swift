public import PAPrimitives

/// Short names written as they stand in the books.
extension Identifier: ExpressibleByStringLiteral {
  /// A short name from a literal.
  public init(stringLiteral text: String) {
    guard let made = Identifier(text) else { preconditionFailure("no short name: \(text)") }
    self = made
  }
}
