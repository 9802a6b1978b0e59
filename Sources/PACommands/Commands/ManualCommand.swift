import PABooks

extension Command {
  private static let asMarkdown = CommandFlag("--markdown", "the same as docs/COMMANDS.md")

  static let manual = Command(
    "manual", "prints the manual of all commands",
    about: """
      Prints the manual page, for 'man -l'. 'make install' puts it where 'man pa-payroll' finds it.
      """,
    options: [asMarkdown],
    example: "pa-payroll manual > pa-payroll.1"
  ) { given, world in
    world.out(given[asMarkdown] ? Command.markdown : Command.manualPage)
    return ExitCode.done
  }

  static let version = Command(
    "version", "prints the program's version and the edition of its law",
    about: """
      Prints what this program seals with every entry: its version, and the day its tables of the law
      were last confirmed.
      """,
    example: "pa-payroll version"
  ) { _, world in
    world.out("\(Program.version), law of \(Program.lawEdition)\n")
    return ExitCode.done
  }
}
