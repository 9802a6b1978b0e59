public import PABudgets
import PAClaims
public import PADiagnostics
public import PAEmployment
public import PAHost
public import PAJournal
import PAPrimitives
import PAXML

/// The namespaces of what a folder of books holds.
enum Namespace {
  static let books = "urn:pa-payroll:books:0"
  static let timesheet = "urn:pa-payroll:timesheet:0"
  static let journal = "urn:pa-payroll:journal:0"
}

/// One employer's folder: `employer.xml`, `timesheets/`, `journal/` and `out/`.
public struct BooksFolder: Hashable, Sendable {
  /// The folder, as the user named it.
  public let path: String

  /// A folder.
  public init(_ path: String) {
    var path = path
    while path.count > 1, path.last == "/" { path.removeLast() }
    self.path = path
  }

  /// The file that describes the employer.
  public var employerFile: String { "\(path)/employer.xml" }

  /// Whether there is an `employer.xml`, or anything of that name.
  ///
  /// - Throws: `not-read` where nobody knows.
  public func isThere() throws(Rejected) -> Bool { try BooksFolder.status(of: employerFile) != nil }

  /// Everything `employer.xml` says, checked.
  ///
  /// - Returns: The books.
  /// - Throws: Every fault in the file.
  public func books() throws(Rejected) -> Books {
    let bytes = try BooksFolder.bytes(of: employerFile)
    return try Books(bytes, file: employerFile)
  }

  /// The names in a folder; none where there is no such folder, a refusal where nobody knows.
  static func names(in folder: String) throws(Rejected) -> [String] {
    do {
      return try Files.namesIfAny(in: folder) ?? []
    } catch {
      throw Rejected(.unknown(folder, error))
    }
  }

  /// What stands at a path; nil for nothing, a refusal where nobody knows.
  static func status(of path: String) throws(Rejected) -> Files.Status? {
    do {
      return try Files.status(of: path)
    } catch {
      throw Rejected(.unknown(path, error))
    }
  }

  /// The bytes of a file, a refusal where it cannot be read.
  static func bytes(of path: String, limit: Int = 8 * 1024 * 1024) throws(Rejected) -> [UInt8] {
    do {
      return try Files.bytes(of: path, limit: limit)
    } catch {
      throw Rejected(
        error.isTooLarge ? .tooLarge(path, limit: limit) : .unreadable(path, error))
    }
  }
}

extension Diagnostic {
  /// A file or folder that cannot be read: its name is wrong, or nobody knows what stands there.
  public static func unreadable(_ path: String, _ error: HostError) -> Diagnostic {
    guard error.isMissing || error.isOfAnotherKind else { return .unknown(path, error) }
    return Diagnostic(
      .error, .fileUnreadable, at: SourcePlace(file: path), "cannot be read: \(error.reason)",
      mend: "check its name"
        + (path.hasSuffix("/employer.xml") ? "; 'pa-payroll init' makes new books" : ""))
  }

  /// A place of which nobody knows what stands there.
  static func unknown(_ path: String, _ error: HostError) -> Diagnostic {
    Diagnostic(
      .error, .notRead, at: SourcePlace(file: path), "cannot be read: \(error.reason)",
      mend: "check the disk and the right to read it, then run this again; nothing was changed")
  }

  /// A file that cannot be written.
  public static func notWritten(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .error, .notWritten, at: SourcePlace(file: path), "cannot be written: \(reason)",
      mend: "make room on the disk and allow writing there; nothing was changed")
  }
}

/// The books of one employer as they were read.
public struct Books: Sendable {
  /// What they say.
  public let read: BooksRead
  /// SHA-256 of the file.
  public let digest: String
  /// What somebody should look at.
  public let warnings: [Diagnostic]
  private let bytes: [UInt8]
  private let assistantPlaces: [Identifier: SourcePlace]
  private let categoryPlaces: [Identifier: [(NICategory, SourcePlace)]]

  /// Parties, schemes, schedules, elements and PAs.
  public var employer: Employer { read.employer }
  /// Budgets with their hidden costs.
  public var budgets: [Budget] { read.budgets }

  private static let schema = Result { () throws(Rejected) -> Schema in
    try Schema(employerSchema, name: "employer.xsd")
  }

