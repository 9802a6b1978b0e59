import PADiagnostics
import Testing

/// The one rendering of a fault.
struct DiagnosticTests {
  func fault(_ place: SourcePlace?, excerpt: String = "") -> Diagnostic {
    Diagnostic(
      .error, .valueMalformed, at: place, "'Q' is no category letter", fix: "use A",
      excerpt: excerpt)
  }

  @Test func `place, excerpt with a caret, remedy`() {
    let place = SourcePlace(file: "employer.xml", line: 14, column: 5)
    #expect(
      fault(place, excerpt: "    <niCategory>•</niCategory>").description == """
        employer.xml:14:5: error: 'Q' is no category letter [value-malformed]
           14 |     <niCategory>•</niCategory>
              |     ^
          fix: use A
        """)
  }

  @Test func `a line of six figures keeps its gutter`() {
    let place = SourcePlace(file: "t.csv", line: 123_456, column: 1, field: "minutes")
    #expect(
      fault(place, excerpt: "pa-1").description == """
        t.csv:123456:1 (minutes): error: 'Q' is no category letter [value-malformed]
        123456 | pa-1
               | ^
          fix: use A
        """)
  }

  @Test func `without a place, a line or a column`() {
    #expect(
      fault(nil, excerpt: "never shown").description
        == "error: 'Q' is no category letter [value-malformed]\n  fix: use A")
    #expect(fault(SourcePlace(file: "a.xml")).description.hasPrefix("a.xml: error: "))
    #expect(
      fault(SourcePlace(file: "a.xml", line: 3), excerpt: "x").description == """
        a.xml:3: error: 'Q' is no category letter [value-malformed]
            3 | x
          fix: use A
        """)
  }

  @Test func `warnings alone refuse nothing`() {
    let warning = Diagnostic(.warning, .valueMalformed, at: nil, "odd", fix: "look")
    #expect(Rejected([warning]) == nil && Rejected([]) == nil)
    let rejected = Rejected([warning, fault(nil), warning, fault(SourcePlace(file: "b"))])
    #expect(rejected?.all == [fault(nil), fault(SourcePlace(file: "b"))])
    #expect(warning.description.hasPrefix("warning: odd"))
  }
}
