import Foundation
import PADeductions
import PADocuments
import PAEmployment
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import PAXML
import Testing

/// The figures of the documents: all there, and adding up as they are shown.
struct FigureTests {
  let sample: Sample

  init() throws { sample = try Sample() }

  /// Worked by hand for Morag Bell, four weeks paid on 31 August 2026, code S1257L week 1:
  /// pay 20 × 7 h = 140 h at £14.60 = £2,044.00;
  /// National Insurance letter M: (2,044.00 − 967.00) × 8% = £86.16;
  /// free pay (1257 = 2 × 500 + 257): 2 × 96.16 + 2,579 ÷ 52 up = 192.32 + 49.60 = 241.92 a week,
  /// × 4 = £967.68; 2,044.00 − 967.68 = 1,076.32, whole pounds £1,076; starter band 3,967 × 4 ÷ 52 =
  /// 305.1538, its tax 753.73 × 4 ÷ 52 = 57.9792; (1,076 − 305.1538) × 20% = 154.1692; £212.14;
  /// net 2,044.00 − 212.14 − 86.16 = £1,745.70.
  @Test func `a payslip shows figures worked by hand`() throws {
    let slip = sample.august.run.run.payslips[1]
    let page = Page(payslip: slip, in: sample.august.run, entry: sample.august.entry)
    #expect(page.text.contains("Morag Bell is paid £1,745.70 on Monday 31 August 2026\n"))
    for line in [
      "Weekday hours  £2,044.00", "All that came off  £298.30",
      "Income tax (code S1257L, this pay period on its own)  £212.14",
      "National Insurance (category M)  £86.16", "You are paid (net pay)  £1,745.70",
    ] {
      let parts = line.components(separatedBy: "  ")
      #expect(
        page.text.split(separator: "\n").contains {
          $0.hasPrefix(parts[0] + " ") && $0.hasSuffix(" " + parts[1])
        }, "\(line)")
    }
    #expect(page.text.contains("140 hours at £14.60 an hour"))
    #expect(page.text.contains("By cheque"))
  }

  /// On the page and in the text alike.
  @Test func `every figure of a payslip stands in the row that has its name, under its heading`()
    throws
  {
    var (count, figures) = (0, 0)
    for (entry, run) in [sample.august, sample.supplementary] {
      for slip in run.run.payslips {
        count += 1
        let page = Page(payslip: slip, in: run, entry: entry)
        let body = try shown(page)
        for (heading, label, amount) in places(of: slip) where !amount.isZero {
          figures += 1
          let row = "\(label) \(amount.inWords)"
          #expect(try rows(of: page, under: heading).contains(row), "\(slip.contract): \(row)")
          #expect(lines(of: page, under: heading).contains(row), "\(slip.contract): \(row)")
        }
        let taxable = "Taxable pay this year: \(slip.toDate.figures.taxable.inWords)"
        #expect(lines(of: page, under: "About this payslip").contains(taxable))
        let pension = slip.figures.pension
        if !pension.employee.isZero {
          let note = "Worked on \(pension.pensionable.inWords) of this period\u{2019}s pay"
          #expect(body.contains(note) && page.unwrapped.contains(note), "\(slip.contract)")
        }
        #expect(body.contains(slip.minutes.inWords))
        #expect(body.contains(slip.payrollID))
        #expect(body.contains("123/AB456"))
      }
    }
    #expect(count == 5)
    #expect(figures >= 70)
  }

  /// What the page calls a deduction, written anew.
  private func label(_ deduction: Deduction, _ slip: Payslip) -> String {
    let provider = slip.scheme?.provider ?? ""
    let back = deduction.amount.isNegative ? " given back" : ""
    let alone = slip.basis == .week1month1 ? ", this pay period on its own" : ""
    return switch deduction.kind {
    case .salarySacrifice: "Pay given up for your pension with \(provider)"
    case .incomeTax: "Income tax\(back) (code \(slip.taxCode)\(alone))"
    case .nationalInsurance: "National Insurance (category \(slip.category?.rawValue ?? "?"))"
    case .studentLoan: "Student loan (plan \(slip.loanPlan?.rawValue ?? "?"))"
    case .postgraduateLoan: "Postgraduate loan"
    case .pension: "Workplace pension with \(provider)"
    case .charge: "What your employer charges"
    }
  }

  /// A payslip's figures, each with its heading and its row's name.
  private func places(of slip: Payslip) -> [(heading: String, label: String, Money)] {
    let (top, year) = (
      "What your employer paid on top", "This tax year so far (since 6 April 2026)"
    )
    let off = slip.deducted.isNegative ? "Given back to you in all" : "All that came off"
    return slip.lines.map {
      ("What you earned", $0.kind == .element ? $0.label : "Rolled-up holiday pay", $0.amount)
    }
      + slip.deductions.map { ("What came off", label($0, slip), $0.amount) } + [
        ("What you earned", "Pay before anything comes off (gross pay)", slip.gross),
        ("What came off", off, slip.deducted),
        ("What you are paid", "You are paid (net pay)", slip.net),
        (top, "Employer\u{2019}s National Insurance", slip.employerNI),
        (top, "Employer\u{2019}s pension contribution", slip.employerPension),
        (top, "Tax relief on your pension", slip.figures.pension.reclaimed),
        (year, "Pay before anything came off", slip.toDate.figures.gross),
        (year, "Holiday pay in that pay", slip.toDate.figures.holidayPay),
        (year, "Income tax", slip.toDate.figures.tax),
        (year, "National Insurance", slip.toDate.figures.employeeNI),
        (year, "Your pension contributions", slip.toDate.figures.pension.employee),
        (year, "Employer\u{2019}s pension contributions", slip.toDate.figures.pension.employer),
        (year, "Paid to you", slip.toDate.figures.net),
        (year, "Taxable pay in earlier jobs this year (P45)", slip.toDate.previousPay),
        (year, "Tax in earlier jobs this year (P45)", slip.toDate.previousTax),
      ]
  }

  /// Each row of a table, its name and its amount, without notes and workings.
  private func rows(of page: Page, under heading: String) throws -> [String] {
    let tables = try read(page).everything.filter {
      $0.name == "section" && $0.first("h2")?.text == heading
    }.compactMap { $0.first("table") }
    #expect(tables.count == 1, "\(heading)")
    return tables.flatMap { $0.first("tbody")?.all("tr") ?? [] }.map { row in
      let head = row.first("th")
      let name = (head?.first("details")?.first("summary") ?? head)?.first("span")?.text ?? ""
      return
        "\(name.trimmingCharacters(in: .whitespacesAndNewlines)) \(row.first("td")?.text ?? "")"
    }
  }

  /// Each line of the text under a heading, with single spaces.
  private func lines(of page: Page, under heading: String) -> [String] {
    let blocks = page.text.components(separatedBy: "\n\n").filter { $0.hasPrefix("\(heading)\n") }
    #expect(blocks.count == 1, "\(heading)")
    return blocks.joined().split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  /// Every total of one column is the sum of the rows above it, as shown.
  @Test func `the columns of every document add up`() throws {
    var sums = 0
    for (name, page) in try sample.pages() {
      for section in try read(page).everything where section.name == "section" {
        guard let table = section.first("table"), table["class"] == "plain" else { continue }
        var sum = Money.zero
        let caption = section.first("h2")?.shown ?? section.first("h3")?.shown ?? ""
        // What is left is not a sum of what stands above it.
        if caption.contains("allowance") || caption.contains("Allowance") || name == "statement" {
          continue
        }
        for row in try #require(table.first("tbody")).elements {
          let amount = try #require(row.first("td").flatMap { Money(shown: $0.text) })
          guard row["class"] == "total" else {
            sum += amount
            continue
          }
          #expect(sum == amount, "\(name): \(caption)")
          sums += 1
          break
        }
      }
    }
    #expect(sums == 6 * 3 + 2 + 3 + 1)
  }

  @Test func `workings stand under their figures`() throws {
    let (entry, run) = sample.august
    let page = Page(payslip: run.run.payslips[0], in: run, entry: entry)
    let rows = try read(page).everything.filter { $0.name == "tr" }
    func working(of label: String) -> [String] {
      rows.filter { $0.shown.hasPrefix(label) }.flatMap(\.everything).filter { $0.name == "li" }
        .map(\.text)
    }
    #expect(
      working(of: "Income tax (code 1257L)").contains(
        "Tax: £8,201.00 at 20%, part of a penny dropped = £1,640.20"))
    #expect(
      working(of: "National Insurance (category A)").contains(
        "Contribution: £1,434.13 at 8%, nearest penny, third decimal 5 or less dropped = £114.73"))
    #expect(working(of: "Weekend hours").contains("Time worked: 4 hours 30 minutes"))
    #expect(
      working(of: "You are paid") == [
        "Pay: £2,401.13", "And money given back: £17.10",
        "Less what came off: −£478.38",
      ])
    // No working that was sealed is lost: as many stand on the page as were sealed of a name.
    let all = try read(page).everything.map(\.text)
    let sealed = Dictionary(
      grouping: run.run.payslips[0].workings.filter { $0.depth > 0 }, by: \.name)
    #expect(sealed.count > 20)
    for (label, lines) in sealed {
      #expect(all.count { $0.hasPrefix(label) } >= lines.count, "\(label)")
    }
  }

  @Test func `the payslip of a supplementary run says why it is paid`() throws {
    let (entry, run) = sample.supplementary
    let page = Page(payslip: run.run.payslips[0], in: run, entry: entry)
    #expect(page.text.hasPrefix("Extra payslip from Alex Rowan\n"))
    #expect(
      page.unwrapped.contains("Six hours on Saturday 29 August were left off the timesheet."))
    #expect(page.title == "Payslip 2026-09-04 Jo Marsh 4W06+1")
  }

  @Test func `the day the bank pays is said where it differs`() {
    let (entry, run) = sample.august
    let jo = Page(payslip: run.run.payslips[0], in: run, entry: entry)
    #expect(jo.unwrapped.contains("reaches your bank on Friday 28 August 2026."))
    // A cheque waits for no bank.
    let morag = Page(payslip: run.run.payslips[1], in: run, entry: entry)
    #expect(!morag.unwrapped.contains("bank on Friday"))
  }

  @Test func `arrears say which period they are of`() {
    let (entry, run) = sample.august
    let page = Page(payslip: run.run.payslips[0], in: run, entry: entry)
    #expect(page.text.contains("£79.94 of your pay is for work before this pay period"))
    #expect(page.text.contains("Late pay (arrears): Monday 6 July to Sunday 2 August 2026"))
  }

  /// The sample's shifts cover for sickness; nothing anybody is handed says so.
  ///
  /// The data of a form that asks for both alone has the number, and of form SSP1 that there was sickness.
  @Test func `no document tells of health or the whole National Insurance number`() throws {
    let numbers = ["AB123456", "CE654321", "JG102030"]
    let known = Sample.employer.assistants.compactMap { $0.niNumber?.text.prefix(8) }
    #expect(Set(known.map(String.init)) == Set(numbers))
    #expect(sample.august.run.lines.contains { $0.covers?.reason == .sickness })
    for (name, page) in try sample.pages() {
      for said in [String(decoding: page.xhtml, as: UTF8.self), page.text] {
        #expect(said.lowercased().contains("sick") == (name == "ssp1-morag"), "\(name)")
        for number in numbers where !name.hasPrefix("smp1") && !name.hasPrefix("ssp1") {
          #expect(!said.contains(number), "\(name)")
        }
      }
    }
  }

  @Test func `the verdict on the budget comes first`() {
    func heading(_ page: Page) -> String {
      page.text.split(separator: "\n").dropFirst().prefix { !$0.hasPrefix("=") }
        .joined(separator: " ")
    }
    #expect(
      heading(sample.statement(left: nil))
        == "You have enough money: at the present rate it lasts until the plan ends on Wednesday 31 March 2027"
    )
    // £17,783.73 in 84 days is £211.71 a day: £2,117.20 lasts ten days after 30 August.
    #expect(
      heading(sample.statement(left: .pounds(2_117, 20)))
        == "Please look at this soon: at the present rate your money lasts until about Wednesday 9 September 2026"
    )
    #expect(
      heading(sample.statement(left: .pounds(-120)))
        == "Please ring your funder: £120.00 more has been spent than was agreed")
  }

  private func read(_ page: Page) throws -> Element { try page.readAgain() }

  private func shown(_ page: Page) throws -> String {
    try #require(read(page).first("body")?.shown)
  }
}

extension Money {
  /// Reads `−£1,234.05` back.
  fileprivate init?(shown text: String) {
    let plain = String(text.filter { !"£,".contains($0) }.map { $0 == "\u{2212}" ? "-" : $0 })
    self.init(plain, signed: true)
  }
}
