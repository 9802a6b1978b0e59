import PAXML

/// The documents that leave the books as XML, each with its namespace and XML Schema.
///
/// The schemas are the contract with whoever reads the documents: every element, attribute and type
/// in them says what it is. They stand in `docs/schemas/` too, and a test keeps both the same.
public enum ExchangeSchema: String, Hashable, Sendable, CaseIterable {
  /// What one employment is paid in one run.
  case payslip
  /// One run with all that a bureau needs to run it itself.
  case bureau
  /// A claim for training.
  case claim
  /// What budgets agreed, received, spent and have left.
  case budget

  /// The namespace of its elements; the last part is the version.
  public var namespace: String { "urn:pa-payroll:\(rawValue):0" }

  /// The schema, complete: nothing is included or imported.
  public var text: String {
    let schema =
      switch self {
      case .payslip: PayslipDocument.schema
      case .bureau: BureauExport.schema
      case .claim: ClaimDocument.schema
      case .budget: BudgetDocument.schema
      }
    return String(decoding: schema.serialised(.xml(namespace: namespace)), as: UTF8.self)
  }
}

extension ExchangeSchema {
  /// Whether a file is a document of ours that left the books, which may be made again in its place.
  ///
  /// - Parameter start: The beginning of the file; some thousand bytes are enough.
  /// - Returns: Whether its first tag, or first member, names one of the namespaces.
  public static func isOurs(_ start: String) -> Bool {
    if start.hasPrefix("{") {
      return allCases.contains { start.hasPrefix("{\n  \"schema\": \"\($0.namespace)\"") }
    }
    guard start.hasPrefix("<") else { return false }
    return allCases.contains { start.contains(" xmlns=\"\($0.namespace)\"") }
  }
}
