import PABooks
import PADescription
import PADiagnostics
import PADocuments
import PAFormats
import PAHost
import PAJournal
import PAPayday
import PAPrimitives
import PAXML

// Every event has a command, made from its kind and from the description of what a person states.

extension Command {
  /// The commands of all events, in the order of their list.
  static let events: [Command] = JournalEvents.all.map { posting($0) }

  private static func posting<Fact: JournalEvent>(_ fact: Fact.Type) -> Command {
    let kind = Fact.kind
    let stated = Fact.fields.map(StatedOption.init)
    return Command(
      kind.command, kind.summary, about: kind.about, operands: [.books],
      options: stated + Signing.options, example: kind.example
    ) { given, world in
      let signer = try given.signer(world)
      var texts: [String: String] = [:]
      var evidence = ""
      var kept: String?
      for option in stated {
        guard let text = given.text(of: option.declared) else { continue }
        if option.isEvidence {
          evidence = try evidenceDigest(of: text)
          kept = text
          texts[option.field.name] = try evidenceName(of: text)
        } else {
          texts[option.field.name] = text
        }
      }
      let fact = try Fact(stated: texts)
      world.out((fact as? ClaimMade)?.whoMayClaim ?? "")
      let books = given.books
      world.sweep(books)
      let sealed = try books.post(
        fact, evidence: evidence, by: signer, saying: Words.plainEnglish.reason)
      world.tellSealed(sealed.entry, in: books)
      if let file = kept, !books.holdsEvidence(file) {
        world.err(
          "note: keep a copy of the evidence in \(books.path)/evidence: 'verify --evidence' compares it "
            + "there\n")
      }
      world.err(sealed.known.note)
      let entry = sealed.entry.entry
      guard case .event(let event) = entry.content else { return ExitCode.refused }
      world.out(event.claimTable(after: entry.closing.claims))
      world.out("Sealed entry \(entry.seal.number): \(event.told(in: entry))\n")
      world.out(entry.givenBack)
      return ExitCode.done
    }
  }
}

extension KnownLogState {
  /// What is said where the log of what is known for ever was not as it was sealed.
  var note: String {
    switch self {
    case .asSealed: ""
    case .madeAgain:
      "note: journal/known was lost, behind or changed, and was made again from the entries\n"
    case .notWritten:
      "note: journal/known is lost, behind or changed, and cannot be written: the entries were read\n"
    }
  }
}

extension JournalEvent {
  /// What a person states, read from the texts of its fields.
  fileprivate init(stated texts: [String: String]) throws(Stop) {
    let reader = RowReader<Self>()
    do throws(UnreadableRow) {
      self = try reader.read((reader.columns + reader.optional).map { texts[$0] })
    } catch {
      throw .usage(
        error.faults.map { "\($0.column.asOption): \($0.expectation)" }.joined(separator: "\n  "))
    }
  }
}

/// A field of an event as an option: its name, form and sentence are the field's.
private struct StatedOption: CommandWord {
  let field: DescribedField

  /// Whether its value is a file that proves the event.
  var isEvidence: Bool { field.form.name.description == EvidenceFile.form.name.description }

  var declared: DeclaredOption {
    let field = field
    let form = field.form.name.description
    let words = field.form.words.map(\.word)
    let isDay = form == CivilDate.form.name.description
    let isWords = form == WrittenForm.words.name.description
    let isFlag = form == Bool.form.name.description && !field.isRequired
    var sentence = field.field.sentence.description.asClause
    if sentence.hasSuffix(".") { sentence.removeLast() }
    // A flag that is given says that it is so.
    let whether = "whether "
    if isFlag, sentence.hasPrefix(whether) { sentence.removeFirst(whether.count) }
    if !isFlag, !words.isEmpty { sentence += ": \(words.joined(separator: ", "))" }
    let (placeholder, what): (String, String) =
      switch form {
      case CivilDate.form.name.description: ValueKind.day(such: field.example).shown
      case Identifier.form.name.description: ValueKind.name(of: nil).shown
      case WrittenForm.paidAmount.name.description: ("AMOUNT", field.expectation)
      case WrittenForm.words.name.description: ValueKind.text().shown
      case EvidenceFile.form.name.description: ValueKind.file.shown
      default:
        ((form.contains { $0.isUppercase } ? field.name : form).uppercased(), field.expectation)
      }
    return DeclaredOption(
      name: field.name.asOption, placeholder: isFlag ? nil : placeholder,
      sentence: sentence, what: what,
      isRequired: field.isRequired, completion: completion,
      accepts: { text in
        if isEvidence { return !text.isEmpty }
        if isWords { return text.isOneLine }
        guard field.accepts(text) else { return false }
        return !isDay || ValueKind.day(such: "").read(text) != nil
      })
  }

  private var completion: Completion {
    if isEvidence { return .file }
    if !field.form.words.isEmpty { return .words(field.form.words.map(\.word)) }
    guard case .named(let kind) = field.field.identity else { return .nothing }
    return Completion.NameKind(rawValue: kind.description).map { .name($0) } ?? .nothing
  }
}

extension String {
  /// The option of a field of this name: `moreThanOwed` is `--more-than-owed`.
  fileprivate var asOption: String {
    "--" + map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
  }
}

extension ValueKind {
  /// What stands for it, and what it must be.
  fileprivate var shown: (placeholder: String, what: String) { (placeholder, what) }
}

/// The name of a file that proves an event, without its folders.
private func evidenceName(of file: String) throws(Stop) -> String {
  let name = file.split(separator: "/").last.map(String.init) ?? file
  guard name.isOneLine else {
    throw .usage("the evidence's name must be one line of 1 to 120 characters: call it another")
  }
  return name
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
