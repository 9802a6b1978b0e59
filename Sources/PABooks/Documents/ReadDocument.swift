import PADescription
import PADiagnostics
import PAFormats
import PAXML

/// A document as it was read: the tree tells where everything in it stands.
struct ReadDocument: Sendable {
  /// Its name, as the user gave it.
  let file: String
  /// Its first element.
  let root: ReadElement
  private let bytes: [UInt8]

  /// A document that its schema allows.
  ///
  /// - Throws: Every fault of form, or every fault of the schema.
  init(_ bytes: [UInt8], file: String, as schema: BooksSchema) throws(Rejected) {
    root = try XMLReading.element(
      of: bytes, file: file, schema: schema.compiled(), namespace: schema.namespace)
    self.file = file
    self.bytes = bytes
  }

  /// What it says.
  ///
  /// - Throws: Every value that is written rightly and is none.
  func value<Value: Described>(_ type: Value.Type = Value.self) throws(Rejected) -> Value {
    do throws(Unreadable) {
      return try Value.read(from: root)
    } catch {
      var checker = Checker(self)
      for fault in error.faults { checker.unreadable(fault) }
      guard let rejected = Rejected(checker.found.inFileOrder) else {
        preconditionFailure("there is a fault")
      }
      throw rejected
    }
  }

  /// The element of a path; nil where there is none.
  func element(at path: ElementPath) -> ReadElement? { root.element(at: path) }

  /// Where something stands: an attribute at its value, an element at its start.
  ///
  /// Of what the document does not have, the nearest it is in.
  func place(of path: ElementPath) -> SourcePlace {
    let element = root.nearest(to: path)
    guard let attribute = path.attribute else {
      return SourcePlace(file: file, line: element.line, column: element.column)
    }
    return place(of: attribute, inTagAt: element.line, element.column)
  }

  /// Where an attribute's value, or with no name the text, of a tag stands.
  func place(of attribute: String, inTagAt line: Int, _ column: Int) -> SourcePlace {
    let (line, column) = XMLReading.place(ofValueOf: attribute, inTagAt: line, column, of: bytes)
    return SourcePlace(file: file, line: line, column: column)
  }

  /// The line of a place with every value masked.
  func excerpt(at place: SourcePlace) -> String {
    place.line > 0 ? XMLReading.excerpt(of: bytes, line: place.line) : ""
  }
}

/// Gathers faults of a document, each at its place.
struct Checker {
  /// How many faults of a file are told with their line.
  ///
  /// Each is looked for in the whole file; a large one with thousands would take hours.
  static let mostExcerpts = 20

  let document: ReadDocument
  private(set) var found: [Diagnostic] = []

  init(_ document: ReadDocument) { self.document = document }

  /// Notes a fault.
  mutating func error(
    _ code: Diagnostic.Code, at path: ElementPath, _ what: String, fix: String
  ) {
    add(.error, code, at: place(of: path), what, fix: fix)
  }

  /// Notes something to look at.
  mutating func warning(
    _ code: Diagnostic.Code, at path: ElementPath, _ what: String, fix: String
  ) {
    add(.warning, code, at: place(of: path), what, fix: fix)
  }

  /// Notes what could not be read although the schema allows it.
  mutating func unreadable(_ fault: ReadingFault) {
    let place =
      showsExcerpts
      ? document.place(of: fault.name, inTagAt: fault.line, fault.column)
      : SourcePlace(file: document.file, line: fault.line, column: fault.column)
    let name = fault.name.isEmpty ? "text" : "'\(fault.name)'"
    switch fault.agreement {
    case nil:
      add(
        .error, .valueMalformed, at: place,
        "the \(name) of <\(fault.element)> has the right format but is not a real value",
        fix: "check the original document")
    case .daysInOrder:
      add(
        .error, .datesOutOfOrder, at: place, "<\(fault.element)> ends before it begins",
        fix: "give a 'to' that is not before its 'from'")
    case .together:
      add(
        .error, .valueMalformed, at: place,
        "the \(name) of <\(fault.element)> does not go with what stands beside it",
        fix: "give it where the others ask for it, and only there")
    }
  }

  /// The line an element begins on.
  func line(of path: ElementPath) -> Int { document.place(of: path.element).line }

  /// Whether an attribute is written, be it with its usual value.
  func isWritten(_ path: ElementPath) -> Bool {
    path.attribute.flatMap { document.element(at: path.element)?[$0] } != nil
  }

  private func place(of path: ElementPath) -> SourcePlace {
    document.place(of: showsExcerpts ? path : path.element)
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, at place: SourcePlace,
    _ what: String, fix: String
  ) {
    found.append(
      Diagnostic(
        severity, code, at: place, what, fix: fix,
        excerpt: showsExcerpts ? document.excerpt(at: place) : ""))
  }

  private var showsExcerpts: Bool { found.count < Checker.mostExcerpts }
}

extension [Diagnostic] {
  /// The same in the order their places stand in the file.
  var inFileOrder: [Diagnostic] {
    enumerated().sorted { left, right in
      let (one, other) = (left.element.place, right.element.place)
      return (one?.line ?? 0, one?.column ?? 0, left.offset)
        < (other?.line ?? 0, other?.column ?? 0, right.offset)
    }.map(\.element)
  }
}
