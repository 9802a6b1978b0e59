import PABooks
import PABudgets
import PADocuments
import PAJournal
import PALedger
import PAPrimitives

extension Command {
  private enum ClaimPaid {
    static let amount = CommandOption("--amount", .amount, "what came", required: true)
    static let budget = CommandOption(
      "--budget", .name(of: .budget), "the budget whose account it came to", required: true)
    static let on = CommandOption(
      "--on", .day(such: "2026-10-30"), "the day it came", required: true)
  }

  static let claimPaid = Command(
    "claim paid", "seals money that came for a claim, back to who paid",
    about: """
      Seals money received for a claim and gives it back to the plan lines and funders that bore the
      cost, in proportion.
      """,
    operands: [.books],
    options: [ClaimOptions.id, ClaimPaid.amount, ClaimPaid.budget, ClaimPaid.on] + Signing.options,
    example: """
      pa-payroll claim paid riverside-12 --id moving-1 --amount 84.00 --budget budget \\
        --on 2026-10-30
      """
  ) { given, world in
    let signer = try given.signer(world)
    let (id, amount) = (given.required(ClaimOptions.id), given.required(ClaimPaid.amount))
    let (budget, on) = (given.required(ClaimPaid.budget), given.required(ClaimPaid.on))
    let sealed = try given.books.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      try Entry(
        paying: id, amount, into: budget, on: on, books: books.read, after: state, seal: seal)
    }
    world.out("Sealed entry \(sealed.entry.seal.number): \(amount.inWords) for claim \(id)\n")
    for posting in sealed.entry.transactions.postings {
      if case .recovered(let line, let funder, _) = posting.account {
        world.out("  \(posting.amount.inWords) back to \(line), \(funder)\n")
      }
    }
    return ExitCode.done
  }
}
