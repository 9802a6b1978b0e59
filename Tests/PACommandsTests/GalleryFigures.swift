import Foundation
import PAPrimitives
import PAXML

/// Every figure that a case's XML documents hold, under the names `expected.csv` uses.
///
/// What a document must hold and does not is a fault, never nought. Absence means nought in these
/// places alone, and each time the rest of the document must bear it out:
///
/// - a kind of deduction that is not listed, where the list comes to its own total and to net pay;
/// - the employer's National Insurance where the document has no category letter, where it has
///   neither contributions nor a deduction for them;
/// - the allowance a run used, where the run posts none of it to a budget.
///
/// A figure that a document need not hold and does not (no pension, no holiday in hours) is no
/// figure at all, so a row that expects one, even of nought, fails.
struct GalleryFigures {
  private(set) var values: [GalleryFigure: String] = [:]
  /// The payslips, by run, PA and contract.
  private(set) var payslips: [GalleryFigure] = []

  /// The figures of the XML documents among some files.
  init(_ files: [String: Data]) throws {
    try self.init(
      documents: files.filter { $0.key.hasSuffix(".xml") }.map { path, bytes in
        (path, try XMLReading.element(of: Array(bytes), file: path).tree)
      })
  }

  /// The figures of some documents, each with its path.
  init(documents: [(path: String, root: Element)]) throws {
    var slips: [Element] = []
    var lastEntry: Element?
    for (path, root) in documents.sorted(by: { $0.path < $1.path }) {
      do {
        switch root.name {
        case "payslip":
          try read(payslip: root)
          slips.append(root)
        case "entry":
          if let run = root.first("run") { try read(run: run, in: root) }
          lastEntry = root
        case "budgets": try read(budgets: root, at: path)
        case "trainingClaim": try read(claim: root)
        // What a bureau is sent is made from the same entry, and has tests of its own.
        case "payrollExport": break
        default: throw GalleryFault("no figures are known of a <\(root.name)>")
        }
      } catch let fault as GalleryFault {
        throw GalleryFault("\(path): \(fault)")
      }
    }
    try addUp(slips)
    if let lastEntry { try readOutstanding(in: lastEntry) }
  }

  /// What the last entry leaves to be paid or collected.
  private mutating func readOutstanding(in entry: Element) throws {
    let payroll = try entry.one("closing").one("payroll")
    for employment in payroll.all("employment") {
      for open in employment.all("outstanding") {
        let figure = GalleryFigure(
          run: "end", assistant: try employment.required("pa"),
          contract: try employment.required("contract"),
          name: "outstanding:\(try open.required("kind"))")
        try note(figure, open.money("amount").description)
      }
    }
  }

  /// What is wrong with a row; nil where the documents say what it expects.
  func fault(of row: GalleryExpectation) -> String? {
    guard GalleryFigureKind.of(row.figure) != nil else {
      return "\(row.figure): no figure is called '\(row.figure.name)'"
    }
    guard let value = values[row.figure.asOthersReadIt] else {
      return "\(row.figure): no document holds it"
    }
    return value == row.expected
      ? nil : "\(row.figure) is \(value), not \(row.expected): \(row.working)"
  }

  private mutating func note(_ figure: GalleryFigure, _ value: String) throws {
    guard values.updateValue(value, forKey: figure) == nil else {
      throw GalleryFault("\(figure) is said twice")
    }
  }

  // MARK: Payslips

