import PAHost
import PAPrimitives
import PAStatute

extension World {
  /// The process's own outputs, terminal, user and clock.
  public static var real: World {
    var world = World(
      out: { text in
        var writer = ByteWriter(.output)
        guard (try? writer.write(text)) != nil, (try? writer.flush()) != nil else {
          exitProcess(ExitCode.host)
        }
      },
      err: { text in
        var writer = ByteWriter(.error)
        guard (try? writer.write(text)) != nil, (try? writer.flush()) != nil else { return }
      },
      ask: { question in
        var writer = ByteWriter(.error)
        guard (try? writer.write(question)) != nil, (try? writer.flush()) != nil else { return nil }
        return readLine()
      },
      today: ClockChanges.today(secondsSince1970: Clock.secondsSince1970),
      user: Environment.value("USER") ?? Environment.value("LOGNAME") ?? "unnamed",
      isTerminal: Terminal.isTerminal(.error) && Terminal.isTerminal(.input))
    world.showsProgress = world.isTerminal && !Terminal.isTerminal(.output)
    return world
  }
}
