/// A row of `expected.csv` that the program is known to get wrong, and where.
///
/// Issue 6, "One kind of figure", mends them; each then fails here until it is taken off this list.
///
/// - Pay given up for a pension counts to date as the PA's contribution. It is the employer's: what is
///   given up is no pay of hers any more, and the employer pays the whole contribution (EIM42780; NEST
///   has the worker's part at nothing). The payslip beside it says so already.
/// - A supplementary payslip says the pensionable pay of its whole earnings period, not its own part,
///   so what payslips say of the year adds up to too much from there on.
struct GalleryKnown: Hashable, Sendable {
  /// Where a figure is read.
  enum Place { case documents, pages }

  let name: String
  let figure: GalleryFigure
  let place: Place

  init(_ name: String, _ figure: GalleryFigure, _ place: Place) {
    self.name = name
    self.figure = figure
    self.place = place
  }

  static let all: Set<GalleryKnown> = [
    edmund("2026-27/W52+1", "pensionable", .documents),
    edmund("2026-27/W52+1", "pensionable", .pages),
    edmund("2026-27/W52+1", "toDate:pensionable", .documents),
    edmund("2026-27/W53", "toDate:pensionable", .documents),
    sybil("toDate:pensionEmployee", .documents),
    sybil("toDate:pensionEmployee", .pages),
    sybil("toDate:pensionEmployer", .documents),
    sybil("toDate:pensionEmployer", .pages),
  ]

  private static func edmund(_ run: String, _ name: String, _ place: Place) -> GalleryKnown {
    GalleryKnown(
      "07-week-53",
      GalleryFigure(run: run, assistant: "pa-3", contract: "edmund", name: name), place)
  }

  private static func sybil(_ name: String, _ place: Place) -> GalleryKnown {
    GalleryKnown(
      "08-two-jobs",
      GalleryFigure(run: "2026-27/4W08", assistant: "pa-2", contract: "sybil", name: name), place)
  }
}
