package import PADescription

// What a text that is not written as it must be was likely meant to be: said first, before what must be
// written. None of it repeats what was written, which may be personal.

extension WrittenForm {
  /// A tax code with what goes elsewhere, or small, or in two words.
  package static func codeMeant(_ text: String) -> String? {
    let plain = text.filter { $0 != " " }.uppercased()
    for mark in ["W1/M1", "M1/W1", "W1", "M1", "X"] where plain.hasSuffix(mark) {
      guard TaxCode(plain.dropLast(mark.count)) != nil else { continue }
      return "write the code alone, and the \(mark) in basis, as week1month1"
    }
    guard TaxCode(plain) != nil else { return nil }
    return text.contains(" ") ? "write it without spaces" : "write it in capitals"
  }

  /// A National Insurance number in small letters, or without its last.
  static func numberMeant(_ text: String) -> String? {
    let plain = text.filter { $0 != " " && $0 != "-" }
    let capitals = plain.uppercased()
    if NINumber(capitals) != nil {
      return plain == capitals ? "write it without hyphens" : "write it in capitals"
    }
    return NINumber(capitals + "A") == nil
      ? nil : "its last letter is missing: A, B, C or D, as HMRC's letter or the old payslip has it"
  }

  /// A day as a spreadsheet or a person writes it.
  static func dayMeant(_ text: String) -> String? {
    if text.utf8.count == 5, let number = Int(text), (36_526...73_050).contains(number) {
      // Spreadsheets count from 30 December 1899.
      let day = CivilDate(1900, 1, 1).adding(days: number - 2)
      return "this is a spreadsheet's number of a day, \(day): format the column as a date"
    }
    let words = text.split { " -/.,".contains($0) }.map(String.init)
    guard words.count >= 3 else { return nil }
    guard words.count == 3 else {
      return words[3...].contains { $0.contains(":") } ? "write the day without a time" : nil
    }
    guard let first = Int(words[0]), let last = Int(words[2]), (1...9_999).contains(first),
      (1...9_999).contains(last)
    else { return nil }
    let isInOrder = words[0].utf8.count == 4
    let (year, number) = isInOrder ? (first, last) : (last < 100 ? last + 2_000 : last, first)
    guard let month = Int(words[1]) ?? words[1].monthMeant else { return nil }
    guard let day = CivilDate(written(year, month, number)) else {
      return CivilDate(written(year, number, month)).map {
        "the day comes before the month: \($0) is written \(month)/\(number)/\(year)"
      } ?? "there is no such day"
    }
    return "write it as \(day)"
  }

  /// A day in figures, whether there is one or not.
  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// A time of day by another clock, or with what a spreadsheet adds.
  package static func clockMeant(_ text: String) -> String? {
    let small = text.lowercased().filter { $0 != " " }
    if small == "24:00" || small == "24:00:00" { return "write 00:00 for midnight" }
    if small.hasSuffix("am") || small.hasSuffix("pm") {
      return "write it by the 24-hour clock: 17:00 for 5 PM"
    }
    if small.contains("."), Minutes(small.replacing(".", with: ":")) != nil {
      return "write a colon between hours and minutes, 09:00"
    }
    guard Int(small) != nil else { return nil }
    let hours = small.dropLast(2)
    if small.utf8.count > 2, let time = Minutes("\(hours):\(small.suffix(2))"), time < .hours(24) {
      return "write a colon between hours and minutes, \(hours):\(small.suffix(2))"
    }
    return "write hours and minutes, 09:00"
  }

  /// Hours and minutes in decimals, in words, or as a part of a day.
  static func hoursMeant(_ text: String) -> String? {
    let small = text.lowercased().filter { $0 != " " }
    if small.hasPrefix("-") {
      return "time is never less than nothing: a mistake is put right in its own line"
    }
    if let hours = Int(small) {
      return hours < 1_000 ? "write hours and minutes, \(hours):00" : nil
    }
    if small.count(where: { $0 == ":" }) == 2 { return "write hours and minutes alone, 7:30" }
    if small.contains("h") { return "write hours and minutes with a colon, 7:30" }
    let parts = small.split { $0 == "." || $0 == "," }
    guard parts.count == 2, let whole = Int(parts[0]), let part = Int("\(parts[1])".prefix(9))
    else {
      return nil
    }
    let figures = parts[1].prefix(9).count
    if whole == 0, figures > 2 {
      return "this may be a spreadsheet's part of a day: format the column as [h]:mm"
    }
    var tens = 1
    for _ in 0..<figures { tens *= 10 }
    // Half past one and one hour and thirty hundredths are both written 1.30.
    guard whole < 1_000, (part * 60).isMultiple(of: tens) else {
      return "write hours and minutes with a colon, 7:30 for seven and a half hours"
    }
    let minutes = part * 60 / tens
    let ifMinutes = figures == 2 && part < 60 && part != minutes
    return "write \(whole):\(minutes < 10 ? "0" : "")\(minutes) if decimals of an hour are meant"
      + (ifMinutes ? ", \(whole):\(parts[1]) if minutes are" : "")
  }

  /// A count with a comma or a part.
  package static func countMeant(_ text: String) -> String? {
    if text.contains(","), Int(text.filter { $0 != "," }) != nil {
      return "write it without commas"
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, Int(parts[0]) != nil, Int(parts[1]) != nil else { return nil }
    return
      "whole numbers alone are paid, of miles with one decimal: round it as you agreed with the PA"
  }

  /// A percentage without its sign.
  static func percentMeant(_ text: String) -> String? {
    let plain = text.filter { $0 != " " }
    return Rate(percent: plain + "%") == nil || plain.hasSuffix("%")
      ? nil : "write the sign of a percentage after it"
  }

  /// Pounds with a sign or commas.
  static func poundsMeant(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count == 2,
      Money(parts[0] + "." + parts[1], signed: true) != nil
    {
      return "write a full stop before the pence"
    }
    let plain = text.filter { !"£, ".contains($0) }
    if plain != text, Money(plain, signed: true) != nil {
      return "write it without £, spaces or commas"
    }
    return nil
  }
}

extension String {
  /// The number of a month that is written in letters.
  fileprivate var monthMeant: Int? {
    let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return utf8.count < 3
      ? nil : months.firstIndex(of: lowercased().prefix(3).description).map { $0 + 1 }
  }
}
