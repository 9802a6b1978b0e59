extension Diagnostic {
  /// The name of every fault.
  ///
  /// Each has a reproducer in the tests; one without fails `make check`.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    // Files and encodings
    case fileUnreadable = "file-unreadable"
    case fileTooLarge = "file-too-large"
    case encodingNotUTF8 = "encoding-not-utf8"
    case notXML = "not-xml"
    case doctypeRefused = "doctype-refused"
    case tooManyAttributes = "too-many-attributes"
    case tooDeep = "too-deep"
    // Schema
    case elementUnknown = "element-unknown"
    case elementMissing = "element-missing"
    case attributeUnknown = "attribute-unknown"
    case attributeMissing = "attribute-missing"
    case valueMalformed = "value-malformed"
    case valueDuplicate = "value-duplicate"
    case referenceUnknown = "reference-unknown"
    case schemaInvalid = "schema-invalid"
  }
}
