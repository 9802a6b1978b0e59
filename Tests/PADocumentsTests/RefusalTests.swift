import PADocuments
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestHouseholds
import PATestKit
import Testing

extension Sample {
  /// The run of the four weeks from 31 August 2026, in which nobody is paid for being away: Jo is expecting a child on 18
  /// November, Morag was ill from 7 to 10 September and told it late, and Sam's child was born on 12 August.
  ///
  /// All began on 16 March 2026. Week 15 before the week from 15 November is that from 2 August, and 26 weeks with it begin
  /// on 8 February; for a child expected on 12 August the week that counts is that from 26 April.
  func refused() throws -> (entry: Entry, run: SealedPayRun) {
    var employer = Sample.employer
    employer.parties[0].address = ["2 Rowan Bank", "Northbank", "NB1 4QT"]
    employer.parties[0].telephone = "01632 960 010"
    employer.assistants[0].address = ["8 Mill Lane", "Northbank", "NB2 7HT"]
    var maternity = FamilyLeave(
      .maternity,
      blocks: [.init(from: CivilDate(2026, 9, 7), to: CivilDate(2027, 9, 5))])
    maternity.due = CivilDate(2026, 11, 18)
    maternity.told = CivilDate(2026, 8, 3)
    maternity.evidence = CivilDate(2026, 8, 3)
    employer.assistants[0].contracts[0].familyLeave = [maternity]
    var shared = FamilyLeave(
      .sharedParental,
      blocks: [.init(from: CivilDate(2026, 9, 14), to: CivilDate(2026, 9, 27))])
    (shared.due, shared.born) = (CivilDate(2026, 8, 12), CivilDate(2026, 8, 12))
    (shared.otherWeeks, shared.told) = (20, CivilDate(2026, 7, 1))
    shared.evidence = CivilDate(2026, 7, 1)
    employer.assistants[2].contracts[0].familyLeave = [shared]
    employer.assistants[1].contracts[0].versions[0].qualifyingDays = [.mon, .tue, .wed, .thu, .fri]
    func away(
      _ who: Identifier, _ kind: AbsenceKind, _ first: CivilDate, _ last: CivilDate,
      _ change: (inout TimesheetLine.Absence) -> Void = { _ in }
    ) throws -> [TimesheetLine] {
      let contract = try #require(Identifier("\(who)-1"))
      return DateRange(first).including(last).all.map { day in
        var line = TimesheetLine(who, contract, day, kind.element, .time(.hours(2)))
        var absence = TimesheetLine.Absence(kind, since: first, reference: "folder 3")
        change(&absence)
        line.absence = absence
        return line
      }
    }
    let schedule = employer.schedules[0]
    let period = schedule.period(after: try #require(schedule.period(august.run.run.key.period)))
    var lines = [
      TimesheetLine("jo", "jo-1", CivilDate(2026, 9, 1), "weekday", .time(.hours(7))),
      TimesheetLine("morag", "morag-1", CivilDate(2026, 9, 1), "weekday", .time(.hours(7))),
      TimesheetLine("sam", "sam-1", CivilDate(2026, 9, 3), "weekday", .time(.hours(9))),
      TimesheetLine("lee", "lee-1", CivilDate(2026, 9, 6), "weekend", .time(.hours(10))),
    ]
    lines += try away("jo", .maternity, CivilDate(2026, 9, 7), CivilDate(2026, 9, 27))
    lines += try away("morag", .sickness, CivilDate(2026, 9, 7), CivilDate(2026, 9, 10)) {
      $0.exclusion = .toldLate
    }
    lines += try away("sam", .sharedParental, CivilDate(2026, 9, 14), CivilDate(2026, 9, 27))
    let closing = entries[entries.count - 1].closing
    var order = PayRunOrder(
      employer, schedule: schedule, period: period, lines: lines, state: closing.payroll)
    try order.takeEarlierPay(from: JournalBefore(of: entries))
    let run = PayRun(order, under: try order.law())
    #expect(!run.isBlocked, "\(run.findings)")
    let books = BooksRead(employer: employer, budgets: [budget], trainings: [training])
    let entry = Entry.paying(
      run, for: lines, of: books, after: closing,
      seal: Sample.seal(entries.count + 1, on: run.submitBy))
    guard case .run(let sealed) = entry.content else { preconditionFailure("a run is a run") }
    return (entry, sealed)
  }
}

/// What a PA is told of statutory pay that is not due.
struct RefusalTests {
  private let sample: Sample
  private let held: (entry: Entry, run: SealedPayRun)

  init() throws {
    sample = try Sample()
    held = try sample.refused()
  }

