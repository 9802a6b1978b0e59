import PAPrimitives
import Testing

/// What a worksheet takes down and how it reads.
struct WorkingTests {
  let source = Citation.act("SSCBA 1992", "s 8(2)(a)", .read)

  // 8% of £1,452.00 is £116.16; £13.20 for 85 minutes of 60 is £18.70; three times £5.00 is £15.00.
  func work<R: Recorder>(_ sheet: inout R) -> Money {
    sheet.begin(.incomeTax, "Everything")
    sheet.begin(.employeeNI, "Contribution")
    let rate = sheet.take(Cited("Main rate", Rate.percent(8), source))
    let threshold = sheet.take(Cited("Threshold", Money.pounds(1_048), source))
    let above = sheet.step("Above it", Money.pounds(2_500) - threshold)
    let due = sheet.apply("Due", rate, to: above, .nics)
    _ = sheet.total(due)
    let pay = sheet.parts("Minutes", of: .pounds(13, 20), 85, over: 60, .payLine)
    let nights = sheet.multiple("Nights", of: .pounds(5), 3)
    sheet.fact("Day", .date(CivilDate(2026, 11, 21)), source)
    return sheet.total(due + pay + nights)
  }

  @Test func `silent and written down give the same`() {
    var silent = Silent()
    var sheet = Worksheet()
    #expect(work(&silent) == .pounds(149, 86))
    #expect(work(&sheet) == .pounds(149, 86))
    #expect(
      sheet.lines.text == """
        Everything = £149.86
          Contribution = £116.16
            Main rate = 8%   [SSCBA 1992, s 8(2)(a)]
            Threshold = £1,048.00   [SSCBA 1992, s 8(2)(a)]
            Above it = £1,452.00
            Due: £1,452.00 at 8%, nearest penny, third decimal 5 or less dropped = £116.16   \
        [National Insurance guidance for software developers, exact percentage]
          Minutes: £13.20 × 85 ÷ 60, nearest penny, half up = £18.70   \
        [docs/decisions/0004, pay lines: half up, once a line]
          Nights: £5.00 × 3 = £15.00
          Day = 21 November 2026   [SSCBA 1992, s 8(2)(a)]
        """)
  }

  @Test func `exact steps show their decimals`() {
    var sheet = Worksheet()
    sheet.begin(.incomeTax, "Tax")
    let part = sheet.apply("Part", .percent(21), to: .pounds(100, 1))
    let cut = sheet.apply(
      "Cut", .percent(21), to: Money.pounds(1).share(1, of: 3, .taxConstant), .taxConstant)
    let whole = sheet.round("Whole", part + cut, .tax)
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
    #expect("\(Citation.hmrc("CSLM", "", .read))" == "CSLM")
  }
}