  private mutating func read(payslip: Element) throws {
    let slip = try GalleryFigure(slip: payslip)
    payslips.append(slip)
    func note(_ name: String, _ value: String) throws {
      try self.note(slip.named(name), value)
    }
    let gross = try readPay(of: payslip, slip)
    let taken = try readDeductions(of: payslip, slip, from: gross)

    let tax = try payslip.one("tax")
    try note("taxCode", tax.required("code"))
    try note("taxable", tax.money("taxable").description)

    let insurance = try payslip.one("nationalInsurance")
    let contributions = insurance.first("contributions")
    if let letter = insurance["category"] {
      let contributions = try insurance.one("contributions")
      guard try contributions.required("category") == letter,
        try contributions.money("employee") == taken["nationalInsurance"] ?? .zero
      else { throw GalleryFault("National Insurance is said in two ways") }
      try note("niCategory", letter)
      try note("employerNI", contributions.money("employer").description)
    } else {
      guard contributions == nil, taken["nationalInsurance"] == nil,
        insurance["because"] == nil
      else { throw GalleryFault("there is National Insurance and no category letter") }
      try note("niCategory", "none")
      try note("employerNI", Money.zero.description)
    }

    if let pension = payslip.first("pension") {
      let employee = try pension.money("employee")
      guard employee == taken["pension"] ?? .zero else {
        throw GalleryFault("the PA's pension contribution is said in two ways")
      }
      try note("pensionEmployee", employee.description)
      try note("pensionEmployer", pension.money("employer").description)
      try note("pensionable", pension.money("pensionable").description)
    } else if taken["pension"] != nil || taken["salarySacrifice"] != nil {
      throw GalleryFault("something came off for a pension and there is no <pension>")
    }
    if let holiday = payslip.first("holiday") {
      for (name, attribute) in [
        ("holidayAccrued", "accrued"), ("holidayTaken", "taken"), ("holidayLeft", "left"),
      ] {
        guard let time = Minutes(written: try holiday.required(attribute)) else {
          throw GalleryFault("the holiday \(attribute) is no time")
        }
        try note(name, String(time.count))
      }
      // What is nothing is left out.
      for (name, attribute) in [("holidayCarried", "carried"), ("holidaySettled", "settled")] {
        guard let time = Minutes(written: holiday[attribute] ?? "0:00") else {
          throw GalleryFault("the holiday \(attribute) is no time")
        }
        try note(name, String(time.count))
      }
    }
    let toDate = try payslip.one("toDate")
    for name in [
      "gross", "taxable", "tax", "previousPay", "previousTax", "studentLoan", "postgraduateLoan",
      "pensionEmployee", "pensionEmployer", "holidayPay", "net",
    ] {
      try note("toDate:\(name)", toDate.money(name).description)
    }
  }

  /// Pay line by line; gives gross pay with expenses.
  private mutating func readPay(of payslip: Element, _ slip: GalleryFigure) throws -> Money {
    let pay = try payslip.one("pay")
    let (gross, expenses) = (try pay.money("gross"), try pay.money("expenses"))
    var (paid, given) = (Money.zero, Money.zero)
    for line in pay.all("line") {
      let kind = try line.required("kind")
      if kind == "charge" {
        // Taken from pay, and no part of it; a room free of charge is nothing.
        let amount = try line.money("amount")
        if !amount.isZero {
          try note(slip.named("charge:\(line.required("element"))"), (-amount).description)
        }
        continue
      }
      var words = kind == "rolledUpHoliday" ? ["rolledUpHoliday"] : [try line.required("element")]
      switch kind {
      case "rolledUpHoliday":
        // What goes on during leave stands after what the work of the period earned.
        if values[slip.named(paidFor(["rolledUpHoliday"], line))] != nil { words.append("away") }
      case "minimumWage": words.insert("minimumWage", at: 0)
      // What the law gives for time away is counted in days, and others do not read which law.
      case "leave": words.insert(line["unit"] == "day" ? "leaveByDays" : kind, at: 0)
      case "leaveSettled": words.insert(kind, at: 0)
      case "cancelledShift":
        words.insert("cancelled", at: 0)
        words.append(try line.required("rate"))
      case "element":
        if try line.required("unit") != "amount" { words.append(try line.required("rate")) }
      default: throw GalleryFault("a pay line of kind '\(kind)' is not known")
      }
      let amount = try line.money("amount")
      switch try line.required("isPay") {
      case "yes": paid += amount
      case "no": given += amount
      case let other: throw GalleryFault("isPay is '\(other)'")
      }
      try note(slip.named(paidFor(words, line)), amount.description)
    }
    guard paid == gross, given == expenses else {
      throw GalleryFault("the pay lines come to \(paid) and \(given), not \(gross) and \(expenses)")
    }
    try note(slip.named("gross"), gross.description)
    try note(slip.named("expenses"), expenses.description)
    return gross + expenses
  }

  /// The name of a pay line's figure: arrears say which period they are of.
  private func paidFor(_ words: [String], _ line: Element) -> String {
    (["pay"] + words + [line["arrearsOf"]].compactMap { $0 }).joined(separator: ":")
  }

  /// The figures' names of the kinds of deduction.
  private static let deductions = [
    "incomeTax": "tax", "nationalInsurance": "employeeNI", "salarySacrifice": "salarySacrifice",
    "studentLoan": "studentLoan", "postgraduateLoan": "postgraduateLoan",
  ]

