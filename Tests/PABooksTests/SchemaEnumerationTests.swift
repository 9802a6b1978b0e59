import Testing

@testable import PABooks

struct SchemaEnumerationTests {
  @Test func placeholder() { #expect(!employerSchema.isEmpty) }
}
