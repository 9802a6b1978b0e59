import Foundation
import PATestKit
import Testing

/// Postings followed by commands alone to what they are of, and back.
@Suite(.disabled(if: PackageFolder.isChecked, PackageFolder.leftToTest))
struct ExplainPostingTests {
  private let given: BadBooks

  init() throws { given = try BadBooks() }

  /// Copies a case with the journal it made.
  private func gallery(_ name: String) throws {
    let each = try #require(GalleryCase.all.first { $0.name == name })
    let books = given.root.appending(path: "books")
    try FileManager.default.copyItem(at: each.folder.appending(path: "books"), to: books)
    try FileManager.default.copyItem(
      at: each.folder.appending(path: "made/books/journal"), to: books.appending(path: "journal"))
  }

  /// What a command prints that changes nothing, with one space where there are several.
  private func said(_ words: String) async throws -> String {
    let before = try given.tree()
    let result = await given.program(words)
    #expect(result.code == 0 && result.err.isEmpty, "\(words): \(result.err)")
    #expect(try given.tree() == before)
    return plain(result.out)
  }

  private func plain(_ text: String) -> String {
    text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
      .joined(separator: "\n")
  }

  private func explained(_ posting: String) async throws -> String {
    try await said("explain HERE/books --posting \(posting)")
  }

  /// The last posting that a line of a text names.
  private func posting(endingLineWith words: String, in text: String) throws -> String {
    let line = try #require(text.split(separator: "\n").first { $0.contains(words) }, "\(words)")
    return String(try #require(line.split(separator: " ").last))
  }

  /// Whether a text has some lines one after the other.
  private func has(_ text: String, _ lines: String) -> Bool {
    "\n\(text)\n".contains("\n\(lines)\n")
  }

  // MARK: The 363.60 of the sixth case

  /// By hand from the case's page: 423.60 was asked, 190.00 and 25.30 of invoices and 104.16 and 104.14
  /// of cover; 363.60 came, all but 60.00, and each line and funder has its part.
  @Test func `the money of a claim is followed to both invoices, and back`() async throws {
    try gallery("06-course-cover-claim")
    let ledger = try await said("ledger HERE/books --kind recovered")
    let row = try #require(ledger.split(separator: "\n").first { $0.contains("item:course ") })
    let money = String(try #require(row.split(separator: " ").first))
    let came = try await explained(money)
    #expect(has(came, "amount £363.60"))
    #expect(
      has(
        came,
        """
        claim moving-1 to funder, made in entry 2026-27/7, sent in entry 2026-27/8
        asked £423.60, came so far £363.60
        """))
    #expect(
      has(
        came,
        """
        Line 1 of the claim, course Lightwood Training/LT-2044: £190.00, which this posting repays
        invoice LT-2044 of Lightwood Training, 29 September 2026, posted in entry 2026-27/5
        Plan line Funder Bore In Came back In
        training icb £190.00 2026-27/5.1 £163.09 2026-27/9.1
        """))
    #expect(has(came, "training icb £25.30 2026-27/6.1 £21.71 2026-27/9.3"))

    let course = try await explained("2026-27/5.1")
    #expect(has(course, "> 2026-27/5.1 cost:training:icb:item:course £190.00"))
    #expect(course.contains("2d18f56e49d117895c64356244da9199020a044971005eea9f6f112ae6cbc85e"))
    #expect(has(course, "training moving-2026"))
    let back = try posting(endingLineWith: "came back £163.09 to training, icb", in: course)
    #expect(back == money)

    let travel = try await explained("2026-27/6.1")
    #expect(has(travel, "line 2: travel Juniper Castlebrook/mileage September: £25.30"))
    let travelBack = try posting(endingLineWith: "came back £21.71", in: travel)
    #expect(try await explained(travelBack).contains("£25.30, which this posting repays"))
  }

