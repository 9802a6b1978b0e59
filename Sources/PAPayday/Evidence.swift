package import PAHost
import PAPrimitives

/// An invoice's or receipt's file, which stays where it is and is known by its SHA-256.
package enum Evidence {
  private static let limit = 256 * 1024 * 1024

  /// SHA-256 of a file; nil where it holds nothing, which is evidence of nothing.
  package static func digest(of file: String) throws(HostError) -> String? {
    let bytes = try Files.bytes(ofFile: file, limit: limit)
    return bytes.isEmpty ? nil : SHA256.hex(bytes)
  }
}
