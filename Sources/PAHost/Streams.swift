#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A stream a process is given.
public enum StandardStream: Int32, Hashable, Sendable {
  /// Where a pipe's text comes in.
  case input = 0
  /// Where results go.
  case output = 1
  /// Where messages go.
  case error = 2
}

/// A file, or standard input, read piece by piece.
public struct ByteReader: ~Copyable {
  private let source: Descriptor
  private let size: Int

  /// Reads a file; a pipe or a device only where it is one that this process was handed, as a shell does
  /// for `<(…)`.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - size: The most bytes of a piece.
  /// - Throws: What the system refuses; a pipe, a socket, a device or a folder at once.
  public init(_ path: String, size: Int = 256 * 1024) throws(HostError) {
    source =
      path.hasPrefix("/dev/fd/") || path == "/dev/stdin"
      ? try Descriptor(path, O_RDONLY) : try Files.opened(path)
    self.size = size
  }

  /// Reads standard input.
  public init(standardInput size: Int = 256 * 1024) {
    source = Descriptor(standard: StandardStream.input.rawValue, "standard input")
    self.size = size
  }

  /// The next piece, as much as is there; nil at the end.
  public mutating func next() throws(HostError) -> [UInt8]? {
    let bytes = try source.read(size)
    return bytes.isEmpty ? nil : bytes
  }
}

/// A file, or a standard stream, written through a buffer.
///
/// Nothing is sure to be written before `flush` or `finish`, which say so if it cannot be. A reader
/// that went away (EPIPE) is a refusal like any other and does not end the process.
public struct ByteWriter: ~Copyable {
  private let target: Descriptor
  private var buffer: [UInt8] = []
  private static let size = 64 * 1024

  /// Writes a file anew, mode 0600.
  public init(_ path: String) throws(HostError) {
    target = try Descriptor(path, O_WRONLY | O_CREAT | O_TRUNC)
    _ = brokenPipesAreRefusals
    buffer.reserveCapacity(ByteWriter.size * 2)
  }

  /// Writes to standard output or standard error.
  public init(_ stream: StandardStream) {
    target = Descriptor(
      standard: stream.rawValue, stream == .output ? "standard output" : "standard error")
    _ = brokenPipesAreRefusals
    buffer.reserveCapacity(ByteWriter.size * 2)
  }

  /// Writes bytes.
  public mutating func write(_ bytes: [UInt8]) throws(HostError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= ByteWriter.size { try flush() }
  }

  /// Writes text in UTF-8.
  public mutating func write(_ text: String) throws(HostError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= ByteWriter.size { try flush() }
  }

  /// Hands on what is in the buffer.
  public mutating func flush() throws(HostError) {
    guard !buffer.isEmpty else { return }
    defer { buffer.removeAll(keepingCapacity: true) }
    try target.write(buffer)
  }

  /// Hands on the rest and closes.
  public consuming func finish() throws(HostError) {
    try flush()
    try target.finish()
  }
}

/// Has a write to a reader that went away fail instead of ending the process.
private let brokenPipesAreRefusals: Void = {
  _ = signal(SIGPIPE, SIG_IGN)
}()
