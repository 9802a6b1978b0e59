public import PADescription
import PAPrimitives

/// A postal address.
public struct PostalAddress: Hashable, Sendable {
  /// Its lines; the last is the postcode.
  public var lines: [String]

  /// An address, nil where it has no line.
  init?(_ lines: [String]) {
    self.lines = lines.filter { !$0.isEmpty }
    if self.lines.isEmpty { return nil }
  }

  private init() { lines = [] }
}

extension PostalAddress: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("address", "A postal address.")
  }

  public static var blank: PostalAddress { PostalAddress() }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.texts(
      "line", &lines, .some,
      Field("One line of it; the last is the postcode.", as: .text, privacy: .personal))
  }
}
