extension Element {
  /// The document with this element as its root, in UTF-8; the same bytes always.
  ///
  /// - Parameter form: What it is written as.
  /// - Returns: The document.
  public func serialised(_ form: Form) -> [UInt8] {
    XMLWriting.document(form) { $0.write(self) }
  }

  /// Canonical XML 1.0 (inclusive, without comments) of the tree in this namespace.
  public func canonical(namespace: String) -> [UInt8] {
    XMLWriting.canonical(namespace: namespace) { $0.write(self) }
  }
}
