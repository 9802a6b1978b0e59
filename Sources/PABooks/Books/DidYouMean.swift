import PAPrimitives

extension Identifier {
  /// Which of some names it was likely mistyped from, as the beginning of what to do; empty where none is
  /// near.
  func didYouMean(among names: [Identifier]) -> String {
    text.nearest(among: names.map(\.text)).map { "did you mean \($0)? Otherwise " } ?? ""
  }
}
