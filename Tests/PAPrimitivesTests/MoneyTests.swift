import PAPrimitives
import PATestKit
import Testing

/// Reading and printing of money, rates and minutes, and sums of them.
struct MoneyTests {
  @Test(arguments: [
    ("0", 0), ("12", 1_200), ("12.5", 1_250), ("12.50", 1_250), ("0.01", 1), ("007.10", 710),
    ("9999999.99", 999_999_999), ("10000000", 1_000_000_000), ("10000000.00", 1_000_000_000),
  ])
  func `pounds with at most two decimals are read`(text: String, pence: Int64) {
    #expect(Money(text)?.pence == pence)
    #expect(Money(text, signed: true)?.pence == pence)
    #expect(Money("-" + text, signed: true)?.pence == -pence)
    #expect(Money("-" + text) == nil)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "12.345", "12.340", "1,200", "£5", " 5", "5 ", "+5", "1e3", "--5",
    "5-", "1.2.3", "0x10", "١٢", "12.5p", "10000000.01", "10000001", "99999999999999999999",
    "9223372036854775808", "-10000000.01", "NaN", "∞", "-.5",
  ])
  func `nothing else is money`(text: String) {
    #expect(Money(text) == nil)
    #expect(Money(text, signed: true) == nil)
  }

  @Test func `money prints as XML carries it and as people read it`() {
    #expect("\(Money(pence: 5))" == "0.05")
    #expect("\(Money(pence: -1_205))" == "-12.05")
    #expect("\(Money(pence: -5))" == "-0.05")
    #expect("\(Money(pence: 999_999_999_999))" == "9999999999.99")
    #expect("\(Money(pence: -1_000_000_000_000))" == "-10000000000.00")
    #expect("\(Money(pence: .min))" == "-92233720368547758.08")
    #expect(Money(pence: 123_405).inWords == "£1,234.05")
    #expect(Money(pence: 99_999).inWords == "£999.99")
    #expect(Money(pence: 100_000_000).inWords == "£1,000,000.00")
    #expect(Money(pence: -123_405).inWords == "\u{2212}£1,234.05")
    #expect(Money(pence: .min + 1).inWords.hasSuffix("£92,233,720,368,547,758.07"))
  }

  @Test(.random) func `what is printed reads again`() {
    RandomRuns.each(usually: 1_000) { random in
      let amount = random.pence(-1_000_000_000...1_000_000_000)
      #expect(Money("\(amount)", signed: true) == amount)
    }
  }

  // £100 of pay: above £60 £40; above £60 and not above £80 £20.
  @Test func `a slice is the part between two limits`() {
    let pay = Money.pounds(100)
    #expect(pay.slice(above: .pounds(60)) == .pounds(40))
    #expect(pay.slice(above: .pounds(60), upTo: .pounds(80)) == .pounds(20))
    #expect(pay.slice(above: .pounds(60), upTo: .pounds(100)) == .pounds(40))
    #expect(pay.slice(above: .pounds(100)) == .zero)
    #expect(pay.slice(above: .pounds(120), upTo: .pounds(140)) == .zero)
    #expect(pay.slice(above: .pounds(99, 99)) == Money(pence: 1))
    #expect([Money.pounds(1), .pounds(2, 50), Money(pence: -1)].total == .pounds(3, 49))
    #expect([Money]().total == .zero)
  }

  @Test(arguments: [
    ("8", 80_000), ("8%", 80_000), ("62.5%", 625_000), ("12.07", 120_700), ("1.85%", 18_500),
    ("0", 0), ("0.0001%", 1), ("1000%", 10_000_000), ("100", 1_000_000),
  ])
  func `a percentage is read to four decimals`(text: String, millionths: Int64) {
    #expect(Rate(percent: text)?.millionths == millionths)
  }

  @Test(arguments: [
    "", "%", "-5", "5%%", "% 5", "5 %", "12.00001", "1000.0001", "1001", "99999999999999999999%",
    "five", ".5%", "5.%",
  ])
  func `nothing else is a percentage`(text: String) { #expect(Rate(percent: text) == nil) }

  @Test func `a rate prints without needless decimals`() {
    #expect("\(Rate.percent(8))" == "8%")
    #expect("\(Rate.basisPoints(1_207))" == "12.07%")
    #expect("\(Rate.basisPoints(1_325))" == "13.25%")
    #expect("\(Rate(millionths: 625_000))" == "62.5%")
    #expect("\(Rate(millionths: 1))" == "0.0001%")
    #expect("\(Rate.whole)" == "100%")
  }

  @Test(arguments: [
    ("7:30", 450), ("0:45", 45), ("0:00", 0), ("120:00", 7_200), ("07:05", 425), ("24:00", 1_440),
    ("9999:59", 599_999),
  ])
  func `hours and minutes are read`(text: String, minutes: Int64) {
    #expect(Minutes(text)?.count == minutes)
  }

  @Test(arguments: [
    "", ":", "7", "7:5", "7:60", "7:99", "7.30", ":30", "7:", "-7:30", "7:-3", "7:30:00",
    "10000:00", "99999999999999999999:00", "7:030", "7 :30", "٧:30",
  ])
  func `nothing else is a time`(text: String) { #expect(Minutes(text) == nil) }

  @Test func `minutes print as the books and as people write them`() {
    #expect("\(Minutes(450))" == "7:30")
    #expect("\(Minutes(5))" == "0:05")
    #expect("\(Minutes(-65))" == "-1:05")
    #expect("\(Minutes(.min))" == "-153722867280912930:08")
    #expect(Minutes(450).inWords == "7 hours 30 minutes")
    #expect(Minutes(61).inWords == "1 hour 1 minute")
    #expect(Minutes(20).inWords == "20 minutes")
    #expect(Minutes.zero.inWords == "0 hours")
    #expect(Minutes(-61).inWords == "\u{2212}1 hour 1 minute")
    #expect(Minutes.hours(1_234).inWords == "1,234 hours")
  }

  // 85 minutes at £13.20: 85 × 1,320 ÷ 60 = 1,870 pence. 20 minutes at £12.71: 423.67, half up 424.
  @Test func `minutes at an hourly rate are rounded once`() {
    #expect(Money.pounds(13, 20).perHour(for: Minutes(85), .payLine) == .pounds(18, 70))
    #expect(Money.pounds(12, 71).perHour(for: Minutes(20), .payLine) == .pounds(4, 24))
    #expect(Money.pounds(12, 71).perHour(for: Minutes(60), .payLine) == .pounds(12, 71))
    #expect(Money.limit.perHour(for: Minutes(599_999), .payLine).pence == 9_999_983_333_333)
  }
}
