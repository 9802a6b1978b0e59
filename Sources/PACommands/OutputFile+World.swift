import PADiagnostics
import PAPayday

extension OutputFile {
  /// Writes to a file and says so, or to standard output where none is named.
  static func write(_ bytes: [UInt8], to file: OutputFile?, _ world: World) throws(Rejected) {
    guard let file else {
      world.data(String(decoding: bytes, as: UTF8.self))
      return
    }
    try file.put(bytes)
    world.out("\(file.path): \(bytes.count) bytes\n")
  }
}
