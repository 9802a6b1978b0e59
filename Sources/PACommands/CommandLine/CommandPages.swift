import PABooks

// What the declaration of a command says to people: usage, help, the manual page and docs/COMMANDS.md.

extension Command {
  /// What follows the name in a usage line.
  var usage: String {
    let declared = options.map(\.declared)
    let grouped = Set(groups.flatMap(\.names))
    var parts = operands.map(\.written)
    parts += declared.filter(\.isRequired).map(\.written)
    for group in groups {
      let members = declared.filter { group.names.contains($0.name) }.map(\.written)
      let written = members.joined(separator: " | ")
      parts.append(group.isRequired ? "(\(written))" : "[\(written)]")
    }
    let others = declared.filter { !$0.isRequired && !grouped.contains($0.name) }
    if others.count > 2 {
      parts.append("[options]")
    } else {
      parts += others.map { "[\($0.written)]" }
    }
    return parts.joined(separator: " ")
  }

  /// All that 'help' says of it.
  var page: String {
    var text = "usage: pa-payroll \(name) \(usage)\n\n\(about)\n"
    let width = options.map(\.declared.written.count).max() ?? 0
    if !options.isEmpty {
      text += "\n"
      for option in options.map(\.declared) {
        let gap = String(repeating: " ", count: width - option.written.count + 3)
        text += "  \(option.written)\(gap)\(option.sentence)\n"
      }
    }
    if !more.isEmpty { text += "\n\(more)\n" }
    return text + "\nExample: \(example)\n"
  }

  /// What the program says of itself.
  static var overview: String {
    let width = all.map(\.name.count).max() ?? 0
    let list = all.map { command in
      let gap = String(repeating: " ", count: width - command.name.count + 2)
      return "  \(command.name)\(gap)\(command.summary)"
    }.joined(separator: "\n")
    return """
      pa-payroll: payroll for people who employ their own personal assistants

      usage: pa-payroll COMMAND …

      \(list)

      'pa-payroll help COMMAND' explains one with an example.
      \(exitCodes)

      """
  }

  static let exitCodes = """
    Exit codes: 0 done, 1 input refused, 2 done with exceptions to look at,
    64 wrong usage, 74 could not read or write.
    """

  /// `docs/COMMANDS.md`.
  static var markdown: String {
    var text = """
      # Commands

      Made from the commands' own declarations (`pa-payroll manual --markdown`); a test keeps it so.
      \(exitCodes)

      | Command | What it does |
      |---|---|

      """
    for command in all {
      let link = "#\(command.name.replacing(" ", with: "-"))"
      text += "| [`\(command.name)`](\(link)) | \(command.summary) |\n"
    }
    for command in all {
      text += "\n## \(command.name)\n\n```\n\(command.page)```\n"
    }
    return text
  }

  /// The manual page, for `man`.
  static var manualPage: String {
    var text = """
      .TH PA-PAYROLL 1 "" "\(Program.version.roff)" "User commands"
      .SH NAME
      pa\\-payroll \\- payroll for people who employ their own personal assistants
      .SH SYNOPSIS
      .B pa\\-payroll
      .I COMMAND
      \\&...
      .SH DESCRIPTION
      Works pay, seals it in a journal, and makes payslips, budget statements and exports.
      Books are a folder with employer.xml, timesheets, a journal and what was made.
      .SH COMMANDS

      """
    for command in all {
      text += ".SS \(command.name.roff)\n.B pa\\-payroll \(command.name.roff)\n"
      text += "\(command.usage.roff)\n"
      for paragraph in (command.about + (command.more.isEmpty ? "" : "\n\n\(command.more)"))
        .paragraphs
      {
        let isTable = paragraph.hasPrefix("  ")
        text += isTable ? ".PP\n.nf\n\(paragraph.roff)\n.fi\n" : ".PP\n\(paragraph.roff)\n"
      }
      for option in command.options.map(\.declared) {
        text += ".TP\n.B \(option.written.roff)\n\(option.sentence.roff)\n"
      }
      text += ".PP\nExample:\n.PP\n.nf\n\(command.example.roff)\n.fi\n"
    }
    return text + """
      .SH EXIT STATUS
      \(exitCodes.dropFirst("Exit codes: ".count).description.roff)
      .SH SEE ALSO
      \(seeAlso.roff)

      """
  }

  private static let seeAlso = "docs/errors/README.md of the source: every message by its name."
}

extension String {
  /// As text of a manual page: a hyphen is one that is typed, and no line is a request.
  fileprivate var roff: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let plain = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        .replacing("'", with: "\\(aq")
      return plain.hasPrefix(".") ? "\\&\(plain)" : plain
    }.joined(separator: "\n")
  }

  /// The paragraphs of a text, between blank lines.
  fileprivate var paragraphs: [String] {
    var found: [[Substring]] = [[]]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { found.append([]) } else { found[found.count - 1].append(line) }
    }
    return found.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
  }
}
