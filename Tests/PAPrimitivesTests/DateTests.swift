import PAPrimitives
import Testing

/// The civil calendar against a count day by day, and the tax calendar against known paydays.
struct DateTests {
  @Test func `every day from 1900 to 2199, counted one by one`() throws {
    // 1 January 1900 is 25,567 days before 1 January 1970, and was a Monday.
    var number: Int32 = -25_567
    var weekday = Weekday.monday.rawValue
    var wrong = 0
    for year in 1900...2199 {
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for (month, days) in [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated()
      {
        for day in 1...days {
          let date = try #require(CivilDate(year: year, month: month + 1, day: day))
          if date.dayNumber != number || date.parts != (year, month + 1, day)
            || date.weekday.rawValue != weekday
          {
            wrong += 1
          }
          number += 1
          weekday = (weekday + 1) % 7
        }
        #expect(CivilDate(year: year, month: month + 1, day: days + 1) == nil)
        #expect(CivilDate.days(inMonth: month + 1, of: year) == days)
      }
    }
    #expect(wrong == 0)
    // 300 years with 73 leap years: 1900 and 2100 are common, 2000 is not.
    #expect(number + 25_567 == 300 * 365 + 73)
  }

  // The 2nd is no longer one of theirs, the 3rd is new, and the 1st was both before and after.
  @Test func `days that became other are added to what is known`() {
    func days(_ numbers: Int...) -> [CivilDate] { numbers.map { CivilDate(2026, 5, $0) } }
    var known = days(1, 2, 9)
    known.add(changeFrom: days(1, 2), to: days(3, 1))
    #expect(known == days(1, 3, 9))
    known.add(changeFrom: days(4), to: days(4))
    #expect(known == days(1, 3, 9))
  }

  @Test func `weekdays of known days`() {
    #expect(CivilDate(1970, 1, 1).weekday == .thursday)
    #expect(CivilDate(2000, 1, 1).weekday == .saturday)
    #expect(CivilDate(2026, 11, 21).weekday == .saturday)
    #expect(CivilDate(2025, 4, 5).weekday == .saturday)
    #expect(CivilDate(2026, 4, 5).weekday == .sunday)
    #expect(CivilDate(2027, 4, 5).weekday == .monday)
    #expect(CivilDate(2026, 11, 20).inWords == "Friday 20 November 2026")
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }

  @Test(arguments: [
    "2026-02-30", "2025-02-29", "2100-02-29", "1900-02-29", "2026-04-31", "2026-13-01",
    "2026-00-10", "2026-01-00", "2026-01-32", "1899-12-31", "2200-01-01", "26-01-01",
    "2026-1-01", "2026/01/01", "20260101", "2026-01-01T00:00", " 2026-01-01", "2026-01-01 ",
    "-026-01-01", "2026--1-01", "2026-01-+1", "٢٠٢٦-01-01", "", "today", "2026-01-1.",
    "20.6-01-01",
  ])
  func `no such day`(text: String) { #expect(CivilDate(text) == nil) }

  @Test(arguments: ["2024-02-29", "2000-02-29", "1900-01-01", "2199-12-31", "2026-11-21"])
  func `a day reads and prints the same`(text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  // Arithmetic may leave the years that are read. 0000 is a leap year; 400 years have 146,097 days.
  @Test func `a day of any year prints its year in figures`() {
    #expect(CivilDate(known: 0, 2, 29).description == "0-02-29")
    #expect(CivilDate(known: 0, 3, 1).adding(days: -146_097).description == "-400-03-01")
    #expect(CivilDate(known: 12_345, 12, 31).description == "12345-12-31")
    #expect(CivilDate(dayNumber: .max).description == "5881580-07-11")
    #expect(CivilDate(dayNumber: .min).description == "-5877641-06-23")
  }

  @Test func `months are added to the last day where there is none such`() {
    #expect(CivilDate(2026, 1, 31).adding(months: 1) == CivilDate(2026, 2, 28))
    #expect(CivilDate(2028, 1, 31).adding(months: 1) == CivilDate(2028, 2, 29))
    #expect(CivilDate(2026, 3, 31).adding(months: -1) == CivilDate(2026, 2, 28))
    #expect(CivilDate(2026, 1, 15).adding(months: -1) == CivilDate(2025, 12, 15))
    #expect(CivilDate(2026, 12, 31).adding(months: 2) == CivilDate(2027, 2, 28))
    #expect(CivilDate(2026, 11, 21).adding(months: 0) == CivilDate(2026, 11, 21))
    #expect(CivilDate(2026, 2, 27).adding(days: 2) == CivilDate(2026, 3, 1))
    #expect(CivilDate(2026, 3, 1).days(to: CivilDate(2026, 2, 27)) == -2)
    // Far beyond what is read, arithmetic still does not trap.
    #expect(CivilDate(2199, 12, 31).adding(months: 12 * 67).days(to: CivilDate(2199, 12, 31)) < 0)
  }

  @Test func `age turns on the birthday, on 1 March for a leap day`() {
    let born = CivilDate(2005, 11, 21)
    #expect(born.age(on: CivilDate(2026, 11, 20)) == 20)
    #expect(born.age(on: CivilDate(2026, 11, 21)) == 21)
    #expect(CivilDate(2008, 2, 29).age(on: CivilDate(2026, 2, 28)) == 17)
    #expect(CivilDate(2008, 2, 29).age(on: CivilDate(2026, 3, 1)) == 18)
    #expect(CivilDate(2008, 2, 29).age(on: CivilDate(2028, 2, 29)) == 20)
    #expect(CivilDate(2026, 5, 1).age(on: CivilDate(2026, 4, 30)) == -1)
  }

  @Test func `a range holds both its ends`() throws {
    let range = try #require(DateRange(CivilDate(2026, 3, 30), CivilDate(2026, 4, 26)))
    #expect(range.count == 28)
    #expect(range.contains(CivilDate(2026, 3, 30)) && range.contains(CivilDate(2026, 4, 26)))
    #expect(!range.contains(CivilDate(2026, 3, 29)) && !range.contains(CivilDate(2026, 4, 27)))
    #expect(range.overlaps(DateRange(CivilDate(2026, 4, 26))))
    #expect(!range.overlaps(DateRange(CivilDate(2026, 4, 27))))
    #expect(range.including(CivilDate(2026, 5, 1)).count == 33)
    #expect(range.including(CivilDate(2026, 4, 1)) == range)
    #expect(DateRange(CivilDate(2026, 4, 2), CivilDate(2026, 4, 1)) == nil)
  }

  @Test func `a tax year runs from 6 April to 5 April`() {
    let year = TaxYear(startYear: 2026)
    #expect(TaxYear(containing: CivilDate(2026, 4, 5)) == TaxYear(startYear: 2025))
    #expect(TaxYear(containing: CivilDate(2026, 4, 6)) == year)
    #expect(TaxYear(containing: CivilDate(2027, 1, 1)) == year)
    #expect(TaxYear(containing: CivilDate(2027, 4, 5)) == year)
    #expect(year.description == "2026-27" && TaxYear("2026-27") == year)
    #expect(TaxYear(startYear: 2099).description == "2099-00" && TaxYear("2099-00") != nil)
    #expect(year.next.previous == year && year < year.next)
    for text in ["2026-28", "2026-26", "26-27", "2026/27", "2026-2027", "2026-27-", "", "2199-00"] {
      #expect(TaxYear(text) == nil, "\(text)")
    }
  }

  // Month 1 is 6 April to 5 May, month 10 6 January to 5 February.
  @Test func `tax months begin on the 6th`() {
    let year = TaxYear(startYear: 2026)
    #expect(year.month(of: CivilDate(2026, 4, 6)) == 1)
    #expect(year.month(of: CivilDate(2026, 5, 5)) == 1)
    #expect(year.month(of: CivilDate(2026, 5, 6)) == 2)
    #expect(year.month(of: CivilDate(2027, 1, 5)) == 9)
    #expect(year.month(of: CivilDate(2027, 1, 6)) == 10)
    #expect(year.month(of: CivilDate(2027, 4, 5)) == 12)
    #expect(year.days(ofMonth: 11).first == CivilDate(2027, 2, 6))
    #expect(year.days(ofMonth: 11).last == CivilDate(2027, 3, 5))
    #expect(year.days(ofMonth: 12).last == year.lastDay)
    for month in 1...12 {
      let days = year.days(ofMonth: month)
      #expect(year.month(of: days.first) == month && year.month(of: days.last) == month)
    }
  }

  // PAYE70015: paydays on the last day of the year are in week 53, fortnight 27 (54) and four weeks
  // 14 (56); 5 April is 364 days after 6 April, a leap year's 365.
  @Test(arguments: [
    (CivilDate(2025, 4, 5), Weekday.saturday), (CivilDate(2026, 4, 5), .sunday),
    (CivilDate(2027, 4, 5), .monday),
  ])
  func `week 53 falls on the year's last days`(payday: CivilDate, weekday: Weekday) {
    #expect(payday.weekday == weekday)
    for (frequency, number, reported) in [
      (PayFrequency.weekly, 53, 53), (.fortnightly, 27, 54), (.fourweekly, 14, 56),
      (.monthly, 12, 12),
    ] {
      let period = TaxPeriod(of: payday, frequency)
      #expect(period.number == number && period.hmrcNumber == reported)
      #expect(period.isExtra == (frequency != .monthly))
      #expect(!TaxPeriod(of: payday.adding(days: -1), frequency).isExtra)
      #expect(TaxYear(containing: payday).week(of: payday) == 53)
    }
  }

  // 6 April 2027 to 5 April 2028 has 366 days: 4 April is the 365th.
  @Test func `a leap year has two days of week 53`() {
    #expect(TaxPeriod(of: CivilDate(2028, 4, 4), .weekly).number == 53)
    #expect(TaxPeriod(of: CivilDate(2028, 4, 3), .weekly).number == 52)
  }

  @Test func `a period's name reads and prints the same`() throws {
    let year = TaxYear(startYear: 2026)
    for frequency in PayFrequency.allCases {
      let most = frequency.periodsInYear + (frequency == .monthly ? 0 : 1)
      for number in 1...most {
        let period = try #require(TaxPeriod(year, frequency, number))
        #expect(TaxPeriod("\(period)") == period)
        #expect(TaxPeriod(label: period.label, in: year) == period)
      }
      #expect(TaxPeriod(year, frequency, 0) == nil && TaxPeriod(year, frequency, most + 1) == nil)
    }
    #expect(TaxPeriod("2026-27/4W08")?.number == 8)
    #expect(TaxPeriod("2026-27/4W08")?.frequency == .fourweekly)
    #expect(TaxPeriod("2026-27/W08")?.frequency == .weekly)
    for text in [
      "2026-27", "2026-27/", "2026-27/4W8", "2026-27/4W008", "2026-27/4W15", "2026-27/M13",
      "2026-27/W54", "2026-27/F28", "2026-27/W00", "2026-27/X01", "2026-27/w08", "2026-28/W08",
      "2026-27/4W08/", "/4W08", "2026-27/4W-1", "2026-27/08",
    ] {
      #expect(TaxPeriod(text) == nil, "\(text)")
    }
  }

  @Test func `blocks count from 6 April`() {
    #expect(TaxPeriod(of: CivilDate(2026, 4, 6), .fourweekly).number == 1)
    #expect(TaxPeriod(of: CivilDate(2026, 5, 3), .fourweekly).number == 1)
    #expect(TaxPeriod(of: CivilDate(2026, 5, 4), .fourweekly).number == 2)
    #expect(TaxPeriod(of: CivilDate(2026, 5, 4), .fourweekly).hmrcNumber == 8)
    #expect(TaxPeriod(of: CivilDate(2026, 4, 19), .fortnightly).number == 1)
    #expect(TaxPeriod(of: CivilDate(2026, 4, 20), .fortnightly).hmrcNumber == 4)
    #expect(TaxPeriod(of: CivilDate(2026, 5, 5), .monthly).number == 1)
  }

  @Test func `tax years at the ends of the days that are read have their days`() {
    // 1 January 1900 is before 6 April; 31 December 2199 is of a year that ends in 2200.
    let earliest = TaxYear(containing: CivilDate(1900, 1, 1))
    let latest = TaxYear(containing: CivilDate(2199, 12, 31))
    #expect(earliest.firstDay.description == "1899-04-06")
    #expect(latest.lastDay.description == "2200-04-05")
    #expect(latest.days(ofMonth: 12).last == latest.lastDay)
    #expect(TaxPeriod(of: CivilDate(1900, 1, 1), .weekly).number == 39)
    #expect(TaxPeriod(of: CivilDate(2199, 12, 31).adding(months: 6), .monthly).number == 3)
  }
}
