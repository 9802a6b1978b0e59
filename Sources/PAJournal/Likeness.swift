import PADescription
import PADiagnostics
import PAPrimitives

// The same receipt, invoice or payment is often written twice, and rarely alike: with a capital, a space, a
// long dash, a letter of another alphabet. What each posts is known for ever without what people vary, so
// that a second one is asked about and never passes in silence.

extension String {
  /// The text without what people vary in writing it: letters and figures alone, small, and what only looks
  /// like a Latin letter as that letter.
  var likeness: String {
    var like = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let properties = scalar.properties
      if let value = properties.numericValue, (0...9).contains(value), value == value.rounded(),
        properties.numericType == .decimal || properties.numericType == .digit
      {
        like.append(Unicode.Scalar(UInt8(ascii: "0") + UInt8(value)))
        continue
      }
      guard properties.isAlphabetic else { continue }
      for small in properties.lowercaseMapping.unicodeScalars where small.properties.isAlphabetic {
        if let several = String.joined[small] {
          like.append(contentsOf: several.unicodeScalars)
        } else {
          like.append(String.lookAlike[small] ?? small.narrow)
        }
      }
    }
    // Marks alone are what there is.
    return like.isEmpty ? replacing("/", with: "") : String(like)
  }

  /// The likeness of a number on paper: letters that are read as figures are figures, and noughts before a
  /// number are nothing.
  var numberLikeness: String {
    var like = ""
    for letter in likeness {
      let figure: Character =
        switch letter {
        case "o": "0"
        case "i", "l": "1"
        default: letter
        }
      // A nought stands for itself only after another figure, or alone at the end.
      if like.last == "0", like.dropLast().last?.isNumber != true, figure.isNumber {
        like.removeLast()
      }
      like.append(figure)
    }
    return like
  }

  /// The likeness of a firm's name without the words of its kind, which are written or left out.
  var nameLikeness: String {
    var words = lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    while words.count > 1, let last = words.last, String.wordsOfFirms.contains(last) {
      words.removeLast()
    }
    return words.joined().numberLikeness
  }

  private static let wordsOfFirms: Set<String> = [
    "and", "cic", "co", "company", "inc", "limited", "llc", "llp", "ltd", "plc", "uk",
  ]

  /// Letters that are written as several.
  private static let joined: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
  ]

  /// Small letters of Greek and Cyrillic, and Latin ones with a mark, that are read as a Latin letter.
  ///
  /// Of Greek and Cyrillic those whose capital or small form is drawn as the Latin letter's (Unicode
  /// Technical Standard 39, confusables).
  private static let lookAlike: [Unicode.Scalar: Unicode.Scalar] = {
    let groups: [(Unicode.Scalar, String)] = [
      ("a", "аαàáâãäåāăą"), ("b", "вβƅ"), ("c", "сϲçćĉċč"), ("d", "ԁďđ"), ("e", "еεèéêëēĕėęě"),
      ("g", "ɡĝğġģ"), ("h", "нһηĥħ"), ("i", "іιıìíîïĩīĭį"), ("j", "јĵ"), ("k", "кκķ"),
      ("l", "ӏĺļľŀł"),
      ("m", "мμ"), ("n", "νñńņňŉո"), ("o", "оοòóôõöøōŏő"), ("p", "рρ"), ("q", "ԛ"), ("r", "ŕŗř"),
      ("s", "ѕśŝşš"), ("t", "тτţťŧ"), ("u", "υùúûüũūŭůűų"), ("w", "ԝŵ"), ("x", "хχ"),
      ("y", "уγýÿŷ"),
      ("z", "ζźżž"),
    ]
    let smallCapitals = zip(
      "abcdefghijklmnoprstuvwyz".unicodeScalars, "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ".unicodeScalars)
    var table = Dictionary(uniqueKeysWithValues: smallCapitals.map { ($1, $0) })
    for (latin, others) in groups {
      for other in others.unicodeScalars { table[other] = latin }
    }
    return table
  }()
}

extension Unicode.Scalar {
  /// A letter of full width as the usual one.
  fileprivate var narrow: Unicode.Scalar {
    switch value {
    // FULLWIDTH LATIN SMALL LETTER A to Z.
    case 0xFF41...0xFF5A: Unicode.Scalar(UInt8(value - 0xFF41) + 0x61)
    // MATHEMATICAL alphabets: 26 capitals, then 26 small letters, of each style.
    case 0x1D400...0x1D6A3: Unicode.Scalar(UInt8((value - 0x1D400) % 26) + 0x61)
    default: self
    }
  }
}

