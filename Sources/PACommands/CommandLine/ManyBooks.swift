import PABooks
import PADiagnostics
import PAHost

/// How a command is told which books to work on, be they one folder or eighty thousand.
enum ManyBooks {
  static let operand = Operand(
    .books, .any, "the folders of books; a folder that holds several stands for them all")
  static let list = CommandOption(
    "--list", .file, "more of them from a file, one a line; - for standard input")

  /// What the help of each of these commands says.
  static let help = """
    Several BOOKS are worked side by side, and each is told as it ends; one that is refused does not
    stop the rest. A folder that holds folders of books stands for them all, and --list reads more
    names, one a line. Then the last line counts, and the exit code is 2 where one was refused, or
    that one's own where all were.
    """

  /// The most bytes of a list: a million names of books.
  private static let limit = 256 * 1024 * 1024

  /// The names in a list.
  fileprivate static func names(in file: String) throws(Stop) -> [String] {
    var bytes: [UInt8] = []
    do throws(HostError) {
      var reader = file == "-" ? ByteReader() : try ByteReader(file)
      while bytes.count <= limit, let more = try reader.next() { bytes += more }
    } catch {
      throw .host(error)
    }
    guard bytes.count <= limit, let text = String(validating: bytes, as: UTF8.self) else {
      throw .usage("--list must name a file of folders in UTF-8, one a line")
    }
    return text.withoutMark.split(whereSeparator: \.isNewline).map { line in
      let trimmed = line.drop { $0 == " " || $0 == "\t" }
      return String(trimmed.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }.filter { !$0.isEmpty }
  }
}

extension StringProtocol {
  /// Without the mark that some editors write before the first letter of a file.
  var withoutMark: SubSequence { unicodeScalars.first == "\u{FEFF}" ? dropFirst() : self[...] }
}

/// The books that a command works on.
struct ChosenBooks: Sendable {
  let folders: [BooksFolder]
  /// Whether one folder is named and no more, so that all of it is told.
  let isOne: Bool
}

extension Given {
  /// The books the words name, and those of the list.
  ///
  /// - Throws: A fault of usage where none or one twice is named, or of the host where the list or a
  ///   folder cannot be read.
  func manyBooks() throws -> ChosenBooks {
    var named = operands
    if let list = self[ManyBooks.list] { named += try ManyBooks.names(in: list) }
    guard !named.isEmpty else {
      throw Stop.usage("BOOKS is missing: \(ManyBooks.operand.sentence), or --list")
    }
    var folders: [BooksFolder] = []
    for name in named { folders += try BooksFolder(name).withinIfAny ?? [BooksFolder(name)] }
    // By bytes: a disk may hold two names that are one to who reads them.
    var seen: Set<[UInt8]> = []
    for folder in folders where !seen.insert(Array(folder.place.utf8)).inserted {
      throw Stop.usage("the same BOOKS are given more than once: \(folder.path)")
    }
    return ChosenBooks(
      folders: folders,
      isOne: operands.count == 1 && named.count == 1 && folders == [BooksFolder(operands[0])])
  }
}

extension BooksFolder {
  /// Where it stands, by whichever name it is given.
  ///
  /// `a`, `./a` and a link to it are one; one that cannot be looked at is what it is called.
  fileprivate var place: String { (try? Files.resolved(path)) ?? path }

