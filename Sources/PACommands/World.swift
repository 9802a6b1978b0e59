import PADiagnostics
import PAHost
public import PAPrimitives

/// What a command may use of the world outside: its two outputs, a question to the user, today.
///
/// Tests give their own; only the outermost layer knows the day.
public struct World: Sendable {
  /// Writes to standard output; false where nobody reads it any more.
  public var write: @Sendable (String) -> Bool
  /// Writes to standard error, what nobody sees marked: whatever stands in a message, a terminal obeys none
  /// of it.
  public var err: @Sendable (String) -> Void
  /// Draws on standard error how far it has come.
  let progress: @Sendable (String) -> Void
  /// Asks a person and waits for a line; nil where there is nobody to ask.
  public var ask: @Sendable (String) -> String?
  /// Today in the United Kingdom.
  public var today: CivilDate
  /// The name of who runs the program: `PA_PAYROLL_BY`, or the account's full name; nil where neither says
  /// it.
  public var user: String?
  /// Whether somebody sits at a terminal, who may be asked.
  public var isTerminal: Bool
  /// Whether progress may be drawn: at a terminal where no results are shown.
  public var showsProgress = false
  /// Whether the work goes on where nobody reads its results any more: what is sealed is finished.
  var finishesUnread = false

  /// A world.
  public init(
    out: @escaping @Sendable (String) -> Void, err: @escaping @Sendable (String) -> Void,
    ask: @escaping @Sendable (String) -> String?, today: CivilDate, user: String?,
    isTerminal: Bool
  ) {
    write = { text in
      out(text)
      return true
    }
    progress = err
    self.err = { err($0.withAllSeen) }
    self.ask = { ask($0.withAllSeen) }
    self.today = today
    self.user = user
    self.isTerminal = isTerminal
  }
}

extension World {
  /// Writes words for people to standard output, what nobody sees marked; where nobody reads it any more, the
  /// program ends, unless it seals.
  func out(_ text: String) { data(text.withAllSeen) }

  /// Writes what a program reads, byte for byte but on a terminal.
  func data(_ text: String) {
    if !write(text), !finishesUnread { exitProcess(ExitCode.host) }
  }
}

/// Why a command stops.
enum Stop: Error {
  /// The words on the command line are wrong.
  case usage(String)
  /// Input is refused.
  case refused([Diagnostic])
  /// The disk or a stream failed.
  case host(HostError)
}
