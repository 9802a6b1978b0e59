import Foundation
import PADocuments
import PAEmployment
import PAJournal
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

  @Test func `every figure of a payslip is shown`() throws {
    var count = 0
    for (entry, run) in [sample.august, sample.supplementary] {
      for slip in run.run.payslips {
        count += 1
        let page = Page(payslip: slip, in: run, entry: entry)
        let body = try shown(page)
        var figures = slip.lines.map(\.amount) + slip.deductions.map(\.amount)
        figures += [slip.gross, slip.deducted, slip.net, slip.employerNI, slip.employerPension]
        if let pension = slip.pension { figures += [pension.pensionable, pension.relieved] }
        let year = slip.toDate
        figures += [
          year.gross, year.taxable, year.tax, year.employeeNI, year.pensionEmployee,
          year.pensionEmployer, year.holidayPay, year.net, year.previousPay, year.previousTax,
        ]
        for figure in figures where !figure.isZero {
          #expect(body.contains(figure.inWords), "\(slip.contract): \(figure)")
          #expect(page.text.contains(figure.inWords), "\(slip.contract): \(figure)")
        }
        #expect(body.contains(slip.minutes.inWords))
        #expect(body.contains(slip.payrollID))
        #expect(body.contains("123/AB456"))
      }
    }
    #expect(count == 5)
  }

  /// Every total of one column is the sum of the rows above it, as shown.
  @Test func `the columns of every document add up`() throws {
    var sums = 0
    for (name, page) in try sample.pages() {
      for table in try read(page).everything
      where table.name == "table" && table["class"] == "plain" {
        var sum = Money.zero
        let caption = table.first("caption")?.shown ?? ""
        // What is left is not a sum of what stands above it.
        if caption.contains("allowance") || caption.contains("Allowance") || name == "statement" {
          continue
        }
        for row in table.first("tbody")?.elements ?? [] {
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
    #expect(sums == 6 * 3 + 2 + 3)
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
    // No working that was sealed is lost.
    let all = try read(page).everything.map(\.text)
    for line in run.run.payslips[0].workings where line.depth > 0 {
      #expect(all.contains { $0.hasPrefix(line.label) }, "\(line.label)")
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
    #expect(page.text.contains("£79.94 of your pay is for work before these weeks"))
    #expect(page.text.contains("Late pay (arrears): Monday 6 July to Sunday 2 August 2026"))
  }

  /// The sample's shifts cover for sickness; nothing anybody is handed says so.
  @Test func `no document tells of health or the whole National Insurance number`() throws {
    for (name, page) in try sample.pages() {
      for said in [String(decoding: page.element.serialised(.xhtml), as: UTF8.self), page.text] {
        #expect(!said.lowercased().contains("sick"), "\(name)")
        for number in ["AB123456", "CE654321", "JG102030"] {
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
