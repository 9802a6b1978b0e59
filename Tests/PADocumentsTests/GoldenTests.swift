import Foundation
import PADocuments
import PATestKit
import PAXML
import Testing

@Test func `documents are as they were looked at`() throws {
  var names: Set<String> = []
  for (name, page) in try Sample().pages() {
    for (ending, bytes) in [
      ("html", page.xhtml), ("txt", Array(page.text.utf8)),
    ] {
      names.insert("\(name).\(ending)")
      try golden(
        Data(bytes), PackageFolder.at("Tests/PADocumentsTests/Golden/\(name).\(ending)"))
    }
  }
  #expect(names.count == 38)
  let kept = try FileManager.default.contentsOfDirectory(
    atPath: PackageFolder.at("Tests/PADocumentsTests/Golden").path)
  #expect(Set(kept) == names, "a file that is kept and no longer made is checked by nobody")
}
