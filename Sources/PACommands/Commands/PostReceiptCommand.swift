import PABooks
import PADocuments
import PAJournal
import PAPrimitives

extension Command {
  private enum PostReceipt {
    static let budget = CommandOption(
      "--budget", .name(of: .budget), "the budget, as employer.xml names it", required: true)
    static let funder = CommandOption(
      "--funder", .name(of: .funder), "the funder, as employer.xml names it", required: true)
    static let amount = CommandOption("--amount", .amount, "what came", required: true)
    static let on = CommandOption(
      "--on", .day(such: "2026-04-06"), "the day it came", required: true)
    static let line = CommandOption("--line", .name(of: .line), "the plan line it is for")
    static let reference = CommandOption(
      "--reference", .text(), "the bank's or funder's reference")
  }

  static let postReceipt = Command(
    "post receipt", "seals money received for a budget",
    about: """
      Seals money that came for a budget from a funder. It is spread over the plan lines as they are
      agreed, unless one is named.
      """,
    operands: [.books],
    options: [
      PostReceipt.budget, PostReceipt.funder, PostReceipt.amount, PostReceipt.on, PostReceipt.line,
      PostReceipt.reference,
    ] + Signing.options,
    example: """
      pa-payroll post receipt riverside-12 --budget budget --funder funder --amount 6000.00 \\
        --on 2026-10-12
      """
  ) { given, world in
    let receipt = Receipt(
      budget: given.required(PostReceipt.budget), funder: given.required(PostReceipt.funder),
      line: given[PostReceipt.line], on: given.required(PostReceipt.on),
      amount: given.required(PostReceipt.amount), reference: given[PostReceipt.reference] ?? "")
    let signer = try given.signer(world)
    let sealed = try given.books.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      try Entry(receipt: receipt, books: books.read, after: state, seal: seal)
    }
    world.out(
      "Sealed entry \(sealed.entry.seal.number): \(receipt.amount.inWords) received for "
        + "\(receipt.budget) from \(receipt.funder)\n")
    return ExitCode.done
  }
}