  private func text(
    _ place: Int, _ change: (inout SealedPayRun) -> Void = { _ in }
  ) throws -> String {
    var run = held.run
    change(&run)
    let refusals = run.run.refusals
    try #require(refusals.indices.contains(place))
    return Page(refusal: refusals[place], in: run, entry: held.entry).text
      .replacing(/\s+/, with: " ")
  }

  @Test func `each PA who is paid nothing has a page, and nobody else`() throws {
    let refusals = held.run.run.refusals
    #expect(refusals.map(\.slip.assistant) == ["jo", "morag", "sam"])
    #expect(refusals.map(\.kind) == [.maternity, .sickness, .sharedParental])
    #expect(refusals.map(\.began) == [nil, CivilDate(2026, 9, 7), nil])
    #expect(sample.runs.allSatisfy { $0.run.run.refusals.isEmpty })
  }

  @Test func `the data of SMP1`() throws {
    let text = try text(0)
    for said in [
      "Data for form SMP1, from Alex Rowan", "Jo Marsh is not paid Statutory Maternity Pay",
      "This page is not the form itself. The form is at www.gov.uk/employers-maternity-pay-leave.",
      // She told it on 3 August: 28 days are over on 31 August, before the run.
      "Jo Marsh was to have it by Monday 31 August 2026, so please give it now if you have not.",
      "For that your job had to begin on", "Employed since: Monday 16 March 2026",
      "First day of leave: Monday 7 September 2026",
      "Day the child is expected: Wednesday 18 November 2026",
      "Week that counts: 2 August 2026 to 8 August 2026",
      "National Insurance number: AB123456C", "Payroll number: 0001",
      "Address: 8 Mill Lane, Northbank, NB2 7HT", "Address: 2 Rowan Bank, Northbank, NB1 4QT",
      "PAYE reference: 123/AB456", "Telephone: 01632 960 010",
      "www.gov.uk/maternity-allowance", "BX9 1AN", "[ ] The maternity certificate (MAT B1)",
      "Signature: __",
    ] {
      #expect(text.contains(said), "\(said)")
    }
  }

  @Test func `the data of SSP1`() throws {
    let text = try text(1)
    for said in [
      "Data for form SSP1, from Alex Rowan",
      "Morag Bell is not paid Statutory Sick Pay from 7 September 2026 on",
      "Your employer was told of these days later than was agreed.",
      "First day of sickness: Monday 7 September 2026",
      "Last day of it that is known: Thursday 10 September 2026",
      "First day that is not paid: Monday 7 September 2026",
      "Paid for it so far: nothing", "Average weekly earnings, over 8 weeks: £511.0000",
      "www.gov.uk/employment-support-allowance", "[ ] Any fit note",
    ] {
      #expect(text.contains(said), "\(said)")
    }
    // Seven days after the first without sick pay, which is before the run.
    #expect(text.contains("was to have it by Monday 14 September 2026"))
    #expect(!text.contains("Northern Ireland"))
    let northern = try self.text(1) { $0.books.employer.nation = .northernIreland }
    #expect(northern.contains("www.nidirect.gov.uk"))
  }

  @Test func `a letter where there is no form`() throws {
    let text = try text(2)
    for said in [
      "Letter about Statutory Shared Parental Pay, from Alex Rowan",
      "There is no official form for this.",
      "Week that counts: 26 April 2026 to 2 May 2026", "www.gov.uk/universal-credit",
    ] {
      #expect(text.contains(said), "\(said)")
    }
    #expect(!text.contains("Maternity Allowance"))
  }

  @Test(arguments: [
    (LeaveFinding.Kind.sickPayTooShort, "fewer than four days in a row"),
    (.sickPayLowEarnings, "you earned less than the lower earnings limit"),
    (.sickPayEnding, "you have had 22 weeks of it"), (.sickPayEnded, "all 28 weeks"),
    (.sickPayThreeYears, "more than three years ago"),
    (.sickPayLongSick, "since before 22 September 2025"),
    (.sickPayExcluded, "later than was agreed"),
    (.sickPayInMaternity, "in the weeks about a birth"), (.sickPayNoWork, "had not worked"),
    (.sickPayJobEnds, "Your job ended while you were sick"),
  ])
  func `each reason why there is no sick pay is said`(
    kind: LeaveFinding.Kind, said: String
  ) throws {
    let text = try text(1) { run in
      run.run.findings = [
        .leave(.about(kind, of: "morag-1", from: CivilDate(2026, 9, 7)), assistant: "morag"),
        // What is no refusal has no page.
        .leave(.about(.fitNote, of: "morag-1", from: CivilDate(2026, 9, 1)), assistant: "morag"),
        .leave(
          .about(.sickPayEnded, of: "morag-1", from: CivilDate(2026, 9, 21)), assistant: "morag"),
      ]
    }
    // The run has two spells, and a page for each; this is the later one.
    #expect(text.contains("ends: none is paid from 21 September 2026 on"))
    let first = try self.text(0) { run in
      run.run.findings = [
        .leave(.about(kind, of: "morag-1", from: CivilDate(2026, 9, 7)), assistant: "morag")
      ]
    }
    #expect(first.contains(said))
    let ends = [.sickPayEnded, .sickPayThreeYears, .sickPayJobEnds].contains(kind)
    #expect(first.contains("Statutory Sick Pay of Morag Bell ends") == ends)
  }

