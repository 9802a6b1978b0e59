import PABudgets
import PADocuments
import PAEmployment
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit
import PAXML
import Testing

/// Words stand in tables, one for each document, language and reading level; none lacks a word.
struct WordsTests {
  private let sample: Sample

  init() throws { sample = try Sample() }

  @Test func `no table lacks a word, nor says another number of things than plain English`() {
    for words in Words.all {
      #expect(words.lacking.isEmpty, "\(words.reading.language): \(words.lacking)")
    }
  }

  @Test func `a word that is missing is found, and so is one with other places`() {
    let english = WordTable<PayslipWord>.plainEnglish
    var payslip = Dictionary(uniqueKeysWithValues: PayslipWord.allCases.map { ($0, english[$0]) })
    payslip[.earned] = nil
    payslip[.isPaid] = "\(1) is paid \(2)"
    var names = Dictionary(uniqueKeysWithValues: WorkingWords.keys.map { ($0, "x\($0)") })
    names["Free pay"] = nil
    let words = Words(
      common: .plainEnglish, payslip: WordTable(.plainEnglish, payslip), summary: .plainEnglish,
      statement: .plainEnglish, claim: .plainEnglish, correction: .plainEnglish,
      contract: .plainEnglish, rota: .plainEnglish, record: .plainEnglish,
      holiday: .plainEnglish, refusal: .plainEnglish, workings: WorkingWords(names))
    #expect(words.lacking == ["payslip: isPaid", "payslip: earned", "workings: Free pay"])
    // It shows where it is missing.
    #expect(words.payslip(.earned) == "[earned]")
  }

  @Test(.random) func `days and hours are said as PAPrimitives says them`() {
    let words = Words.plainEnglish
    RandomRuns.each(usually: 200) { random in
      let day = CivilDate(dayNumber: Int32(random.number(19_000...22_000)))
      #expect(words.date(day) == day.inWords && words.shortDate(day) == day.inShortWords)
      let time = Minutes(Int64(random.number(-130_000...130_000)))
      #expect(words.time(time) == time.inWords)
    }
  }

  @Test func `every label that a payslip seals is a key, or a name from the books`() {
    let keys = Set(WorkingWords.keys)
    var found: Set<String> = []
    for (_, run) in sample.runs {
      for line in run.run.payslips.flatMap(\.workings) where line.label != "%" {
        #expect(keys.contains(line.label), "\(line.label)")
        found.insert(line.label)
      }
    }
    #expect(found.count > 40)
  }

