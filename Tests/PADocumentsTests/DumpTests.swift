import Foundation
import PADocuments
import PAJournal
import PAPayRun
import PAPrimitives
import PAXML
import Testing

@Test func dump() throws {
  let s = try Sample()
  for (name, run) in [("august", s.august), ("extra", s.supplementary)] {
    for slip in run.run.run.payslips {
      for worked in [false, true] {
        let page = Page(payslip: slip, in: run.run, entry: run.entry, worked: worked)
        let base = "/tmp/pages/\(name)-\(slip.assistant)\(worked ? "-worked" : "")"
        try Data(page.element.serialised(.xhtml)).write(to: URL(fileURLWithPath: base + ".html"))
        try Data(page.text.utf8).write(to: URL(fileURLWithPath: base + ".txt"))
      }
    }
  }
}
