import PADescription
import PADiagnostics
import PAEmployment
import PAFormats
import PAJournal
import PAXML

/// The documents of a folder of books, each with its namespace and its XML Schema, which its
/// description declares.
///
/// The schemas stand in `docs/schemas/` too, and a test keeps both the same.
public enum BooksSchema: String, Hashable, Sendable, CaseIterable {
  /// The books of one employer.
  case employer
  /// What was worked, for one run.
  case timesheet
  /// A sealed record.
  case entry
  /// Figures another payroll ended on.
  case opening

  /// The namespace of its elements; the last part is the version.
  public var namespace: String {
    switch self {
    case .employer: "urn:pa-payroll:books:0"
    case .timesheet: "urn:pa-payroll:timesheet:0"
    case .entry, .opening: "urn:pa-payroll:journal:0"
    }
  }

  /// The name of its first element.
  private var root: StaticString {
    switch self {
    case .employer: "employer"
    case .timesheet: "timesheet"
    case .entry: "entry"
    case .opening: "opening"
    }
  }

  /// The schema, complete: nothing is included or imported.
  public var text: String { text(forReading: false) }

  private func text(forReading: Bool) -> String {
    let schema =
      switch self {
      case .employer:
        BooksRead.schema(
          root: root, namespace: namespace,
          "The books of one employer of personal assistants, edited by hand. Money received and paid "
            + "is never here: it is sealed in the journal. Version 0: may change without migration "
            + "until bureau exchange is complete.", forReading: forReading)
      case .timesheet:
        WrittenTimesheet.schema(
          root: root, namespace: namespace,
          "What PAs worked, for one pay run. A line dated in a period that was already paid is paid "
            + "as arrears. It stands in timesheets/2026-27 as 4W08.xml, or as one file for each PA, "
            + "4W08-pa-1.xml. A spreadsheet saved as CSV does as well, 4W08.csv: its first line has "
            + "the names of the attributes used, pa, on and element among them; a row is one 'worked', "
            + "and a day may be 21/11/2026. Version 0.", forReading: forReading)
      case .entry:
        SealedFile.schema(
          root: root, namespace: namespace,
          "A sealed record: an opening, a pay run, or an event, with its double entry and everything "
            + "the next one needs. Written once and never changed. Version 0.",
          forReading: forReading)
      case .opening:
        Opening.schema(
          root: root, namespace: namespace,
          "Figures another payroll ended on, for 'pa-payroll open --figures'. Version 0.",
          forReading: forReading)
      }
    return String(decoding: schema.serialised(.xml(namespace: namespace)), as: UTF8.self)
  }

  /// A value as a document of this kind.
  func document(_ value: some Described) -> [UInt8] {
    value.document(root, .xml(namespace: namespace))
  }

  /// The schema to read with, compiled once.
  func compiled() throws(Rejected) -> Schema {
    switch self {
    case .employer: try BooksSchema.employerSchema.get()
    case .timesheet: try BooksSchema.timesheetSchema.get()
    case .entry: try BooksSchema.entrySchema.get()
    case .opening: try BooksSchema.openingSchema.get()
    }
  }

  private static let employerSchema = BooksSchema.employer.compiledSchema
  private static let timesheetSchema = BooksSchema.timesheet.compiledSchema
  private static let entrySchema = BooksSchema.entry.compiledSchema
  private static let openingSchema = BooksSchema.opening.compiledSchema

  private var compiledSchema: Result<Schema, Rejected> {
    Result { () throws(Rejected) in
      try Schema(text(forReading: true), name: "\(rawValue).xsd", lore: lore) { text }
    }
  }

  private var lore: ValueLore {
    switch self {
    case .employer: BooksRead.lore
    case .timesheet: WrittenTimesheet.lore
    case .entry: SealedFile.lore
    case .opening: Opening.lore
    }
  }
}
