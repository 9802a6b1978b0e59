/// Something a command takes, declared once: parsing, usage, help, completions and the manual read it.
protocol CommandWord: Sendable {
  /// What it says of itself.
  var declared: DeclaredOption { get }
}

/// An option or flag as it is shown.
struct DeclaredOption: Hashable, Sendable {
  /// Its name: `--period`.
  let name: String
  /// What stands for its value; nil for a flag.
  let placeholder: String?
  /// What it says, in a sentence without its end.
  let sentence: String
  /// What its value must be.
  let what: String
  /// Whether the command needs it.
  let isRequired: Bool
  /// What a shell may complete its value with.
  let completion: Completion
  /// Whether a text is a value of its kind.
  let accepts: @Sendable (String) -> Bool

  static func == (one: DeclaredOption, other: DeclaredOption) -> Bool { one.name == other.name }

  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// `--period PERIOD`.
  var written: String { placeholder.map { "\(name) \($0)" } ?? name }
}

/// An option with a value: `--period 2026-27/4W08`.
struct CommandOption<Value: Sendable>: CommandWord {
  let name: String
  let kind: ValueKind<Value>
  let sentence: String
  let isRequired: Bool

  /// An option.
  init(
    _ name: String, _ kind: ValueKind<Value>, _ sentence: String, required: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.sentence = sentence
    isRequired = required
  }

  var declared: DeclaredOption {
    DeclaredOption(
      name: name, placeholder: kind.placeholder, sentence: sentence, what: kind.what,
      isRequired: isRequired, completion: kind.completion, accepts: { kind.read($0) != nil })
  }
}

/// An option without a value: `--draft`.
struct CommandFlag: CommandWord {
  let name: String
  let sentence: String

  /// A flag.
  init(_ name: String, _ sentence: String) {
    self.name = name
    self.sentence = sentence
  }

  var declared: DeclaredOption {
    DeclaredOption(
      name: name, placeholder: nil, sentence: sentence, what: "", isRequired: false,
      completion: .nothing, accepts: { _ in false })
  }
}

/// A word that is no option: `BOOKS`.
struct Operand: Sendable {
  /// How many words it may be.
  enum Count: Hashable, Sendable { case one, atMostOne, any }

  let kind: ValueKind<String>
  let count: Count
  let sentence: String

  /// So many words.
  init(_ kind: ValueKind<String>, _ count: Count, _ sentence: String) {
    self.kind = kind
    self.count = count
    self.sentence = sentence
  }

  /// One word.
  init(_ kind: ValueKind<String>, _ sentence: String) { self.init(kind, .one, sentence) }

  /// One folder of books.
  static let books = Operand(.books, "the folder of books")

  /// `BOOKS…`.
  var written: String {
    switch count {
    case .one: kind.placeholder
    case .atMostOne: "[\(kind.placeholder)]"
    case .any: "\(kind.placeholder)…"
    }
  }
}

/// Options of which only so many may be given.
struct OptionGroup: Sendable {
  let names: [String]
  let isRequired: Bool

  /// One of them, and no more.
  static func exactlyOne(_ words: any CommandWord...) -> OptionGroup {
    OptionGroup(names: words.map(\.declared.name), isRequired: true)
  }

  /// One of them, or none.
  static func atMostOne(_ words: any CommandWord...) -> OptionGroup {
    OptionGroup(names: words.map(\.declared.name), isRequired: false)
  }
}
