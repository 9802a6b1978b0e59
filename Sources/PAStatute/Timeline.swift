import PAPrimitives

/// What is known of some days and refuses the others.
protocol Confirmed: Sendable {
  /// Refuses a span that has a day on which some figure is not known.
  func check(_ span: DateRange) throws(NotInForce)
}

/// A subject's table on every day it is known, made once from the subject's figures.
///
/// It holds one table from each commencement day to the next, so looking up a day copies a table
/// and works nothing out.
struct Timeline<Table: Sendable>: Confirmed {
  /// Every figure the tables are made of.
  let figures: [PublishedFigure]
  private let pieces: [(from: CivilDate, table: Result<Table, NotInForce>)]
  let knownFrom: CivilDate
  let confirmedThrough: CivilDate

  /// The tables of the figures, each made on a day some figure commences.
  init(
    _ figures: [PublishedFigure], _ table: (CivilDate) throws(NotInForce) -> Table
  ) {
    self.figures = figures
    knownFrom = figures.compactMap(\.entries.first?.from).max() ?? CivilDate(dayNumber: 0)
    confirmedThrough = figures.map(\.confirmedThrough).min() ?? CivilDate(dayNumber: 0)
    let commencements = Set(figures.flatMap { $0.entries.map(\.from) })
    pieces = commencements.sorted().map { day in
      do throws(NotInForce) {
        return (day, .success(try table(day)))
      } catch {
        return (day, .failure(error))
      }
    }
  }

  /// Refuses a span that has a day on which some figure is not known.
  func check(_ span: DateRange) throws(NotInForce) {
    guard knownFrom <= span.first, span.last <= confirmedThrough else {
      // The first day of the span that is not known, and the first figure not known on it.
      let day =
        span.first < knownFrom ? span.first : max(span.first, confirmedThrough.adding(days: 1))
      for figure in figures where !figure.isKnown(on: day) { throw figure.refusal(on: day) }
      preconditionFailure("some figure is not known on \(day)")
    }
    // A figure repealed with nothing in its place leaves days without a table.
    if case .failure(let refusal)? = piece(on: span.first) { throw refusal }
    for (from, table) in pieces where span.contains(from) {
      if case .failure(let refusal) = table { throw refusal }
    }
  }

  /// The table on a day that was checked.
  func table(on day: CivilDate) -> Table {
    guard case .success(let table)? = piece(on: day) else {
      preconditionFailure("not known on \(day)")
    }
    return table
  }

  /// The table on the last day that all figures are confirmed for.
  var latest: Table { table(on: confirmedThrough) }

  /// The days around one on which the table is the same; the day alone where none is known.
  func days(around day: CivilDate) -> DateRange {
    guard let place = pieces.lastIndex(where: { $0.from <= day }) else { return DateRange(day) }
    let next = pieces[(place + 1)...].first?.from.adding(days: -1)
    return DateRange(pieces[place].from).including(next ?? max(day, confirmedThrough))
  }

  private func piece(on day: CivilDate) -> Result<Table, NotInForce>? {
    pieces.last { $0.from <= day }?.table
  }
}