  @Test func `the money of a claim is followed to the shifts and funders, and back`() async throws {
    try gallery("06-course-cover-claim")
    let ledger = try await said("ledger HERE/books --kind recovered --line care --funder council")
    let row = try #require(ledger.split(separator: "\n").first { $0.contains("£33.53") })
    let money = String(try #require(row.split(separator: " ").first))
    let came = try await explained(money)
    #expect(
      has(
        came,
        """
        Line 3 of the claim, cover on 29 September 2026 by pa-2, 6 hours 50 minutes: £104.16, \
        which this posting repays
        for pa-1 at training, paid by the run of entry 2026-27/4
        Plan line Funder Bore Part of Came back In
        care icb £65.10 2026-27/4.19, 2026-27/4.24 £55.88 2026-27/9.5
        care council £39.06 2026-27/4.21, 2026-27/4.26 £33.53 2026-27/9.6
        """))
    let hours = try await explained("2026-27/4.21")
    #expect(has(hours, "Day hours: 85 hours 40 minutes at £13.60 = £1,165.07"))
    #expect(hours.contains("£13.60 × 5140 ÷ 60, nearest penny, half up = £1,165.07"))
    #expect(
      has(hours, "2026-09-29 day 6:50 pa-1, training care icb 62.5%, council 37.5% 4W07.xml"))
    #expect(hours.split(separator: "\n").count { $0.hasSuffix(" 4W07.xml") } == 14)
    #expect(has(hours, "care council cover:training 2026-09-29, 2026-09-30 £69.70 2026-27/4.21"))
    #expect(has(hours, "care icb wages 12 days £612.00 2026-27/4.18"))
    #expect(try posting(endingLineWith: "came back £33.53", in: hours) == money)

