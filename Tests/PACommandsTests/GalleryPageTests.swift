import Foundation
import Testing

/// The finding of figures on the gallery's pages, tried on doctored copies: a figure that stands in
/// another row must fail.
struct GalleryPageTests {
  /// A page as the program writes it, as text and as HTML, with these amounts for tax, for National
  /// Insurance, and for tax and National Insurance to date.
  private func pages(_ amounts: [String]) throws -> [GalleryPage] {
    func row(_ label: String, _ amount: String) -> String {
      label + String(repeating: " ", count: 72 - label.count - amount.count) + amount + "\n"
    }
    let text = """
      Payslip from Alex Rowan

      Ann Bell is paid £9.00 on Friday 4 September 2026
      =================================================
      For the week.

      What came off
      -------------
      \(row("Income tax (code BR)", amounts[0]))\
        Code BR comes from starter declaration C
      \(row("National Insurance (category A)", amounts[1]))\
      \(row("", "--------------"))\
      \(row("All that came off", "£77.00"))
      This tax year so far (since 6 April 2026)
      -----------------------------------------
      \(row("Income tax", amounts[2]))\
      \(row("National Insurance", amounts[3]))
      About this payslip
      ------------------
      Taxable pay this time: £60.00
      Tax code: BR, from starter declaration C; each pay day is worked on
      its own (week 1)
      """
    func html(_ label: String, _ amount: String) -> String {
      """
      <tr><th scope="row"><details><summary><span>\(label) <span class="note">Code BR comes from \
      starter declaration C</span></span></summary><ul><li>Tax: £77.00</li></ul></details></th>\
      <td>\(amount)</td></tr>
      """
    }
    let page = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>a</title></head><body>
      <main><h1>Ann Bell is paid £9.00 on Friday 4 September 2026</h1><p class="lead">For the week.</p>
      <section><h2>What came off</h2><table class="plain"><tbody>
      \(html("Income tax (code BR)", amounts[0]))
      \(html("National Insurance (category A)", amounts[1]))
      <tr class="total"><th scope="row"><span>All that came off</span></th><td>£77.00</td></tr>
      </tbody></table></section>
      <section><h2>This tax year so far (since 6 April 2026)</h2><table class="plain"><tbody>
      \(html("Income tax", amounts[2]))
      \(html("National Insurance", amounts[3]))
      </tbody></table></section>
      <h2>About this payslip</h2><dl>
      <div><dt>Taxable pay this time</dt><dd><details><summary>£60.00</summary></details></dd></div>
      <div><dt>Tax code</dt><dd>BR, from starter declaration C</dd></div></dl></main></body></html>
      """
    return [try GalleryPage(text: text), try GalleryPage(html: page)]
  }

  /// The faults of a payslip's figure on the two pages.
  private func faults(
    _ name: String, _ expected: String, on pages: [GalleryPage]
  ) throws -> [String?] {
    let each = try #require(GalleryCase.all.first { $0.name == "08-two-jobs" })
    let books = try GalleryBooks(
      Data(contentsOf: each.folder.appending(path: "books/employer.xml")))
    let figure = GalleryFigure(run: "2026-27/W22", assistant: "pa-1", contract: "ann", name: name)
    let row = GalleryExpectation(figure: figure, expected: expected, working: expected)
    guard case .on(.payslip, let find) = try #require(GalleryFigureKind.of(figure)).shown else {
      throw GalleryFault("\(name) stands on no payslip")
    }
    let place = try find(row, books)
    return pages.map { $0.fault(at: place) }
  }

  @Test func `a figure is found in its own row, as text and as HTML`() throws {
    let pages = try pages(["£31.40", "£11.57", "£62.60", "£23.14"])
    for (name, expected) in [
      ("tax", "31.40"), ("employeeNI", "11.57"), ("toDate:tax", "62.60"), ("taxable", "60.00"),
      ("taxCode", "BR"), ("studentLoan", "0.00"), ("pensionEmployee", "0.00"),
    ] {
      #expect(try faults(name, expected, on: pages) == [nil, nil], "\(name)")
    }
  }

  @Test(arguments: [
    // Tax and National Insurance have changed places.
    ["£11.57", "£31.40", "£62.60", "£23.14"],
    // What came off stands in the year's row, and the year's in what came off.
    ["£62.60", "£11.57", "£31.40", "£23.14"],
    // The amount stands elsewhere on the page only.
    ["£77.00", "£31.40", "£62.60", "£31.40"],
    // It came back, and did not come off.
    ["\u{2212}£31.40", "£11.57", "£62.60", "£23.14"],
    // It is a part of another amount.
    ["£131.40", "£11.57", "£62.60", "£23.14"],
  ])
  func `a figure moved to another row of a page fails, as text and as HTML`(
    amounts: [String]
  ) throws {
    let faults = try faults("tax", "31.40", on: pages(amounts))
    #expect(faults.count == 2)
    for fault in faults { #expect(fault?.contains("says") == true) }
  }

  @Test func `a row that is gone fails where the figure is not nought`() throws {
    let pages = try pages(["£31.40", "£11.57", "£62.60", "£23.14"])
    for (name, expected) in [
      ("studentLoan", "1.00"), ("pensionEmployee", "1.00"), ("gross", "0.00"), ("net", "0.00"),
      ("toDate:pensionEmployee", "5.00"), ("taxCode", "B"), ("taxCode", "BR1"),
      ("niCategory", "A"), ("employerNI", "1.00"), ("taxable", "6.00"), ("tax", "0.00"),
    ] {
      let faults = try faults(name, expected, on: pages)
      #expect(faults.count == 2 && faults.allSatisfy { $0 != nil }, "\(name) \(expected)")
    }
  }

  /// The program's own pages, with two amounts of one column exchanged.
  @Test(arguments: [
    ("01-four-weekly/made/books/out/2026-27/4W07/payslip-pa-1", "£61.21", "£50.09"),
    ("05-two-funders/made/books/out/2026-27/4W08/budget-integrated", "£6,522.09", "£3,121.72"),
    ("08-two-jobs/made/books/out/2026-27/4W08/summary", "£4,126.54", "£4,859.86"),
  ])
  func `two amounts exchanged on a page of the gallery are seen`(
    path: String, one: String, other: String
  ) throws {
    let name = String(path.split(separator: "/")[0])
    let each = try #require(GalleryCase.all.first { $0.name == name })
    let books = try GalleryBooks(
      Data(contentsOf: each.folder.appending(path: "books/employer.xml")))
    let run = path.split(separator: "/").dropFirst(4).prefix(2).joined(separator: "/")
    for ending in ["txt", "html"] {
      let file = GalleryCase.gallery.appending(path: "\(path).\(ending)")
      let text = try String(contentsOf: file, encoding: .utf8)
      let doctored = text.replacing(one, with: "\u{1}").replacing(other, with: one)
        .replacing("\u{1}", with: other)
      #expect(doctored != text)
      var seen = 0
      for row in try each.expectations() where row.figure.run == run {
        let kind = try #require(GalleryFigureKind.of(row.figure))
        guard case .on(let reader, let find) = kind.shown, reader.writes(file, of: row.figure)
        else { continue }
        let place = try find(row, books)
        func page(_ text: String) throws -> GalleryPage {
          try ending == "txt" ? GalleryPage(text: text) : GalleryPage(html: text)
        }
        #expect(try page(text).fault(at: place) == nil, "\(row.figure)")
        if try page(doctored).fault(at: place) != nil { seen += 1 }
      }
      #expect(seen >= 2, "\(file.lastPathComponent)")
    }
  }
}

extension GalleryFigureKind.Page {
  /// Whether a file is the page of this kind that shows a figure.
  fileprivate func writes(_ file: URL, of figure: GalleryFigure) -> Bool {
    let name = file.deletingPathExtension().lastPathComponent
    return switch self {
    case .payslip:
      name == "payslip-\(figure.assistant)"
        || name == "payslip-\(figure.assistant)+\(figure.contract)"
    case .corrected:
      name.hasPrefix("corrected-") && name.hasSuffix("-\(figure.assistant)")
    case .summary: name == "summary"
    case .budget: name.hasPrefix("budget-")
    case .claim: false
    }
  }
}
