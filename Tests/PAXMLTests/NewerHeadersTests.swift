import Foundation
import PATestKit
import Testing

/// Newer versions of libxml2 deprecate what this one has nothing else for, and warnings are errors: the door
/// to it is compiled against their headers too.
struct NewerHeadersTests {
  /// Headers of a newer version, which `.ci/setup-tests` takes out of a wheel of PyPI's `lxml`.
  private static let headers = PackageFolder.at(".build/test-tools/libxml2")
  private static let advice: Comment =
    "no newer headers in .build/test-tools: .ci/setup-tests gets them"

  private static var areThere: Bool {
    FileManager.default.fileExists(atPath: headers.appending(path: "libxml/parser.h").path)
  }

  @Test(
    .enabled(if: PackageFolder.isChecked, "in make check"),
    .enabled(
      if: areThere || ProcessInfo.processInfo.environment["CI"] == "true", advice))
  func `the door to libxml2 compiles without a warning against newer headers`() throws {
    try #require(Self.areThere, Self.advice)
    let version = try String(
      contentsOf: Self.headers.appending(path: "libxml/xmlversion.h"), encoding: .utf8)
    #expect(version.contains("LIBXML_DOTTED_VERSION \"2.14"))
    let program = try #require(BuiltProgram.path)
    let modules = program.deletingLastPathComponent().appending(path: "Modules").path
    let folder = PackageFolder.at("Sources/PAXML")
    let sources = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }.map { folder.appending(path: $0).path }
    #expect(sources.count > 5)
    let features = ["ExistentialAny", "InternalImportsByDefault", "MemberImportVisibility"]
    let compiled = try Spawned(
      ["/usr/bin/env", "swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors"]
        + ["-module-name", "PAXML", "-package-name", "headers"]
        + features.flatMap { ["-enable-upcoming-feature", $0] }
        + ["-I", modules, "-I", PackageFolder.at("Sources/CLibXML2").path]
        + ["-Xcc", "-I\(Self.headers.path)"] + sources,
      environment: ProcessInfo.processInfo.environment, within: 120)
    #expect(compiled.code == 0, "\(compiled.out)\(compiled.err)")
  }
}
