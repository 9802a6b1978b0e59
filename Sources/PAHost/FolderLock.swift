#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock on a folder, held through a file in it until this value is let go or the process ends.
public struct FolderLock: ~Copyable {
  private let file: Descriptor

  /// Takes the lock at once or throws (EWOULDBLOCK when another holds it).
  ///
  /// - Parameter path: The lock's file; it is made where it is missing, and stays.
  /// - Throws: What the system refuses.
  public init(_ path: String) throws(HostError) {
    let file = try Descriptor(path, O_RDWR | O_CREAT)
    let number = file.number
    try calling("lock", path) { flock(number, LOCK_EX | LOCK_NB) }
    self.file = file
  }
}
