/// What is known of values beyond what a schema says of them: which may be shown where one is wrong, and what
/// one was likely meant to be.
public struct ValueLore: Sendable {
  /// Whether a wrong value may be shown: by its type, its attribute, which is empty for an element's text, and
  /// by what it looks like.
  let mayShow: @Sendable (_ type: String, _ attribute: String, _ text: String) -> Bool
  /// What a wrong value of a type was likely meant to be, as the beginning of what to do; nil where nobody
  /// can tell.
  let likelyMeant: @Sendable (_ type: String, _ text: String) -> String?

  /// What is known.
  ///
  /// - Parameters:
  ///   - mayShow: Whether a wrong value may be shown, by its type, attribute and look.
  ///   - likelyMeant: What a wrong value of a type was likely meant to be.
  public init(
    mayShow: @escaping @Sendable (_ type: String, _ attribute: String, _ text: String) -> Bool,
    likelyMeant: @escaping @Sendable (_ type: String, _ text: String) -> String?
  ) {
    self.mayShow = mayShow
    self.likelyMeant = likelyMeant
  }

  /// Nothing is known, and nothing shown.
  public static let none = ValueLore(mayShow: { _, _, _ in false }, likelyMeant: { _, _ in nil })
}
