#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Other programs, such as a converter from HTML to PDF.
public enum Processes {
  /// The path of a program that can be run, looked for along PATH; nil where there is none.
  public static func find(_ program: String) -> String? {
    func canRun(_ path: String) -> Bool {
      guard access(path, X_OK) == 0, let found = try? Files.status(of: path) else { return false }
      return found.kind == .file
    }
    if program.contains("/") { return canRun(program) ? program : nil }
    let folders = (Environment.value("PATH") ?? "/usr/local/bin:/usr/bin:/bin")
      .split(separator: ":", omittingEmptySubsequences: true)
    return folders.lazy.map { "\($0)/\(program)" }.first(where: canRun)
  }

  /// Runs a program to its end and gives its exit code; 128 more than the signal that ended it.
  ///
  /// It reads nothing, and what it prints goes to standard error, because standard output is for our
  /// own results. Of the environment it is given only what finds programs, fonts and words.
  ///
  /// - Parameters:
  ///   - program: Its name or path.
  ///   - arguments: The words after its name.
  /// - Throws: What the system refuses (ENOENT where there is no such program).
  /// - Returns: The exit code.
  public static func run(_ program: String, _ arguments: [String]) throws(HostError) -> Int32 {
    try measured(program, arguments).code
  }

  /// A program that ran to its end, and what it used.
  public struct Finished: Hashable, Sendable {
    /// Its exit code; 128 more than the signal that ended it.
    public let code: Int32
    /// Millionths of a second of processor time, its own and the system's for it.
    public let processorTime: Int64
    /// The most memory it held, in bytes.
    public let peakMemory: Int64
  }

  /// Runs a program as `run` does, and says what it used.
  ///
  /// - Parameters:
  ///   - program: Its name or path.
  ///   - arguments: The words after its name.
  /// - Throws: What the system refuses.
  /// - Returns: Its end and what it used.
  public static func measured(
    _ program: String, _ arguments: [String]
  ) throws(HostError) -> Finished {
    guard let path = find(program) else {
      throw HostError(operation: "run", path: program, number: ENOENT)
    }
    var process: pid_t = 0
    let refusal = withStrings([path] + arguments) { words in
      withStrings(handedOn()) { variables in start(&process, path, words, variables) }
    }
    guard refusal == 0 else { throw HostError(operation: "run", path: path, number: refusal) }
    var status: Int32 = 0
    var usage = rusage()
    try calling("wait for", path) { wait4(process, &status, 0, &usage) }
    let signal = status & 0x7F
    let seconds = Int64(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    let rest = Int64(usage.ru_utime.tv_usec) + Int64(usage.ru_stime.tv_usec)
    #if canImport(Darwin)
      let memory = Int64(usage.ru_maxrss)
    #else
      let memory = Int64(usage.ru_maxrss) * 1_024
    #endif
    return Finished(
      code: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      processorTime: seconds * 1_000_000 + rest, peakMemory: memory)
  }

  private static func start(
    _ process: inout pid_t, _ path: String, _ words: [UnsafeMutablePointer<CChar>?],
    _ variables: [UnsafeMutablePointer<CChar>?]
  ) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    let prepared = posix_spawn_file_actions_init(&actions)
    guard prepared == 0 else { return prepared }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, 2, 1)
    let attributed = posix_spawnattr_init(&attributes)
    guard attributed == 0 else { return attributed }
    defer { posix_spawnattr_destroy(&attributes) }
    // This process ignores SIGPIPE; the other program must find it as usual.
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return posix_spawn(&process, path, &actions, &attributes, words, variables)
  }

  private static func handedOn() -> [String] {
    ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "FONTCONFIG_PATH", "XDG_CACHE_HOME"].compactMap {
      name in Environment.value(name).map { "\(name)=\($0)" }
    }
  }

  /// Lends strings as C wants them, an array that ends with nil.
  private static func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
