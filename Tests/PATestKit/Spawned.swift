import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program run to its end in a process group of its own, however it ends.
///
/// Foundation's `Process` waits until nobody holds what the program inherited: a program under `strace`
/// that outlives it is waited for without end. Here the whole group is killed when its time is up.
package struct Spawned: Sendable {
  /// Its exit code, or the signal that ended it.
  package let code: Int32
  /// Whether a signal ended it.
  package let killed: Bool
  /// What it wrote to standard output.
  package let out: String
  /// What it wrote to standard error.
  package let err: String

  /// Runs a program.
  ///
  /// - Parameters:
  ///   - line: Its path and words.
  ///   - environment: All of its environment.
  ///   - seconds: How long it may take before it is killed with all it started.
  /// - Throws: What the system refuses before the program runs.
  package init(_ line: [String], environment: [String: String], within seconds: Double) throws {
    // Pipes, not files: a limit on files must not be one on what is said.
    var said = try Listening()
    var told = try Listening()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, said.writer, 1)
    posix_spawn_file_actions_adddup2(&actions, told.writer, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    var process: pid_t = 0
    let refusal = withStrings(line) { words in
      withStrings(environment.map { "\($0)=\($1)" }) { variables in
        posix_spawn(&process, line[0], &actions, &attributes, words, variables)
      }
    }
    guard refusal == 0 else { throw POSIXError(POSIXErrorCode(rawValue: refusal) ?? .EINVAL) }
    said.closeWriter()
    told.closeWriter()
    let end = Date(timeIntervalSinceNow: seconds)
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      said.hear()
      told.hear()
      if Date() > end {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        break
      }
      usleep(1_000)
    }
    // Whatever of it is still there has nothing more to do.
    kill(-process, SIGKILL)
    let signal = status & 0x7F
    killed = signal != 0
    code = killed ? signal : (status >> 8) & 0xFF
    out = said.text
    err = told.text
  }
}

/// The reading end of a pipe, which never waits.
private struct Listening: ~Copyable {
  private let reader: Int32
  private(set) var writer: Int32
  private var bytes: [UInt8] = []

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
    (reader, writer) = (ends[0], ends[1])
    // Neither end goes to other programs that are started meanwhile.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reader, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(reader)
    if writer >= 0 { close(writer) }
  }

  mutating func closeWriter() {
    close(writer)
    writer = -1
  }

  /// Takes what is there.
  mutating func hear() {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(reader, &buffer, buffer.count)
      guard count > 0 else { return }
      bytes += buffer[..<count]
    }
  }

  /// All that was written.
  var text: String {
    mutating get {
      hear()
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Lends strings as C wants them, an array that ends with nil.
private func withStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
