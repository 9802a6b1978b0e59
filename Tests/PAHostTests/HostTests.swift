import Foundation
import PAHost
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Lends a new folder, removed afterwards.
private func inFolder(_ body: (String) throws -> Void) throws {
  let folder = NSTemporaryDirectory() + "/pahost-\(UUID().uuidString)"
  try Files.makeFolder(folder)
  defer { try? Files.removeTree(folder) }
  try body(folder)
}

private func mode(_ path: String) throws -> UInt32 {
  var status = stat()
  #expect(stat(path, &status) == 0)
  return UInt32(status.st_mode) & 0o7777
}

private func number(of body: () throws -> Void) -> Int32? {
  do {
    try body()
    return nil
  } catch {
    return (error as? HostError)?.number
  }
}

/// Fills the disk by a limit on this process, so in a process of its own; nought when all was right.
private func fullDiskOutcome() -> Int32 {
  let folder = NSTemporaryDirectory() + "/pahost-full-\(getpid())"
  defer { try? Files.removeTree(folder) }
  signal(SIGXFSZ, SIG_IGN)
  var limit = rlimit(rlim_cur: 10_000, rlim_max: 10_000)
  guard (try? Files.makeFolder(folder)) != nil, setrlimit(fileSizeLimit, &limit) == 0 else {
    return 2
  }
  let tooMuch = [UInt8](repeating: 7, count: 20_000)
  if number(of: { try Files.put(tooMuch, at: folder + "/a") }) != EFBIG { return 3 }
  if number(of: { try Files.seal(tooMuch, at: folder + "/a") }) != EFBIG { return 4 }
  if (try? Files.names(in: folder)) != [] { return 5 }
  return number(of: { try Files.seal([1], at: folder + "/a") }) ?? 0
}

#if canImport(Glibc)
  private let fileSizeLimit = __rlimit_resource_t(RLIMIT_FSIZE.rawValue)
#else
  private let fileSizeLimit = RLIMIT_FSIZE
#endif

/// Writes to a pipe nobody reads; nought when that was a refusal.
private func closedPipeOutcome() -> Int32 {
  var ends: [Int32] = [0, 0]
  guard pipe(&ends) == 0, dup2(ends[1], 1) == 1, close(ends[0]) == 0 else { return 2 }
  return number {
    var writer = ByteWriter(.output)
    try writer.write("text")
    try writer.finish()
  } == EPIPE ? 0 : 3
}

@Suite struct FileTests {
  @Test func `a sealed file is whole, private and never replaced`() throws {
    try inFolder { folder in
      let path = folder + "/000001.xml"
      try Files.seal([1, 2, 3], at: path)
      #expect(try Files.bytes(of: path, limit: 3) == [1, 2, 3])
      #expect(try mode(path) == 0o600)
      #expect(number { try Files.seal([9], at: path) } == EEXIST)
      #expect(try Files.bytes(of: path, limit: 3) == [1, 2, 3])
      #expect(try Files.names(in: folder) == ["000001.xml"])
    }
  }

  @Test(arguments: Files.SealingStep.allCases)
  func `a seal that fails leaves nothing`(step: Files.SealingStep) throws {
    try inFolder { folder in
      let path = folder + "/000001.xml"
      let refusal = number {
        try Files.seal(
          [1], at: path,
          before: { next throws(HostError) in
            if next == step { throw HostError(operation: "test", path: path, number: ENOSPC) }
          })
      }
      let left = try Files.names(in: folder)
      #expect(refusal == ENOSPC)
      #expect(left == [])
    }
  }

  @Test func `a crash while sealing leaves the whole file or none`() throws {
    try inFolder { folder in
      let path = folder + "/000001.xml"
      let bytes = [UInt8](repeating: 7, count: 100_000)
      var seen: [Int64?] = []
      try Files.seal(
        bytes, at: path,
        before: { _ throws(HostError) in seen.append(try Files.status(of: path)?.size) })
      // Before write, flush, reading back and link there is nothing; before the folder's flush, all.
      #expect(seen == [nil, nil, nil, nil, 100_000])
    }
  }

  @Test func `a full disk leaves nothing`() async {
    await #expect(processExitsWith: .success) { exit(fullDiskOutcome()) }
  }

  #if os(Linux)
    @Test func `a full device is reported`() throws {
      var writer = try ByteWriter("/dev/full")
      try writer.write("text")
      #expect(number { try writer.flush() } == ENOSPC)
    }
  #endif

