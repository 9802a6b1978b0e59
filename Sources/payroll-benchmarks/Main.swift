import PACommands
import PADeductions
import PAHost
import PAPrimitives
import PAStatute

// `make bench`: figures of speed and size beside their goals, or beside those of another revision, by
// turns. Timings never decide a test; a shared machine may be twice as slow as a quiet one.

@main
struct Main {
  static let usage = """
    usage: payroll-benchmarks PROGRAMS FOLDER [SHARE] [BASE-PROGRAMS]
      PROGRAMS, BASE-PROGRAMS: a folder with pa-payroll and payroll-benchmarks
      FOLDER: an empty one; SHARE: a SHARE-th of the work
    """

  static func main() throws {
    let words = Environment.arguments
    if words.first == "payslips", words.count == 3, let count = Int(words[2]) {
      print(try payslips(count, recorded: words[1] == "recorded"))
      return
    }
    guard (2...4).contains(words.count), let share = words.count > 2 ? Int(words[2]) : 1,
      (1...100).contains(share)
    else {
      print(usage)
      exitProcess(64)
    }
    var tried = [Tried(programs: words[0], folder: "\(words[1])/now")]
    if words.count == 4 { tried.append(Tried(programs: words[3], folder: "\(words[1])/base")) }
    try Measures(tried: tried, share: share).all()
  }

  /// Payslips a second, worked in this process: the program has no command that does nothing else.
  private static func payslips(_ count: Int, recorded: Bool) throws -> Int {
    let day = CivilDate(2026, 11, 20)
    let law = try Law(of: DeductionRules.subjects, over: DateRange(day))
    let rules = DeductionRules(under: law, on: day, .monthly)
    _ = Benchmarks.payslipsASecond(of: count / 10, under: rules, recorded: recorded)
    return Benchmarks.payslipsASecond(of: count, under: rules, recorded: recorded)
  }
}

/// One revision's programs, and a folder to try them in.
struct Tried {
  let programs: String
  let folder: String

  var program: String { "\(programs)/pa-payroll" }

  /// Runs a line of a shell that becomes the program.
  ///
  /// - Throws: What the system refuses; the process ends where the line ends otherwise than it may.
  /// - Returns: What it used.
  @discardableResult
  func run(_ line: String) throws -> Processes.Finished {
    let done = try finished(line)
    guard done.code == 0 || done.code == 2 else {
      print("'\(line)' ended with \(done.code)")
      exitProcess(1)
    }
    return done
  }

  /// Whether its program takes a line.
  func does(_ line: String) throws -> Bool { [0, 2].contains(try finished(line).code) }

  private func finished(_ line: String) throws -> Processes.Finished {
    let line = line.replacing("PROGRAM", with: "'\(program)'").replacing("HERE", with: folder)
    return try Processes.measured("sh", ["-c", "exec \(line)"])
  }
}
