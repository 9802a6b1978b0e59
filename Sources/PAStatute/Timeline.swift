import PAPrimitives

/// A subject's table on every day it is known, made once from the subject's figures.
///
/// It holds one table from each commencement day to the next, so looking up a day copies a table
/// and works nothing out.
struct Timeline<Table: Sendable>: Sendable {
  /// Every figure the tables are made of.
  let figures: [PublishedFigure]
  private let pieces: [(from: CivilDate, table: Result<Table, NotInForce>)]
  private let confirmedThrough: CivilDate

  /// The tables of the figures, each made on a day some figure commences.
  init(
    _ figures: [PublishedFigure], _ table: (CivilDate) throws(NotInForce) -> Table
  ) {
    self.figures = figures
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
    var days = [span.first]
    days += pieces.map(\.from).filter { span.first < $0 && $0 < span.last }
    days.append(span.last)
    for day in days {
      if let unknown = figures.first(where: { !$0.isKnown(on: day) }) {
        // The first day of the span past what is confirmed says more than its last.
        let past = unknown.confirmedThrough.adding(days: 1)
        throw unknown.refusal(on: span.contains(past) ? past : day)
      }
      if case .failure(let refusal)? = piece(on: day) { throw refusal }
    }
  }

  /// The table on a day that was checked.
  func table(on day: CivilDate) -> Table {
    guard day <= confirmedThrough, case .success(let table)? = piece(on: day) else {
      preconditionFailure("not known on \(day)")
    }
    return table
  }

  private func piece(on day: CivilDate) -> Result<Table, NotInForce>? {
    pieces.last { $0.from <= day }?.table
  }
}