  /// Books from the bytes of `employer.xml`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, as the user gave it.
  /// - Throws: Every fault: of form, then of the schema, then of sense.
  public init(_ bytes: [UInt8], file: String) throws(Rejected) {
    let schema = try Books.schema.get()
    let root = try XMLReading.element(
      of: bytes, file: file, schema: schema, namespace: Namespace.books)
    let (read, faults) = ReadingTranscript.value(BooksRead.self, from: root)
    var checker = Checker(file: file, bytes: bytes)
    for fault in faults { checker.malformed(fault) }
    checker.check(read, root)
    if let rejected = Rejected(checker.found.inFileOrder) { throw rejected }
    self.read = read
    digest = SHA256.hex(bytes)
    warnings = checker.found
    self.bytes = bytes
    func place(_ element: Element) -> SourcePlace {
      SourcePlace(file: file, line: element.line, column: element.column)
    }
    let assistants = zip(read.employer.assistants, root.all("pa"))
    assistantPlaces = Dictionary(
      assistants.map { ($0.id, place($1)) }, uniquingKeysWith: { first, _ in first })
    categoryPlaces = Dictionary(
      assistants.map { assistant, element in
        (
          assistant.id,
          zip(assistant.assertedCategories, element.all("niCategory")).map {
            ($0.category, place($1))
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a PA stands in the file.
  func place(of assistant: Identifier) -> SourcePlace {
    assistantPlaces[assistant] ?? SourcePlace(file: "employer.xml")
  }

  /// Where a letter written down stands in the file.
  func place(ofCategory category: NICategory, of assistant: Identifier) -> SourcePlace {
    categoryPlaces[assistant]?.last { $0.0 == category }?.1 ?? place(of: assistant)
  }

  /// The line of a place with every value masked.
  func excerpt(at place: SourcePlace) -> String {
    place.line > 0 ? XMLReading.excerpt(of: bytes, line: place.line) : ""
  }
}

extension BooksRead {
  /// The books as a file: what `init` writes.
  public var file: [UInt8] {
    WritingTranscript.element("employer", self).serialised(.xml(namespace: Namespace.books))
  }
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

/// Gathers faults with their places.
struct Checker {
  /// How many faults of a file are told with their line.
  ///
  /// Each is looked for in the whole file; a large one with thousands would take hours.
  static let mostExcerpts = 20

  let file: String
  let bytes: [UInt8]
  private(set) var found: [Diagnostic] = []

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  /// Notes a fault of an element, or of one of its attributes' values.
  mutating func error(
    _ code: Diagnostic.Code, at element: Element, value attribute: String? = nil, _ what: String,
    mend: String
  ) {
    let (line, column) =
      attribute.flatMap { showsExcerpts ? $0 : nil }.map {
        XMLReading.place(ofValueOf: $0, inTagAt: element.line, element.column, of: bytes)
      } ?? (element.line, element.column)
    add(.error, code, line: line, column: column, what, mend: mend)
  }

  mutating func warning(_ code: Diagnostic.Code, at element: Element, _ what: String, mend: String)
  {
    add(.warning, code, line: element.line, column: element.column, what, mend: mend)
  }

  mutating func malformed(_ fault: ReadingTranscript.Fault) {
    let name = fault.name.isEmpty ? "text" : "'\(fault.name)'"
    let (line, column) =
      showsExcerpts
      ? XMLReading.place(ofValueOf: fault.name, inTagAt: fault.line, fault.column, of: bytes)
      : (fault.line, fault.column)
    add(
      .error, .valueMalformed, line: line, column: column,
      "the \(name) of <\(fault.element)> is written rightly, but there is no such value",
      mend: "check it against the paper it stands on: the form is right, the value cannot be")
  }

  private mutating func add(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, line: Int, column: Int,
    _ what: String, mend: String
  ) {
    found.append(
      Diagnostic(
        severity, code, at: SourcePlace(file: file, line: line, column: column), what,
        mend: mend, excerpt: showsExcerpts ? XMLReading.excerpt(of: bytes, line: line) : ""))
  }

  private var showsExcerpts: Bool { found.count < Checker.mostExcerpts }
}
