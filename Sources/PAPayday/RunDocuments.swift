public import PABooks
import PABudgets
public import PADiagnostics
import PADocuments
import PAEmployment
import PAExchange
import PAHost
public import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PAXML

/// The documents made of a sealed run or correction: they can be made again from the journal, byte for byte.
public struct RunDocuments: Sendable {
  /// File names in their folder, with their bytes.
  public let files: [(name: String, bytes: [UInt8])]
  /// Where they go in the books: `out/2026-27/4W08`, and in there `schedule-team-b` where several schedules have a run
  /// of that name; `out/2026-27/correction-9` for a correction.
  public let folder: String

  /// The documents of a run.
  ///
  /// - Parameters:
  ///   - sealed: Its entry.
  ///   - run: The run, as the entry holds it.
  /// - Throws: `law-not-known` where this version does not know when HMRC is to be paid.
  public init(of sealed: SealedEntry, run: SealedPayRun) throws(Rejected) {
    do throws(NotInForce) {
      try self.init(made: sealed, run)
    } catch {
      throw Rejected(
        Diagnostic(
          .error, .lawNotKnown, at: nil, "\(error)",
          fix: "use a version of pa-payroll whose tables reach that day ('pa-payroll rates')"))
    }
  }

  private init(made sealed: SealedEntry, _ run: SealedPayRun) throws(NotInForce) {
    let entry = sealed.entry
    let books = run.books
    var files: [[UInt8]] = []
    for slip in run.run.payslips {
      let page = Page(payslip: slip, in: run, entry: entry)
      files += [page.xhtml, Array(page.text.utf8)]
      files.append(PayslipDocument(of: slip, in: run, entry, digest: sealed.digest).xml)
    }
    for refusal in run.run.refusals {
      let page = Page(refusal: refusal, in: run, entry: entry)
      files += [page.xhtml, Array(page.text.utf8)]
    }
    let words = Words.plainEnglish
    let law = try Law(
      of: [.paying, .employmentAllowance, .bankHolidays], over: DateRange(run.run.paymentDate))
    let summary = Page(
      summaryOf: run, entry: entry,
      payments: entry.closing.balances.payments(
        by: books.employer, from: run.run.paymentDate, under: law),
      allowance: law[.employmentAllowance, on: run.run.paymentDate].limit.value,
      paying: law[.paying, on: run.run.paymentDate])
    files += [summary.xhtml, Array(summary.text.utf8)]
    let statements = books.budgets.map {
      entry.closing.statement(of: $0, payments: books.employer.payments)
    }
    for statement in statements {
      let page = Page(budgetStatement: statement, of: books, on: run.run.days.last)
      files += [page.xhtml, Array(page.text.utf8)]
    }
    let budgets = BudgetDocument(
      of: statements, of: books.employer.id, through: entry.seal, digest: sealed.digest)
    files.append(budgets.xml)
    files.append(
      Array(BudgetDocument.csv(of: statements, cover: words.statement(.coverShifts)).utf8))
    let names = RunDocuments.names(of: run)
    precondition(names.count == files.count, "each document has a name")
    self.files = zip(names, files).map { ($0, $1) }
    folder = RunDocuments.folder(of: run)
  }

  /// The documents of a correction: its page, and for whom it changes pay, a corrected payslip and a letter.
  ///
  /// - Parameter corrected: The correction, with the runs it changes.
  public init(of corrected: SealedCorrection) {
    let entry = corrected.entry.entry
    var files: [(name: String, bytes: [UInt8])] = []
    func add(_ name: String, _ page: Page) {
      files += [("\(name).html", page.xhtml), ("\(name).txt", Array(page.text.utf8))]
    }
    add(
      "correction", Page(correction: corrected.pay, entry: entry, after: corrected.earlier))
    for pay in corrected.pay {
      let slips = pay.now.run.payslips + pay.before.run.payslips
      for contract in pay.changed {
        guard let slip = slips.first(where: { $0.contract == contract }) else { continue }
        let page = Page(correctedPayslipOf: contract, in: pay, entry: entry)
        let name =
          "corrected-\(pay.now.run.key.label)-\(RunDocuments.name(of: slip, in: pay, among: corrected.pay))"
        add(name, page)
        if let now = pay.now.payslip(of: contract) {
          let document = PayslipDocument(
            of: now, in: pay.now, entry, digest: corrected.entry.digest, correcting: pay.run)
          files.append(("\(name).xml", document.xml))
        }
      }
    }
    var told: Set<Identifier> = []
    for contract in corrected.pay.flatMap(\.changed) where told.insert(contract).inserted {
      if let letter = Page(letterTo: contract, about: corrected.pay, entry: entry) {
        add("letter-\(contract)", letter)
      }
    }
    self.files = files
    folder = RunDocuments.folder(of: entry.name)
  }

  /// `pa-1`, and the contract where the PA has several in runs of that name: one of each of two schedules may be.
  private static func name(
    of slip: Payslip, in pay: CorrectedPay, among all: [CorrectedPay]
  ) -> String {
    let several = all.filter { $0.now.run.key == pay.now.run.key }.map { other in
      other.contracts.count { contract in
        (other.now.payslip(of: contract) ?? other.before.payslip(of: contract))?.assistant
          == slip.assistant
      }
    }.reduce(0, +)
    return several == 1 ? slip.assistant.text : "\(slip.assistant)+\(slip.contract)"
  }

