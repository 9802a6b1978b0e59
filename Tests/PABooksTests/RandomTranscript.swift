import PADescription
import PAEmployment
import PAPrimitives
import PATestKit

@testable import PABooks

/// Fills a value with anything its description allows, so that no field can be forgotten in a test.
struct RandomTranscript: Transcript {
  private(set) var random: SeededRandom
  /// Whether amounts and times may be below nothing.
  let signed: Bool

  /// Any value of a kind.
  static func value<Value: Transcribed>(
    _ type: Value.Type = Value.self, _ random: SeededRandom, signed: Bool
  ) -> Value {
    var transcript = RandomTranscript(random: random, signed: signed)
    return transcript.made()
  }

  private mutating func made<Value: Transcribed>() -> Value {
    var value = Value.blank
    value.transcribe(&self)
    return value
  }

  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value) {
    value = any(name) ?? value
  }

  mutating func attribute<Value: Written>(_ name: String, _ value: inout Value?) {
    value = Bool.random(using: &random) ? any(name) : nil
  }

  mutating func attribute<Value: Written>(
    _ name: String, _ value: inout Value, usually usual: Value
  ) {
    value = Bool.random(using: &random) ? any(name) ?? usual : usual
  }

  mutating func text<Value: Written>(_ value: inout Value) { value = any("") ?? value }

  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value) { value = made() }

  mutating func child<Value: Transcribed>(_ name: String, _ value: inout Value?) {
    value = Bool.random(using: &random) ? made() : nil
  }

  mutating func list<Value: Transcribed>(_ name: String, _ values: inout [Value]) {
    values = (0..<Int.random(in: 1...3, using: &random)).map { _ in made() }
  }

  mutating func texts<Value: Written>(_ name: String, _ values: inout [Value]) {
    values = (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in any(name) }
  }

  /// A value of a kind by its written form; nil for a kind this does not know.
  private mutating func any<Value: Written>(_ name: String) -> Value? {
    if let cases = (Value.self as? any CaseIterable.Type)?.allCases as? [Value], !cases.isEmpty {
      return cases.randomElement(using: &random)
    }
    return Value(written: written(Value.self, name))
  }

  private mutating func written(_ type: Any.Type, _ name: String) -> String {
    func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }
    let minus = signed && Bool.random(using: &random) ? "-" : ""
    switch type {
    case is String.Type where ["previous", "books", "sha256", "evidence"].contains(name):
      return SHA256.hex(Array("\(random.next())".utf8))
    case is String.Type where name == "sex": return pick(["male", "female"])
    case is String.Type:
      return pick([
        "Plain words", "O\u{2019}Neil & Söhne", "a < b > c", "\"quoted\" 'twice'", "x]]>y",
        "👩🏽‍🦽 care",
        " blanks ", "&amp; written", "1", "é",
      ])
    case is Int.Type where name == "paidDaysAfterEnd":
      return "\(Int.random(in: -27...60, using: &random))"
    case is Int.Type: return "\(Int.random(in: 1...12, using: &random))"
    case is Int64.Type: return "\(Int64.random(in: 0...9_999, using: &random))"
    case is Bool.Type: return pick(["yes", "no"])
    case is Money.Type:
      let pence = Int64.random(in: 0...99_999_999, using: &random)
      return minus + Money(pence: pence).description
    case is Rate.Type: return pick(["0%", "3%", "37.5%", "62.5%", "100%", "33.3333%"])
    case is Minutes.Type:
      return minus + Minutes(Int64.random(in: 1...59_999, using: &random)).description
    case is CivilDate.Type:
      return "\(CivilDate(dayNumber: Int32.random(in: -20_000...80_000, using: &random)))"
    case is Identifier.Type: return pick(["a", "pa-1", "4W.x_1", "Line_2", "z9"])
    case is TaxCode.Type: return pick(["1257L", "S1257L", "CK585", "BR", "SD3", "0T", "NT", "K1"])
    case is TaxYear.Type: return pick(["2024-25", "2026-27", "2099-00"])
    case is TaxPeriod.Type:
      return pick(["2026-27/4W08", "2026-27/W53", "2025-26/M12", "2026-27/F27"])
    case is NINumber.Type: return pick(["AB123456C", "CE654321A"])
    case is PAYEReference.Type: return pick(["123/AB456", "000/0"])
    case is AccountsOfficeReference.Type: return pick(["123PX00123456", "123PA0012345X"])
    case is PayFrequency.Type: return pick(["W", "F", "4W", "M"])
    default: return other(type)
    }
  }

  private mutating func other(_ type: Any.Type) -> String {
    let words = [
      "RunKey": ["2026-27/4W08", "2026-27/4W08+1", "2026-27/M01+12"],
      "Account": [
        "cost:care:icb:wages", "cost:care:icb:cover:holiday", "cost:care:icb:employerNI",
        "cost:care:icb:employerPension", "cost:care:icb:item:course",
        "recovered:care:icb:employmentAllowance", "recovered:care:icb:item:course",
        "recovered:care:icb:cover:training", "received:care:icb", "bank:phb", "clearing", "netPay",
        "hmrc", "pension:nest", "invoices",
      ],
    ]
    return words["\(type)"]?.randomElement(using: &random) ?? ""
  }
}
