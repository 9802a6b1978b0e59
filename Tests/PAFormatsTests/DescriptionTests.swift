import Foundation
import PADescription
import PADiagnostics
import PAFormats
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// A small document of every kind of field.
private struct Rota: Described {
  struct Shift: Described {
    var on = CivilDate.blank
    var time: Minutes?
    var words = ""

    static var described: (name: StaticString, sentence: StaticString) {
      ("shift", "One shift.")
    }
    static var blank: Shift { Shift() }
    mutating func describe(_ description: inout some Description) {
      description.attribute("on", &on, Field("The day it begins."))
      description.attribute("time", &time, Field("How long it is; absent where it is open."))
      description.text(&words, Field("What it is for.", as: .text))
    }
  }

  var id = Identifier.blank
  var pay = Money.zero
  var nation = Nation.england
  var first = Shift()
  var last: Shift?
  var shifts: [Shift] = []
  var names: [String] = []

  static var described: (name: StaticString, sentence: StaticString) { ("rota", "A rota.") }
  static var blank: Rota { Rota() }
  mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The rota's short name.", .key("rota")))
    description.attribute("pay", &pay, usually: .zero, Field("What it pays.", as: .pounds))
    description.attribute("nation", &nation, Field("Where it is worked."))
    description.child("first", &first, Field("The first shift."))
    description.child("last", &last, Field("The last shift, where it is known."))
    description.list("shift", &shifts, 0...5, Field("One between."))
    description.texts("name", &names, .some, Field("Who works it."))
  }
}

/// What is left out on purpose: a property its description does not say.
private struct Forgetful: Described {
  var said = Money.zero
  var forgotten = Money.zero

  static var described: (name: StaticString, sentence: StaticString) { ("forgetful", "One.") }
  static var blank: Forgetful { Forgetful() }
  mutating func describe(_ description: inout some Description) {
    description.attribute("said", &said, Field("What is said."))
  }
}

struct DescriptionTests {
  private static let namespace = "urn:test:rota:0"

  private func schema() throws -> Schema {
    let tree = Rota.schema(root: "rota", namespace: Self.namespace, "A document to test with.")
    let text = String(
      decoding: tree.serialised(.xml(namespace: Self.namespace)), as: UTF8.self)
    return try Schema(text, name: "rota.xsd")
  }

  private func read(_ bytes: [UInt8], _ schema: Schema? = nil) throws -> Rota {
    try Rota.read(
      from: XMLReading.element(
        of: bytes, file: "rota.xml", schema: schema ?? self.schema(), namespace: Self.namespace))
  }

  @Test(.random) func `what is written is read back, under the schema that is declared`() throws {
    let schema = try schema()
    RandomRuns.each(usually: 60) { random in
      var filling = RandomDescription(random)
      let value = filling.value(Rota.self)
      let bytes = value.document("rota", .xml(namespace: Self.namespace))
      let again = try read(bytes, schema)
      #expect(again == value, "\(String(decoding: bytes, as: UTF8.self))")
      #expect(value.differences(from: value).isEmpty)
    }
  }

  @Test(.random) func `JSON has every value by its name`() throws {
    RandomRuns.each(usually: 60) { random in
      var filling = RandomDescription(random)
      let value = filling.value(Rota.self)
      let json = value.json(as: "urn:test:rota:0")
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      #expect(object["schema"] as? String == "urn:test:rota:0")
      #expect(object["id"] as? String == value.id.text)
      #expect(object["pay"] as? String == (value.pay.isZero ? nil : value.pay.description))
      #expect(object["name"] as? [String] == value.names)
      let shifts = try #require(object["shift"] as? [[String: Any]])
      #expect(shifts.map { $0["text"] as? String } == value.shifts.map(\.words))
      #expect(shifts.map { $0["time"] as? String } == value.shifts.map { $0.time?.description })
      #expect((object["last"] == nil) == (value.last == nil))
    }
  }

  @Test func `the schema refuses what the description does not say`() throws {
    let right =
      "<rota xmlns=\"urn:test:rota:0\" id=\"a\" nation=\"wales\"><first on=\"2026-11-21\">x</first>"
      + "<name>Ann</name></rota>"
    #expect(try read(Array(right.utf8)).names == ["Ann"])
    for (old, new) in [
      ("nation=\"wales\"", ""), ("wales", "france"), ("id=\"a\"", "id=\"a b\""),
      ("2026-11-21", "2026-11-31"), ("<name>Ann</name>", ""), ("<name>", "<shift>"),
      ("id=\"a\"", "id=\"a\" pay=\"-1.00\""), ("<first", "<last on=\"2026-11-21\">x</last><first"),
      (">x<", "><"),
    ] {
      let wrong = right.replacing(old, with: new)
      #expect(wrong != right)
      #expect(throws: Rejected.self, "\(new)") { try read(Array(wrong.utf8)) }
    }
  }

  @Test func `a value with blanks in it is never handed on`() throws {
    let text = "<rota nation=\"wales\" id=\"no name\"><first on=\"2026-02-30\">x</first></rota>"
    let element = try XMLReading.element(of: Array(text.utf8), file: "rota.xml")
    do {
      let value = try Rota.read(from: element)
      Issue.record("\(value) was handed on")
    } catch {
      #expect(error.faults.map { "\($0.element) \($0.name)" } == ["rota id", "first on"])
    }
  }

  @Test func `two values are told apart part by part`() {
    var one = Rota()
    one.shifts = [Rota.Shift(on: CivilDate(2026, 11, 1)), Rota.Shift(on: CivilDate(2026, 11, 2))]
    var other = one
    other.pay = .pounds(3)
    other.shifts[1].time = .hours(2)
    other.shifts.append(Rota.Shift(on: CivilDate(2026, 11, 3)))
    let found = one.differences(from: other)
    #expect(
      found == [
        Difference(path: "@pay", first: "0.00", second: "3.00"),
        Difference(path: "shift[2]/@time", first: nil, second: "2:00"),
        Difference(path: "shift[3]/@on", first: nil, second: "2026-11-03"),
        Difference(path: "shift[3]/text()", first: nil, second: ""),
      ])
  }

  @Test func `a stored property that no description says is found`() {
    #expect(Forgetful.notDescribed(SeededRandom(1)) == ["forgotten"])
    for type in DescribedTypes.all(in: Rota.self) {
      #expect(type.notDescribed(SeededRandom(2)).isEmpty, "\(type)")
    }
  }
}
