import Foundation
import PADeductions
import PADiagnostics
import PAFormats
import PAJournal
import PAPayRun
import PAPrimitives
import PATestKit
import Testing

@testable import PABooks

/// Good files spoiled in many ways: each is read or refused with its faults, and nothing traps.
struct GarbageTests {
  /// A file with one to four random changes: bytes set, taken out, doubled, or the rest cut off.
  private func spoiled(_ good: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = good
    for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
      switch UInt8.random(in: 0...9, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = UInt8(ascii: "0") + UInt8.random(in: 0...9, using: &random)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: end)
      case 4: bytes.removeLast(bytes.count - place)
      case 5: bytes.insert(contentsOf: "\"<>&,;\n='-".utf8.shuffled(using: &random), at: place)
      case 6: bytes.insert(contentsOf: "9999999999999999999999".utf8, at: place)
      default:
        // Another value in place of a figure, so that the file is often still well formed.
        let figures = bytes.indices.filter { (48...57).contains(bytes[$0]) }
        if let figure = figures.randomElement(using: &random) {
          bytes[figure] = 48 + UInt8.random(in: 0...9, using: &random)
        }
      }
    }
    return bytes
  }

  private func check(_ rejected: Rejected) {
    for fault in rejected.all where fault.what.isEmpty || fault.fix.isEmpty || fault.place == nil {
      Issue.record("\(fault) lacks a part")
    }
  }

  @Test(.random) func `spoiled books are read or refused with every part of a fault`() throws {
    let given = try TestBooks()
    let good = Array(try Data(contentsOf: given.file("employer.xml")))
    var (accepted, refused) = (0, 0)
    RandomRuns.each(usually: 250) { random in
      do throws(Rejected) {
        _ = try Books(spoiled(good, &random), file: "employer.xml")
        accepted += 1
      } catch {
        check(error)
        refused += 1
      }
    }
    if RandomRuns.count(usually: 250) >= 250 {
      #expect(accepted >= 4 && refused >= 80, "\(accepted) read, \(refused) refused")
    }
  }

  @Test(.random, arguments: ["4W08.xml", "4W08.csv"])
  func `spoiled timesheets are read or refused, and runs of those still read never trap`(
    _ name: String
  ) throws {
    let given = try TestBooks()
    let books = try given.folder.books()
    let table = """
      pa,on,element,time,start,end,break,units,amount,covers,coverReason
      pa-1,2026-10-13,weekday,,09:00,16:30,0:30,,,,
      pa-1,14/10/2026,weekday,6:00,,,,,,,
      "pa-1",2026-10-14,sleep-in,,,,,1,,,
      pa-1,2026-10-15,fares,,,,,,4.60,,
      pa-2,2026-10-24,weekday,,22:00,01:30 second,,,,pa-1,training

      """
    let good =
      name.hasSuffix(".csv")
      ? Array(table.utf8) : Array(try Data(contentsOf: given.file("timesheets/2026-27/4W08.xml")))
    try given.open()
    try FileManager.default.removeItem(at: given.file("timesheets/2026-27/4W08.xml"))
    var (accepted, refused, assembled) = (0, 0, 0)
    RandomRuns.each(usually: 300) { random in
      let bytes = spoiled(good, &random)
      do throws(Rejected) {
        _ = try Timesheet(bytes, name: name, file: name, books: books.read)
        accepted += 1
      } catch {
        check(error)
        refused += 1
        return
      }
      // Of those still read the first thirty through a whole run, for arithmetic on odd quantities.
      guard accepted <= 30 else { return }
      try Data(bytes).write(to: given.file("timesheets/2026-27/\(name)"))
      do throws(Rejected) {
        _ = try given.folder.assemble(RunRequest(RunKey("2026-27/4W08")), by: given.signer)
        assembled += 1
      } catch {
        check(error)
      }
    }
    if RandomRuns.count(usually: 300) >= 300 {
      #expect(accepted >= 5 && refused >= 50, "\(accepted) read, \(refused) refused")
      #expect(assembled >= 2)
    }
  }

  @Test(.random)
  func `a spoiled entry is refused, and one whose digest was put right never traps`() throws {
    let given = try TestBooks()
    try given.open()
    try given.run("2026-27/4W08")
    let journal = JournalFolder(of: given.folder)
    let year = TaxYear(startYear: 2026)
    let opening = try journal.entry(1, of: year)
    let run = try journal.entry(2, of: year)
    try given.postEach()
    let events = try journal.numbers(of: year).dropFirst(2).map { try journal.entry($0, of: year) }
    // One of every kind, and a correction.
    #expect(events.count == JournalEvents.all.count + 1)
    for (good, times) in [(opening, 100), (run, 10)] + events.map({ ($0, 40) }) {
      var readAgain = 0
      let number = good.entry.seal.number
      let before = try journal.entry(max(1, number - 1), of: year).entry.closing
      RandomRuns.each(usually: times) { random in
        let bytes = spoiled(good.bytes, &random)
        if let read = try? SealedEntry(bytes, file: "e.xml") { #expect(read.bytes == good.bytes) }
        guard let read = try? SealedEntry(signedAgain(bytes), file: "e.xml") else {
          return
        }
        readAgain += 1
        guard
          let again = try? read.entry.facts.again(
            after: before, knowing: KnownKeys(), journal: journal.before)
        else { return }
        // What is worked again can be written, as `verify` does.
        #expect(!read.file.isWritten(of: again) || read.entry.differences(from: again).isEmpty)
      }
      if RandomRuns.count(usually: times) >= times {
        #expect(readAgain > 0, "entry \(number) in \(times) times")
      }
    }
  }

  @Test(.random) func `a byte changed anywhere in an entry is found`() throws {
    let given = try TestBooks()
    try given.open()
    try given.run("2026-27/4W08")
    let journal = JournalFolder(of: given.folder)
    let year = TaxYear(startYear: 2026)
    let opening = try journal.entry(1, of: year).bytes
    let run = try journal.entry(2, of: year).bytes
    // Every byte of the opening and of the run's start tag; of the rest every 997th.
    let places =
      opening.indices.map { (opening, $0) }
      + run.indices.filter { $0 < 400 || $0 % 997 == 0 }.map { (run, $0) }
    try #require(places.count > opening.count + 400)
    // So many in any order, in `make check` all of them.
    var order = SeededRandom(1)
    let shuffled = places.shuffled(using: &order)
    var turn = 0
    RandomRuns.each(usually: 250) { random in
      let (good, place) = shuffled[turn % shuffled.count]
      turn += 1
      var bytes = good
      bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      #expect(throws: Rejected.self, "byte \(place) of \(good.count)") {
        try SealedEntry(bytes, file: "e.xml")
      }
      // What the next entry reads of it is guarded by the digest of the whole.
      #expect(throws: Rejected.self, "byte \(place) of \(good.count)") {
        try SealedEntry.end(of: bytes, file: "e.xml")
      }
    }
    if PackageFolder.isChecked { #expect(turn >= places.count) }
    // And through the folder, as `verify` looks.
    for number in 1...2 {
      let file = URL(filePath: journal.file(number, of: year))
      let good = try Data(contentsOf: file)
      for place in [0, good.count / 2, good.count - 1] {
        var bytes = good
        bytes[place] ^= 1
        try bytes.write(to: file)
        #expect(!journal.verify().found.isEmpty, "byte \(place) of entry \(number)")
      }
      for bytes in [good.dropLast(), good + [0x0A], Data()] {
        try bytes.write(to: file)
        #expect(!journal.verify().found.isEmpty, "\(bytes.count) bytes of entry \(number)")
      }
      try good.write(to: file)
    }
    #expect(journal.verify().found.isEmpty)
  }
}
