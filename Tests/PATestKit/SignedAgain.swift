import Foundation
import PAPrimitives

/// The file of an entry with its own digest put right, whatever else was changed in it.
///
/// - Parameter bytes: The file; one that has no digest stays as it is.
/// - Returns: What somebody would write who changes a record and knows how it is signed.
package func signedAgain(_ bytes: [UInt8]) -> [UInt8] {
  let text = String(decoding: bytes, as: UTF8.self)
  guard let mark = text.range(of: " self=\""),
    let end = text.index(mark.upperBound, offsetBy: 64, limitedBy: text.endIndex)
  else { return bytes }
  let place = mark.upperBound..<end
  let noughts = String(repeating: "0", count: 64)
  let unsigned = text.replacingCharacters(in: place, with: noughts)
  return Array(text.replacingCharacters(in: place, with: SHA256.hex(Array(unsigned.utf8))).utf8)
}
