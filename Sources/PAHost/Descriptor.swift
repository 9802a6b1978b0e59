#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the operating system refused, in its own number.
public struct HostError: Error, Hashable, Sendable {
  /// What was attempted, such as `open`.
  public let operation: String
  /// On which file or folder.
  public let path: String
  /// The system's number for the reason (`errno`).
  public let number: Int32

  /// A refusal.
  public init(operation: String, path: String, number: Int32) {
    self.operation = operation
    self.path = path
    self.number = number
  }

  /// Whether somebody else holds what was asked for.
  public var isBusy: Bool { number == EWOULDBLOCK }

  /// Whether there is no such file or folder: the only refusal that means nothing is there.
  ///
  /// Every other one (a disk that fails, a right that is missing) means that nobody knows.
  public var isMissing: Bool { number == ENOENT }

  /// Whether what stands there is of another kind, so that the name is wrong and not the disk.
  public var isOfAnotherKind: Bool { [EISDIR, ENOTDIR, ENODEV, ENXIO].contains(number) }

  /// Whether a file was larger than what was asked for allows.
  public var isTooLarge: Bool { number == EFBIG }

  /// The reason in the system's words: `No space left on device`.
  public var reason: String {
    operation == "read" && [ENODEV, ENXIO].contains(number)
      ? "it is a pipe, a socket or a device, and not a file" : String(cString: strerror(number))
  }

  /// The refusal the last system call left behind.
  static func last(_ operation: String, _ path: String) -> HostError {
    HostError(operation: operation, path: path, number: errno)
  }
}

/// Repeats a system call that a signal interrupted; throws what it refuses.
@discardableResult
func calling<Result: SignedInteger>(
  _ operation: String, _ path: String, _ call: () -> Result
) throws(HostError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw .last(operation, path) }
  }
}

/// An open file, closed when it is let go.
struct Descriptor: ~Copyable {
  let number: Int32
  let path: String
  private var isOurs: Bool

  /// Opens a file; what it makes is mode 0600.
  init(_ path: String, _ flags: Int32) throws(HostError) {
    self.path = path
    number = try calling("open", path) { open(path, flags | O_CLOEXEC, 0o600) }
    isOurs = true
  }

  /// One of the three standard streams, which stay open.
  init(standard number: Int32, _ name: String) {
    self.number = number
    path = name
    isOurs = false
  }

  deinit { if isOurs { _ = close(number) } }

  /// Reads what is there, at most `count` bytes; nothing at the end.
  func read(_ count: Int) throws(HostError) -> [UInt8] {
    var refusal: HostError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(HostError) {
        filled = try calling("read", path) {
          platformRead(number, buffer.baseAddress, buffer.count)
        }
      } catch {
        refusal = error
      }
    }
    if let refusal { throw refusal }
    return bytes
  }

  /// Writes all bytes, however many calls that takes.
  func write(_ bytes: [UInt8]) throws(HostError) {
    try bytes.withUnsafeBufferPointer { buffer throws(HostError) in
      var written = 0
      while written < buffer.count {
        let rest = UnsafeBufferPointer(rebasing: buffer[written...])
        written += try calling("write", path) {
          platformWrite(number, rest.baseAddress, rest.count)
        }
      }
    }
  }

  /// Waits until what was written is on the disk.
  func flush() throws(HostError) {
    #if canImport(Darwin)
      try calling("flush", path) { fcntl(number, F_FULLFSYNC) }
    #else
      try calling("flush", path) { fsync(number) }
    #endif
  }

  /// Closes, reporting what a network disk may say only now.
  consuming func finish() throws(HostError) {
    guard isOurs else { return }
    isOurs = false
    // Not repeated when interrupted: the descriptor is gone either way.
    if close(number) != 0, errno != EINTR { throw .last("close", path) }
  }
}

private func platformRead(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}

private func platformWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
