import PABooks
import PADiagnostics
import PAHost
import PAPrimitives

/// One verb of the command line: its words, its help, and what it does.
///
/// Help, dispatch and the README's list of commands all read `all`.
public struct Command: Sendable {
  /// The verb, with its noun where it has one: `run`, `post receipt`.
  public let name: String
  /// What follows it.
  public let usage: String
  /// What it does, in one line.
  public let summary: String
  /// What it does, its options and a worked example.
  public let help: String
  let body: @Sendable (inout Arguments, World) async throws -> Int32

  init(
    _ name: String, _ usage: String, _ summary: String, help: String,
    body: @escaping @Sendable (inout Arguments, World) async throws -> Int32
  ) {
    self.name = name
    self.usage = usage
    self.summary = summary
    self.help = help
    self.body = body
  }

  /// All that 'help' says of it.
  var page: String { "usage: pa-payroll \(name) \(usage)\n\n\(help)\n" }

  /// Every command, in the order a new employer meets them.
  public static let all: [Command] = [
    initialise, open, check, run, explain, budget, postReceipt, postCost, exportBureau, claimNew,
    claimCheck, claimSubmit, claimPaid, verify, documents, calculate, rates, schema,
  ]
}

/// Exit codes, the same for every command.
enum ExitCode {
  /// Done.
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

/// Runs the program: finds the command, runs it, and says what went wrong.
///
/// - Parameters:
///   - words: The words after the program's name.
///   - world: Outputs, questions and the day.
/// - Returns: The exit code.
public func run(_ words: [String], in world: World) async -> Int32 {
  guard let first = words.first, first != "help" || words.count > 1 else {
    world.out(overview)
    return words.isEmpty ? ExitCode.usage : ExitCode.done
  }
  switch first {
  case "--help", "-h":
    world.out(overview)
    return ExitCode.done
  case "--version":
    world.out("\(Program.version)\n")
    return ExitCode.done
  default: break
  }
  let asked = first == "help" ? Array(words.dropFirst()) : words
  guard let command = command(for: asked) else {
    let known = Command.all.filter {
      $0.name.split(separator: " ").first.map(String.init) == asked[0]
    }
    if first == "help", !known.isEmpty {
      world.out(known.map(\.page).joined(separator: "\n"))
      return ExitCode.done
    }
    world.err(
      known.isEmpty
        ? "pa-payroll: there is no command '\(asked[0])'; 'pa-payroll --help' lists them\n"
        : "pa-payroll: say which: \(known.map(\.name).joined(separator: ", "))\n")
    return ExitCode.usage
  }
  let rest = Array(asked.dropFirst(command.name.split(separator: " ").count))
  if first == "help" || rest.contains("--help") {
    world.out(command.page)
    return ExitCode.done
  }
  var arguments = Arguments(rest)
  do {
    return try await command.body(&arguments, world)
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
    world.err(found.map { "\($0)\n" }.joined())
    return ExitCode.of(refusing: found)
  case .host(let error):
    world.err("pa-payroll: \(error.path): \(error.operation) failed: \(error.reason)\n")
    return ExitCode.host
  }
}

/// The command that the first words name, longest name first.
private func command(for words: [String]) -> Command? {
  Command.all.filter { command in
    words.starts(with: command.name.split(separator: " ").map(String.init))
  }.max { $0.name.utf8.count < $1.name.utf8.count }
}

/// What the program says of itself.
var overview: String {
  let width = Command.all.map(\.name.count).max() ?? 0
  let list = Command.all.map { command in
    let gap = String(repeating: " ", count: width - command.name.count + 2)
    return "  \(command.name)\(gap)\(command.summary)"
  }.joined(separator: "\n")
  return """
    pa-payroll: payroll for people who employ their own personal assistants

    usage: pa-payroll COMMAND …

    \(list)

    'pa-payroll help COMMAND' explains one with an example.
    Exit codes: 0 done, 1 input refused, 2 done with exceptions to look at,
    64 wrong usage, 74 could not read or write.

    """
}
