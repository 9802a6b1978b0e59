#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock on a folder, held until this value is let go or the process ends.
///
/// The folder itself is locked, so that a refusal leaves no file behind.
public struct FolderLock: ~Copyable {
  private let file: Descriptor

  /// Takes the lock at once or throws (EWOULDBLOCK when another holds it).
  ///
  /// - Parameter path: The folder, which must be there.
  /// - Throws: What the system refuses.
  public init(_ path: String) throws(HostError) {
    let file = try Descriptor(path, O_RDONLY | O_DIRECTORY)
    let number = file.number
    try calling("lock", path) { flock(number, LOCK_EX | LOCK_NB) }
    self.file = file
  }

  /// Lets go at once, though a process just started may still have the descriptor for a moment.
  deinit { flock(file.number, LOCK_UN) }
}
