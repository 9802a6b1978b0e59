package import PAPrimitives
import PAStatute

/// What lines of sealed workings are called in one language.
///
/// A record shows its workings as they were sealed. Their labels are the keys of this table; the
/// language they are sealed in needs none.
package struct WorkingWords: Hashable, Sendable {
  private let names: [String: String]?

  /// As they are sealed.
  package static let asSealed = WorkingWords(nil)

  /// A language's names by what is sealed.
  package init(_ names: [String: String]?) { self.names = names }

  /// What a line is called, its place filled.
  package func name(of line: WorkingLine) -> String {
    guard let names, let name = names[line.label] else { return line.name }
    return WorkingLine.filled(name, line.about)
  }

  /// Every key: the labels of workings, and the law's names for its figures.
  package static let keys =
    WorkingLabel.allCases.map(\.rawValue).filter { $0 != WorkingLabel.payLine.rawValue }
    + Set(Statute.figures.map(\.label)).sorted()

  /// The keys that have no name here; none where workings stand as they are sealed.
  package var lacking: [String] {
    guard let names else { return [] }
    return WorkingWords.keys.filter { names[$0] == nil }
  }
}
