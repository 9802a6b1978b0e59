import PAHost
import PAPrimitives
import PAStatute
import Synchronization

extension World {
  /// The process's own outputs, terminal, user and clock.
  public static var real: World {
    var world = World(
      out: { _ in },
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
      user: Environment.value("PA_PAYROLL_BY").flatMap { $0.isEmpty ? nil : $0 }
        ?? Environment.accountFullName,
      isTerminal: Terminal.isTerminal(.error) && Terminal.isTerminal(.input))
    let isTerminal = Terminal.isTerminal(.output)
    world.write = { text in
      guard !outputIsLost.load(ordering: .relaxed) else { return false }
      var writer = ByteWriter(.output)
      // What is read by a program stays byte for byte; a terminal obeys some of them.
      let said = isTerminal ? text.withAllSeen : text
      if (try? writer.write(said)) != nil, (try? writer.flush()) != nil { return true }
      outputIsLost.store(true, ordering: .relaxed)
      return false
    }
    world.showsProgress = world.isTerminal && !Terminal.isTerminal(.output)
    return world
  }
}

/// Whether standard output could not be written.
private let outputIsLost = Atomic(false)
