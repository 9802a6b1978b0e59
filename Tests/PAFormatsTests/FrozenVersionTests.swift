import PADescription
import PADiagnostics
import PAFormats
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// A plan as it is written today.
private struct Plan: Described {
  struct Line: Described {
    var id = Identifier.blank
    var agreed = Money.zero
    var funder: Identifier?

    static var described: (name: StaticString, sentence: StaticString) { ("line", "A line.") }
    static var blank: Line { Line() }
    mutating func describe(_ description: inout some Description) {
      description.attribute("id", &id, Field("Its short name.", .key("line")))
      description.attribute("agreed", &agreed, Field("How much is agreed."))
      description.attribute("funder", &funder, Field("Who bears it alone."))
    }
  }

  var year = TaxYear.blank
  var lines: [Line] = []

  static var described: (name: StaticString, sentence: StaticString) { ("plan", "A plan.") }
  static var blank: Plan { Plan() }
  mutating func describe(_ description: inout some Description) {
    description.attribute("year", &year, Field("The tax year."))
    description.list("line", &lines, .any, Field("A line of it."))
  }
}

/// The same as it was written in version 1: money was pence, and a line's name was its text.
///
/// It reads, and upgrades; nothing writes it any more, and today's values may change as they will.
private enum Version1 {
  struct Plan: Described {
    var year = TaxYear.blank
    var lines: [Line] = []

    static var described: (name: StaticString, sentence: StaticString) { ("plan", "A plan.") }
    static var blank: Plan { Plan() }
    mutating func describe(_ description: inout some Description) {
      description.attribute("year", &year, Field("The tax year."))
      description.list("line", &lines, .any, Field("A line of it."))
    }

    var upgraded: PAFormatsTests.Plan {
      PAFormatsTests.Plan(year: year, lines: lines.map(\.upgraded))
    }
  }

  struct Line: Described {
    var name = Identifier.blank
    var pence = 0

    static var described: (name: StaticString, sentence: StaticString) { ("line", "A line.") }
    static var blank: Line { Line() }
    mutating func describe(_ description: inout some Description) {
      description.attribute("pence", &pence, Field("How much is agreed."))
      description.text(&name, Field("Its short name."))
    }

    var upgraded: PAFormatsTests.Plan.Line {
      PAFormatsTests.Plan.Line(id: name, agreed: Money(pence: Int64(pence)), funder: nil)
    }
  }
}

struct FrozenVersionTests {
  private static let first = "urn:test:plan:1"
  private static let present = "urn:test:plan:2"

  /// A document of either version as today's value: its namespace says which it is.
  private func read(_ text: String) throws -> Plan {
    let namespace = text.contains(Self.first) ? Self.first : Self.present
    let schema =
      namespace == Self.first
      ? Version1.Plan.schema(root: "plan", namespace: namespace, "A plan.")
      : Plan.schema(root: "plan", namespace: namespace, "A plan.")
    let element = try XMLReading.element(
      of: Array(text.utf8), file: "plan.xml",
      schema: Schema(
        String(decoding: schema.serialised(.xml(namespace: namespace)), as: UTF8.self),
        name: "plan.xsd"), namespace: namespace)
    return namespace == Self.first
      ? try Version1.Plan.read(from: element).upgraded : try Plan.read(from: element)
  }

  private static let old = """
    <plan xmlns="urn:test:plan:1" year="2025-26"><line pence="250000">care</line>\
    <line pence="1">travel</line></plan>
    """
  private static let new = """
    <plan xmlns="urn:test:plan:2" year="2025-26"><line id="care" agreed="2500.00"/>\
    <line id="travel" agreed="0.01"/></plan>
    """

  @Test func `a document of a version that is frozen is today's value, and is told apart from it`()
    throws
  {
    let (old, new) = (try read(Self.old), try read(Self.new))
    #expect(old == new && old.differences(from: new).isEmpty)
    var other = new
    other.lines[1].agreed = .pounds(3)
    #expect(
      old.differences(from: other) == [
        Difference(path: "line[2]/@agreed", first: "0.01", second: "3.00")
      ])
  }

  @Test func `neither version is read as the other`() throws {
    for text in [
      Self.old.replacing(Self.first, with: Self.present),
      Self.new.replacing(Self.present, with: Self.first),
    ] {
      #expect(throws: Rejected.self) { try read(text) }
    }
  }
}
