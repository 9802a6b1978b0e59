package import Foundation
package import Testing

/// The package's own folder, found from this file.
package enum PackageFolder {
  /// Where `Package.swift` stands.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A file or folder of the package.
  package static func at(_ path: String) -> URL { root.appending(path: path).standardized }

  /// Whether this is `make check`, in which what is slower than a test ought to be is tried too.
  package static let isChecked = ProcessInfo.processInfo.environment["PA_CHECK"] != nil

  /// Said of suites that make test runs in seconds, and that look at nothing else where more is tried.
  package static var leftToTest: Comment { "in make test, and no other in make check" }

  /// The good books that the reproducers of bad input and the tests of books begin from.
  package static let sampleBooks = at("Tests/PACommandsTests/BadInput/books")
}

/// A new folder, removed when nobody holds it any more.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let url = FileManager.default.temporaryDirectory
    .appending(path: "pa-test-\(UUID().uuidString)")

  /// An empty folder.
  package init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// A folder that holds a copy of another under a name.
  package convenience init(copying folder: URL, as name: String) throws {
    try self.init()
    try FileManager.default.copyItem(at: folder, to: url.appending(path: name))
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A file or folder in it.
  package func at(_ path: String) -> URL { url.appending(path: path) }
}

/// The program that was built beside the tests.
package enum BuiltProgram {
  /// Where it is; nil where an editor built the tests alone.
  package static let path: URL? = {
    let bundle = URL(filePath: CommandLine.arguments.first ?? "")
    for start in [bundle, Bundle.main.bundleURL] + Bundle.allBundles.map(\.bundleURL) {
      var folder = start
      for _ in 0..<6 {
        folder = folder.deletingLastPathComponent()
        let program = folder.appending(path: "pa-payroll")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: program.path, isDirectory: &isFolder),
          !isFolder.boolValue, folder.lastPathComponent == "debug" || folder.path.contains(".build")
        {
          return program
        }
      }
    }
    return nil
  }()
}