  @Test func `a made file replaces the one before`() throws {
    try inFolder { folder in
      let path = folder + "/a.html"
      try Files.put([1], at: path)
      try Files.put([2, 3], at: path)
      #expect(try Files.bytes(of: path, limit: 10) == [2, 3])
      #expect(try mode(path) == 0o600)
      #expect(try Files.names(in: folder) == ["a.html"])
      // A folder where the file should be: refused, and nothing is left beside it.
      try Files.makeFolder(folder + "/b")
      #expect(number { try Files.put([1], at: folder + "/b") } == EISDIR)
      #expect(try Files.names(in: folder) == ["a.html", "b"])
    }
  }

  @Test func `reading is bounded`() throws {
    try inFolder { folder in
      let path = folder + "/a"
      for count in [0, 1, 4094, 4095, 4096, 4097, 200_000] {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        try Files.put(bytes, at: path)
        #expect(try Files.bytes(of: path, limit: count) == bytes)
        #expect(try Files.bytes(of: path, limit: count + 1) == bytes)
        if count > 0 {
          #expect(number { _ = try Files.bytes(of: path, limit: count - 1) } == EFBIG)
        }
      }
      #expect(number { _ = try Files.bytes(of: folder, limit: 10) } == EISDIR)
      #expect(number { _ = try Files.bytes(of: folder + "/none", limit: 10) } == ENOENT)
      #if os(Linux)
        // A device that never ends.
        #expect(number { _ = try Files.bytes(of: "/dev/zero", limit: 100_000) } == ENODEV)
      #endif
    }
  }

  @Test func `folders are made with those above, listed and removed`() throws {
    try inFolder { folder in
      let deep = folder + "/a/b//c/"
      try Files.makeFolder(deep)
      try Files.makeFolder(deep)
      #expect(try mode(folder + "/a") == 0o700)
      #expect(try mode(deep) == 0o700)
      for name in ["z", "é", "10", "9"] { try Files.put([], at: deep + name) }
      #expect(try Files.names(in: deep) == ["10", "9", "z", "é"])
      #expect(number { try Files.makeFolder(deep + "z") } == EEXIST)
      #expect(number { try Files.makeFolder(deep + "z/y") } == ENOTDIR)
      // What a link points to is not touched.
      try Files.put([1], at: folder + "/kept")
      #expect(symlink(folder, folder + "/a/link") == 0)
      try Files.removeTree(folder + "/a")
      try Files.removeTree(folder + "/a")
      #expect(try Files.names(in: folder) == ["kept"])
      try Files.remove(folder + "/kept")
      #expect(number { try Files.remove(folder + "/kept") } == ENOENT)
      #expect(number { _ = try Files.names(in: folder + "/a") } == ENOENT)
    }
  }

  @Test func `status tells what stands there`() throws {
    try inFolder { folder in
      try Files.put([1, 2], at: folder + "/a")
      #expect(try Files.status(of: folder + "/a")?.kind == .file)
      #expect(try Files.status(of: folder + "/a")?.size == 2)
      #expect(try Files.status(of: folder)?.kind == .folder)
      #expect(try Files.status(of: "/dev/null")?.kind == .other)
      #expect(try Files.status(of: folder + "/none") == nil)
    }
  }

  @Test func `a refusal says what, where and why`() {
    let refusal = HostError(operation: "open", path: "/none", number: ENOENT)
    #expect(refusal.reason == "No such file or directory")
  }
}

@Suite struct DeviceTests {
  @Test func `what is not a file is never replaced`() throws {
    #expect(number { try Files.put([1], at: "/dev/null") } == EEXIST)
    #expect(try Files.status(of: "/dev/null")?.kind == .other)
  }
}

@Suite struct LockTests {
  @Test func `a lock held is refused and given back`() throws {
    try inFolder { folder in
      do {
        let held = try FolderLock(folder)
        #expect(number { _ = try FolderLock(folder) } == EWOULDBLOCK)
        _ = consume held
      }
      _ = try FolderLock(folder)
      #expect(try Files.names(in: folder).isEmpty)
    }
  }
}

