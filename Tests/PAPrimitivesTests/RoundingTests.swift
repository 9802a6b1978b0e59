import PAPrimitives
import Testing

/// Every named rounding, a hair below, on and above where it turns, and the sign put back.
struct RoundingTests {
  /// Pence as millionths: an amount of 100 pence at so many millionths is so many hundred of them.
  ///
  /// So £1.00 times `millionths` is `millionths` ten-thousandths of a penny.
  func hundredth(_ tenThousandths: Int64) -> Exact {
    Money(pence: 100) * Rate(millionths: tenThousandths)
  }

  static let pennies: [(Rounding, below: Int64, on: Int64, above: Int64)] = [
    // 10.4999, 10.5000 and 10.5001 pence.
    (.pension, 10, 11, 11), (.payLine, 10, 11, 11), (.holidayPay, 10, 11, 11),
    (.tax, 10, 10, 10), (.overridingLimit, 10, 10, 10), (.loanThreshold, 10, 10, 10),
    (.freePay, 11, 11, 11),
    // The third decimal of a pound is 4, 5 and 5: down every time.
    (.nics, 10, 10, 10),
  ]

  @Test(arguments: pennies.indices)
  func `around half a penny`(index: Int) {
    let (rule, below, on, above) = Self.pennies[index]
    for (exact, expected) in [(104_999, below), (105_000, on), (105_001, above)] {
      #expect(hundredth(Int64(exact)).rounded(rule).pence == expected, "\(rule) \(exact)")
      // The magnitude is rounded, so a reversal mirrors.
      #expect(hundredth(-Int64(exact)).rounded(rule).pence == -expected, "\(rule) -\(exact)")
      #expect(
        Money(pence: Int64(exact)).scaled(by: 1, over: 10_000, rule).pence == expected,
        "\(rule) scaled \(exact)")
      #expect(Money(pence: -Int64(exact)).scaled(by: 1, over: 10_000, rule).pence == -expected)
    }
  }

  // 10.5999 pence has third decimal 5 of a pound, 10.6000 has 6.
  @Test func `National Insurance looks at the third decimal alone`() {
    #expect(hundredth(105_999).rounded(.nics).pence == 10)
    #expect(hundredth(106_000).rounded(.nics).pence == 11)
    #expect(hundredth(105_600).rounded(.nics).pence == 10)
    #expect(hundredth(109_999).rounded(.nics).pence == 11)
    #expect(hundredth(-106_000).rounded(.nics).pence == -11)
    #expect(Money(pence: 105_999).scaled(by: 1, over: 10_000, .nics).pence == 10)
    #expect(Money(pence: 106_000).scaled(by: 1, over: 10_000, .nics).pence == 11)
  }

  @Test(arguments: Rounding.allCases)
  func `a whole unit stays as it is`(rule: Rounding) {
    for pence: Int64 in [0, 100, 12_300, -12_300] {
      #expect(Exact(Money(pence: pence)).rounded(rule).pence == pence)
      #expect(Money(pence: pence).scaled(by: 7, over: 7, rule).pence == pence)
      #expect(Money(pence: pence).share(3, of: 3, rule) == Exact(Money(pence: pence)))
    }
    #expect(!rule.words.isEmpty)
    #expect(!rule.source.description.isEmpty)
  }

  // Whole pounds: £12.00, £12.01 and £12.99.
  @Test func `rules in whole pounds`() {
    for (pence, down, up) in [(1_200, 1_200, 1_200), (1_201, 1_200, 1_300), (1_299, 1_200, 1_300)] {
      for rule in [Rounding.taxablePay, .loan] {
        #expect(Exact(Money(pence: Int64(pence))).rounded(rule).pence == Int64(down))
      }
      for rule in [Rounding.taxBandLimit, .nicsThreshold] {
        #expect(Exact(Money(pence: Int64(pence))).rounded(rule).pence == Int64(up))
      }
    }
  }

  // Specification for PAYE tax table routines v24.0, section 4.3: a month of 2,306 is 192.1666…, cut to
  // 192.1666; of 438.14 is 36.5116.
  @Test func `a constant of tax is cut to four decimals and stays exact`() {
    #expect(Money.pounds(2_306).share(1, of: 12, .taxConstant).description == "192.1666")
    #expect(Money.pounds(438, 14).share(1, of: 12, .taxConstant).description == "36.5116")
    #expect(Money.pounds(3_967).share(1, of: 12, .taxConstant).description == "330.5833")
  }

  @Test func `exact amounts print with the decimals they have`() {
    #expect(Exact(Money.pounds(5_202, 50)).description == "5202.50")
    #expect((Money(pence: 1) * Rate(millionths: 1)).description == "0.00000001")
    #expect((Money(pence: -1) * Rate.percent(50)).description == "-0.005")
    #expect((Money.pounds(62) * Rate.basisPoints(10_050)).inWords == "£62.31")
    #expect(Money.pounds(753, 73).share(1, of: 12, .taxConstant).inWords == "£62.8108")
    #expect((Money(pence: -1) * Rate.percent(50)).inWords == "\u{2212}£0.005")
    #expect((Money(pence: -150) * Rate.percent(50)).inWords == "\u{2212}£0.75")
  }

  // £92,000,000,000.00 at 100% is near the end of Int64 in millionths of a penny.
  @Test func `a product is safe to ninety-two thousand million pounds`() {
    let most = Money.pounds(92_000_000_000)
    #expect((most * .whole).rounded(.tax) == most)
    #expect((Exact(most) * Rate.percent(50)).rounded(.tax) == .pounds(46_000_000_000))
  }
}
