import PABooks
import PADiagnostics
import PADocuments
import PAPayday

extension OutputFile {
  /// The file that an option names, where it is given: nothing is written to it yet.
  static func named(
    _ path: String?, for folder: BooksFolder, force: Bool
  ) throws(Rejected) -> OutputFile? {
    guard let path else { return nil }
    return try OutputFile(path, for: folder, force: force)
  }

  /// Shows a page as text, and writes it to a file where one is named.
  static func show(_ page: Page, writing file: OutputFile?, _ world: World) throws(Rejected) {
    world.out(page.text)
    try write(page, to: file, world)
  }

  /// Writes a page to a file, where one is named, and says where.
  static func write(_ page: Page, to file: OutputFile?, _ world: World) throws(Rejected) {
    guard let file else { return }
    try file.put(page.xhtml)
    world.out("\(file.path)\n")
  }

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
