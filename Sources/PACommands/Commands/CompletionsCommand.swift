extension Command {
  private static let shell = ValueKind.word("SHELL", of: ["bash", "zsh", "fish"])

  static let completions = Command(
    "completions", "prints what completes this program's words in a shell",
    about: """
      Prints a script for bash, zsh or fish. With it the tab key completes commands, options, runs and
      the short names of the books: the shell asks this program, so it is never out of date.

        bash   pa-payroll completions bash > ~/.local/share/bash-completion/completions/pa-payroll
        zsh    pa-payroll completions zsh > a folder of $fpath/_pa-payroll
        fish   pa-payroll completions fish > ~/.config/fish/completions/pa-payroll.fish
      """,
    operands: [Operand(shell, "bash, zsh or fish")],
    example: "pa-payroll completions bash > pa-payroll.bash"
  ) { given, world in
    guard let script = scripts[given.operands[0]] else {
      throw Stop.usage("\(given.operands[0]) must be \(shell.what)")
    }
    world.out(script)
    return ExitCode.done
  }

  private static let scripts = [
    "bash": #"""
    # bash completion of pa-payroll; made by 'pa-payroll completions bash'
    _pa_payroll() {
      local IFS=$'\n'
      local -a found
      mapfile -t found < <("${COMP_WORDS[0]}" complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
      if [[ ${#found[@]} -eq 1 && ${found[0]} == $'\t' ]]; then
        compopt -o default
        COMPREPLY=()
      else
        COMPREPLY=("${found[@]}")
      fi
    }
    complete -F _pa_payroll pa-payroll

    """#,
    "zsh": #"""
    #compdef pa-payroll
    # zsh completion of pa-payroll; made by 'pa-payroll completions zsh'
    _pa_payroll() {
      local -a found
      found=("${(@f)$("${words[1]}" complete "${(@)words[2,CURRENT]}" 2>/dev/null)}")
      if [[ "${found[1]}" == $'\t' ]]; then
        _files
      else
        compadd -a found
      fi
    }
    if [[ "$funcstack[1]" == _pa_payroll ]]; then _pa_payroll "$@"; else compdef _pa_payroll pa-payroll; fi

    """#,
    "fish": #"""
    # fish completion of pa-payroll; made by 'pa-payroll completions fish'
    function __pa_payroll
      set -l words (commandline -opc)
      set -l found ($words[1] complete $words[2..-1] (commandline -ct) 2>/dev/null)
      if test "$found" = \t
        __fish_complete_path (commandline -ct)
      else
        printf '%s\n' $found
      end
    end
    complete -c pa-payroll -f -a '(__pa_payroll)'

    """#,
  ]
}
