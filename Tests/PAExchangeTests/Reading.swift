import Foundation
import PAExchange
import PAPrimitives
import PAXML
import Testing

extension Element {
  /// The document written, checked against its schema by libxml2 in this process and by `xmllint`
  /// where there is one, and read again.
  func checked(against schema: ExchangeSchema) throws -> Element {
    let bytes = serialised(.xml(namespace: schema.namespace))
    #expect(bytes == serialised(.xml(namespace: schema.namespace)))
    let read = try XMLReading.element(
      of: bytes, file: "\(schema).xml", schema: try Schema(schema.text, name: "\(schema).xsd"),
      namespace: schema.namespace)
    #expect(read == self, "what is written is what is read")
    try xmllint(bytes, schema)
    return read
  }

  /// An attribute that is money.
  func money(_ attribute: String) throws -> Money {
    let text = try #require(self[attribute], "\(name)/@\(attribute)")
    return try #require(Money(text, signed: true), "\(name)/@\(attribute): \(text)")
  }

  /// An attribute that is a whole number.
  func count(_ attribute: String) throws -> Int64 {
    try #require(self[attribute].flatMap { Int64($0) }, "\(name)/@\(attribute)")
  }

  /// The elements at a path of names.
  func at(_ path: String...) -> [Element] {
    path.reduce([self]) { found, name in found.flatMap { $0.all(name) } }
  }

  /// Every name and value in the tree.
  var words: [String] {
    [name] + attributes.flatMap { [$0.name, $0.value] } + [text]
      + elements.flatMap(\.words)
  }
}

/// `xmllint` on the path, nil where it is absent (Debian has it in libxml2-utils).
let xmllintPath: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "")
  .split(separator: ":").map { "\($0)/xmllint" }
  .first { FileManager.default.isExecutableFile(atPath: $0) }

private func xmllint(_ bytes: [UInt8], _ schema: ExchangeSchema) throws {
  guard let xmllintPath else { return }
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let document = folder.appending(path: "document.xml")
  let xsd = folder.appending(path: "schema.xsd")
  try Data(bytes).write(to: document)
  try Data(schema.text.utf8).write(to: xsd)
  let process = Process()
  process.executableURL = URL(filePath: xmllintPath)
  process.arguments = ["--nonet", "--noout", "--schema", xsd.path, document.path]
  process.standardError = FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0, "xmllint --schema \(schema)")
}
