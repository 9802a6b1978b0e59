public import PADiagnostics
import PAEmployment
public import PAHost
import PAJournal
import PAPayRun
public import PAPrimitives
import PAStatute

/// The sealed entries of one employer on disk.
public struct JournalFolder: Sendable {
  /// `journal/` in the books.
  public let path: String
  private let books: String

  /// The journal of a folder of books.
  public init(of books: BooksFolder) {
    self.books = books.path
    path = "\(books.path)/journal"
  }

  /// The file of an entry: `journal/2026-27/000001.xml`.
  public func file(_ number: Int, of year: TaxYear) -> String {
    "\(path)/\(year)/\(JournalFolder.name(number))"
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".xml"
  }

  /// The tax years that have entries, earliest first.
  public func years() -> [TaxYear] {
    let names = (try? Files.names(in: path)) ?? []
    return names.compactMap { TaxYear($0) }.sorted()
  }

  /// The numbers of a year's entries, in order.
  ///
  /// Anything else in the folder is a file the program did not write and is left alone.
  public func numbers(of year: TaxYear) -> [Int] {
    let names = (try? Files.names(in: "\(path)/\(year)")) ?? []
    return names.compactMap { name -> Int? in
      guard let number = Int(name.dropLast(4)), name == JournalFolder.name(number) else {
        return nil
      }
      return number
    }.sorted()
  }

  /// One entry.
  ///
  /// - Throws: A refusal where it is missing, not whole, or changed.
  public func entry(_ number: Int, of year: TaxYear) throws(Rejected) -> SealedEntry {
    let file = file(number, of: year)
    let sealed = try SealedEntry(BooksFolder.bytes(of: file, limit: 64 * 1024 * 1024), file: file)
    guard sealed.entry.seal.number == number, sealed.entry.seal.year == year else {
      throw Rejected(.damaged(file, "it is not the entry its name says"))
    }
    return sealed
  }

  /// The last entry of a year: the only one a run reads.
  ///
  /// - Throws: `journal-missing` where the year was not opened, or what is wrong with the entry.
  public func last(of year: TaxYear) throws(Rejected) -> SealedEntry {
    guard let number = numbers(of: year).last else {
      throw Rejected(
        Diagnostic(
          .error, .journalMissing, at: SourcePlace(file: "\(path)/\(year)"),
          "there is no opening for \(year)",
          mend: "seal one with 'pa-payroll open BOOKS --year \(year)'"))
    }
    return try entry(number, of: year)
  }

  /// Seals an entry for ever: whole on the disk, or not at all, and never in place of another.
  ///
  /// - Throws: `not-written` where the disk refuses.
  public func seal(_ sealed: SealedEntry) throws(Rejected) {
    let seal = sealed.entry.seal
    let file = file(seal.number, of: seal.year)
    do {
      try Files.makeFolder("\(path)/\(seal.year)")
      try Files.seal(sealed.bytes, at: file)
    } catch {
      throw Rejected(.notWritten(file, reason: error.reason))
    }
  }

  /// Holds the books for one writer until the lock is let go.
  ///
  /// - Throws: `lock-held` while another run holds it.
  public func lock() throws(Rejected) -> FolderLock {
    do {
      return try FolderLock(books)
    } catch {
      guard error.isBusy else { throw Rejected(.unreadable(books, error)) }
      throw Rejected(
        Diagnostic(
          .error, .lockHeld, at: SourcePlace(file: books), "another run is working on these books",
          mend: "wait until it is done, then run this again"))
    }
  }
}

/// What `verify` found.
public struct Verification: Hashable, Sendable {
  /// How many entries were read.
  public var entries = 0
  /// SHA-256 of the last one.
  public var digest = ""
  /// What is wrong.
  public var found: [Diagnostic] = []

  /// Nothing verified yet.
  public init() {}
}

extension JournalFolder {
  /// Checks chain and digests, works every entry again from the one before, and compares.
  public func verify() -> Verification {
    var verification = Verification()
    var previous = ""
    let years = years()
    if years.isEmpty { verification.found.append(.notOpened(books)) }
    for year in years {
      var state: ClosingState?
      for (index, number) in numbers(of: year).enumerated() {
        let file = file(number, of: year)
        guard number == index + 1 else {
          verification.found.append(.damaged(file, "entry \(index + 1) before it is missing"))
          return verification
        }
        do {
          let sealed = try entry(number, of: year)
          verification.entries += 1
          verification.digest = sealed.digest
          if sealed.entry.seal.previous != previous {
            verification.found.append(
              .damaged(file, "it does not follow the entry before it: the chain is broken"))
          }
          verification.found += differences(sealed, after: state, file)
          previous = sealed.digest
          state = sealed.entry.closing
        } catch {
          verification.found += error.all
          return verification
        }
      }
    }
    return verification
  }

  /// What working an entry again gives differently.
  private func differences(
    _ sealed: SealedEntry, after state: ClosingState?, _ file: String
  ) -> [Diagnostic] {
    let again: Entry
    do {
      again = try sealed.entry.again(after: state)
    } catch {
      return [
        Diagnostic(
          .error, .journalDiffers, at: SourcePlace(file: file),
          "the entry cannot be worked again: \(error.words)",
          mend: "work it with the program that sealed it, \(sealed.entry.seal.program)")
      ]
    }
    guard SealedEntry(again).bytes != sealed.bytes else { return [] }
    return [
      Diagnostic(
        .error, .journalDiffers, at: SourcePlace(file: file),
        "working the entry again from the one before it gives other figures",
        mend:
          "it was sealed by \(sealed.entry.seal.program) under the law of \(sealed.entry.seal.law); "
          + "if those are this program's, the file was changed: restore it from a copy")
    ]
  }
}

/// Why an entry cannot be worked again.
enum ReworkFault: Error {
  case law(NotInForce)
  case event(EventRefusal)
  case noState
  case booksMissing

  var words: String {
    switch self {
    case .law(let missing): missing.description
    case .event(let refusal): refusal.words
    case .noState: "no opening stands before it"
    case .booksMissing: "its schedule is not in its books"
    }
  }
}

extension Entry {
  /// The entry as its own facts and the state before it make it.
  ///
  /// Events were checked against the books when they were sealed, and seal no books of their own, so
  /// their postings are taken as they stand and only what follows from them is worked again.
  func again(after state: ClosingState?) throws(ReworkFault) -> Entry {
    switch content {
    case .opening(let opening): return Entry(opening: opening, seal: seal)
    case .run(var sealed):
      guard let state else { throw .noState }
      let run = sealed.run
      guard let schedule = sealed.books.employer.schedule(run.schedule),
        let period = schedule.period(run.key.period)
      else { throw .booksMissing }
      var order = PayRunOrder(
        sealed.books.employer, schedule: schedule, period: period, lines: sealed.lines,
        state: state.payroll)
      order.sequence = run.key.sequence
      order.reason = run.reason
      order.paymentDate = run.paymentDate
      do throws(NotInForce) {
        sealed.run = PayRun(order, under: try order.law())
      } catch {
        throw .law(error)
      }
      return Entry(run: sealed, after: state, seal: seal)
    case .receipt, .cost, .claim:
      guard let state else { throw .noState }
      return Entry(repeating: self, after: state)
    }
  }
}
