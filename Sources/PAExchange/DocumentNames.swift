import PAJournal
import PAPrimitives

extension Seal {
  /// The name of a document made of the entry: nothing in it is random, so that the same entry
  /// always gives the same name.
  func documentID(of employer: Identifier, digest: String) -> String {
    "\(employer)/\(String(number + 1_000_000).dropFirst())/\(digest.prefix(12))"
  }
}

extension String {
  /// The text, nil where it is empty.
  var orNil: String? { isEmpty ? nil : self }
}
