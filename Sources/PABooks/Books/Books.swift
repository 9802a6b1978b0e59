public import PABudgets
import PADescription
public import PADiagnostics
public import PAEmployment
public import PAHost
public import PAJournal
import PAPrimitives
import PAXML

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

  /// Whether there is anything of books: `employer.xml`, a journal or timesheets.
  ///
  /// - Throws: `not-read` where nobody knows.
  public func hasAnything() throws(Rejected) -> Bool {
    for name in ["employer.xml", "journal", "timesheets"]
    where try BooksFolder.status(of: "\(path)/\(name)") != nil {
      return true
    }
    return false
  }

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
      fix: "check its name"
        + (path.hasSuffix("/employer.xml") ? "; 'pa-payroll init' makes new books" : ""))
  }

  /// A place of which nobody knows what stands there.
  static func unknown(_ path: String, _ error: HostError) -> Diagnostic {
    Diagnostic(
      .error, .notRead, at: SourcePlace(file: path), "cannot be read: \(error.reason)",
      fix: "check the disk and the right to read it, then run this again\(changedNothing)")
  }

  /// What is added to a fix where it is true.
  private static let changedNothing = "; nothing was changed"

  /// The same fault where something was changed before it.
  public var afterChange: Diagnostic {
    guard fix.hasSuffix(Diagnostic.changedNothing) else { return self }
    return Diagnostic(
      severity, code, at: place, what, fix: String(fix.dropLast(Diagnostic.changedNothing.count)))
  }

  /// A file that cannot be written.
  public static func notWritten(_ path: String, _ error: HostError) -> Diagnostic {
    let fix =
      error.isMissing
      ? "make the folder first that it is to stand in"
      : error.isOfAnotherKind
        ? "name a file, in a folder that is there"
        : "make room on the disk and allow writing there"
    return Diagnostic(
      .error, .notWritten, at: SourcePlace(file: path), "cannot be written: \(error.reason)",
      fix: "\(fix)\(changedNothing)")
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
  private let document: ReadDocument

  /// Parties, schemes, schedules, elements and PAs.
  public var employer: Employer { read.employer }
  /// Budgets with their hidden costs.
  public var budgets: [Budget] { read.budgets }

  /// Books from the bytes of `employer.xml`.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, as the user gave it.
  /// - Throws: Every fault: of form, then of the schema, then of sense.
  public init(_ bytes: [UInt8], file: String) throws(Rejected) {
    document = try ReadDocument(bytes, file: file, as: .employer)
    read = try document.value()
    var checker = Checker(document)
    checker.check(read)
    if let rejected = Rejected(checker.found.inFileOrder) { throw rejected }
    digest = SHA256.hex(bytes)
    warnings = checker.found
  }

  /// Something to look at, or an error, where its subject stands in the file; nil for the whole file.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ code: Diagnostic.Code, at subject: ElementPath?,
    _ what: String, fix: String
  ) -> Diagnostic {
    let place = subject.map(document.place) ?? SourcePlace(file: document.file)
    return Diagnostic(
      severity, code, at: place, what, fix: fix, excerpt: document.excerpt(at: place))
  }
}

extension BooksRead {
  /// The books as a file: what `init` writes.
  public var file: [UInt8] {
    BooksSchema.employer.document(self)
  }
}
