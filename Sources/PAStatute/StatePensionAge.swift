public import PAPrimitives

/// State Pension age by day of birth.
public struct StatePensionAge: SubjectLaw, Sendable {
  static let confirmed = CivilDate(2027, 4, 5)

  /// Ages by day of birth, each from a day to the day before the next.
  private static let ages: [(bornFrom: CivilDate, years: Int, months: Int)] = [
    (CivilDate(1954, 10, 6), 66, 0),
    (CivilDate(1960, 4, 6), 66, 1),
    (CivilDate(1960, 5, 6), 66, 2),
    (CivilDate(1960, 6, 6), 66, 3),
    (CivilDate(1960, 7, 6), 66, 4),
    (CivilDate(1960, 8, 6), 66, 5),
    (CivilDate(1960, 9, 6), 66, 6),
    (CivilDate(1960, 10, 6), 66, 7),
    (CivilDate(1960, 11, 6), 66, 8),
    (CivilDate(1960, 12, 6), 66, 9),
    (CivilDate(1961, 1, 6), 66, 10),
    (CivilDate(1961, 2, 6), 66, 11),
    (CivilDate(1961, 3, 6), 67, 0),
  ]
  private static let lastBorn = CivilDate(1977, 4, 5)

  private static let source = Citation.act("Pensions Act 1995", "Sch 4 para 1", .read)

  /// The day somebody reaches State Pension age.
  ///
  /// Born on the 31st and reaching it in a shorter month, they reach it on that month's last day
  /// (31 July 1960: 66 years 4 months, 30 November 2026); born on 29 February, on 1 March of a
  /// common year. Everyone born before 6 October 1954 reached it by their 66th birthday, which is
  /// given; for those born after 5 April 1977 the 67th is given, which is the earliest it can be.
  public func reached(born: CivilDate) -> Cited<CivilDate> {
    guard let age = StatePensionAge.ages.last(where: { $0.bornFrom <= born }) else {
      return Cited(
        "State Pension age reached at the latest", born.birthday(66), StatePensionAge.source)
    }
    guard born <= StatePensionAge.lastBorn else {
      return Cited(
        "State Pension age not reached before", born.birthday(67), StatePensionAge.source)
    }
    let day =
      age.months == 0
      ? born.birthday(age.years)
      : born.adding(months: age.years * 12 + age.months)
    return Cited("State Pension age reached", day, StatePensionAge.source)
  }

  static let timeline = Timeline(figures) { _ in StatePensionAge() }

  static var timelines: [any Confirmed] { [timeline] }

  /// Every figure of the subject.
  static var figures: [PublishedFigure] {
    ages.indices.map { index in
      let age = ages[index]
      let last =
        index + 1 < ages.count ? ages[index + 1].bornFrom.adding(days: -1) : lastBorn
      let months =
        age.months == 0 ? "" : age.months == 1 ? " 1 month" : " \(age.months) months"
      return PublishedFigure(
        .statePensionAge,
        "Born \(age.bornFrom.inShortWords) to \(last.inShortWords)",
        confirmedThrough: confirmed,
        [
          .init(
            from: CivilDate(2024, 4, 6), valueText: "\(age.years) years\(months)", source: source)
        ])
    }
  }
}

extension LawTable<StatePensionAge> {
  /// State Pension age by day of birth.
  public static var statePensionAge: Self { LawTable(.statePensionAge, StatePensionAge.timeline) }
}
