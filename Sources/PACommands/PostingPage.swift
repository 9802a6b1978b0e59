import PAClaims
import PADescription
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives

/// A posting followed to what it is of, for people: what stands in its transaction, what made it, and
/// which other postings it leads to.
struct PostingPage {
  let trail: PostingTrail
  /// Whether what bears a run's lines is known: where this program works it to other figures it is not.
  let isWorkedAgain: Bool
  private(set) var text = ""

  /// The page of a trail over the whole journal.
  ///
  /// - Parameters:
  ///   - trail: What is followed.
  ///   - isWorkedAgain: Whether its run was worked again.
  ///   - corrected: The runs that its entry corrects, where it is a correction.
  init(_ trail: PostingTrail, isWorkedAgain: Bool, correcting corrected: [CorrectedPay]) {
    self.trail = trail
    self.isWorkedAgain = isWorkedAgain
    let entry = trail.entry
    let words = entry.content.words
    text = "Posting \(trail.posting.name), \(trail.posting.on.inShortWords): "
    text += "\(trail.posting.cause.words(of: words.what))\n\n"
    text += transaction
    switch entry.content {
    case .opening: break
    case .run(let sealed):
      text += "\nRun \(sealed.run.key), sealed in entry \(entry.name)\n"
      tellRun(sealed)
    case .correction: tell(corrected, words)
    case .event(let event): tell(event, words)
    }
    tellAsks()
    tellSettled()
    text += "\nEvery posting named here can be followed: pa-payroll explain BOOKS --posting NAME\n"
  }

  /// Adds a section; nothing where it has no lines.
  mutating func section(_ heading: String, _ lines: String) {
    if !lines.isEmpty { text += "\n\(heading)\n\(lines)" }
  }

  /// Its transaction, the posting marked.
  private var transaction: String {
    var table = Columns(.left, .left, .left, .right)
    for named in trail.transaction {
      table.add(
        named == trail.posting ? ">" : "", named.name.written, named.posting.account.written,
        named.posting.signed.inWords)
    }
    return table.text(indent: " ")
  }

  // MARK: Corrections

  private mutating func tell(_ corrected: [CorrectedPay], _ words: EntryWords) {
    var facts = Columns(.left, .left)
    let seal = trail.entry.seal
    let pay = corrected.first { $0.run == trail.posting.corrects }
    facts.add("why", seal.reason)
    if let pay { facts.add("of the run", "\(pay.now.run.key), sealed in entry \(pay.run)") }
    facts.add("sealed", "\(seal.on.inShortWords) by \(seal.by)")
    section("Entry \(trail.entry.name): \(words.what)", facts.text(indent: "  "))
    section(
      "What it posts", "  what is right, less what was posted before, on the day of the run\n")
    if let pay { tell(pay) }
  }

  // MARK: Events

  private mutating func tell(_ event: Event, _ words: EntryWords) {
    var facts = Columns(.left, .left)
    for (word, value) in words.facts where !value.isEmpty { facts.add(word, value) }
    let seal = trail.entry.seal
    facts.add("sealed", "\(seal.on.inShortWords) by \(seal.by)")
    section("Entry \(trail.entry.name): \(words.what)", facts.text(indent: "  "))
    if let reversal = event.posted(as: Reversal.self)?.fact {
      let mirrored = PostingName(reversal.entry, trail.posting.name.number)
      section(
        "What it takes back",
        "  entry \(reversal.entry); this posting is the other side of \(mirrored)\n")
    }
    if let reversal = trail.reversal(of: trail.entry.name) {
      let mirror = PostingName(reversal, trail.posting.name.number)
      section("Reversed", "  in entry \(reversal); the other side of this posting is \(mirror)\n")
    }
    if let money = trail.money { tell(money) }
  }

  /// Each line of a claim that money came for: what it is, where it was paid, and what came back.
  private mutating func tell(_ money: Posted<ClaimMoney>) {
    let claim = money.worked.claim
    var lines = "  claim \(claim.id) to \(claim.scheme)\(words(of: trail.steps))\n"
    lines += "  asked \(claim.claimed.inWords), came so far \(claim.received.inWords)\n"
    section("What it is for", lines)
    for (place, line) in claim.lines.enumerated() {
      let part = trail.entry.postings(of: .event(part: place + 1)).recovered
      let source = trail.source(of: line)
      var body = line.origin(source).map { "  \($0)\n" } ?? ""
      var table = Columns(.left, .left, .right, .left, .right, .left)
      // A shift is a part of what its pay lines' postings bear.
      let within = source?.cover == nil ? "In" : "Part of"
      table.add("Plan line", "Funder", "Bore", within, "Came back", "In")
      for share in line.borneBy {
        let back = part.first { $0.isOf(share.line, share.funder) }
        let bore = source?.postings.filter { $0.isOf(share.line, share.funder) }
        table.add(
          share.line.text, share.funder.text, share.amount.inWords, bore?.names ?? "",
          back.map { (-$0.posting.signed).inWords } ?? "", back?.name.written ?? "")
      }
      body += table.text(indent: "  ")
      let mark = part.contains(trail.posting) ? ", which this posting repays" : ""
      section("Line \(place + 1) of the claim, \(line.words)\(mark)", body)
    }
  }