  // The form is due with the first day of the 23rd week, not seven days later; nothing is unpaid yet.
  @Test func `sick pay that is expected to end has a page with the day it is expected to`() throws {
    var finding = LeaveFinding.about(.sickPayEnding, of: "morag-1", from: CivilDate(2026, 9, 7))
    for last in [CivilDate(2026, 10, 16), nil] {
      finding.expectedThrough = last
      let text = try text(0) { $0.run.findings = [.leave(finding, assistant: "morag")] }
      #expect(text.contains("Statutory Sick Pay of Morag Bell is expected to end"))
      #expect(text.contains("was to have it by Monday 7 September 2026"))
      #expect(!text.contains("First day that is not paid"))
      let said = "Last day for which it is expected, if you stay sick: Friday 16 October 2026"
      #expect(text.contains(said) == (last != nil))
    }
    // With days that are not paid, those are what it is about first.
    let both = try text(0) { run in
      run.run.findings = [
        .leave(finding, assistant: "morag"),
        .leave(
          .about(.sickPayExcluded, of: "morag-1", from: CivilDate(2026, 9, 7)), assistant: "morag"),
      ]
    }
    #expect(both.contains("is not paid Statutory Sick Pay from 7 September 2026 on"))
    #expect(both.contains("you have had 22 weeks of it"))
  }

  @Test(arguments: [
    (FamilyLeaveFinding.Reason.refused(.notEmployedLongEnough), "for 26 weeks"),
    (.refused(.notEmployedThen), "You had to be employed"),
    (.refused(.notInNation), "no such pay in England"),
    (.refused(.bornBeforeLaw), "born on 6 April 2025 or later"),
    (.refused(.careBeganTooLate), "had to begin on"),
    (.refused(.careTooShort), "without seven full days"),
    (.refused(.notAChild), "under 18, which was until"),
    (.earnsTooLittle, "less than the lower earnings limit of 6 April 2025"),
  ])
  func `each reason why there is no pay about a child is said`(
    reason: FamilyLeaveFinding.Reason, said: String
  ) throws {
    for kind in AbsenceKind.allCases where kind.statutoryPayment != nil {
      var run = held.run
      run.run.findings = [
        .familyLeave(
          FamilyLeaveFinding(reason, of: kind, under: "jo-1", on: CivilDate(2025, 4, 6)),
          assistant: "jo"),
        .familyLeave(
          FamilyLeaveFinding(
            .notice(.toldLate), of: kind, under: "jo-1", on: CivilDate(2025, 4, 6)),
          assistant: "jo"),
      ]
      let refusal = try #require(run.run.refusals.first)
      #expect(run.run.refusals.count == 1)
      let page = Page(refusal: refusal, in: run, entry: held.entry)
      let text = page.text.replacing(/\s+/, with: " ")
      #expect(text.contains(said) && text.contains(kind.statutoryPayment?.rawValue ?? ""))
      #expect(Page.isOurs(page.text) && Page.isOurs(String(decoding: page.xhtml, as: UTF8.self)))
      #expect(text.contains("data for form") == false)
      #expect(text.contains("put into form \(kind.refusalForm ?? "")") == (kind.refusalForm != nil))
    }
  }

