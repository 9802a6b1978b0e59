import PABooks
import PAClaims
import PADiagnostics
import PADocuments
import PAExchange
import PAFormats
import PAJournal
import PAPayday
import PAPrimitives
import PAXML

extension Command {
  private enum ClaimCheck {
    static let xml = CommandOption("--xml", .file, "the claim as XML")
    static let json = CommandOption("--json", .file, "the claim as JSON, by the same names")
    static let page = CommandOption("--page", .file, "the claim as a page")
    static let force = CommandFlag("--force", "replaces a file that pa-payroll did not make")
  }

  static let claimCheck = Command(
    "claim check", "shows for each line of a claim whether it is paid, and why",
    about: """
      Shows each line's verdict under the scheme. Writes the claim as XML ('pa-payroll schema claim')
      and as a page to print, where asked.
      """,
    operands: [.books],
    options: [
      ClaimOptions.id, ClaimCheck.xml, ClaimCheck.json, ClaimCheck.page, ClaimCheck.force,
    ],
    example: "pa-payroll claim check riverside-12 --id moving-1 --page claim.html"
  ) { given, world in
    let id = given.required(ClaimOptions.id)
    let folder = given.books
    let paths = [given[ClaimCheck.xml], given[ClaimCheck.json], given[ClaimCheck.page]]
    let named = paths.compactMap { $0 }
    guard Set(named).count == named.count else {
      throw Stop.usage("two options name the same file")
    }
    func file(_ path: String?) throws(Rejected) -> OutputFile? {
      try OutputFile.named(path, for: folder, force: given[ClaimCheck.force])
    }
    let (xmlFile, jsonFile, pageFile) = (try file(paths[0]), try file(paths[1]), try file(paths[2]))
    let (books, last) = try folder.booksAndLast()
    let state = last.closing.claims
    let (claim, scheme) = try folder.claim(id, after: last)
    world.out(scheme.whoMayClaim)
    world.out(claim.table(under: scheme, state))
    let verdicts = claim.verdicts(under: scheme, state)
    let document = ClaimDocument(
      of: claim, to: scheme, verdicts: verdicts, by: books.employer, producer: Program.version)
    if let xmlFile {
      try OutputFile.write(document.xml, to: xmlFile, world)
    }
    if let jsonFile {
      try OutputFile.write(
        Array(document.json(as: ExchangeSchema.claim.namespace).utf8), to: jsonFile, world)
    }
    if let pageFile {
      let made = Page(trainingClaim: claim, to: scheme, of: books.read)
      try OutputFile.write(made, to: pageFile, world)
    }
    return verdicts.contains(where: \.isRefusal) ? ExitCode.exceptions : ExitCode.done
  }
}