    let holiday = try await explained("2026-27/4.26")
    #expect(holiday.contains("£1,165.07 at 12.07%, nearest penny, half up = £140.62"))
    #expect(holiday.contains("line 1, Day hours £1,165.07 2026-27/4.18, 2026-27/4.19"))
    #expect(try posting(endingLineWith: "came back £33.53", in: holiday) == money)
    // The other PA's pay is nobody's cover.
    #expect(try await !explained("2026-27/4.1").contains("laim"))
  }

  @Test func `every posting that a page names can be followed`() async throws {
    try gallery("06-course-cover-claim")
    var open = ["2026-27/9.1"]
    var seen: Set<String> = []
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      let page = try await explained(next)
      open += page.split { !"0123456789-/.".contains($0) }.map(String.init)
        .filter { $0.contains(".") && $0.hasPrefix("2026-27/") }
    }
    // The claim's four transactions, both invoices, and the lines of the pay that covered.
    #expect(seen.count == 24 && seen.contains("2026-27/6.2") && !seen.contains("2026-27/4.1"))
  }

  // MARK: Corrections

  /// By hand: two hours fewer at 13.20 are 26.40 less, and 12.07% of 205.20 for holiday instead of 231.60.
  @Test func `a correction's posting is followed to the work as it was and as it is right`()
    async throws
  {
    let sheet = given.file("timesheets/2026-27/4W08.xml")
    for words in [
      "open BOOKS --year 2026-27", "run BOOKS --period 2026-27/4W08",
      "correct BOOKS --period 2026-27/4W08 --reason \"fewer hours\" --collect pa-1-c1:all",
    ] {
      if words.hasPrefix("correct") {
        try String(contentsOf: sheet, encoding: .utf8)
          .replacing("time=\"6:00\"", with: "time=\"4:00\"")
          .write(to: sheet, atomically: true, encoding: .utf8)
      }
      let sealed = await given.program("\(words) --today 2026-11-21")
      #expect([0, 2].contains(sealed.code), "\(sealed.err)")
    }
    let line = plain(await given.program("explain BOOKS --posting 2026-27/3.1").out)
    #expect(
      has(
        line,
        """
        Line 1 of the payslip of pa-1, contract pa-1-c1, as it was
        Weekday hours: 13 hours at £13.20 = £171.60
        """))
    #expect(
      has(
        line,
        """
        Line 1 of the payslip of pa-1, contract pa-1-c1, as it is right
        Weekday hours: 11 hours at £13.20 = £145.20
        """))
    #expect(line.contains("2026-10-14 weekday 6:00") && line.contains("2026-10-14 weekday 4:00"))
    let holiday = plain(await given.program("explain BOOKS --posting 2026-27/3.4").out)
    #expect(has(holiday, "Rolled-up holiday pay: £27.95"))
    #expect(has(holiday, "Rolled-up holiday pay: £24.77"))
    let owed = plain(await given.program("explain BOOKS --posting 2026-27/3.7").out)
    #expect(has(owed, "net pay £264.15") && has(owed, "net pay £234.57"))
  }

  // MARK: What else a posting is of

  @Test func `contributions, what is owed, the allowance and money received`() async throws {
    try gallery("06-course-cover-claim")
    let contribution = try await explained("2026-27/4.28")
    #expect(has(contribution, "employer's National Insurance: £138.10"))
    #expect(contribution.contains("£920.69 at 15%"))
    #expect(has(contribution, "care icb cover:training £14.02 2026-27/4.24"))
    let owed = try await explained("2026-27/4.31")
    #expect(
      has(
        owed,
        """
        gross pay £1,305.69
        income tax −£261.00
        employee's National Insurance −£27.09
        net pay £1,017.60
        """))
    #expect(
      has(owed, "income tax to HMRC for tax month 2026-27/M07 £261.00 2026-27/4.32"))
    let allowance = try await explained("2026-27/4.37")
    #expect(has(allowance, "used by this run: £322.69"))
    #expect(
      has(allowance, "care icb £201.68 2026-27/4.37 £201.68 2026-27/4.10, 2026-27/4.28"))
    let received = try await explained("2026-27/2.2")
    #expect(received.hasPrefix("Posting 2026-27/2.2, 16 September 2026: received from icb\n"))
    #expect(has(received, "funder icb"))
  }

  /// HMRC is paid 400.00 of 390.40 income tax, 78.98 employee's National Insurance and 322.69 employer's,
  /// off which the allowance of 322.69 goes.
  @Test func `a payment is followed to what it settles, and a reversal to what it takes back`()
    async throws
  {
    try gallery("06-course-cover-claim")
    let file = given.root.appending(path: "books/employer.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(
      "  <insurance ", with: "  <payments posted=\"yes\" from=\"2026-09-14\"/>\n  <insurance ",
      maxReplacements: 1
    ).write(to: file, atomically: true, encoding: .utf8)
    for words in [
      "payment HERE/books --to hmrc --amount 400.00 --budget phb",
      "reversal HERE/books --entry 2026-27/9 --reason bounced",
    ] {
      let sealed = await given.program("post \(words) --on 2026-11-20 --today 2026-11-20")
      #expect(sealed.code == 0, "\(sealed.err)")
    }
    let payment = try await explained("2026-27/10.1")
    #expect(
      has(
        payment,
        """
        hmrc:employmentAllowance:2026-27/M07 −£322.69 2026-10-16 2026-27/4.36
        hmrc:incomeTax:2026-27/M07 £129.40 2026-10-16 2026-27/4.14
        hmrc:incomeTax:2026-27/M07 £261.00 2026-10-16 2026-27/4.32
        hmrc:employeeNI:2026-27/M07 £9.60 2026-10-16 2026-27/4.15
        together for 2026-27/M07 £400.00
        """))
    let owed = try await explained("2026-27/4.32")
    #expect(has(owed, "hmrc:incomeTax:2026-27/M07 £261.00 2026-11-20 2026-27/10.3"))
    let reversal = try await explained("2026-27/11.1")
    #expect(has(reversal, "entry 2026-27/9; this posting is the other side of 2026-27/9.1"))
    let money = try await explained("2026-27/9.1")
    #expect(has(money, "in entry 2026-27/11; the other side of this posting is 2026-27/11.1"))
    let course = try await explained("2026-27/5.1")
    #expect(course.contains("2026-27/9.1, reversed in entry 2026-27/11"))
  }

  /// The pages of runs name the postings of all that they cost, and each run is worked again.
  @Test(arguments: GalleryCase.all)
  func `every cost of a run is among what bore its payslips`(each: GalleryCase) async throws {
    try gallery(each.name)
    let rows = await given.program("ledger HERE/books --kind cost --csv").out
      .split(separator: "\n").filter { $0.contains(",pay line ") || $0.contains(",employer's ") }
      .compactMap { $0.split(separator: ",").first.map(String.init) }
    let runs = Dictionary(grouping: rows) { $0.prefix { $0 != "." } }
    #expect(!runs.isEmpty)
    for postings in runs.values {
      let page = try await explained(postings[0])
      #expect(!page.contains("cannot be worked again"), "\(postings[0])")
      // A correction's are of the runs that it puts right.
      let keys =
        page.split(separator: "\n").first { $0.hasPrefix("Run ") }
        .map { [String($0.dropFirst(4).prefix { $0 != "," })] }
        ?? page.matches(of: /correction of ([^\n]+)/).first.map {
          $0.output.1.split(separator: ", ").map { String($0.prefix { $0 != ":" }) }
        } ?? []
      var named: Set<String> = []
      for run in keys {
        named.formUnion(
          try await said("explain HERE/books --period \(run)").split(separator: "\n")
            .compactMap { $0.split(separator: " ").last.map(String.init) })
      }
      // What a correction changes besides, without being named, is of another run.
      if keys.count == 1, page.contains("Run ") {
        #expect(named.isSuperset(of: postings), "\(keys)")
      } else {
        #expect(!named.isDisjoint(with: postings), "\(keys)")
      }
    }
  }

  // The child is expected on Wednesday 28 October 2026, in the week from Sunday the 25th. The 15th week before is 105 days
  // earlier, from Sunday 12 to Saturday 18 July. The 26th week with it is 25 weeks before, 175 days, from Sunday 18 to Saturday
  // 24 January: a job that began by then is 26 weeks, and Priya's began on 12 October. Nothing bears what is not paid: seven
  // hours at 13.20 are 92.40, and 12.07% of it 11.15.
  @Test func `statutory pay that is refused is explained with its reason and day`() async throws {
    let file = given.file("employer.xml")
    let starter = "      <starter declaration=\"B\"/>\n"
    try String(contentsOf: file, encoding: .utf8).replacing(
      starter,
      with: """
        \(starter)      <familyLeave kind="paternity" due="2026-10-28" born="2026-10-26" told="2026-07-18" evidence="2026-07-18">
                <block from="2026-10-27" to="2026-11-02"/>
              </familyLeave>

        """
    ).write(to: file, atomically: true, encoding: .utf8)
    let opened = await given.program("open BOOKS --year 2026-27")
    #expect(opened.code == 0, "\(opened.err)")
    let page = try await said("explain BOOKS --period 2026-27/4W08 --pa pa-2")
    #expect(
      has(
        page,
        """
        Statutory Paternity Pay, week by week = £0.00
        Relevant week = 12 July 2026 to 18 July 2026 [SSCBA 1992, ss 164(2), 171ZA, 171ZL]
        Nothing is paid: Not employed for 26 weeks by the relevant week. = 24 January 2026
        """))
    #expect(page.contains("net pay £103.55") && !page.contains("Statutory Paternity Pay care"))
  }

  @Test func `a draft's lines are borne too, before they have names`() async throws {
    let opened = await given.program("open BOOKS --year 2026-27")
    #expect(opened.code == 0, "\(opened.err)")
    let draft = try await said("explain BOOKS --period 2026-27/4W08")
    #expect(draft.contains("a draft: not sealed yet") && draft.contains("\nBorne by\n"))
    #expect(!draft.contains("2026-27/2."))
  }
}
