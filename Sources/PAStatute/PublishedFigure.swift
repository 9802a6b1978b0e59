public import PAPrimitives

/// One figure of the law as it is printed: its name, its values over time and their sources.
public struct PublishedFigure: Hashable, Sendable {
  /// A value from its commencement day.
  public struct Entry: Hashable, Sendable {
    /// The day it comes into force.
    public let from: CivilDate
    /// The value in print: `£12.71`, `12.07%`, `none`.
    public let valueText: String
    /// Where it stands.
    public let source: Citation
  }

  /// The subject it belongs to.
  public let subject: Subject
  /// What it is called.
  public let label: String
  /// The values, earliest first.
  public let entries: [Entry]
  /// The day through which somebody confirmed it.
  public let confirmedThrough: CivilDate

  init(_ subject: Subject, _ label: String, confirmedThrough: CivilDate, _ entries: [Entry]) {
    self.subject = subject
    self.label = label
    self.entries = entries
    self.confirmedThrough = confirmedThrough
  }

  init<Value: Printed>(_ subject: Subject, _ figure: Dated<Value>) {
    self.init(
      subject, figure.label, confirmedThrough: figure.confirmedThrough,
      figure.entries.map { entry in
        Entry(
          from: entry.from, valueText: entry.value?.inPrint ?? "none", source: entry.source)
      })
  }

  /// Whether the figure, or that there is none, is known on a day.
  func isKnown(on day: CivilDate) -> Bool {
    day <= confirmedThrough && entries.first.map { $0.from <= day } ?? false
  }

  func refusal(on day: CivilDate) -> NotInForce {
    NotInForce(
      label, on: day, knownFrom: entries.first?.from, confirmedThrough: confirmedThrough)
  }
}

/// A value that can stand in the printed tables.
protocol Printed: Hashable, Sendable {
  /// The value as the tables show it.
  var inPrint: String { get }
}

extension Money: Printed {
  var inPrint: String { inWords }
}

extension Rate: Printed {
  var inPrint: String { description }
}

extension Int: Printed {
  var inPrint: String { description }
}

extension String: Printed {
  var inPrint: String { self }
}

extension StudentLoanPlan: Printed {
  var inPrint: String { "Plan \(rawValue)" }
}
