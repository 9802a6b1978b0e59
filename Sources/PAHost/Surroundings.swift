#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The screen, where there is one.
public enum Terminal {
  /// Whether a stream is somebody's screen or keyboard.
  public static func isTerminal(_ stream: StandardStream) -> Bool { isatty(stream.rawValue) == 1 }

  /// Columns of the screen; 80 where none is known.
  public static var width: Int {
    var size = winsize()
    for stream in [StandardStream.output, .error]
    where ioctl(stream.rawValue, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 {
      return Int(size.ws_col)
    }
    return Environment.value("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }
}

/// The time.
public enum Clock {
  /// Whole seconds since 1 January 1970, 00:00 UTC.
  public static var secondsSince1970: Int64 { Int64(reading(CLOCK_REALTIME).tv_sec) }

  /// Nanoseconds since some moment, never going back: for measuring.
  public static var monotonicNanoseconds: Int64 {
    let now = reading(CLOCK_MONOTONIC)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }

  private static func reading(_ clock: clockid_t) -> timespec {
    var now = timespec()
    clock_gettime(clock, &now)
    return now
  }
}

/// What the process was started with.
public enum Environment {
  /// A variable's value, nil where it is not set.
  public static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The words after the program's name.
  public static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }
}

/// Ends the process with a code.
public func exitProcess(_ code: Int32) -> Never { exit(code) }

/// What there is to use, and what finished programs used.
public enum Usage {
  /// How many processors there are to work on.
  public static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// Seconds of processor time of all finished child processes, theirs and the system's for them.
  public static var processorSecondsOfChildren: Double {
    var usage = rusage()
    guard getrusage(childProcesses, &usage) == 0 else { return 0 }
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    let micro = Int64(usage.ru_utime.tv_usec) + Int64(usage.ru_stime.tv_usec)
    return Double(seconds) + Double(micro) / 1e6
  }

  /// The most memory any finished child process held, in bytes.
  public static var peakMemoryOfChildren: Int64 {
    var usage = rusage()
    guard getrusage(childProcesses, &usage) == 0 else { return 0 }
    #if canImport(Darwin)
      return Int64(usage.ru_maxrss)
    #else
      return Int64(usage.ru_maxrss) * 1_024
    #endif
  }

  #if canImport(Glibc)
    private static let childProcesses = __rusage_who_t(RUSAGE_CHILDREN.rawValue)
  #else
    private static let childProcesses = RUSAGE_CHILDREN
  #endif
}
