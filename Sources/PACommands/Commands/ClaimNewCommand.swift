import PABooks
import PAClaims
import PADocuments
import PAJournal
import PAPrimitives

extension Command {
  private enum ClaimNew {
    static let id = CommandOption("--id", .name(of: nil), "the claim's short name", required: true)
    static let training = CommandOption(
      "--training", .name(of: .training), "the training in employer.xml", required: true)
    static let scheme = CommandOption(
      "--scheme", .scheme, TrainingScheme.all.map(\.id).joined(separator: ", "), required: true)
  }

  static let claimNew = Command(
    "claim new", "makes a claim for a training paid",
    about: """
      Gathers what was paid for a training and is not claimed yet: the course and travel invoices
      posted with --training, and the cover shifts that sealed runs paid. Who may claim this year is
      the first thing it says.
      """,
    operands: [.books],
    options: [ClaimNew.id, ClaimNew.training, ClaimNew.scheme] + Signing.options,
    example: "pa-payroll claim new riverside-12 --id moving-1 --training moving --scheme funder"
  ) { given, world in
    let signer = try given.signer(world)
    let (id, training) = (given.required(ClaimNew.id), given.required(ClaimNew.training))
    let scheme = given.required(ClaimNew.scheme)
    world.out(scheme.whoMayClaim)
    let sealed = try given.books.sealEvent(by: signer, saying: Words.plainEnglish.reason) {
      books, state, seal throws(EventRefusal) in
      guard let found = books.read.trainings.first(where: { $0.id == training }) else {
        throw .trainingUnknown(training)
      }
      let claim = TrainingClaim(
        id: id, for: found, to: scheme, from: state.claims, made: signer.today)
      if claim.lines.isEmpty,
        let earlier = state.claims.claims.first(where: { $0.training.id == training && $0.id != id }
        )
      {
        throw .claimRefused(0, .alreadyClaimed(earlier.id))
      }
      return try Entry(claim: claim, to: scheme, after: state, seal: seal)
    }
    let state = sealed.entry.closing
    if let claim = state.claims.claims.first(where: { $0.id == id }) {
      world.out(claim.table(under: scheme, state.claims))
    }
    world.out("Sealed entry \(sealed.entry.seal.number)\n")
    return ExitCode.done
  }
}