/// What is known for ever of something that was posted, by which one that looks like it is noticed.
struct PostedLike: Hashable {
  /// What of it is compared; no part has a stroke.
  let parts: [String]
  /// The entry that posted it.
  let entry: EntryName

  init(_ parts: [String], in entry: EntryName) {
    self.parts = parts
    self.entry = entry
  }

  /// The key it is known under: `receipt:phb/icb/2026-10-20/100.00/-/2026-27/4`.
  func key(_ kind: String) -> String { "\(kind):\((parts + ["\(entry)"]).joined(separator: "/"))" }

  /// What a key says.
  fileprivate init?(_ key: some StringProtocol) {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 2,
      let entry = EntryName("\(parts[parts.count - 2])/\(parts[parts.count - 1])")
    else { return nil }
    self.init(parts.dropLast(2).map { String($0) }, in: entry)
  }
}

extension String {
  /// Its likeness; a dash where nothing is written that tells one from another.
  var orDash: String {
    let like = numberLikeness
    return like.contains { $0.isLetter || $0.isNumber } ? like : "-"
  }
}

extension [String] {
  /// Whether two postings agree in all that is compared.
  ///
  /// Days a few apart are of one posting: a bank's statement has another than whoever sent the money. What
  /// comes each week is another.
  ///
  /// - Parameters:
  ///   - other: The other's parts.
  ///   - day: The place of the day.
  ///   - open: The places of what may be left out: written for both, another tells them apart.
  /// - Returns: Whether they may be one.
  func isSamePosting(as other: [String], day: Int, open: Set<Int> = []) -> Bool {
    guard count == other.count else { return false }
    return indices.allSatisfy { place in
      let (mine, theirs) = (self[place], other[place])
      if place == day { return mine.isNear(theirs) }
      return mine == theirs || open.contains(place) && (mine == "-" || theirs == "-")
    }
  }
}

extension String {
  /// Whether two written days are so few apart that they may be of one posting.
  func isNear(_ other: String) -> Bool {
    guard let day = CivilDate(self), let otherDay = CivilDate(other) else { return self == other }
    return abs(day.days(to: otherDay)) < 6
  }
}

/// What a person says of something that looks like what was posted before, and is another.
public struct PostedAgain: Hashable, Sendable {
  /// Whether it is posted although it looks like one before.
  public var isAgain = false
  /// Why it is another.
  public var reason = ""

  /// Nothing before it looks like it.
  public init() {}

  /// Something that looks like one before, and is another.
  public init(because reason: String) {
    isAgain = true
    self.reason = reason
  }
}

extension PostedAgain {
  /// What every event says of it.
  mutating func describe(_ description: inout some Description) {
    description.attribute(
      "again", &isAgain, usually: false,
      Field("Whether it is posted although it looks like one before."))
    description.attribute("reason", &reason, usually: "", Field("Why it is another."))
  }
}

extension EntryMaking {
  /// Everything of a kind that was posted and not reversed, in the order of its entries.
  func posted(_ kind: String) -> [PostedLike] {
    known(startingWith: "\(kind):").compactMap { PostedLike($0) }.sorted { $0.entry < $1.entry }
  }

  /// Refuses what looks like something posted before, unless a person says with a reason that it is another;
  /// and such a word where nothing looks like it.
  ///
  /// - Parameters:
  ///   - again: What a person says of it.
  ///   - alike: What looks like it.
  ///   - code: The name of the fault.
  ///   - what: What is alike, as the end of a sentence.
  ///   - fix: What else may be meant.
  /// - Throws: `EventRefusal`.
  func check(
    _ again: PostedAgain, _ alike: [PostedLike], code: Diagnostic.Code = .eventDuplicate,
    _ what: String, fix: String = ""
  ) throws(EventRefusal) {
    guard again.isAgain == !again.reason.isEmpty else { throw .againWithoutReason }
    guard let first = alike.first else {
      guard !again.isAgain else { throw .nothingAlike }
      return
    }
    guard !again.isAgain else { return }
    throw EventRefusal(
      "it looks like what entry \(first.entry) posted: \(what)",
      fix: "if it is another, say --again --reason \"…\"\(fix)", code: code)
  }
}

extension EventRefusal {
  fileprivate static let againWithoutReason = EventRefusal(
    "--again and --reason go together", fix: "say with --reason why it is another, and --again")

  fileprivate static let nothingAlike = EventRefusal(
    "nothing that was posted looks like this", fix: "leave --again and --reason out")
}