  /// What came off, by kind.
  ///
  /// A kind that came to nothing is not listed. So the list must come to its total, and that to net
  /// pay, before what it leaves out is nought.
  private mutating func readDeductions(
    of payslip: Element, _ slip: GalleryFigure, from pay: Money
  ) throws -> [String: Money] {
    let list = try payslip.one("deductions")
    var taken: [String: Money] = [:]
    for deduction in list.elements {
      let kind = try deduction.required("kind")
      guard deduction.name == "deduction",
        kind == "pension" || kind == "charge" || Self.deductions[kind] != nil,
        taken.updateValue(try deduction.money("amount"), forKey: kind) == nil
      else { throw GalleryFault("a deduction '\(kind)' is not known, or is there twice") }
    }
    let total = try list.money("total")
    let net = try payslip.one("net").money("amount")
    guard Array(taken.values).total == total, pay - total == net else {
      throw GalleryFault(
        "the deductions come to \(Array(taken.values).total) of \(total), and pay of \(pay) to \(net)"
      )
    }
    for (kind, name) in Self.deductions {
      try note(slip.named(name), (taken[kind] ?? .zero).description)
    }
    try note(slip.named("net"), net.description)
    var paid = net
    for settled in try payslip.one("net").all("settled") {
      let amount = try settled.money("amount")
      paid += amount
      try note(slip.named("settled:\(settled.required("kind"))"), amount.description)
    }
    try note(slip.named("paid"), paid.description)
    return taken
  }

  /// What no document says to date: the payslips' own figures of the employment, one run after the
  /// other, as whoever keeps the payslips would add them up.
  private mutating func addUp(_ slips: [Element]) throws {
    var sums: [String: Money] = [:]
    // A document's id holds the number of its journal entry.
    for slip in try slips.filter({ $0["corrects"] == nil }).sorted(by: {
      try $0.required("id") < $1.required("id")
    }) {
      let figure = try GalleryFigure(slip: slip)
      for name in ["pensionable", "salarySacrifice"] {
        guard let value = values[figure.named(name)] else { continue }
        guard let amount = Money(value, signed: true) else { throw GalleryFault("'\(value)'") }
        sums["\(figure.contract) \(name)", default: .zero] += amount
        try note(
          figure.named("toDate:\(name)"),
          sums["\(figure.contract) \(name)", default: .zero].description)
      }
    }
  }

  // MARK: Runs, budgets and claims

  private mutating func read(run: Element, in entry: Element) throws {
    let key = GalleryFigure(run: try run.required("period"), name: "")
    for name in ["paymentDate", "bankDate", "submitBy"] {
      try note(key.named(name), run.required(name))
    }
    let postings = try entry.all("transaction").flatMap { transaction in
      let settles = try transaction.required("cause").hasPrefix("settlement:")
      return try transaction.all("posting").map { posting in
        let side = try posting.required("side")
        guard ["debit", "credit"].contains(side) else { throw GalleryFault("side '\(side)'") }
        let amount = try posting.money("amount")
        return (
          account: try posting.required("account"), settles: settles,
          credited: side == "credit" ? amount : -amount
        )
      }
    }
    /// What a run posts to accounts; there must be something, for nought is not posted.
    func posted(_ account: String, settling: Bool) throws -> String {
      let found = postings.filter { $0.account.hasPrefix(account) && $0.settles == settling }
      guard !found.isEmpty else { throw GalleryFault("nothing is posted to '\(account)'") }
      return found.map(\.credited).total.description
    }
    try note(key.named("employerCost"), posted("clearing", settling: false))
    try note(key.named("net"), posted("netPay:", settling: true))

    let recovered = postings.filter { $0.account.hasSuffix(":employmentAllowance") }
      .map(\.credited).total
    let used = run["allowanceUsed"] == nil ? Money.zero : try run.money("allowanceUsed")
    guard used == recovered else {
      throw GalleryFault("allowance of \(recovered) is posted and \(used) is said to be used")
    }
    try note(key.named("allowanceUsed"), used.description)
    let bill = postings.filter { $0.account.hasPrefix("hmrc:") }
    guard !bill.isEmpty else { throw GalleryFault("nothing is posted to 'hmrc:'") }
    try note(key.named("dueToHMRC"), bill.map(\.credited).total.description)

    let closing = try entry.one("closing")
    let year = try closing.one("payroll").required("year")
    var owed: [String: Money] = [:]
    for balance in closing.all("balance") {
      let words = try balance.required("account").split(separator: ":").map(String.init)
      switch (words.first, words.count) {
      case ("hmrc", 3):
        let month = words[2].components(separatedBy: "/M")
        guard month.count == 2, let number = Int(month[1]) else {
          throw GalleryFault("tax month '\(words[2])'")
        }
        guard month[0] == year else { continue }
        owed["hmrc:month \(number)", default: .zero] -= try balance.money("amount")
      case ("pension", 4):
        owed["pensionDue:\(words[1]):\(words[3])-01", default: .zero] -= try balance.money("amount")
      default: break
      }
    }
    for (name, amount) in owed { try note(key.named(name), amount.description) }
  }

