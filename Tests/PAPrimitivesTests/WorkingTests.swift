import PAPrimitives
import Testing

/// What a worksheet takes down and how it reads.
struct WorkingTests {
  let source = Citation.act("SSCBA 1992", "s 8(2)(a)", .read)

  // 8% of £1,452.00 is £116.16; £13.20 for 85 minutes of 60 is £18.70; three times £5.00 is £15.00.
  func work<R: Recorder>(_ sheet: inout R) -> Money {
    sheet.begin(.incomeTax, .incomeTax)
    sheet.begin(.employeeNI, .contribution)
    let rate = sheet.take(Cited("Main rate", Rate.percent(8), source))
    let threshold = sheet.take(Cited("Threshold", Money.pounds(1_048), source))
    let above = sheet.step(.earningsAbove, Money.pounds(2_500) - threshold)
    let due = sheet.apply(.deduction, rate, to: above, .nics)
    _ = sheet.total(due)
    let pay = sheet.parts(.leastPay, about: "weekday", of: .pounds(13, 20), 85, over: 60, .payLine)
    let nights = sheet.multiple(.freePay, of: .pounds(5), 3)
    sheet.fact(.age, .date(CivilDate(2026, 11, 21)), source)
    return sheet.total(due + pay + nights)
  }

  @Test func `silent and written down give the same`() {
    var silent = Silent()
    var sheet = Worksheet()
    #expect(work(&silent) == .pounds(149, 86))
    #expect(work(&sheet) == .pounds(149, 86))
    #expect(
      sheet.lines.text == """
        Income tax = £149.86
          Contribution = £116.16
            Main rate = 8%   [SSCBA 1992, s 8(2)(a)]
            Threshold = £1,048.00   [SSCBA 1992, s 8(2)(a)]
            Earnings above it = £1,452.00
            Deduction: £1,452.00 at 8%, nearest penny, third decimal 5 or less dropped = £116.16   \
        [National Insurance guidance for software developers, exact percentage]
          Least pay, weekday: £13.20 × 85 ÷ 60, nearest penny, half up = £18.70   \
        [docs/decisions/0004, pay lines: half up, once a line]
          Free pay: £5.00 × 3 = £15.00
          Age = 21 November 2026   [SSCBA 1992, s 8(2)(a)]
        """)
  }

  @Test func `a label is sealed as a key, with what it is about beside it`() {
    var sheet = Worksheet()
    sheet.begin(.payLine(1), .payLine, about: "Nights, 100% of the rate")
    sheet.fact(.minimumWage, about: "12 October 2026", .count(21))
    sheet.fact(.band, .word("basic"))
    sheet.close(.money(.pounds(1)))
    #expect(sheet.lines.map(\.label) == ["%", "Minimum wage, period from %", "Band"])
    #expect(sheet.lines.map(\.about) == ["Nights, 100% of the rate", "12 October 2026", ""])
    #expect(
      sheet.lines.map(\.name)
        == ["Nights, 100% of the rate", "Minimum wage, period from 12 October 2026", "Band"])
    #expect(WorkingLine.filled("for % only", "") == "for % only")
  }

  @Test func `exact steps show their decimals`() {
    var sheet = Worksheet()
    sheet.begin(.incomeTax, .incomeTax)
    let part = sheet.apply(.tax, .percent(21), to: .pounds(100, 1))
    let cut = sheet.apply(
      .taxOnBand, .percent(21), to: Money.pounds(1).share(1, of: 3, .taxConstant), .taxConstant)
    let whole = sheet.round(.wholePounds, part + cut, .tax)
    sheet.close(.money(whole))
    // 21% of 100.01 is 21.0021; 21% of 0.3333 is 0.069993, cut 0.0699; together 21.0720.
    #expect(sheet.lines.map(\.value) == ["£21.07", "£21.0021", "£0.0699", "£21.07"])
    #expect(sheet.lines[3].how == "£21.072, part of a penny dropped")
  }

  @Test func `figures as a working shows them`() {
    #expect("\(Figure.count(3))" == "3" && "\(Figure.word("1257L"))" == "1257L")
    #expect("\(Figure.minutes(Minutes(85)))" == "1 hour 25 minutes")
    #expect("\(Figure.rate(.basisPoints(1_207)))" == "12.07%")
    #expect("\(Citation.missing("nobody says"))" == "no source, nobody says")
    #expect("\(Citation.guidance("CSLM", "", .read))" == "CSLM")
  }
}
