import PADescription
import PAFormats
import PAPrimitives
import PAXML
import Testing

/// What nobody sees, by the property of characters and by the pattern that schemas carry.
struct VisibleTests {
  /// Everything that is unseen with its neighbours, and a sample of the rest.
  @Test func `the pattern of words refuses what is not seen, and nothing else`() throws {
    let pattern = try #require(WrittenForm.words.patterns.compactMap { Pattern($0) }.first)
    let all = (UInt32(0x20)...0xE1000).compactMap(Unicode.Scalar.init)
    var looked = 0
    for (place, scalar) in all.enumerated() {
      let near = all[max(0, place - 1)...min(all.count - 1, place + 1)]
      let isNear = near.contains(where: \.isUnseen) && scalar.value < 0xE0000
      guard isNear || place % 97 == 0 else { continue }
      looked += 1
      #expect(pattern.matches("a\(scalar)b") == !scalar.isUnseen, "U+\(scalar.value)")
      #expect("£\(scalar)".isAllSeen == !scalar.isUnseen, "U+\(scalar.value)")
    }
    #expect(looked > 2_000)
  }

  @Test(arguments: [
    "\u{34F}", "\u{E0001}", "\u{3164}", "\u{9B}", "\u{202E}", "\u{FE01}", "\u{E0100}", "\u{FFF9}",
  ])
  func `a character that nobody sees is shown as one`(_ unseen: String) {
    #expect("Sam\(unseen) Okoro".withAllSeen == "Sam\u{FFFD} Okoro")
  }

  @Test(arguments: ["👩🏽‍🦽", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "♿️", "Zoë", "محمد", "نا‌صر"])
  func `what is part of a letter or a picture stays`(_ seen: String) throws {
    let pattern = try #require(WrittenForm.words.patterns.compactMap { Pattern($0) }.first)
    #expect(seen.withAllSeen == seen && pattern.matches(seen))
  }
}
