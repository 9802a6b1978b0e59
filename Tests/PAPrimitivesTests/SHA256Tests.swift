import PAPrimitives
import Testing

/// FIPS 180-4 and NIST's example vectors.
struct SHA256Tests {
  static let vectors = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ]

  @Test(arguments: vectors.indices)
  func `the standard's examples`(index: Int) {
    let (text, digest) = Self.vectors[index]
    #expect(SHA256.hex(text.utf8) == digest)
    #expect(SHA256.hex(Array(text.utf8)) == digest)
  }

  @Test func `a million times the letter a, in pieces of every size`() {
    let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    #expect(SHA256.hex([UInt8](repeating: 97, count: 1_000_000)) == digest)
    var pieces = SHA256()
    var left = 1_000_000
    var size = 1
    while left > 0 {
      let next = min(size, left)
      pieces.add([UInt8](repeating: 97, count: next))
      left -= next
      size = size % 257 + 1
    }
    #expect(pieces.finish() == digest)
  }

  @Test func `pieces give what the whole gives around the block's ends`() {
    for count in [0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 127, 128, 129] {
      let bytes = (0..<count).map { UInt8($0) }
      for cut in [0, 1, 31, 63, 64, 65] where cut <= count {
        var digest = SHA256()
        digest.add(bytes[..<cut])
        // A collection without contiguous storage takes the other way in.
        digest.add(bytes[cut...].lazy.map { $0 })
        #expect(digest.finish() == SHA256.hex(bytes), "\(count) \(cut)")
      }
    }
  }
}
