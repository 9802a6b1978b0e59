import Foundation
import PADocuments
import PAXML
import Testing

/// Every document as it was last looked at.
///
/// `UPDATE_GOLDEN=1 swift test --filter PADocumentsTests` writes the files anew and fails.
@Test func documentsAreAsTheyWereLookedAt() throws {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Golden")
  let isWriting = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"
  var count = 0
  for (name, page) in try Sample().pages() {
    for (ending, bytes) in [
      ("html", page.element.serialised(.xhtml)), ("txt", Array(page.text.utf8)),
    ] {
      count += 1
      let file = folder.appendingPathComponent("\(name).\(ending)")
      if isWriting { try Data(bytes).write(to: file) }
      let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
      let difference = firstDifference(golden, String(decoding: bytes, as: UTF8.self))
      #expect(difference == nil, "\(name).\(ending) \(difference ?? "")")
    }
  }
  #expect(count == 22)
  #expect(!isWriting, "golden files were written: look at them, then run without UPDATE_GOLDEN")
}

private func firstDifference(_ golden: String, _ made: String) -> String? {
  guard golden != made else { return nil }
  let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
  let new = made.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(old, new).prefix { $0 == $1 }.count
  let was = line < old.count ? old[line] : "(the end)"
  let now = line < new.count ? new[line] : "(the end)"
  return "line \(line + 1):\n  was: \(was)\n  now: \(now)"
}
