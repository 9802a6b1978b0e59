import PABooks
import PAExchange
import PAPrimitives

extension Command {
  private static let name = ValueKind.word("NAME", of: schemaNames)

  static let schema = Command(
    "schema", "prints an XML Schema of our formats",
    about: """
      Prints the schema of a format, documented element by element:
      \(schemaNames.map { "  \($0)" }.joined(separator: "\n"))
      """,
    operands: [Operand(name, "the format's name")],
    example: "pa-payroll schema employer > employer.xsd"
  ) { given, world in
    let name = given.operands[0]
    guard let found = BooksSchema(rawValue: name)?.text ?? ExchangeSchema(rawValue: name)?.text
    else {
      let meant = name.nearest(among: schemaNames).map { "; did you mean \($0)?" } ?? ""
      throw Stop.usage(
        "there is no schema '\(name)'\(meant); there are "
          + schemaNames.joined(separator: ", "))
    }
    world.out(found)
    return ExitCode.done
  }

  /// Every schema's name, as `docs/schemas/` has them.
  private static let schemaNames =
    BooksSchema.allCases.map(\.rawValue) + ExchangeSchema.allCases.map(\.rawValue)
}