  /// Budgets after a run, or at the end where they are not in a run's folder.
  private mutating func read(budgets: Element, at path: String) throws {
    let parts = path.split(separator: "/")
    let key = GalleryFigure(
      run: parts.count > 2 ? parts.suffix(3).prefix(2).joined(separator: "/") : "end", name: "")
    for budget in budgets.all("budget") {
      for line in budget.all("line") {
        for name in ["agreed", "received", "spent", "recovered", "left"] {
          try note(
            key.named("\(name):\(line.required("id")):\(line.required("funder"))"),
            line.money(name).description)
        }
        let asked = try line.money("asked")
        try note(
          key.named("asked:\(line.required("id")):\(line.required("funder"))"), asked.description)
      }
      for item in budget.all("hiddenCost") {
        // Cover by shifts is no item of the plan, and has no name there.
        for name in ["spent", "recovered"] {
          try note(
            key.named("\(name):item:\(item["id"] ?? "cover")"), item.money(name).description)
        }
      }
    }
  }

  /// A claim: its totals, and each shift of cover by its day.
  private mutating func read(claim: Element) throws {
    let key = GalleryFigure(run: "claim", name: "")
    let totals = try claim.one("totals")
    for name in ["course", "travel", "claimed"] {
      try note(key.named("claim:\(name)"), totals.money(name).description)
    }
    for line in claim.all("line") where try line.required("kind") == "cover" {
      let name = "claim:cover:\(try line.required("reference").suffix(10))"
      try note(key.named(name), line.money("amount").description)
      for share in line.all("borneBy") {
        try note(
          key.named("\(name):\(share.required("line")):\(share.required("funder"))"),
          share.money("amount").description)
      }
    }
  }
}

extension GalleryFigure {
  /// A payslip, as yet without a figure's name.
  init(slip: Element) throws {
    let assistant = try slip.one("assistant")
    let run = try slip.required("run")
    self.init(
      run: slip["corrects"] == nil ? run : "\(run) corrected",
      assistant: try assistant.required("id"),
      contract: try assistant.required("employment"), name: "")
  }

  /// The figure as documents for others name it: of time away but holiday they do not say why.
  var asOthersReadIt: GalleryFigure {
    var words = name.split(separator: ":").map(String.init)
    if words.starts(with: ["pay", "statutoryPay"]), words.count > 2 {
      (words[1], words[2]) = ("leaveByDays", "leave")
      return named(words.joined(separator: ":"))
    }
    guard words.starts(with: ["pay", "leave"]), words.count > 2, words[2] != "holiday" else {
      return self
    }
    words[2] = "leave"
    return named(words.joined(separator: ":"))
  }

  /// The same run's or payslip's figure of a name.
  func named(_ name: String) -> GalleryFigure {
    var figure = self
    figure.name = name
    return figure
  }
}

extension Element {
  /// The one element of a name inside.
  func one(_ name: String) throws -> Element {
    let found = all(name)
    guard found.count == 1 else {
      throw GalleryFault("<\(self.name)> has \(found.count) of <\(name)>, not one")
    }
    return found[0]
  }

  /// The value of an attribute that is always there.
  func required(_ attribute: String) throws -> String {
    guard let value = self[attribute] else {
      throw GalleryFault("<\(name)> has no '\(attribute)'")
    }
    return value
  }

  /// An amount that is always there.
  func money(_ attribute: String) throws -> Money {
    let text = try required(attribute)
    guard let amount = Money(text, signed: true), amount.description == text else {
      throw GalleryFault("<\(name)> has '\(text)' for '\(attribute)'")
    }
    return amount
  }
}
