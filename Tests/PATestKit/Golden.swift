package import Foundation
package import Testing

/// Compares with a file that was looked at and kept, and names the first line that differs.
///
/// `UPDATE_GOLDEN=1` writes the file anew where it differs, and fails all the same: look at it, then
/// test again.
package func golden(
  _ made: Data, _ file: URL, at place: SourceLocation = #_sourceLocation
) throws {
  let kept = try? Data(contentsOf: file)
  guard kept != made else { return }
  var end = "UPDATE_GOLDEN=1 writes it anew"
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try made.write(to: file)
    end = "written anew: look at it, then test without UPDATE_GOLDEN"
  }
  let old = lines(kept ?? Data())
  let new = lines(made)
  let line = zip(old, new).prefix { $0 == $1 }.count
  let name = file.standardized.path.replacingOccurrences(
    of: PackageFolder.root.path + "/", with: "")
  Issue.record(
    """
    \(name):\(line + 1) \(kept == nil ? "is new" : "differs")
      was: \(kept == nil ? "(nothing)" : line < old.count ? old[line] : "(the end)")
      now: \(line < new.count ? new[line] : "(the end)")
    \(end)
    """, sourceLocation: place)
}

private func lines(_ data: Data) -> [Substring] {
  String(decoding: data, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
}
