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

  /// The full name of whose account this is; nil where none is written down.
  ///
  /// It is the first part of the account's comment (`getpwuid`), where `&` stands for the account's name
  /// with a capital. A comment that is the account's name says no more of a person than that.
  public static var accountFullName: String? {
    guard let account = getpwuid(getuid()), let comment = account.pointee.pw_gecos else {
      return nil
    }
    let name = String(cString: account.pointee.pw_name)
    let full = String(cString: comment).prefix { $0 != "," }
      .split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: name.prefix(1).uppercased() + name.dropFirst())
    return full.isEmpty || full == name ? nil : full
  }

  /// How many processors there are to work on.
  public static let processors = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  /// The words after the program's name.
  public static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }
}

/// Ends the process with a code.
public func exitProcess(_ code: Int32) -> Never { exit(code) }
