package import PAPrimitives

/// Short names written as they stand in the books.
extension Identifier: ExpressibleByStringLiteral {
  /// A short name from a literal.
  package init(stringLiteral text: StaticString) { self.init(known: text) }
}
