public import PADescription

// How each value is written, once for all our documents.

extension String: Written {
  /// Words on one line.
  public static var form: WrittenForm { .words }
  /// Any words.
  public init?(written: String) { self = written }
  /// The words.
  public var written: String { self }
}

extension WrittenForm {
  /// Words that people read.
  public static let words = WrittenForm(
    "words", "Write 1 to 120 characters on one line, all of which are seen.",
    example: "Payroll bureau",
    patterns: [
      "[^\(unseen)]*[^\(unseen)\(seenWithOthersAlone)][^\(unseen)]*"
    ], lengths: 1...120, privacy: .freeWord)

  /// Words of any length that the program or the user wrote.
  public static let text = WrittenForm(
    "text", "Write at least one character.", example: "left out", lengths: 1...Int.max,
    privacy: .freeWord)

  /// A number that counts from one.
  public static let ordinal = WrittenForm(
    "ordinal", "Write a whole number, one or more.", example: "1", .integer, patterns: ["[0-9]+"],
    bounds: ("1", nil))

  /// The name of a document that left the books.
  public static let documentID = WrittenForm(
    "documentId",
    "Write the name of a document: employer, then what else names it, with strokes between.",
    example: "riverside-12/000005/9f86d081884c",
    patterns: [#"[A-Za-z0-9._\-]+(/[A-Za-z0-9._\-]+)+"#])

  /// A SHA-256 in hexadecimal.
  public static let digest = WrittenForm(
    "digest", "Write a SHA-256: 64 figures and small letters a to f.",
    example: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    patterns: ["[0-9a-f]{64}"])
}

extension Int: Written {
  /// A whole number.
  public static var form: WrittenForm {
    WrittenForm(
      "count", "Write a whole number, nought or more.", example: "12", .integer,
      patterns: ["[0-9]+"], bounds: ("0", nil))
  }
  /// Reads a whole number.
  public init?(written: String) { self.init(written) }
  /// The number in figures.
  public var written: String { description }
}

extension Int64: Written {
  /// A whole number.
  public static var form: WrittenForm { Int.form }
  /// Reads a whole number.
  public init?(written: String) { self.init(written) }
  /// The number in figures.
  public var written: String { description }
}

extension Bool: Written {
  /// Yes or no.
  public static var form: WrittenForm {
    WrittenForm(
      "yesNo", "Write yes or no.",
      words: [WrittenForm.Word("yes", "It is so."), WrittenForm.Word("no", "It is not so.")])
  }
  /// Reads yes or no.
  public init?(written: String) {
    guard written == "yes" || written == "no" else { return nil }
    self = written == "yes"
  }
  /// Yes or no.
  public var written: String { self ? "yes" : "no" }
}

extension Money: Written {
  /// Pounds and pence that may go either way.
  public static var form: WrittenForm {
    WrittenForm(
      "money",
      "Write pounds with two decimals and no separators; a minus sign where it goes the other way: 13.20.",
      example: "1234.05", .decimal, patterns: [#"-?[0-9]+\.[0-9]{2}"#])
  }
  /// Reads pounds and pence.
  public init?(written: String) { self.init(written, signed: true) }
  /// Pounds and pence: `1234.05`.
  public var written: String { description }
}

extension WrittenForm {
  /// Pounds as people write them in the books: no sign, pence where there are any.
  public static let pounds = WrittenForm(
    "pounds",
    "Write pounds with at most two decimals, without sign or commas, up to 10000000: 13.20.",
    example: "13.20", .decimal, patterns: [#"[0-9]{1,8}(\.[0-9]{1,2})?"#], bounds: ("0", "10000000")
  ).saying(poundsMeant)
}

extension Rate: Written {
  /// A percentage.
  public static var form: WrittenForm {
    WrittenForm(
      "percent",
      "Write a percentage from 0% to 100%, with its sign and at most four decimals: 62.5%.",
      example: "62.5%", patterns: [#"(100(\.0{1,4})?|[0-9]{1,2}(\.[0-9]{1,4})?)%"#]
    ).saying(WrittenForm.percentMeant)
  }
  /// Reads a percentage.
  public init?(written: String) { self.init(percent: written) }
  /// The percentage: `62.5%`.
  public var written: String { description }
}

extension Minutes: Written {
  /// Hours and minutes.
  public static var form: WrittenForm {
    WrittenForm(
      "hours", "Write hours and minutes, with a minus sign where negative: 120:30.",
      example: "120:30", patterns: ["-?[0-9]{1,4}:[0-5][0-9]"])
  }
  /// Reads hours and minutes, less than nothing too.
  public init?(written: String) {
    guard written.first == "-" else {
      self.init(written)
      return
    }
    guard let minutes = Minutes(written.dropFirst()) else { return nil }
    self.init(-minutes.count)
  }
  /// Hours and minutes: `7:30`.
  public var written: String { description }
}

extension WrittenForm {
  /// Hours and minutes as people write them in the books.
  public static let workingTime = WrittenForm(
    "workingTime",
    "Write hours and minutes, 7:30 for seven and a half hours; decimals of an hour lose minutes.",
    example: "7:30", patterns: ["[0-9]{1,3}:[0-5][0-9]"]
  ).saying(hoursMeant)
}

extension CivilDate: Written {
  /// A day.
  public static var form: WrittenForm {
    WrittenForm(
      "day", "Write a day that exists as year-month-day, from 1900 to 2199: 2026-11-21.",
      example: "2026-11-21", .date, patterns: ["[0-9]{4}-[0-9]{2}-[0-9]{2}"],
      bounds: ("1900-01-01", "2199-12-31")
    ).saying(WrittenForm.dayMeant)
  }
  /// Reads a day.
  public init?(written: String) { self.init(written) }
  /// The day: `2026-11-21`.
  public var written: String { description }
}

extension Identifier: Written {
  /// A short name.
  public static var form: WrittenForm {
    WrittenForm(
      "id",
      "Write a short name of up to 40 letters, figures, hyphens, underscores and full stops, beginning with a letter or figure.",
      example: "pa-1", patterns: [#"[A-Za-z0-9][A-Za-z0-9._\-]{0,39}"#], privacy: .freeWord)
  }
  /// Reads a short name.
  public init?(written: String) { self.init(written) }
  /// The name.
  public var written: String { text }
}

extension TaxCode: Written {
  /// A tax code.
  public static var form: WrittenForm {
    WrittenForm(
      "taxCode",
      "Write a tax code as HMRC does, without W1, M1 or X: 1257L, S1257L, K585, BR, D0, 0T, NT.",
      example: "1257L",
      patterns: [
        "[SC]?([1-9][0-9]{0,5}[LMNT]|0T|K[1-9][0-9]{0,3}|BR|D[01])", "SD[23]", "NT",
      ], lengths: 2...7, privacy: .personal
    ).saying(WrittenForm.codeMeant)
  }
  /// Reads a code.
  public init?(written: String) { self.init(written) }
  /// The code.
  public var written: String { text }
}

extension EntryName: Written {
  /// The name of a journal's entry.
  public static var form: WrittenForm {
    WrittenForm(
      "entryName", "Write the name of an entry: tax year and number, 2026-27/4.",
      example: "2026-27/4", patterns: ["20[0-9]{2}-[0-9]{2}/[1-9][0-9]{0,8}"])
  }
  /// Reads an entry's name.
  public init?(written: String) { self.init(written) }
  /// The name: `2026-27/4`.
  public var written: String { description }
}

extension WrittenForm {
  /// Pounds that came or went: above nothing.
  public static let paidAmount = WrittenForm(
    "paidAmount", "Write pounds with at most two decimals, above zero: 84.00.", example: "84.00",
    .decimal, patterns: [#"[0-9]{1,8}(\.[0-9]{1,2})?"#], bounds: ("0.01", "10000000")
  ).saying(poundsMeant)
}

extension TaxYear: Written {
  /// A tax year.
  public static var form: WrittenForm {
    WrittenForm(
      "taxYear", "Write a tax year: 2026-27.", example: "2026-27", patterns: ["20[0-9]{2}-[0-9]{2}"]
    )
  }
  /// Reads a tax year.
  public init?(written: String) { self.init(written) }
  /// The year: `2026-27`.
  public var written: String { description }
}

extension TaxPeriod: Written {
  /// A tax period.
  public static var form: WrittenForm {
    WrittenForm(
      "period", "Write a period with its tax year: 2026-27/4W08.", example: "2026-27/4W08",
      patterns: ["20[0-9]{2}-[0-9]{2}/(W|F|4W|M)[0-9]{2}"])
  }
  /// Reads a period.
  public init?(written: String) { self.init(written) }
  /// The period: `2026-27/4W08`.
  public var written: String { description }
}

extension PayFrequency: Written {
  /// How often pay is made, by its short form.
  public static var form: WrittenForm {
    WrittenForm(
      "every", "How often pay is made: W (week), F (two weeks), 4W (four weeks) or M (month).",
      words: [
        WrittenForm.Word("W", "Every week."), WrittenForm.Word("F", "Every two weeks."),
        WrittenForm.Word("4W", "Every four weeks."), WrittenForm.Word("M", "Every month."),
      ])
  }
  /// Reads the short form.
  public init?(written: String) { self.init(code: written) }
  /// The short form: `4W`.
  public var written: String { code }
}

extension NINumber: Written {
  /// A National Insurance number.
  public static var form: WrittenForm {
    WrittenForm(
      "niNumber",
      "Write a National Insurance number: two letters, six figures and a letter A to D, not beginning with D, F, I, Q, U, V, BG, GB, KN, NK, NT, TN or ZZ.",
      example: "AB123456C",
      patterns: [
        "([ACEHJLMOPRSWXY][ABCEGHJKLMNPRSTWXYZ]|B[ABCEHJKLMNPRSTWXYZ]|G[ACEGHJKLMNPRSTWXYZ]|K[ABCEGHJKLMPRSTWXYZ]|N[ABCEGHJLMNPRSWXYZ]|T[ABCEGHJKLMPRSTWXYZ]|Z[ABCEGHJKLMNPRSTWXY]) ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]"
      ], privacy: .personal
    ).saying(WrittenForm.numberMeant)
  }
  /// Reads a number.
  public init?(written: String) { self.init(written) }
  /// The number without spaces.
  public var written: String { text }
}

extension WorkedFigure: Written {
  /// The name of a figure that is worked.
  public static var form: WrittenForm {
    WrittenForm(
      "workedFigure",
      "Write which figure it is of: incomeTax, or payLine-1 for the first line of pay.",
      example: "incomeTax", patterns: ["[a-zA-Z]+(-[1-9][0-9]*)?"])
  }
  /// Reads a name.
  public init?(written: String) { self.init(written) }
  /// The name.
  public var written: String { description }
}

extension PAYEReference: Written {
  /// An employer's PAYE reference.
  public static var form: WrittenForm {
    WrittenForm(
      "payeReference",
      "Write a PAYE reference: three figures, a stroke, and up to ten capitals and figures: 123/AB456.",
      example: "123/AB456", patterns: ["[0-9]{3}/[A-Z0-9]{1,10}"], privacy: .personal)
  }
  /// Reads a reference.
  public init?(written: String) { self.init(written) }
  /// The reference.
  public var written: String { text }
}

extension AccountsOfficeReference: Written {
  /// An Accounts Office reference.
  public static var form: WrittenForm {
    WrittenForm(
      "accountsOfficeReference",
      "Write an Accounts Office reference of 13 characters: 123PX00123456.",
      example: "123PX00123456", patterns: ["[0-9]{3}P[A-Z][0-9]{7}[0-9X]"], privacy: .personal)
  }
  /// Reads a reference.
  public init?(written: String) { self.init(written) }
  /// The reference.
  public var written: String { text }
}

extension Description {
  /// Days from a first to a last, which is not before it.
  public mutating func days(_ days: inout DateRange) {
    var (first, last) = (days.first, days.last)
    attribute("from", &first, Field("The first day."))
    attribute("to", &last, Field("The last day."))
    require(first <= last, .daysInOrder, at: "to")
    days = DateRange(first, last) ?? DateRange(first)
  }
}

// What is read into: every one is replaced, or nobody gets the value.

extension Identifier {
  /// A short name to read into.
  public static let blank = Identifier(known: "blank")
}

extension CivilDate {
  /// A day to read into.
  public static let blank = CivilDate(2000, 1, 1)
}

extension TaxYear {
  /// A tax year to read into.
  public static let blank = TaxYear(startYear: 2000)
}

extension EntryName {
  /// A name to read into.
  public static let blank = EntryName(.blank, 1)
}

extension TaxPeriod {
  /// A period to read into.
  public static let blank = TaxPeriod(of: CivilDate(2000, 4, 6), .monthly)
}

extension TaxCode {
  /// A code to read into.
  public static let blank: TaxCode = {
    guard let code = TaxCode("NT") else { preconditionFailure("NT is a tax code") }
    return code
  }()
}
