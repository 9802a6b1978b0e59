import Foundation
import PAPrimitives
import PAXML
import Testing

/// The reading of the gallery's documents, tried on doctored copies: a figure that is missing or
/// misspelt must fail, for the gallery is what says that the program is right.
struct GalleryFiguresTests {
  /// The XML documents of a case as they are recorded, by their path in the books.
  private func documents(of each: GalleryCase) throws -> [(path: String, root: Element)] {
    let folder = each.folder.appending(path: "made/books")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".xml") }.sorted().map { path in
        let bytes = try Data(contentsOf: folder.appending(path: path))
        return (path, try XMLReading.element(of: Array(bytes), file: path).tree)
      }
  }

  /// What holds each kind of figure: a document's elements, down to an attribute where there is one.
  ///
  /// Of postings and balances, those of one kind of account. What a list leaves out as nought is held
  /// by the list.
  private static let holders: [String: (document: String, path: String)] = [
    "pay:…": ("payslip", "pay/line"), "charge:*": ("payslip", "deductions"),
    "asked:*:*": ("budgets", "budget/line@asked"), "gross": ("payslip", "pay@gross"),
    "expenses": ("payslip", "pay@expenses"), "tax": ("payslip", "deductions"),
    "employeeNI": ("payslip", "deductions"), "studentLoan": ("payslip", "deductions"),
    "postgraduateLoan": ("payslip", "deductions"), "salarySacrifice": ("payslip", "deductions"),
    "net": ("payslip", "net@amount"), "paid": ("payslip", "net@amount"),
    "settled:pay": ("payslip", "net/settled"),
    "settled:nationalInsurance": ("payslip", "net/settled"),
    "outstanding:*": ("entry", "closing/payroll/employment/outstanding"),
    "employerNI": ("payslip", "nationalInsurance"),
    "niCategory": ("payslip", "nationalInsurance"), "taxCode": ("payslip", "tax@code"),
    "taxable": ("payslip", "tax@taxable"), "pensionEmployee": ("payslip", "pension@employee"),
    "pensionEmployer": ("payslip", "pension@employer"),
    "pensionable": ("payslip", "pension@pensionable"),
    "holidayAccrued": ("payslip", "holiday@accrued"),
    "holidayTaken": ("payslip", "holiday@taken"), "holidayLeft": ("payslip", "holiday@left"),
    "holidayCarried": ("payslip", "holiday"), "holidaySettled": ("payslip", "holiday"),
    "toDate:gross": ("payslip", "toDate@gross"), "toDate:tax": ("payslip", "toDate@tax"),
    "toDate:pensionEmployee": ("payslip", "toDate@pensionEmployee"),
    "toDate:pensionEmployer": ("payslip", "toDate@pensionEmployer"),
    "toDate:pensionable": ("payslip", "pension@pensionable"),
    "toDate:salarySacrifice": ("payslip", "deductions"),
    "run net": ("entry", "transaction/posting=netPay:"),
    "employerCost": ("entry", "transaction/posting=clearing"),
    "dueToHMRC": ("entry", "transaction/posting=hmrc:"), "allowanceUsed": ("entry", "run"),
    "hmrc:*": ("entry", "closing/balance=hmrc:"),
    "pensionDue:*:*": ("entry", "closing/balance=pension:"),
    "paymentDate": ("entry", "run@paymentDate"), "bankDate": ("entry", "run@bankDate"),
    "submitBy": ("entry", "run@submitBy"), "agreed:*:*": ("budgets", "budget/line@agreed"),
    "received:*:*": ("budgets", "budget/line@received"),
    "spent:*:*": ("budgets", "budget/line@spent"),
    "recovered:*:*": ("budgets", "budget/line@recovered"),
    "left:*:*": ("budgets", "budget/line@left"),
    "spent:item:*": ("budgets", "budget/hiddenCost@spent"),
    "recovered:item:*": ("budgets", "budget/hiddenCost@recovered"),
    "claim:course": ("trainingClaim", "totals@course"),
    "claim:travel": ("trainingClaim", "totals@travel"),
    "claim:claimed": ("trainingClaim", "totals@claimed"),
    "claim:cover:*": ("trainingClaim", "line@amount"),
    "claim:cover:*:*:*": ("trainingClaim", "line/borneBy@amount"),
  ]

  /// Whether a document is the one that holds a figure.
  private func holds(
    _ root: Element, at path: String, _ figure: GalleryFigure, last: String
  ) throws -> Bool {
    switch root.name {
    case "payslip":
      try GalleryFigure(slip: root).named(figure.name) == figure
    case "entry" where figure.name.hasPrefix("outstanding:"): path == last
    case "entry": figure.assistant.isEmpty && root.first("run")?["period"] == figure.run
    case "budgets":
      path.hasPrefix(figure.run == "end" ? "out/budget." : "out/\(figure.run)/")
    default: true
    }
  }

  /// Every row of the gallery has what holds it taken out of its document, and then renamed.
  ///
  /// None may pass, whether it expects an amount or nought.
  @Test(arguments: GalleryCase.all)
  func `a figure that its document no longer holds fails`(each: GalleryCase) throws {
    let documents = try documents(of: each)
    let last = documents.filter { $0.root.name == "entry" }.map(\.path).max() ?? ""
    for row in try each.expectations() where row.figure.name != "says" {
      let kind = try #require(GalleryFigureKind.of(row.figure)).name
      let isOfRun = kind == "net" && row.figure.assistant.isEmpty
      let holder = try #require(Self.holders[isOfRun ? "run net" : kind], "\(kind)")
      let held = try documents.filter { path, root in
        try root.name == holder.document && holds(root, at: path, row.figure, last: last)
      }
      #expect(held.count == 1, "\(row.figure)")
      // As it is, it passes: what is summed over payslips apart, for this is one of them alone.
      let isSum = ["toDate:pensionable", "toDate:salarySacrifice"].contains(kind)
      if !isSum { #expect(try GalleryFigures(documents: held).fault(of: row) == nil) }
      for rename in [false, true] {
        var doctored = held
        try doctored[0].root.take(out: holder.path, orRename: rename)
        let figures = try? GalleryFigures(documents: doctored)
        #expect(figures?.fault(of: row) != nil || figures == nil, "\(row.figure): \(rename)")
      }
    }
  }

  @Test func `rows that expect nought are among them`() throws {
    let noughts = try GalleryCase.all.flatMap { try $0.expectations() }.filter { row in
      !row.figure.assistant.isEmpty && Money(row.expected, signed: true)?.isZero == true
    }
    #expect(noughts.count >= 25)
  }

  /// A figure's name that is misspelt in `expected.csv` is no figure, whatever the row expects.
  @Test(arguments: [
    ("gross", "grosss"), ("tax", "taxes"), ("studentLoan", "studentloan"),
    ("toDate:tax", "todate:tax"), ("toDate:tax", "toDate:taxx"), ("employeeNI", "employeeNi"),
    ("pensionEmployer", "pensionEmplayer"), ("net", "nett"), ("pay:thanks", "pay:thank"),
    ("pay:thanks", "pai:thanks"),
  ])
  func `a name misspelt in the expected file fails`(name: String, misspelt: String) throws {
    let each = try #require(GalleryCase.all.first { $0.name == "07-week-53" })
    let figures = try GalleryFigures(documents: documents(of: each))
    let slip = GalleryFigure(
      run: "2026-27/W52+1", assistant: "pa-3", contract: "edmund", name: name)
    let value = try #require(figures.values[slip], "\(slip)")
    for expected in [value, "0.00"] {
      let row = GalleryExpectation(
        figure: slip.named(misspelt), expected: expected, working: expected)
      #expect(figures.fault(of: row) != nil)
    }
    let right = GalleryExpectation(figure: slip, expected: value, working: value)
    #expect(figures.fault(of: right) == nil)
    // So is a figure of a run, of a PA or of a contract that there is not.
    for other in [
      GalleryFigure(run: "2026-27/W54", assistant: "pa-3", contract: "edmund", name: name),
      GalleryFigure(run: slip.run, assistant: "pa-4", contract: "edmund", name: name),
      GalleryFigure(run: slip.run, assistant: "pa-3", contract: "edmond", name: name),
    ] {
      #expect(
        figures.fault(of: GalleryExpectation(figure: other, expected: "0.00", working: "0")) != nil)
    }
  }

  /// Nought is what a list leaves out only where the rest of the payslip says that nothing is missing.
  @Test(arguments: [
    // A deduction is dropped, or its kind is called something else.
    ("<deduction kind=\"incomeTax\"[^/]*/>", ""), ("kind=\"incomeTax\"", "kind=\"tax\""),
    ("<deduction kind=\"nationalInsurance\"[^/]*/>", ""),
    ("kind=\"salarySacrifice\"", "kind=\"pension\""),
    // A list says its total and does not come to it, or net pay is another.
    ("<deductions total=\"242.59\"", "<deductions total=\"242.58\""),
    ("<net amount=\"1382.43\"", "<net amount=\"1382.44\""),
    // National Insurance without its letter, or a letter without contributions.
    (" category=\"V\" because", " because"), ("<contributions category=\"V\"[^/]*/>", ""),
    // Pay was given up for a pension, and there is none.
    ("<pension [^/]*/>", ""),
    // Pay lines that do not come to gross pay.
    ("amount=\"1450.00\"", "amount=\"1450.01\""), ("isPay=\"yes\"", "isPay=\"no\""),
    ("gross=\"1625.02\" exp", "gross=\"1625,02\" exp"),
  ])
  func `a payslip that contradicts itself is refused`(was: String, now: String) throws {
    let each = try #require(GalleryCase.all.first { $0.name == "08-two-jobs" })
    let file = each.folder.appending(path: "made/books/out/2026-27/4W08/payslip-pa-2.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let doctored = text.replacing(try Regex(was), with: now)
    #expect(doctored != text)
    #expect(throws: Never.self) { try GalleryFigures(["payslip.xml": Data(text.utf8)]) }
    #expect(throws: GalleryFault.self) { try GalleryFigures(["payslip.xml": Data(doctored.utf8)]) }
  }

  @Test func `the same figure in two documents, and a document nobody knows, are refused`() throws {
    let slip = Element("payslip")
    #expect(throws: GalleryFault.self) { try GalleryFigures(documents: [("a.xml", slip)]) }
    #expect(throws: GalleryFault.self) {
      try GalleryFigures(documents: [("a.xml", Element("payslips"))])
    }
    let each = try #require(GalleryCase.all.first)
    let one = try #require(documents(of: each).first { $0.root.name == "payslip" })
    #expect(throws: GalleryFault.self) { try GalleryFigures(documents: [one, one]) }
  }
}