  /// The folders of books in a folder that is none itself; nil where it has none.
  fileprivate var withinIfAny: [BooksFolder]? {
    get throws(Rejected) {
      guard try !isThere() else { return nil }
      let names: [String]?
      do throws(HostError) {
        names = try Files.namesIfAny(in: path)
      } catch {
        // What it is told of says why it is no folder of books.
        return nil
      }
      var found: [BooksFolder] = []
      for name in (names ?? []).sorted() where name.first != "." {
        let folder = BooksFolder("\(path)/\(name)")
        guard (try? Files.status(of: folder.path))?.kind == .folder else { continue }
        // Books whose employer.xml is gone are told of, not left out.
        if (try? folder.hasAnything()) ?? true { found.append(folder) }
      }
      return found.isEmpty ? nil : found
    }
  }
}

/// What became of one folder of books.
struct BooksOutcome: Sendable {
  /// What is told of it.
  var text = ""
  /// Whether that is for a program to read.
  var isData = false
  /// What is wrong with it, or to be looked at.
  var faults = ""
  var code = ExitCode.done
  /// Why nothing was done, where that is no fault.
  var undone: BooksTally.Undone?
  /// What notes that it is finished, once it is told.
  var onceTold: [@Sendable () -> Void] = []
  /// Whether nothing else is told of it.
  private(set) var isRefusal = false

  /// An outcome.
  init(_ text: String, faults: String = "", code: Int32 = ExitCode.done) {
    self.text = text
    self.faults = faults
    self.code = code
  }

  /// What became of two pieces of work on one folder, which are told as one.
  ///
  /// - Parameter later: The second.
  /// - Returns: Both; something to look at in either is something to look at.
  func followed(by later: BooksOutcome) -> BooksOutcome {
    var both = later
    both.text = text + later.text
    both.faults = faults + later.faults
    if later.code == ExitCode.done { both.code = code }
    both.onceTold = onceTold + later.onceTold
    return both
  }

  /// A document or rows for a program to read.
  init(data: String) {
    self.init(data)
    isData = true
  }

  /// Books whose work is stopped: the list names them, beside what is wrong.
  init(refusing books: BooksFolder, _ error: any Error) {
    let (faults, code): (String, Int32) =
      switch error {
      case let rejected as Rejected: (rejected.all.lines, ExitCode.of(refusing: rejected.all))
      case Stop.refused(let found): (found.lines, ExitCode.of(refusing: found))
      case Stop.usage(let what): ("\(books.path): \(what)\n", ExitCode.refused)
      case Stop.host(let error):
        ("\(error.path): \(error.operation) failed: \(error.reason)\n", ExitCode.host)
      default: ("\(books.path): \(error)\n", ExitCode.host)
      }
    self.init("\(books.path): refused\n", faults: faults, code: code)
    isRefusal = true
  }
}

extension [Diagnostic] {
  /// Each on lines of its own, as it is told; of a great many the first, errors before the rest, and how
  /// many there are besides.
  var lines: String {
    guard count > [Diagnostic].mostTold else { return map { "\($0)\n" }.joined() }
    let errors = filter { $0.severity == .error }
    let told = errors.prefix([Diagnostic].mostTold).map { "\($0)\n" }.joined()
    let others = filter { $0.severity != .error }
      .prefix(Swift.max(0, [Diagnostic].mostTold - errors.count)).map { "\($0)\n" }.joined()
    let left = count - [Diagnostic].mostTold
    return told + others
      + "and \(left) more, not listed here: put these right, then run this again\n"
  }

  /// How many are told: whoever puts a hundred right finds the rest by the next try.
  private static let mostTold = 100
}

/// How many books came to what end.
struct BooksTally {
  private var count = 0
  private var refused = 0
  private var looked = 0
  /// Those that were done by a command before this one.
  private var before = 0
  /// Those whose time has not come.
  private var notDue = 0
  private var firstRefusal = ExitCode.refused

  /// Why nothing was done, which is no fault.
  enum Undone {
    case before
    case notDue
  }

  /// Counts one, or with another exit code than its own.
  mutating func add(_ outcome: BooksOutcome, code: Int32? = nil) {
    let code = code ?? outcome.code
    count += 1
    switch code {
    case ExitCode.done, ExitCode.exceptions:
      looked += code == ExitCode.exceptions ? 1 : 0
      switch outcome.undone {
      case .before?: before += 1
      case .notDue?: notDue += 1
      case nil: break
      }
    default:
      if refused == 0 { firstRefusal = code }
      refused += 1
    }
  }

