import PABooks
import PADiagnostics
import PAHost
import PAPrimitives

/// One verb of the command line, declared once: parsing, usage, help, completions, the manual and
/// `docs/COMMANDS.md` read it.
public struct Command: Sendable {
  /// The verb, with its noun where it has one: `run`, `post receipt`.
  public let name: String
  /// What it does, in one line.
  public let summary: String
  /// What it does, in paragraphs.
  let about: String
  /// The words it takes that are no options, in their order.
  let operands: [Operand]
  /// Its options, in the order they are explained.
  let options: [any CommandWord]
  /// Options of which only so many may be given.
  let groups: [OptionGroup]
  /// What is said after the options.
  let more: String
  /// One that is written right.
  let example: String
  let body: @Sendable (Given, World) async throws -> Int32

  init(
    _ name: String, _ summary: String, about: String, operands: [Operand] = [],
    options: [any CommandWord] = [], groups: [OptionGroup] = [], more: String = "",
    example: String, body: @escaping @Sendable (Given, World) async throws -> Int32
  ) {
    self.name = name
    self.summary = summary
    self.about = about
    self.operands = operands
    self.options = options
    self.groups = groups
    self.more = more
    self.example = example
    self.body = body
  }

  /// Every command, in the order a new employer meets them.
  public static let all: [Command] =
    [initialise, open, check, run, correct, explain, budget, ledger, exportBureau] + events + [
      claimCheck, contractCheck, contractStatement, rota, holiday, minimumWage, journalShow,
      journalDiff, verify,
      documents, calculate, rates, schema, completions, manual, version,
    ]
}

/// Exit codes, the same for every command.
enum ExitCode {
  static let done: Int32 = 0
  /// Input refused; nothing written.
  static let refused: Int32 = 1
  /// Done, with exceptions to look at.
  static let exceptions: Int32 = 2
  /// Wrong usage.
  static let usage: Int32 = 64
  /// Could not read or write.
  static let host: Int32 = 74

  /// How a command ends that refuses: what could not be read or written outweighs what is wrong.
  static func of(refusing found: [Diagnostic]) -> Int32 {
    found.contains { $0.code == .notWritten || $0.code == .notRead } ? host : refused
  }
}

/// Runs the program: finds the command, understands its words, runs it, and says what went wrong.
///
/// - Parameters:
///   - words: The words after the program's name.
///   - world: Outputs, questions and the day.
/// - Returns: The exit code.
public func run(_ words: [String], in world: World) async -> Int32 {
  guard let first = words.first, first != "help" || words.count > 1 else {
    world.out(Command.overview)
    return words.isEmpty ? ExitCode.usage : ExitCode.done
  }
  switch first {
  case "--help", "-h":
    world.out(Command.overview)
    return ExitCode.done
  case "--version", "-V":
    world.out("\(Program.version)\n")
    return ExitCode.done
  case "complete":
    world.data(CompletionRequest(Array(words.dropFirst())).answer)
    return ExitCode.done
  default: break
  }
  let asked = first == "help" ? Array(words.dropFirst()) : words
  guard let command = Command.named(by: asked) else {
    let known = Command.all.filter { $0.words[0] == asked[0] }
    if first == "help", !known.isEmpty {
      world.out(known.map(\.page).joined(separator: "\n"))
      return ExitCode.done
    }
    world.err("pa-payroll: \(Command.unknown(asked, known))\n")
    return ExitCode.usage
  }
  let rest = Array(asked.dropFirst(command.words.count))
  if first == "help" || rest.contains("--help") {
    world.out(command.page)
    return ExitCode.done
  }
  // What is not UTF-8 is handed on with this character in its place, and would be sealed so.
  guard !rest.contains(where: { $0.contains("\u{FFFD}") }) else {
    world.err("pa-payroll \(command.name): a word is not written in UTF-8\n")
    return ExitCode.usage
  }
  var world = world
  world.finishesUnread = command.seals
  do {
    let code = try await command.body(try command.given(rest), world)
    return world.write("") ? code : ExitCode.host
  } catch let stop as Stop {
    return report(stop, of: command, world)
  } catch let rejected as Rejected {
    return report(.refused(rejected.all), of: command, world)
  } catch {
    world.err("pa-payroll: \(error)\n")
    return ExitCode.host
  }
}

private func report(_ stop: Stop, of command: Command, _ world: World) -> Int32 {
  switch stop {
  case .usage(let what):
    world.err(
      "pa-payroll \(command.name): \(what)\nusage: pa-payroll \(command.name) \(command.usage)\n"
        + "'pa-payroll help \(command.name)' shows an example\n")
    return ExitCode.usage
  case .refused(let found):
    world.err(found.lines)
    return ExitCode.of(refusing: found)
  case .host(let error):
    world.err("pa-payroll: \(error.path): \(error.operation) failed: \(error.reason)\n")
    return ExitCode.host
  }
}

extension Command {
  /// Whether it seals something.
  fileprivate var seals: Bool { options.contains { $0.declared.name == Signing.by.declared.name } }

  /// The words of its name.
  var words: [String] { name.split(separator: " ").map(String.init) }

  /// The command that the first words name, longest name first.
  static func named(by words: [String]) -> Command? {
    all.filter { words.starts(with: $0.words) }.max { $0.words.count < $1.words.count }
  }

  /// What is said of words that name no command, of which some may be the beginning.
  fileprivate static func unknown(_ asked: [String], _ known: [Command]) -> String {
    if known.isEmpty {
      let meant = asked[0].nearest(among: all.map { $0.words[0] })
      return "there is no command '\(asked[0])'; "
        + (meant.map { "did you mean '\($0)'?" } ?? "'pa-payroll --help' lists them")
    }
    let second = asked.count > 1 ? asked[1].nearest(among: known.map { $0.words[1] }) : nil
    return second.map { "did you mean '\(asked[0]) \($0)'?" }
      ?? "say which: \(known.map(\.name).joined(separator: ", "))"
  }
}