extension Element {
  /// Takes out, or renames, all that is at a path: `pay/line` or `pay@gross`.
  fileprivate mutating func take(out path: String, orRename rename: Bool) throws {
    let parts = path.split(separator: "@").map(String.init)
    let names = parts[0].split(separator: "/").map(String.init)
    guard take(names[...], parts.count == 2 ? parts[1] : nil, rename) else {
      throw GalleryFault("there is no \(path)")
    }
  }

  private mutating func take(
    _ names: ArraySlice<String>, _ attribute: String?, _ rename: Bool
  ) -> Bool {
    guard let first = names.first else {
      guard let attribute, let place = attributes.firstIndex(where: { $0.name == attribute })
      else { return false }
      let value = attributes.remove(at: place).value
      if rename { attributes.append(Attribute(name: "\(attribute)s", value: value)) }
      return true
    }
    let step = first.split(separator: "=").map(String.init)
    var isFound = false
    var kept: [Node] = []
    for child in children {
      guard case .element(var element) = child, element.name == step[0],
        step.count == 1 || element["account"]?.hasPrefix(step[1]) == true
      else {
        kept.append(child)
        continue
      }
      if names.count == 1, attribute == nil {
        isFound = true
        if rename {
          var other = Element("\(step[0])s")
          other.attributes = element.attributes
          other.children = element.children
          kept.append(.element(other))
        }
      } else {
        if element.take(names.dropFirst(), attribute, rename) { isFound = true }
        kept.append(.element(element))
      }
    }
    children = kept
    return isFound
  }
}