  // Jo is away since 24 August and nobody knows until when; what is refused is not taken, and an extra run tells it no more.
  @Test func `an absence without an end is told in the summary of each regular run`() throws {
    func text(_ held: (entry: Entry, run: SealedPayRun)) throws -> String {
      var (entry, run) = held
      var refused = BookedAbsence(.holiday, from: CivilDate(2026, 8, 17))
      refused.refused = CivilDate(2026, 8, 1)
      run.books.employer.assistants[0].contracts[0].away = [
        BookedAbsence(.suspension, from: CivilDate(2026, 8, 24)), refused,
        BookedAbsence(.unpaid, from: CivilDate(2026, 8, 3), to: CivilDate(2026, 8, 4)),
      ]
      let payday = run.run.paymentDate
      let paying = try Law(of: [.paying], over: DateRange(payday))[.paying, on: payday]
      return Page(
        summaryOf: run, entry: entry, payments: [], allowance: .pounds(10_500), paying: paying
      ).text.replacing(/\s+/, with: " ")
    }
    let name = sample.august.run.books.employer.assistants[0].name
    let regular = try text(sample.august)
    #expect(
      regular.contains("\(name) is away since 24 August 2026, and the books give no last day."))
    #expect(regular.matches(of: /the books give no last day/).count == 1)
    #expect(!(try text(sample.supplementary)).contains("the books give no last day"))
  }

  @Test func `three pages in another language have no word of English left`() throws {
    let mirror = Self.mirror
    #expect(mirror.lacking.isEmpty)
    let closing = sample.entries[sample.entries.count - 1].closing
    let statement = BudgetStatement(
      of: sample.budget, closing.balances, spendingRate: closing.spendingRate(of: sample.budget.id))
    let (entry, run) = sample.august
    let payday = run.run.paymentDate
    let paying = try Law(of: [.paying], over: DateRange(payday))[.paying, on: payday]
    func pages(in words: Words) -> [Page] {
      [
        Page(payslip: run.run.payslips[0], in: run, entry: entry, worked: true, words: words),
        Page(
          summaryOf: run, entry: entry, payments: [], allowance: .pounds(10_500),
          paying: paying, words: words),
        Page(
          budgetStatement: statement, of: run.books, on: CivilDate(2026, 9, 4), words: words),
      ]
    }
    let english = Self.sentences(in: .plainEnglish)
    // What is sealed of a working but its label is shown as it was sealed.
    let sealed = run.run.payslips[0].workings.flatMap { [$0.value, $0.how, $0.source] }
    for (page, plain) in zip(pages(in: mirror), pages(in: .plainEnglish)) {
      let html = String(decoding: page.xhtml, as: UTF8.self)
      #expect(html.contains(" lang=\"x-mirror\""))
      // Every sentence of plain English that is on the plain page is gone from the other.
      let here = english.filter { said in
        plain.text.contains(said) && !sealed.contains { $0.contains(said) }
      }
      #expect(here.count > 14)
      for sentence in here { #expect(!page.text.contains(sentence), "\(sentence)") }
      #expect(page.text.split(separator: "\n").count > 30)
      // Figures and names are no words: they stand there as they are.
      let amounts = { (text: String) in
        text.matches(of: /£[0-9,]+\.[0-9]{2}/).map(\.output).sorted()
      }
      #expect(amounts(page.text) == amounts(plain.text))
    }
    // Another language puts the places in its own order: who is paid, how much, when.
    let slip = run.run.payslips[0]
    let heading = pages(in: mirror)[0].text
    #expect(
      heading.replacing(/\s+/, with: " ").contains(
        "\(mirror.date(run.run.paymentDate)): \(slip.net.inWords) diap si \(slip.name)"))
    // Labels of workings are found by what was sealed.
    #expect(heading.contains("yap eerF"))
  }

  // MARK: A second language

  /// Plain English backwards, letter by letter, its sentences' places where they were but for one.
  private static let mirror: Words = {
    let reading = Reading("x-mirror", .plain)
    let english = Words.plainEnglish
    var payslip = turned(english.payslip)
    payslip[.isPaid] = "\(3): \(2) diap si \(1)"
    return Words(
      common: WordTable(reading, turned(english.common)), payslip: WordTable(reading, payslip),
      summary: WordTable(reading, turned(english.summary)),
      statement: WordTable(reading, turned(english.statement)),
      claim: WordTable(reading, turned(english.claim)),
      correction: WordTable(reading, turned(english.correction)),
      contract: WordTable(reading, turned(english.contract)),
      rota: WordTable(reading, turned(english.rota)),
      record: WordTable(reading, turned(english.record)),
      holiday: WordTable(reading, turned(english.holiday)),
      refusal: WordTable(reading, turned(english.refusal)),
      workings: WorkingWords(
        Dictionary(
          uniqueKeysWithValues: WorkingWords.keys.map { key in
            (
              key,
              key.split(separator: "%", omittingEmptySubsequences: false)
                .map { String($0.reversed()) }.joined(separator: "%")
            )
          })))
  }()

  private static func turned<Word>(_ table: WordTable<Word>) -> [Word: Phrase] {
    Dictionary(
      uniqueKeysWithValues: Word.allCases.map { word in
        var turned = Phrase.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        for part in parts(of: table[word]) {
          switch part {
          case .place(let place): turned.appendInterpolation(place)
          case .words(let words): turned.appendLiteral(String(words.reversed()))
          }
        }
        return (word, Phrase(stringInterpolation: turned))
      })
  }

  private enum Part {
    case words(String)
    case place(Int)
  }

  /// A phrase's words and places, read from the phrase filled with marks.
  private static func parts(of phrase: Phrase) -> [Part] {
    let filled = phrase((1...9).map { "\u{1}\($0)\u{1}" })
    return filled.split(separator: "\u{1}").map { piece in
      filled.contains("\u{1}\(piece)\u{1}") && piece.count == 1 && piece.first?.isNumber == true
        ? .place(Int(piece) ?? 0) : .words(String(piece))
    }
  }

  /// Everything of two words and more that the tables say and whose letters are not the same both
  /// ways.
  private static func sentences(in words: Words) -> Set<String> {
    func sentences<Word>(_ table: WordTable<Word>) -> [String] {
      Word.allCases.flatMap { word in
        parts(of: table[word]).compactMap { part in
          if case .words(let words) = part { words } else { nil }
        }
      }
    }
    let all =
      sentences(words.payslip) + sentences(words.summary) + sentences(words.statement)
      + sentences(words.common)
    return Set(all.filter { $0.contains(" ") && $0.count > 8 })
  }
}
