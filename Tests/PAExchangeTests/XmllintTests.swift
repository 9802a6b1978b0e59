import Foundation
import PABudgets
import PAClaims
import PAExchange
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// What `xmllint` writes and the code it ends with.
private func xmllint(_ arguments: [String]) throws -> (output: Data, code: Int32) {
  let process = Process()
  process.executableURL = URL(filePath: try Tool.xmllint.found())
  process.arguments = ["--nonet"] + arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = FileHandle.nullDevice
  try process.run()
  let written = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (written, process.terminationStatus)
}

/// A document of each kind and more.
private func documents() throws -> [(ExchangeSchema, [UInt8])] {
  var documents: [(ExchangeSchema, [UInt8])] = []
  let runs = try Riverside.runs()
  for (sealed, entry) in runs {
    documents += sealed.run.payslips.map {
      (.payslip, PayslipDocument(of: $0, in: sealed, entry, digest: Riverside.digest).xml)
    }
    documents.append(
      (.bureau, BureauExport(of: sealed, in: entry, digest: Riverside.digest).xml))
  }
  let closing = runs[2].entry.closing
  let statement = BudgetStatement(
    of: Riverside.budget, closing.balances, spendingRate: closing.spendingRate(of: "phb"))
  documents.append(
    (
      .budget,
      BudgetDocument(
        of: [statement], of: "riverside-12", through: runs[2].entry.seal,
        digest: Riverside.digest
      ).xml
    ))
  for scheme in TrainingScheme.all {
    let claim = TrainingClaim(
      id: "claim-1", for: Riverside.firstAid, to: scheme.id, from: closing.claims,
      made: CivilDate(2026, 6, 1))
    documents.append(
      (
        .claim,
        ClaimDocument(
          of: claim, to: scheme, verdicts: claim.verdicts(under: scheme, closing.claims),
          by: Riverside.employer, producer: "0.1.0"
        ).xml
      ))
  }
  return documents
}

@Test(.needs(.xmllint))
func `xmllint accepts every document and finds the same digest`() throws {
  let folder = try TemporaryFolder()
  let file = folder.at("document.xml")
  let documents = try documents()
  #expect(documents.count == 7 + 3 + 1 + 3)
  for (schema, bytes) in documents {
    let xsd = folder.at("\(schema).xsd")
    try Data(schema.text.utf8).write(to: xsd)
    try Data(bytes).write(to: file)
    let checked = try xmllint(["--noout", "--schema", xsd.path, file.path])
    #expect(checked.code == 0, "\(schema)")
    guard schema == .bureau else { continue }
    // What the schema tells a bureau to do: leave the digest out, drop white space, canonicalise.
    let rest = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.contains("<digest ") }
    try Data(rest.joined(separator: "\n").utf8).write(to: file)
    let canonical = try xmllint(["--noblanks", "--c14n", file.path]).output
    let document = try XMLReading.element(of: bytes, file: "bureau.xml")
    #expect(SHA256.hex(canonical) == document.first("digest")?["sha256"])
  }
}