  // What was earned is in the working of the pay line, as it was sealed: its limit stands before what it refuses.
  @Test func `what was earned, and the limit, are as they were sealed`() throws {
    let text = try text(0) { run in
      func line(_ label: WorkingLabel, _ value: String, about: String = "") -> WorkingLine {
        WorkingLine(
          depth: 1, label: label.rawValue, about: about, value: value, how: "", source: "")
      }
      run.run.findings = [
        .familyLeave(
          FamilyLeaveFinding(
            .earnsTooLittle, of: .maternity, under: "jo-1", on: CivilDate(2026, 8, 8)),
          assistant: "jo")
      ]
      let lines = run.run.payslips[0].lines
      let place = (lines.firstIndex { $0.kind == .statutoryPay } ?? -1) + 1
      run.run.payslips[0].workings = [
        WorkingLine(
          depth: 0, label: WorkingLabel.statutoryFamilyPay.rawValue, value: "£0.00", how: "",
          source: "", of: .payLine(place)),
        line(.relevantWeek, "2 August 2026 to 8 August 2026"),
        line(.relevantPeriod, "8 June 2026 to 3 August 2026"),
        line(.earningsOfPeriod, "£1,000.00"),
        line(.averageOverWeeks, "£125.0000", about: "8"),
        // Another job has paydays of its own.
        line(.relevantPeriod, "13 June 2026 to 7 August 2026"),
        line(.earningsOfPeriod, "£192.00"),
        line(.averageOverWeeks, "£24.0000", about: "8"),
        line(.averageOfJobs, "£149.0000"),
        WorkingLine(
          depth: 1, label: "Average weekly earnings for payments to parents", value: "£129.00",
          how: "", source: "SSCBA 1992 s 164(2)(b)"),
        line(.noStatutoryPay, "8 August 2026", about: "too little"),
      ]
    }
    for said in [
      "Days whose pay is averaged: 8 June 2026 to 3 August 2026", "Paid in them: £1,000.00",
      "Average weekly earnings, over 8 weeks: £125.0000",
      "Days whose pay is averaged: 13 June 2026 to 7 August 2026", "Paid in them: £192.00",
      "Average weekly earnings, over 8 weeks: £24.0000",
      "Average weekly earnings, of all jobs together: £149.0000",
      "Lower earnings limit, a week: £129.00",
    ] {
      #expect(text.contains(said), "\(said)")
    }
  }
}

extension LeaveFinding {
  /// What is found of sickness from a day on.
  fileprivate static func about(
    _ kind: Kind, of contract: Identifier, from day: CivilDate
  ) -> LeaveFinding {
    var finding = LeaveFinding(kind, of: contract, .zero, by: day)
    finding.began = day
    return finding
  }
}

/// Pay about a child on a payslip.
struct FamilyPayslipTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  private func text(_ lines: [PayLine]) -> String {
    var slip = sample.august.run.run.payslips[0]
    slip.lines += lines
    return Page(payslip: slip, in: sample.august.run, entry: sample.august.entry).text
      .replacing(/\s+/, with: " ")
  }

  @Test(arguments: [
    (0, "On leave, and nothing is paid for it"),
    (1, "One day of leave, a seventh of a week\u{2019}s pay"), (7, "One week of leave"),
    (22, "22 days of leave, each a seventh of a week\u{2019}s pay"), (28, "4 weeks of leave"),
  ])
  func `a payslip says how much leave it pays`(days: Int64, said: String) {
    for kind in AbsenceKind.allCases {
      guard let payment = kind.statutoryPayment else { continue }
      let line = PayLine(
        kind: .statutoryPay, element: kind.element, label: "as in the books", units: days,
        unit: .day, amount: days == 0 ? .zero : .pounds(50))
      let text = text([line])
      #expect(text.contains("\(payment.rawValue) ") && text.contains(said), "\(kind)")
      #expect(!text.contains("Statutory Sick Pay") && !text.contains("as in the books"))
    }
  }

  @Test func `a payslip says what of leave about a child is for pay periods before`() {
    var line = PayLine(
      kind: .statutoryPay, element: AbsenceKind.maternity.element, label: "as in the books",
      units: 28, unit: .day, amount: .pounds(900))
    #expect(!text([line]).contains("pay periods before"))
    line.ofEarlier = .pounds(105, 74)
    #expect(text([line]).contains("£105.74 of it is for pay periods before"))
    line.ofEarlier = -.pounds(20)
    #expect(text([line]).contains("£20.00 too much that was paid for pay periods before"))
  }

  @Test
  func `sick pay is said as it was, and what the contract pays for leave takes off the law's`() {
    let sick = PayLine(
      kind: .statutoryPay, element: AbsenceKind.sickness.element, label: "Sickness", units: 3,
      unit: .day, amount: .pounds(70))
    #expect(text([sick]).contains("3 days of sickness on which it is due"))
    let agreed = PayLine(
      kind: .leave, element: AbsenceKind.adoption.element, label: "Adoption leave",
      minutes: .hours(35), unit: .hour, amount: .pounds(300))
    #expect(
      text([agreed]).contains(
        "35 hours of leave, by what an hour of your work pays, less the statutory pay of those days"
      ))
  }
}