@Suite struct StreamTests {
  @Test func `what is written is read piece by piece`() throws {
    try inFolder { folder in
      let path = folder + "/a.csv"
      var writer = try ByteWriter(path)
      for row in 0..<50_000 { try writer.write("row \(row)\n") }
      try writer.write([0x21])
      try writer.finish()
      var reader = try ByteReader(path, size: 10_000)
      var bytes: [UInt8] = []
      var pieces = 0
      while let more = try reader.next() {
        #expect(more.count <= 10_000)
        bytes += more
        pieces += 1
      }
      // 10 × 6 + 90 × 7 + 900 × 8 + 9000 × 9 + 40,000 × 10 bytes, and one.
      #expect(bytes.count == 60 + 630 + 7_200 + 81_000 + 400_000 + 1)
      #expect(pieces > 48)
      #expect(String(decoding: bytes.suffix(11), as: UTF8.self) == "row 49999\n!")
      #expect(number { _ = try ByteReader(folder + "/none") } == ENOENT)
    }
  }

  @Test func `a reader that went away is a refusal`() async {
    await #expect(processExitsWith: .success) {
      exit(closedPipeOutcome())
    }
  }
}

@Suite struct ProcessTests {
  @Test func `programs are found and run`() throws {
    let shell = try #require(Processes.find("sh"))
    #expect(shell.hasSuffix("/sh"))
    #expect(Processes.find(shell) == shell)
    #expect(Processes.find("no-such-program-here") == nil)
    #expect(try Processes.run("sh", ["-c", "exit 3"]) == 3)
    #expect(try Processes.run("sh", ["-c", "kill -KILL $$"]) == 128 + SIGKILL)
    // It reads nothing, and an argument stays one word whatever stands in it.
    #expect(try Processes.run("sh", ["-c", "! read x && test \"$1\" = 'a b;'", "sh", "a b;"]) == 0)
    #expect(number { _ = try Processes.run("no-such-program-here", []) } == ENOENT)
  }

  @Test func `surroundings are told`() {
    #expect(Environment.value("PATH")?.isEmpty == false)
    #expect(Environment.value("NO_SUCH_VARIABLE_HERE") == nil)
    #expect(Clock.secondsSince1970 > 1_700_000_000)
    let before = Clock.monotonicNanoseconds
    #expect(Clock.monotonicNanoseconds >= before)
    #expect(Terminal.width > 0)
  }
}

/// What only "no such file" means: nothing; and what is sealed is what was meant.
struct ReadingBackTests {
  @Test func `what is read back otherwise is not sealed`() throws {
    try inFolder { folder in
      let path = folder + "/000001.xml"
      var read: [UInt8] = []
      let refusal = number {
        try Files.seal([1, 2, 3], at: path) { bytes in
          read = bytes
          return false
        }
      }
      #expect(refusal == EIO && read == [1, 2, 3])
      var left = try Files.names(in: folder)
      #expect(left == [])
      // Whoever changes the file before it is read back is noticed.
      let changed = number {
        try Files.seal(
          [1, 2, 3], at: path,
          before: { step throws(HostError) in
            guard step == .readBack, let made = try Files.names(in: folder).first else { return }
            var writer = try ByteWriter(folder + "/" + made)
            try writer.write([1, 2, 4])
            try writer.finish()
          })
      }
      #expect(changed == EIO)
      left = try Files.names(in: folder)
      #expect(left == [])
    }
  }

  @Test func `only a folder that is not there has no names`() throws {
    try inFolder { folder in
      #expect(try Files.namesIfAny(in: folder + "/none") == nil)
      #expect(try Files.namesIfAny(in: folder) == [])
      try Files.put([1], at: folder + "/file")
      #expect(number { _ = try Files.namesIfAny(in: folder + "/file") } == ENOTDIR)
      #expect(try Files.status(of: folder + "/none") == nil)
      #expect(number { _ = try Files.status(of: folder + "/file/inside") } == ENOTDIR)
      let long = String(repeating: "a", count: 300)
      #expect(number { _ = try Files.status(of: folder + "/" + long) } == ENAMETOOLONG)
    }
  }

  @Test func `an empty folder is removed, another is left`() throws {
    try inFolder { folder in
      try Files.makeFolder(folder + "/year")
      try Files.put([1], at: folder + "/year/file")
      try Files.removeIfEmpty(folder + "/year")
      #expect(try Files.names(in: folder + "/year") == ["file"])
      try Files.remove(folder + "/year/file")
      try Files.removeIfEmpty(folder + "/year")
      #expect(try Files.namesIfAny(in: folder + "/year") == nil)
      try Files.removeIfEmpty(folder + "/year")
    }
  }
}
