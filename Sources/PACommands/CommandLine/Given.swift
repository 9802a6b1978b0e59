import PAPrimitives
import PAXML

/// The words of a command line, understood: every value is of its option's kind, and whatever the
/// command needs is there.
struct Given: Sendable {
  fileprivate var values: [String: String] = [:]
  fileprivate var flags: Set<String> = []
  /// The words that are no options, in their order.
  fileprivate(set) var operands: [String] = []

  /// Whether a flag is given.
  subscript(flag: CommandFlag) -> Bool { flags.contains(flag.name) }

  /// An option's value, where it is given.
  subscript<Value>(option: CommandOption<Value>) -> Value? {
    values[option.name].flatMap(option.kind.read)
  }

  /// The value of an option the command needs.
  func required<Value>(_ option: CommandOption<Value>) -> Value {
    guard option.isRequired, let value = self[option] else {
      preconditionFailure("'\(option.name)' is not declared as needed")
    }
    return value
  }

  /// The text an option is given, `yes` for a flag.
  func text(of option: DeclaredOption) -> String? {
    option.placeholder == nil && flags.contains(option.name) ? "yes" : values[option.name]
  }

  /// Whether an option or flag is given.
  fileprivate func has(_ name: String) -> Bool { values[name] != nil || flags.contains(name) }
}

extension Command {
  /// Understands the words after the command's name.
  ///
  /// - Throws: Every fault at once. What is mistyped is told before anything is said to be missing: it
  ///   may be what is missing.
  func given(_ words: [String]) throws(Stop) -> Given {
    var reading = Reading(of: self)
    reading.read(words)
    if reading.faults.isEmpty { reading.lookForMissing() }
    guard reading.faults.isEmpty else { throw .usage(reading.faults.joined(separator: "\n  ")) }
    return reading.given
  }

  /// The words of a command being read.
  private struct Reading {
    let command: Command
    let options: [DeclaredOption]
    var given = Given()
    var faults: [String] = []

    init(of command: Command) {
      self.command = command
      options = command.options.map(\.declared)
    }

    mutating func read(_ words: [String]) {
      var left = words[...]
      var unknown: [String] = []
      while let word = left.popFirst() {
        guard word.hasPrefix("--"), word != "--" else {
          if word != "--" { given.operands.append(word) }
          continue
        }
        let name = String(word.prefix { $0 != "=" })
        let value = name == word ? nil : String(word.dropFirst(name.count + 1))
        guard let option = options.first(where: { $0.name == name }) else {
          unknown.append(word)
          continue
        }
        take(option, value, &left)
      }
      for word in unknown {
        let name = String(word.prefix { $0 != "=" })
        let meant = name.nearest(among: options.map(\.name))
        faults.append(
          "\(word) is not an option here" + (meant.map { "; did you mean \($0)?" } ?? ""))
      }
      // The word after a mistyped option may be its value.
      if unknown.isEmpty { countOperands() }
    }

    private mutating func take(
      _ option: DeclaredOption, _ value: String?, _ left: inout ArraySlice<String>
    ) {
      guard !given.has(option.name) else {
        if option.placeholder != nil, value == nil { left = left.dropFirst() }
        faults.append("\(option.name) is given more than once")
        return
      }
      guard option.placeholder != nil else {
        if value != nil { faults.append("\(option.name) takes no value") }
        given.flags.insert(option.name)
        return
      }
      guard let text = value ?? (left.first?.hasPrefix("--") ?? true ? nil : left.removeFirst())
      else {
        faults.append("\(option.name) needs a value after it: \(option.what)")
        return
      }
      given.values[option.name] = text
      guard !option.accepts(text) else { return }
      var fault = "\(option.name) must be \(option.what)"
      if case .words(let words) = option.completion, let meant = text.nearest(among: words) {
        fault += "; did you mean \(meant)?"
      }
      faults.append(fault)
    }

    private mutating func countOperands() {
      var left = given.operands[...]
      for operand in command.operands where operand.count != .any { left = left.dropFirst() }
      if !command.operands.contains(where: { $0.count == .any }), let word = left.first {
        faults.append("\(word) is one word too many")
      }
    }

    mutating func lookForMissing() {
      let needed = command.operands.filter { $0.count == .one }
      for operand in needed.dropFirst(given.operands.count) {
        faults.append("\(operand.kind.placeholder) is missing: \(operand.sentence)")
      }
      for option in options where option.isRequired && !given.has(option.name) {
        faults.append("\(option.name) is missing: \(option.what)")
      }
      for group in command.groups {
        let count = group.names.count { given.has($0) }
        if count > 1 { faults.append("say \(either(group.names)), not both") }
        if count == 0, group.isRequired { faults.append("say \(either(group.names))") }
      }
    }

    private func either(_ names: [String]) -> String { names.joined(separator: " or ") }
  }
}

extension String {
  /// Whether it is a line of a few words, as names are.
  var isOneLine: Bool {
    isSeen && utf8.count <= 120
      && !contains { $0.isNewline || $0 == "\t" } && isAllSeen
      && isSayableInXML
  }
}