  /// Where the documents of a correction go.
  static func folder(of correction: EntryName) -> String {
    "out/\(correction.year)/\(JournalFolder.correctionMark)\(correction.number)"
  }

  /// What the documents of a run are called, in the order they are made and written.
  private static func names(of run: SealedPayRun) -> [String] {
    let slips = run.run.payslips
    var names: [String] = []
    for slip in slips {
      names += ["html", "txt", "xml"].map { "\(name(of: slip, among: slips)).\($0)" }
    }
    let pages =
      self.names(of: run.run.refusals, among: slips) + ["summary"]
      + run.books.budgets.map { "budget-\($0.id)" }
    for page in pages { names += ["\(page).html", "\(page).txt"] }
    return names + ["budgets.xml", "budgets.csv"]
  }

  /// `ssp1-pa-1` by the form it is the data of, `letter-pa-1` where there is none; with the contract as payslips have it,
  /// and the first day of the sickness where there are several: `ssp1-pa-1+2026-11-02`.
  private static func names(of refusals: [PayRefusal], among slips: [Payslip]) -> [String] {
    refusals.map { refusal in
      let slip = refusal.slip
      let form = refusal.kind.refusalForm?.lowercased() ?? "letter"
      let isAlone =
        refusals.count { ($0.slip.contract, $0.kind) == (slip.contract, refusal.kind) } == 1
      let day = isAlone ? nil : refusal.began.map { "+\($0)" }
      return "\(form)-\(pay(of: slip, among: slips))\(day ?? "")"
    }
  }

  /// Which documents of a sealed run are not in its folder.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - books: The books.
  /// - Throws: `not-read` where nobody knows.
  /// - Returns: Their names; all of them where they were not made.
  public static func missing(
    of run: SealedPayRun, in books: BooksFolder
  ) throws(Rejected) -> [String] {
    let path = "\(books.path)/\(folder(of: run))"
    do throws(HostError) {
      let there = Set(try Files.namesIfAny(in: path) ?? [])
      return names(of: run).filter { !there.contains($0) }
    } catch {
      throw Rejected(.unreadable(path, error))
    }
  }

  static func folder(of run: SealedPayRun) -> String {
    let key = run.run.key
    let all = run.books.employer.schedules.count { $0.frequency == key.period.frequency }
    let folder = "out/\(key.period.year)/\(key.label)"
    return all == 1 ? folder : "\(folder)/\(RunKey.scheduleMark)\(run.run.schedule)"
  }

  private static func name(of slip: Payslip, among all: [Payslip]) -> String {
    "payslip-\(pay(of: slip, among: all))"
  }

  /// `pa-1`, with a plus, which no short name has, and the contract where the PA has several in the run: so no two
  /// have one name.
  private static func pay(of slip: Payslip, among all: [Payslip]) -> String {
    all.count { $0.assistant == slip.assistant } == 1
      ? slip.assistant.text : "\(slip.assistant)+\(slip.contract)"
  }

  /// Compares them with what stands in a folder of books.
  ///
  /// - Parameter books: The books.
  /// - Throws: `not-read` where nobody knows what stands there.
  /// - Returns: Every document that is missing or is not this, and every file of ours that is none of them.
  public func differences(in books: BooksFolder) throws(Rejected) -> [Diagnostic] {
    let path = "\(books.path)/\(folder)"
    var found: [Diagnostic] = []
    do throws(HostError) {
      let names = Set(try Files.namesIfAny(in: path) ?? [])
      for (name, bytes) in files {
        let file = "\(path)/\(name)"
        if !names.contains(name) {
          found.append(.documentDiffers(file, "it is not there"))
        } else if try Files.bytes(of: file, limit: Files.most) != bytes {
          found.append(.documentDiffers(file, "it is not what the journal makes"))
        }
      }
      for name in names.subtracting(files.map(\.name)).sorted() where !name.isOfSystem {
        // Another schedule's run of that name has its folder here.
        if name.hasPrefix(RunKey.scheduleMark) { continue }
        found.append(.documentDiffers("\(path)/\(name)", "the journal makes none of this name"))
      }
    } catch {
      throw Rejected(.unreadable(error.path, error))
    }
    return found
  }

  /// Writes them into a folder of books.
  ///
  /// - Parameters:
  ///   - books: The books.
  ///   - force: Whether files that are not ours are replaced.
  /// - Throws: `target-protected` where the folder leads into a journal, `target-not-ours`,
  ///   `not-read`, or `not-written`.
  public func put(in books: BooksFolder, force: Bool) throws(Rejected) {
    let path = "\(books.path)/\(folder)"
    try OutputFile.refuseProtected("\(path)/summary.html")
    if !force { for (name, _) in files { try OutputFile.refuseNotOurs("\(path)/\(name)") } }
    do throws(HostError) {
      try Files.put(files, in: path)
    } catch {
      throw Rejected(.notWritten(path, error))
    }
  }
}

extension Diagnostic {
  static func documentDiffers(_ file: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error, .documentsDiffer, at: SourcePlace(file: file), what,
      fix: "'pa-payroll documents' makes what is the journal's again; what is not is not its own")
  }
}

extension String {
  /// Whether a file is one that an operating system puts into folders.
  var isOfSystem: Bool {
    hasPrefix("._") || [".DS_Store", ".directory", ".localized"].contains(self)
  }
}

extension Files {
  /// More bytes than any document has.
  fileprivate static let most = 256 * 1024 * 1024
}