  // MARK: Claims of what was paid

  /// In which entries a claim was made and sent, and each taken back, as the end of a sentence.
  private func words(of steps: ClaimSteps) -> String {
    func step(_ word: String, _ entry: EntryName?) -> String {
      entry.map { ", \(word) in entry \($0)" + taken($0, "taken back") } ?? ""
    }
    return step("made", steps.made) + step("sent", steps.sent)
  }

  /// That an entry was reversed, as the end of a sentence; empty where it was not.
  private func taken(_ entry: EntryName, _ word: String = "reversed") -> String {
    trail.reversal(of: entry).map { ", \(word) in entry \($0)" } ?? ""
  }

  /// Claims that asked for what the transaction paid, and what came back.
  private mutating func tellAsks() {
    for ask in trail.asks {
      var body = "  to \(ask.scheme)\(words(of: ask.steps))\n"
      for line in ask.lines {
        body += "  line \(line.number): \(line.line.words)\n"
        var table = Columns(.left, .right, .left, .left, .left)
        for repaid in ask.repaid where repaid.line == line.number {
          for named in repaid.postings {
            let bearer = named.posting.account.bearer
            table.add(
              "came back", (-named.posting.signed).inWords,
              bearer.map { "to \($0.line), \($0.funder)" } ?? "", repaid.on.description,
              "\(named.name)\(taken(repaid.entry))")
          }
        }
        body += table.text(indent: "    ")
      }
      if ask.repaid.isEmpty { body += "  nothing has come back\n" }
      section("Claim \(ask.claim) asks for it", body)
    }
    if trail.asks.isEmpty, trail.mayBeClaimed {
      section("Claims", "  no claim asks for it\n")
    }
  }

  // MARK: What is owed

  /// What the transaction settled, and what settled what it owes.
  private mutating func tellSettled() {
    let own = Set(trail.transaction.map(\.name))
    func isOwn(_ side: SettledPart.Side) -> Bool {
      side.posting.map { own.contains($0.name) } ?? false
    }
    section(
      "What it settles, the oldest first",
      table(trail.settled.filter { isOwn($0.by) }) { $0.open })
    section("What settles it", table(trail.settled.filter { isOwn($0.open) }) { $0.by })
  }

  /// Parts of what is owed, those of each month together.
  private func table(
    _ parts: [SettledPart], _ side: (SettledPart) -> SettledPart.Side
  ) -> String {
    var months: [String] = []
    for part in parts where !months.contains(part.account.month) {
      months.append(part.account.month)
    }
    var table = Columns(.left, .right, .left, .left)
    for month in months {
      let own = parts.filter { $0.account.month == month }
      for part in own {
        let other = side(part)
        switch other {
        case .posting(let named):
          table.add(
            part.account.written, part.amount.inWords, named.on.description,
            "\(named.name)\(taken(named.name.entry))")
        case .opening(let entry):
          table.add(part.account.written, part.amount.inWords, "", "brought by opening \(entry)")
        }
      }
      if own.count > 1, !month.isEmpty {
        table.add("together for \(month)", own.map(\.amount).total.inWords, "", "")
      }
    }
    return table.text(indent: "  ")
  }
}

// MARK: Words

extension [NamedPosting] {
  /// Their names, with commas between.
  var names: String { map(\.name.written).joined(separator: ", ") }
}

extension NamedPosting {
  /// Whether it is of a plan line and funder.
  func isOf(_ line: Identifier, _ funder: Identifier) -> Bool {
    posting.account.bearer.map { $0 == (line, funder) } ?? false
  }
}

extension Account {
  /// What a cost was for, as the last words of the account's name: `wages`, `cover:training`.
  var purpose: String {
    written.split(separator: ":").dropFirst(3).joined(separator: ":")
  }

  /// The month that it is owed for, in words; empty where it is of none.
  fileprivate var month: String {
    switch self {
    case .hmrc(_, let month): "\(month)"
    case .pension(_, _, let month): "\(month)"
    default: ""
    }
  }
}
