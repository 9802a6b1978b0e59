import PABooks
import PADocuments
import PAJournal

extension Command {
  static let claimSubmit = Command(
    "claim submit", "seals that a claim was sent",
    about: """
      Seals that the claim was sent. Refused where a line is not paid by the scheme, or its invoice
      or cover stands in another claim.
      """,
    operands: [.books],
    options: [ClaimOptions.id] + Signing.options,
    example: "pa-payroll claim submit riverside-12 --id moving-1"
  ) { given, world in
    let signer = try given.signer(world)
    let id = given.required(ClaimOptions.id)
    let sealed = try given.books.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      _, state, seal throws(EventRefusal) in
      let (_, scheme) = try state.claims.found(id)
      return try Entry(submitting: id, to: scheme, on: signer.today, after: state, seal: seal)
    }
    world.out("Sealed entry \(sealed.entry.seal.number): claim \(id) sent\n")
    return ExitCode.done
  }
}
