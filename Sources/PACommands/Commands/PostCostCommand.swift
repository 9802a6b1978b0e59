import PABooks
import PADiagnostics
import PADocuments
import PAHost
import PAJournal
import PAPayday
import PAPrimitives

extension Command {
  private enum PostCost {
    static let item = CommandOption(
      "--item", .name(of: .hiddenCost), "the hidden cost in employer.xml", required: true)
    static let amount = CommandOption("--amount", .amount, "what it comes to", required: true)
    static let on = CommandOption(
      "--on", .day(such: "2026-05-12"), "the day it is for", required: true)
    static let supplier = CommandOption(
      "--supplier", .text("NAME"), "who sent it", required: true)
    static let invoice = CommandOption("--invoice", .text("NUMBER"), "its number", required: true)
    static let evidence = CommandOption(
      "--evidence", .file, "the invoice or receipt; it stays where it is", required: true)
    static let training = CommandOption(
      "--training", .name(of: .training), "the training it is for, by which it can be claimed")
  }

  static let postCost = Command(
    "post cost", "seals an invoice or expense of a hidden cost",
    about: """
      Seals an invoice to its hidden cost's plan line with the SHA-256 of its evidence. An invoice of
      a supplier is posted once.
      """,
    operands: [.books],
    options: [
      PostCost.item, PostCost.amount, PostCost.on, PostCost.supplier, PostCost.invoice,
      PostCost.evidence, PostCost.training,
    ] + Signing.options,
    example: """
      pa-payroll post cost riverside-12 --item course --amount 84.00 --on 2026-09-15 \\
        --supplier "Lightwood Training" --invoice LT-204 --evidence lt-204.pdf --training moving
      """
  ) { given, world in
    let signer = try given.signer(world)
    let evidence = given.required(PostCost.evidence)
    let digest = try evidenceDigest(of: evidence)
    let evidenceName = evidence.split(separator: "/").last.map(String.init) ?? evidence
    guard evidenceName.isOneLine else {
      throw Stop.usage(
        "the evidence's name must be one line of 1 to 120 characters: call it another")
    }
    let cost = PostedCost(
      item: given.required(PostCost.item), training: given[PostCost.training],
      on: given.required(PostCost.on), amount: given.required(PostCost.amount),
      supplier: given.required(PostCost.supplier), invoice: given.required(PostCost.invoice),
      evidence: evidenceName, digest: digest)
    let sealed = try given.books.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      try Entry(cost: cost, books: books.read, after: state, seal: seal)
    }
    world.out(
      "Sealed entry \(sealed.entry.seal.number): \(cost.amount.inWords) for \(cost.item), evidence "
        + "\(cost.digest.prefix(12))…\n")
    return ExitCode.done
  }
}

/// SHA-256 of an invoice's or receipt's file, refused where it cannot be read or holds nothing.
private func evidenceDigest(of file: String) throws(Stop) -> String {
  let why: String
  do throws(HostError) {
    if let digest = try Evidence.digest(of: file) { return digest }
    why = "the evidence is an empty file"
  } catch {
    why = "the evidence cannot be read: \(error.reason)"
  }
  throw .refused([
    Diagnostic(
      .error, .fileUnreadable, at: SourcePlace(file: file), why,
      fix: "name the invoice's or receipt's file")
  ])
}
