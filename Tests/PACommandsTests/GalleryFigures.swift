import Foundation
import PAPrimitives
import PAXML

/// A figure of a case: which run (or `end`), whose, and what it is called in `expected.csv`.
struct GalleryFigure: Hashable, CustomStringConvertible {
  var run: String
  var assistant = ""
  var contract = ""
  var name: String

  var description: String {
    [run, assistant, contract, name].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// One line of `expected.csv`.
struct GalleryExpectation {
  let figure: GalleryFigure
  let expected: String
  let working: String

  /// The lines of a file; quotes hold commas.
  static func all(of file: URL) throws -> [GalleryExpectation] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      var fields = [""]
      var quoted = false
      for letter in line {
        switch letter {
        case "\"": quoted.toggle()
        case "," where !quoted: fields.append("")
        default: fields[fields.count - 1].append(letter)
        }
      }
      guard fields.count == 6 else { throw CocoaError(.fileReadCorruptFile) }
      return GalleryExpectation(
        figure: GalleryFigure(
          run: fields[0], assistant: fields[1], contract: fields[2], name: fields[3]),
        expected: fields[4], working: fields[5])
    }
  }
}

/// Every figure that a case's XML documents hold, under the names `expected.csv` uses.
struct GalleryFigures {
  private(set) var values: [GalleryFigure: String] = [:]
  /// The payslips, by run, PA and contract.
  private(set) var payslips: [GalleryFigure] = []

  init(_ files: [String: Data]) throws {
    for (path, bytes) in files where path.hasSuffix(".xml") {
      let root = try XMLReading.element(of: Array(bytes), file: path)
      switch root.name {
      case "payslip": read(payslip: root)
      case "entry": root.first("run").map { read(run: $0, in: root) }
      case "budgets": read(budgets: root, at: path)
      case "trainingClaim": read(claim: root)
      default: break
      }
    }
  }

  private mutating func read(payslip: Element) {
    var slip = GalleryFigure(run: payslip["run"] ?? "", name: "")
    slip.assistant = payslip.first("assistant")?["id"] ?? ""
    slip.contract = payslip.first("assistant")?["employment"] ?? ""
    payslips.append(slip)
    func note(_ name: String, _ value: String?) {
      var figure = slip
      figure.name = name
      values[figure] = value ?? "0.00"
    }
    let pay = payslip.first("pay")
    note("gross", pay?["gross"])
    note("expenses", pay?["expenses"])
    for line in pay?.all("line") ?? [] {
      let words = [line["element"] ?? "rolledUpHoliday", line["rate"], line["arrearsOf"]]
      note("pay:" + words.compactMap { $0 }.joined(separator: ":"), line["amount"])
    }
    let deductions = payslip.first("deductions")?.all("deduction") ?? []
    func deducted(_ kind: String) -> String? {
      deductions.first { $0["kind"] == kind }?["amount"]
    }
    note("tax", deducted("incomeTax"))
    note("employeeNI", deducted("nationalInsurance"))
    note("salarySacrifice", deducted("salarySacrifice"))
    note("studentLoan", deducted("studentLoan"))
    note("postgraduateLoan", deducted("postgraduateLoan"))
    note("net", payslip.first("net")?["amount"])
    note("taxCode", payslip.first("tax")?["code"])
    note("taxable", payslip.first("tax")?["taxable"])
    let insurance = payslip.first("nationalInsurance")
    note("niCategory", insurance?["letter"] ?? "none")
    note("employerNI", insurance?.first("contributions")?["employer"])
    note("pensionEmployee", payslip.first("pension")?["employee"])
    note("pensionEmployer", payslip.first("pension")?["employer"])
    note("holidayAccrued", payslip.first("holiday")?["accrued"])
    for name in ["gross", "tax", "taxable", "net", "previousPay", "previousTax"] {
      note("toDate:\(name)", payslip.first("toDate")?[name])
    }
  }

  private mutating func read(run: Element, in entry: Element) {
    let key = run["period"] ?? ""
    func note(_ name: String, _ value: String?) {
      values[GalleryFigure(run: key, name: name)] = value ?? "0.00"
    }
    for name in ["allowanceUsed", "paymentDate", "bankDate", "submitBy"] { note(name, run[name]) }
    func posted(_ account: String, _ side: String) -> Money {
      entry.all("posting").filter { $0["account"] == account && $0["side"] == side }
        .compactMap { Money($0["amount"] ?? "", signed: true) }.total
    }
    note("employerCost", posted("clearing", "credit").description)
    note("net", posted("netPay", "credit").description)
    note("dueToHMRC", (posted("hmrc", "credit") - posted("hmrc", "debit")).description)
    let payroll = entry.first("closing")?.first("payroll")
    for month in payroll?.all("month") ?? [] {
      func part(_ name: String) -> Money { Money(month[name] ?? "", signed: true) ?? .zero }
      let due =
        part("tax") + part("employeeNI") + part("employerNI") + part("loans") - part("allowance")
      note("hmrc:month \(month["month"] ?? "")", due.description)
    }
    for month in payroll?.all("pensionMonth") ?? [] {
      let due = ["employee", "employer"].compactMap { Money(month[$0] ?? "", signed: true) }.total
      note("pensionDue:\(month["scheme"] ?? ""):\(month["month"] ?? "")", due.description)
    }
  }

  /// Budgets after a run, or at the end where they are not in a run's folder.
  private mutating func read(budgets: Element, at path: String) {
    let parts = path.split(separator: "/")
    let run = parts.count > 2 ? parts.suffix(3).prefix(2).joined(separator: "/") : "end"
    for budget in budgets.all("budget") {
      for line in budget.all("line") {
        for name in ["agreed", "received", "spent", "recovered", "left"] {
          let name = (name, "\(name):\(line["id"] ?? ""):\(line["funder"] ?? "")")
          values[GalleryFigure(run: run, name: name.1)] = line[name.0]
        }
      }
      for item in budget.all("hiddenCost") {
        for name in ["spent", "recovered"] {
          let id = item["id"] ?? "cover"
          values[GalleryFigure(run: run, name: "\(name):item:\(id)")] = item[name]
        }
      }
    }
  }

  /// A claim: its totals, and each shift of cover by its day.
  private mutating func read(claim: Element) {
    func note(_ name: String, _ value: String?) {
      values[GalleryFigure(run: "claim", name: "claim:\(name)")] = value
    }
    for name in ["course", "travel", "claimed"] { note(name, claim.first("totals")?[name]) }
    for line in claim.all("line") where line["kind"] == "cover" {
      let day = line["reference"].map { String($0.suffix(10)) } ?? ""
      note("cover:\(day)", line["amount"])
      for share in line.all("bornBy") {
        note("cover:\(day):\(share["line"] ?? ""):\(share["funder"] ?? "")", share["amount"])
      }
    }
  }
}
