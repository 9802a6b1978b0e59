/// The SHA-256 digest (FIPS 180-4) that chains journal entries and names evidence.
///
/// The toolchain on Linux ships no cryptographic module, and the fixed list of dependencies has
/// none, so the standard's forty lines stand here; they are tested with the standard's vectors.
public struct SHA256: Hashable, Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  /// A digest of nothing yet.
  public init() {}

  /// The digest of some bytes in lower-case hexadecimal.
  public static func hex(_ bytes: some Collection<UInt8>) -> String {
    var digest = SHA256()
    digest.add(bytes)
    return digest.finish()
  }

  /// Adds bytes.
  public mutating func add(_ bytes: some Collection<UInt8>) {
    length += UInt64(bytes.count)
    let added: Void? = bytes.withContiguousStorageIfAvailable { take(UnsafeRawBufferPointer($0)) }
    if added == nil { Array(bytes).withUnsafeBytes { take($0) } }
  }

  /// Takes bytes: what fills the block that is begun, then whole blocks, and keeps the rest.
  private mutating func take(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    if !pending.isEmpty {
      let filling = rest.prefix(64 - pending.count)
      pending.append(contentsOf: filling)
      rest = rest.dropFirst(filling.count)
      guard pending.count == 64 else { return }
      let block = pending
      block.withUnsafeBytes { absorb($0[...]) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.count / 64 * 64
    absorb(rest.prefix(whole))
    pending.append(contentsOf: rest.dropFirst(whole))
  }

  /// The digest in lower-case hexadecimal.
  public consuming func finish() -> String {
    let bits = length * 8
    pending.append(0x80)
    while pending.count % 64 != 56 { pending.append(0) }
    for shift in stride(from: 56, through: 0, by: -8) {
      pending.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    let block = pending
    block.withUnsafeBytes { absorb($0[...]) }
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    let alphabet = Array("0123456789abcdef".utf8)
    for word in state {
      for shift in stride(from: 28, through: 0, by: -4) {
        digits.append(alphabet[Int((word >> UInt32(shift)) & 15)])
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private mutating func absorb(_ bytes: Slice<UnsafeRawBufferPointer>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      schedule.initialize(repeating: 0)
      var start = bytes.startIndex
      while start < bytes.endIndex {
        compress(UnsafeRawBufferPointer(rebasing: bytes[start..<start + 64]), schedule)
        start += 64
      }
    }
  }

  private mutating func compress(
    _ block: UnsafeRawBufferPointer, _ schedule: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      schedule[index] = UInt32(
        bigEndian: block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
    for index in 16..<64 {
      let before = schedule[index - 15]
      let latest = schedule[index - 2]
      let small = rotated(before, 7) ^ rotated(before, 18) ^ (before &>> 3)
      let large = rotated(latest, 17) ^ rotated(latest, 19) ^ (latest &>> 10)
      schedule[index] = schedule[index - 16] &+ small &+ schedule[index - 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    SHA256.constants.withUnsafeBufferPointer { constants in
      // Eight rounds at a time, each with the words one place on: no word is moved.
      for index in stride(from: 0, to: 64, by: 8) {
        func word(_ place: Int) -> UInt32 { constants[index + place] &+ schedule[index + place] }
        round(a, b, c, &d, e, f, g, &h, word(0))
        round(h, a, b, &c, d, e, f, &g, word(1))
        round(g, h, a, &b, c, d, e, &f, word(2))
        round(f, g, h, &a, b, c, d, &e, word(3))
        round(e, f, g, &h, a, b, c, &d, word(4))
        round(d, e, f, &g, h, a, b, &c, word(5))
        round(c, d, e, &f, g, h, a, &b, word(6))
        round(b, c, d, &e, f, g, h, &a, word(7))
      }
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round, of which the fourth and the eighth word come out changed.
  @inline(__always)
  private func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32,
    _ g: UInt32, _ h: inout UInt32, _ word: UInt32
  ) {
    let large = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
    let choice = g ^ (e & (f ^ g))
    let first = h &+ large &+ choice &+ word
    let small = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
    let majority = (a & b) ^ (c & (a ^ b))
    d &+= first
    h = first &+ small &+ majority
  }

  @inline(__always)
  private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    (word &>> bits) | (word &<< (32 &- bits))
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}
