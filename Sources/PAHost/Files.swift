#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Files and folders: read whole, written whole, for their owner only.
public enum Files {
  /// What stands at a path.
  public struct Status: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Kind: Hashable, Sendable {
      case file
      case folder
      /// A device, a pipe, a socket.
      case other
    }

    /// What kind of thing it is.
    public let kind: Kind
    /// Its length in bytes.
    public let size: Int64
  }

  /// A moment in sealing, in this order.
  package enum SealingStep: CaseIterable, Sendable {
    case write
    case flush
    case readBack
    case link
    case flushFolder
  }

  /// The whole of what is a file and nothing else; more than `limit` bytes are refused.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - limit: The most bytes it may have.
  /// - Throws: What the system refuses: at once where it is a folder (EISDIR), or a pipe, a socket or a
  ///   device (ENODEV), of which a reading may never end.
  /// - Returns: Its bytes.
  public static func bytes(of path: String, limit: Int) throws(HostError) -> [UInt8] {
    let file = try opened(path)
    var bytes: [UInt8] = []
    // One byte more than the file says, so that its end is seen by the first reading.
    var next = min(max(Int(try status(of: file).size), 4095), limit) + 1
    while true {
      let more = try file.read(next)
      if more.isEmpty { return bytes }
      if bytes.isEmpty { bytes = more } else { bytes += more }
      guard bytes.count <= limit else {
        throw HostError(operation: "read", path: path, number: EFBIG)
      }
      next = min(65_536, limit - bytes.count + 1)
    }
  }

  /// What is a file and nothing else, opened to be read.
  ///
  /// - Throws: EISDIR for a folder; ENODEV for a pipe, a socket or a device, at once: opening a pipe would
  ///   wait for whoever writes to it.
  static func opened(_ path: String) throws(HostError) -> Descriptor {
    let file = try Descriptor(path, O_RDONLY | O_NONBLOCK)
    switch try status(of: file).kind {
    case .file: return file
    case .folder: throw HostError(operation: "read", path: path, number: EISDIR)
    case .other: throw HostError(operation: "read", path: path, number: ENODEV)
    }
  }

  /// What an open file is.
  private static func status(of file: borrowing Descriptor) throws(HostError) -> Status {
    var status = stat()
    let number = file.number
    try calling("read", file.path) { fstat(number, &status) }
    return Status(kind: kind(of: status), size: Int64(status.st_size))
  }

  /// The names in a folder in order, without `.` and `..`.
  public static func names(in folder: String) throws(HostError) -> [String] {
    guard let listing = opendir(folder) else { throw .last("list", folder) }
    defer { closedir(listing) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(listing) else {
        if errno != 0 { throw .last("list", folder) }
        return names.sorted()
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// The names in a folder in order; nil where there is no such folder, and only then.
  ///
  /// - Parameter folder: The folder.
  /// - Throws: What the system refuses otherwise: a listing that fails is never an empty one.
  /// - Returns: The names.
  public static func namesIfAny(in folder: String) throws(HostError) -> [String]? {
    do {
      return try names(in: folder)
    } catch {
      guard error.isMissing else { throw error }
      return nil
    }
  }

  /// What stands at a path; nil for nothing, and only then.
  ///
  /// - Parameter path: The path; links are followed.
  /// - Throws: What the system refuses, where it cannot say whether anything stands there.
  /// - Returns: Kind and size.
  public static func status(of path: String) throws(HostError) -> Status? {
    var status = stat()
    guard stat(path, &status) == 0 else {
      let refusal = HostError.last("look at", path)
      guard refusal.isMissing else { throw refusal }
      return nil
    }
    return Status(kind: kind(of: status), size: Int64(status.st_size))
  }

  /// A path as the system knows it, every link in it followed.
  ///
  /// - Parameter path: What must be there.
  /// - Throws: What the system refuses.
  /// - Returns: The path from the root.
  public static func resolved(_ path: String) throws(HostError) -> String {
    guard let found = realpath(path, nil) else { throw .last("look at", path) }
    defer { free(found) }
    return String(cString: found)
  }

  /// Makes a folder and those above it that are missing, mode 0700; one that is there is left as is.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - lasting: Whether to wait until the disk has it, also where it is there already (whoever made
  ///     it may have been stopped before that); what can be made again need not last.
  /// - Throws: What the system refuses.
  public static func makeFolder(_ path: String, lasting: Bool = true) throws(HostError) {
    do throws(HostError) {
      try calling("make folder", path) { mkdir(path, 0o700) }
    } catch {
      switch error.number {
      case EEXIST where try status(of: path)?.kind == .folder: break
      case ENOENT where folder(of: path) != path:
        try makeFolder(folder(of: path), lasting: lasting)
        try calling("make folder", path) { mkdir(path, 0o700) }
      default: throw error
      }
    }
    if lasting { try flushFolder(folder(of: path)) }
  }

  /// Writes files that can be made again into a folder.
  ///
  /// Where the folder is new, all of them appear in it at once; where it is there, each takes the
  /// place of the file of its name. Mode 0600 in 0700; nothing is flushed.
  public static func put(
    _ files: [(name: String, bytes: [UInt8])], in folder: String
  ) throws(HostError) {
    guard try status(of: folder) == nil else {
      for (name, bytes) in files { try put(bytes, at: "\(folder)/\(name)") }
      return
    }
    let made = temporaryName(beside: folder)
    try makeFolder(made, lasting: false)
    do throws(HostError) {
      for (name, bytes) in files {
        let file = try Descriptor("\(made)/\(name)", O_WRONLY | O_CREAT | O_EXCL)
        try file.write(bytes)
        try file.finish()
      }
      try calling("rename", folder) { rename(made, folder) }
    } catch {
      // What made this fail is what is told; what is left behind is hidden, and no file of ours.
      try? removeTree(made)
      throw error
    }
  }

  /// Writes a file that is never changed again: afterwards the whole of it is on the disk, or, with
  /// a refusal, nothing; a file that is there is never replaced (EEXIST).
  ///
  /// Written under another name, flushed, read back, linked to its own, and the folder flushed; mode
  /// 0600.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - path: Where it goes.
  ///   - isWhole: Whether what was read back is what is meant; the file is not made where it is not.
  /// - Throws: What the system refuses; EIO where other bytes are read back, or `isWhole` says no.
  public static func seal(
    _ bytes: [UInt8], at path: String, isWhole: ([UInt8]) -> Bool = { _ in true }
  ) throws(HostError) {
    try seal(bytes, at: path, isWhole: isWhole, before: { _ in })
  }

  /// Sealing with a look in, or a refusal, before each step.
  package static func seal(
    _ bytes: [UInt8], at path: String, isWhole: ([UInt8]) -> Bool = { _ in true },
    before: (SealingStep) throws(HostError) -> Void
  ) throws(HostError) {
    let made = temporaryName(beside: path)
    let file = try Descriptor(made, O_WRONLY | O_CREAT | O_EXCL)
    defer { _ = unlink(made) }
    try before(.write)
    try file.write(bytes)
    try before(.flush)
    try file.flush()
    try file.finish()
    try before(.readBack)
    let read = try Files.bytes(of: made, limit: bytes.count)
    guard read == bytes, isWhole(read) else {
      throw HostError(operation: "read back", path: path, number: EIO)
    }
    try before(.link)
    try calling("seal", path) { link(made, path) }
    do throws(HostError) {
      try before(.flushFolder)
      try flushFolder(folder(of: path))
    } catch {
      _ = unlink(path)
      throw error
    }
  }

  /// Writes a file that can be made again, replacing one that is there; mode 0600.
  ///
  /// Whoever reads it sees the old or the new, never a part; a power cut may lose it. What is there
  /// and is not a file, a device say, is never replaced (EEXIST).
  public static func put(_ bytes: [UInt8], at path: String) throws(HostError) {
    if try status(of: path)?.kind == .other {
      throw HostError(operation: "replace", path: path, number: EEXIST)
    }
    let made = temporaryName(beside: path)
    let file = try Descriptor(made, O_WRONLY | O_CREAT | O_EXCL)
    do throws(HostError) {
      try file.write(bytes)
      try file.finish()
      try calling("rename", path) { rename(made, path) }
    } catch {
      _ = unlink(made)
      throw error
    }
  }

  /// Removes a file.
  public static func remove(_ path: String) throws(HostError) {
    try calling("remove", path) { unlink(path) }
  }

  /// Removes a folder that holds nothing; one that is not there, or holds something, is left as is.
  public static func removeIfEmpty(_ folder: String) throws(HostError) {
    do throws(HostError) {
      try calling("remove", folder) { rmdir(folder) }
    } catch {
      guard error.isMissing || error.number == ENOTEMPTY || error.number == EEXIST else {
        throw error
      }
    }
  }

  /// Removes a folder with all it holds; links are removed, not followed; nothing there is no fault.
  public static func removeTree(_ folder: String) throws(HostError) {
    var status = stat()
    guard lstat(folder, &status) == 0 else {
      if errno == ENOENT { return }
      throw .last("remove", folder)
    }
    guard kind(of: status) == .folder else { return try remove(folder) }
    for name in try names(in: folder) { try removeTree(folder + "/" + name) }
    try calling("remove", folder) { rmdir(folder) }
  }

  private static func kind(of status: stat) -> Status.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func flushFolder(_ path: String) throws(HostError) {
    try Descriptor(path, O_RDONLY | O_DIRECTORY).flush()
  }

  /// The folder a path stands in.
  public static func folder(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.last == "/" { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A name for what is being written: hidden, in the same folder, this process's own.
  private static func temporaryName(beside path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let now = max(began, Clock.monotonicNanoseconds)
    return "\(folder(of: path))/.\(name).\(getpid()).\(now)"
  }

  /// The moment from which on this process makes names.
  private static let began = Clock.monotonicNanoseconds

  /// Removes what processes that ended while they wrote left behind in a folder, and nothing else.
  ///
  /// - Parameter folder: The folder; where there is none, nothing is left in it.
  /// - Throws: What the system refuses.
  /// - Returns: How many files and folders were removed.
  public static func sweep(_ folder: String) throws(HostError) -> Int {
    var count = 0
    for name in try namesIfAny(in: folder) ?? [] where isLeftBehind(name) {
      try removeTree("\(folder)/\(name)")
      count += 1
    }
    return count
  }

  /// Whether a name is one that `temporaryName` made for a process which is no more.
  private static func isLeftBehind(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].isEmpty, let process = pid_t(parts[parts.count - 2]),
      let moment = Int64(parts[parts.count - 1]), process > 0
    else { return false }
    // One of this number may have been before it, as in a container every time anew.
    if process == getpid() { return !(began...Clock.monotonicNanoseconds).contains(moment) }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