  /// The last line of what is done once: `8 paid, 290 already paid, 2 need you`.
  func needs(_ done: String) -> String {
    let parts: [(Int, String)] = [
      (before, "already \(done)"), (notDue, "not due yet"), (looked, "with something to look at"),
      (refused, refused == 1 ? "needs you" : "need you"),
    ]
    let all = [(count - refused - before - notDue, done)] + parts.filter { $0.0 > 0 }
    return all.map { "\($0) \($1)" }.joined(separator: ", ") + "\n"
  }

  /// The last line: `17 of 20 employers paid, 1 with exceptions to look at, 3 refused`.
  func line(_ done: String) -> String {
    "\(count - refused) of \(count) employers \(done)"
      + (looked > 0 ? ", \(looked) with exceptions to look at" : "")
      + (refused > 0 ? ", \(refused) refused" : "") + "\n"
  }

  /// The exit code of them all.
  var code: Int32 {
    if count > 0, refused == count { return firstRefusal }
    if count > 0, notDue == count { return ExitCode.refused }
    return refused + looked > 0 ? ExitCode.exceptions : ExitCode.done
  }
}

extension World {
  /// Works on some books side by side, tells each as it ends, and counts at the end.
  ///
  /// - Parameters:
  ///   - chosen: The books.
  ///   - done: What is done to those that are not refused: `verified`.
  ///   - isOnce: Whether it is done once to each, so that the count says which were done before.
  ///   - isTable: Whether what is told are rows for a program: anything else then goes where messages go.
  ///   - work: Works on one; whatever it throws refuses that one.
  /// - Throws: What stops the work on one folder, where it is the only one.
  /// - Returns: The exit code.
  func workEach(
    _ chosen: ChosenBooks, _ done: String, isOnce: Bool = false, isTable: Bool = false,
    _ work: @escaping @Sendable (BooksFolder) throws -> BooksOutcome
  ) async throws -> Int32 {
    if chosen.isOne {
      let outcome = try work(chosen.folders[0])
      tell(outcome)
      return outcome.code
    }
    var tally = BooksTally()
    await sideBySide(chosen.folders) { folder in
      do {
        return try work(folder)
      } catch {
        return BooksOutcome(refusing: folder, error)
      }
    } take: { outcome in
      tell(outcome, isTable: isTable)
      tally.add(outcome)
    }
    (isTable ? err : out)(isOnce ? tally.needs(done) : tally.line(done))
    return tally.code
  }

  /// Tells what became of some books: what is wrong first, or last where the text is what is asked for.
  func tell(_ outcome: BooksOutcome, isTable: Bool = false, textFirst: Bool = false) {
    let say = isTable && outcome.isRefusal ? err : outcome.isData ? data : out
    if textFirst, !outcome.text.isEmpty { say(outcome.text) }
    if !outcome.faults.isEmpty { err(outcome.faults) }
    if !textFirst, !outcome.text.isEmpty { say(outcome.text) }
    // What nobody could read is told again by the next command.
    guard write("") else { return }
    for note in outcome.onceTold { note() }
  }
}

/// Does the same work on each value on all processors, and hands on each result as it comes; no more
/// are kept than are worked on.
func sideBySide<Value: Sendable, Result: Sendable>(
  _ values: [Value], _ work: @escaping @Sendable (Value) -> Result, take: (Result) -> Void
) async {
  // A few values a task: enough to keep the processors busy, few enough to end together.
  let size = max(1, min(8, values.count / (4 * Environment.processors)))
  await withTaskGroup(of: [Result].self) { group in
    var next = 0
    func begin() {
      guard next < values.count else { return }
      let some = values[next..<min(next + size, values.count)]
      next = some.endIndex
      group.addTask { some.map(work) }
    }
    for _ in 0...Environment.processors { begin() }
    for await results in group {
      begin()
      results.forEach(take)
    }
  }
}
