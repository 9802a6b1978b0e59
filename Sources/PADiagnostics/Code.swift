extension Diagnostic {
  /// The name of a kind of fault: stable, searchable, and the same from version to version.
  ///
  /// The set is open: a module that finds faults of its own has codes of its own and lists them.
  /// Whoever puts modules together joins their lists; each code has a reproducer in the tests, and one
  /// without fails them.
  public struct Code: Hashable, Sendable {
    /// Words in small letters with hyphens: `not-xml`.
    public let name: String
    /// What it means, in a sentence.
    public let title: String
    /// What brings it about, as somebody would search for it.
    public let example: String

    /// A code.
    ///
    /// - Parameters:
    ///   - name: Words in small letters with hyphens.
    ///   - title: What it means, in a sentence.
    ///   - example: What brings it about.
    public init(_ name: String, _ title: String, example: String) {
      self.name = name
      self.title = title
      self.example = example
    }

    /// Whether both have one name.
    public static func == (one: Code, other: Code) -> Bool { one.name == other.name }

    /// By its name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }
}

// What can be wrong with any file.
extension Diagnostic.Code {
  /// A file or folder that is not there, or is of another kind.
  public static let fileUnreadable = Diagnostic.Code(
    "file-unreadable", "A file or folder that is not there, or is of another kind.",
    example: "a file that is not there")
  /// A file larger than the program reads or seals.
  public static let fileTooLarge = Diagnostic.Code(
    "file-too-large", "A file larger than the program reads or seals.",
    example: "a file of many megabytes")
  /// A file or folder of which nobody knows what stands there.
  public static let notRead = Diagnostic.Code(
    "not-read", "A file or folder of which nobody knows what stands there.",
    example: "a disk that cannot be read, a folder that cannot be listed")
  /// A text that is not in UTF-8.
  public static let encodingNotUTF8 = Diagnostic.Code(
    "encoding-not-utf8", "A text that is not in UTF-8.",
    example: "wrong encoding")
  /// A file that is not XML from its beginning to its end.
  public static let notXML = Diagnostic.Code(
    "not-xml", "A file that is not XML from its beginning to its end.",
    example: "not XML")
  /// A file with a document type declaration, by which others could be read.
  public static let doctypeRefused = Diagnostic.Code(
    "doctype-refused", "A file with a document type declaration, by which others could be read.",
    example: "DOCTYPE and entity bombs")
  /// More attributes in one tag than any document of ours has.
  public static let tooManyAttributes = Diagnostic.Code(
    "too-many-attributes", "More attributes in one tag than any document of ours has.",
    example: "100,000 attributes")
  /// Elements inside one another deeper than in any document of ours.
  public static let tooDeep = Diagnostic.Code(
    "too-deep", "Elements inside one another deeper than in any document of ours.",
    example: "elements hundreds deep")
  /// An element that cannot stand where it stands.
  public static let elementUnknown = Diagnostic.Code(
    "element-unknown", "An element that cannot stand where it stands.",
    example: "an unknown element")
  /// An element that must stand there and does not.
  public static let elementMissing = Diagnostic.Code(
    "element-missing", "An element that must stand there and does not.",
    example: "a missing element")
  /// An attribute or column that there is not.
  public static let attributeUnknown = Diagnostic.Code(
    "attribute-unknown", "An attribute or column that there is not.",
    example: "an unknown attribute or column")
  /// An attribute or field that must be given and is not.
  public static let attributeMissing = Diagnostic.Code(
    "attribute-missing", "An attribute or field that must be given and is not.",
    example: "a missing attribute or field")
  /// A value that is not written as it must be, or that cannot be.
  public static let valueMalformed = Diagnostic.Code(
    "value-malformed", "A value that is not written as it must be, or that cannot be.",
    example:
      "a negative or three-decimal amount, 30 February, a tax code or National Insurance number that cannot be"
  )
  /// Something that stands twice and may stand once.
  public static let valueDuplicate = Diagnostic.Code(
    "value-duplicate", "Something that stands twice and may stand once.",
    example: "a short name used twice")
  /// A name of something that is not there.
  public static let referenceUnknown = Diagnostic.Code(
    "reference-unknown", "A name of something that is not there.",
    example: "a short name of nothing")
  /// Something else that a schema does not allow.
  public static let schemaInvalid = Diagnostic.Code(
    "schema-invalid", "Something else that a schema does not allow.",
    example: "words between elements")
  /// A file that cannot be written.
  public static let notWritten = Diagnostic.Code(
    "not-written", "A file that cannot be written.",
    example: "a full disk, a folder that cannot be written")

  /// What can be wrong with any file.
  public static let ofFiles: [Diagnostic.Code] = [
    .fileUnreadable, .fileTooLarge, .notRead, .encodingNotUTF8, .notXML, .doctypeRefused,
    .tooManyAttributes, .tooDeep, .elementUnknown, .elementMissing, .attributeUnknown,
    .attributeMissing, .valueMalformed, .valueDuplicate, .referenceUnknown, .schemaInvalid,
    .notWritten,
  ]
}
