/// Where in a file something stands.
public struct SourcePlace: Hashable, Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The line, from 1; nought where the whole file is meant.
  public let line: Int
  /// The column in characters, from 1; nought where the whole line is meant.
  public let column: Int
  /// The name of the column in a table, empty elsewhere.
  public let field: String

  /// A place.
  public init(file: String, line: Int = 0, column: Int = 0, field: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.field = field
  }
}

/// One thing wrong with what was given: what, where, and how to fix it.
public struct Diagnostic: Hashable, Sendable {
  /// How grave it is.
  public enum Severity: String, Hashable, Sendable {
    /// Nothing is written.
    case error
    /// The work is done; somebody should look.
    case warning
  }

  /// How grave it is.
  public let severity: Severity
  /// Its name, stable and searchable.
  public let code: Code
  /// Where; nil where no file is meant.
  public let place: SourcePlace?
  /// What is wrong, without personal data.
  public let what: String
  public let fix: String
  /// The line it stands on, with every value that is not vocabulary masked; empty where not shown.
  public var excerpt: String

  /// A fault with its remedy.
  public init(
    _ severity: Severity = .error, _ code: Code, at place: SourcePlace?, _ what: String,
    fix: String, excerpt: String = ""
  ) {
    self.severity = severity
    self.code = code
    self.place = place
    self.what = what
    self.fix = fix
    self.excerpt = excerpt
  }
}

/// Input refused: every fault found, never none.
public struct Rejected: Error, Hashable, Sendable {
  /// The first fault.
  public let first: Diagnostic
  /// The others.
  public let rest: [Diagnostic]

  /// A refusal for one fault or more.
  public init(_ first: Diagnostic, _ rest: [Diagnostic] = []) {
    self.first = first
    self.rest = rest
  }

  /// A refusal for the faults found; nil where there is no error among them.
  public init?(_ found: [Diagnostic]) {
    let errors = found.filter { $0.severity == .error }
    guard let first = errors.first else { return nil }
    self.init(first, Array(errors.dropFirst()))
  }

  /// All of them.
  public var all: [Diagnostic] { [first] + rest }
}

extension Diagnostic: CustomStringConvertible {
  /// The one rendering: place, severity, what, code, excerpt with a caret, remedy.
  public var description: String {
    var text = ""
    if let place {
      text += place.file
      if place.line > 0 { text += ":\(place.line)" }
      if place.column > 0 { text += ":\(place.column)" }
      if !place.field.isEmpty { text += " (\(place.field))" }
      text += ": "
    }
    text += "\(severity.rawValue): \(what) [\(code.name)]\n"
    if let place, !excerpt.isEmpty {
      let number = String(place.line)
      let gutter = String(repeating: " ", count: max(5 - number.count, 0))
      text += "\(gutter)\(number) | \(excerpt)\n"
      if place.column > 0 {
        let blank = String(repeating: " ", count: max(5, number.count))
        text += "\(blank) | \(String(repeating: " ", count: place.column - 1))^\n"
      }
    }
    return text + "  fix: \(fix)"
  }
}
