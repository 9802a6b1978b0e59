import PADiagnostics
import PAXML
import Testing

/// Text with markers `1️⃣` `2️⃣` … where faults are expected, so that columns are seen, not counted.
struct MarkedText: ExpressibleByStringInterpolation {
  let bytes: [UInt8]
  /// `line:column` of each marker in order.
  let places: [String]

  init(stringLiteral text: String) {
    var plain = ""
    var places: [String] = []
    var line = 1
    var column = 1
    for character in text {
      if "1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣".contains(character) {
        places.append("\(line):\(column)")
        continue
      }
      plain.append(character)
      column = character == "\n" ? 1 : column + character.unicodeScalars.count
      line += character == "\n" ? 1 : 0
    }
    bytes = Array(plain.utf8)
    self.places = places
  }

  /// The faults of the text, read as `in.xml`.
  func faults(_ schema: Schema? = nil, namespace: String? = nil) -> [Diagnostic] {
    do {
      _ = try XMLReading.element(of: bytes, file: "in.xml", schema: schema, namespace: namespace)
      return []
    } catch {
      return error.all
    }
  }
}

extension Diagnostic {
  /// `line:column`.
  var at: String { place.map { "\($0.line):\($0.column)" } ?? "" }
}
