import Foundation
import PADiagnostics
import PAEmployment
import PAExchange
import PAJournal
import PALedger
import PAPayRun
import PAPrimitives
import PATestKit
import PAXML
import Testing

private func export(_ index: Int, test: Bool = false) throws -> (ReadElement, SealedPayRun) {
  let (sealed, entry) = try Riverside.runs()[index]
  let element = try BureauExport(of: sealed, in: entry, digest: Riverside.digest, test: test)
    .element
  return (try element.checked(against: .bureau), sealed)
}

@Test(arguments: 0..<3)
func `totals are the sums of the document`(index: Int) throws {
  let (document, sealed) = try export(index)
  let totals = try #require(document.first("totals"))
  let employments = document.at("employees", "employee", "employment")
  let worked = employments.flatMap { $0.all("worked") }
  let lines = document.at("time", "line")
  func sum(_ attribute: String) throws -> Money {
    try worked.map { try $0.money(attribute) }.total
  }
  #expect(try totals.count("employees") == Int64(document.at("employees", "employee").count))
  #expect(try totals.count("employments") == Int64(employments.count))
  #expect(try totals.count("lines") == Int64(lines.count))
  #expect(try totals.count("unpaid") == Int64(document.at("time", "nothingWorked").count))
  #expect(lines.count == sealed.lines.count)
  let minutes = try lines.filter { $0["time"] != nil }.map { try $0.minutes("time") }
  #expect(try totals.minutes("time") == minutes.reduce(0, +))
  for name in [
    "gross", "expenses", "incomeTax", "employeeNI", "employerNI", "pensionEmployee",
    "pensionEmployer", "net",
  ] {
    #expect(try totals.money(name) == sum(name), "\(name)")
  }
  #expect(try totals.money("loans") == sum("studentLoan") + sum("postgraduateLoan"))
  #expect(try totals.money("net") == sealed.run.net)
  #expect(try totals.money("gross") == sealed.run.gross)
  let byElement = try totals.all("element").map { try $0.money("amount") }.total
  #expect(
    try byElement + totals.money("rolledUpHoliday")
      == totals.money("gross") + totals.money("expenses"))
  #expect(!totals.all("element").isEmpty)
  for element in totals.all("element") {
    let code = try #require(element["code"])
    let own = lines.filter { $0["element"] == code }
    #expect(
      try element.minutes("time")
        == own.map { try $0["time"] == nil ? 0 : $0.minutes("time") }.reduce(0, +))
    #expect(
      try element.count("units")
        == own.map { try $0["units"] == nil ? 0 : $0.count("units") }.reduce(0, +))
  }
}

@Test func `the digest is that of the document without it`() throws {
  let (read, _) = try export(1)
  let digest = try #require(read.first("digest")?["sha256"])
  var document = read.tree
  document.children.removeLast()
  let namespace = ExchangeSchema.bureau.namespace
  #expect(digest == SHA256.hex(document.canonical(namespace: namespace)))
  let (trial, _) = try export(1, test: true)
  #expect(trial["test"] == "yes")
  #expect(trial.first("digest")?["sha256"] != digest)
}

@Test func `exporting again gives the same bytes`() throws {
  let (sealed, entry) = try Riverside.runs()[1]
  let (again, secondEntry) = try Riverside.runs()[1]
  let first = BureauExport(of: sealed, in: entry, digest: Riverside.digest).xml
  let second = BureauExport(of: again, in: secondEntry, digest: Riverside.digest).xml
  #expect(first == second)
}

@Test func `the header names run and parties`() throws {
  let (second, _) = try export(1)
  #expect(second["id"] == "riverside-12/000003/\(Riverside.digest.prefix(12))")
  #expect(second["sequence"] == "2")
  #expect(second["runKind"] == "regular")
  #expect(second.first("recipient")?["name"] == "Payday Bureau")
  #expect(second.first("employer")?["insured"] == "yes")
  #expect(second.first("period")?["hmrcPeriod"] == "8")
  let (third, _) = try export(2)
  #expect(third["sequence"] == "3")
  #expect(third["runKind"] == "supplementary")
  #expect(third.first("period")?["run"] == "2026-27/4W02+1")
  #expect(third.at("employees", "employee").map { $0["id"] } == ["pa-2"])
}

@Test func `everything a bureau needs of an employment is there`() throws {
  let (document, _) = try export(1)
  let employees = document.at("employees", "employee")
  #expect(employees.map { $0["id"] } == ["pa-1", "pa-2", "pa-3"])
  let jo = employees[0]
  #expect(jo["niNumber"] == "AB123456C")
  #expect(jo.first("studentLoan")?["plan"] == "2")
  #expect(jo.first("pension")?["scheme"] == "nest")
  let employment = try #require(jo.first("employment"))
  #expect(employment.first("p45")?["tax"] == "10.00")
  #expect(employment.first("taxCode")?["code"] == "1257L")
  // Arrears before the rise and time after it: both versions of the contract are needed.
  let rates = employment.all("terms").map { $0.first("rate")?["amount"] }
  #expect(rates == ["13.20", "13.60"])
  #expect(employment.first("toDate")?.first("contributions")?["category"] == "A")
  #expect(employees[1].first("apprenticeship")?["to"] == "2027-03-31")
  #expect(employees[1].first("certificate")?["kind"] == "deferment")
  #expect(employees[2]["familyDisregard"] == "parent")
  #expect(document.at("time", "nothingWorked").map { $0["employment"] } == ["c3"])
}

@Test func `time names its period`() throws {
  let (document, _) = try export(1)
  let lines = document.at("time", "line")
  #expect(lines.map { $0["time"] } == ["3:00", "7:35", "60:00", "8:00", "7:00"])
  #expect(
    lines.map { $0["belongsToPeriod"] } == [
      "2026-27/4W01", "2026-27/4W02", "2026-27/4W02", "2026-27/4W02", "2026-27/4W02",
    ])
  #expect(lines.map { $0["person"] } == [nil, "person-1", nil, nil, nil])
  #expect(lines.map { $0["planLine"] } == Array(repeating: "care", count: 5))
  #expect(lines.map { $0["covers"] } == [nil, nil, nil, "yes", "yes"])
}

/// Parts of words that would tell of somebody's health or money.
private let denied = [
  "sick", "reason", "diagnos", "note", "training", "health", "illness", "disab", "absence",
  "condition", "medic", "account", "sortcode", "comment",
]

@Test func `no health data leaves`() throws {
  for index in 0..<3 {
    let (document, sealed) = try export(index)
    if index == 1 { #expect(sealed.lines.contains { $0.covers?.reason == .sickness }) }
    if index == 2 { #expect(sealed.run.reason == "Jo was ill") }
    let words = document.words.map { $0.lowercased() }
    for word in ["sickness", "training", "first aid", "was ill", "holiday cover"] {
      #expect(!words.contains { $0.contains(word) }, "\(word)")
    }
  }
}

@Test func `the bureau's schema has no place for health data`() throws {
  let schema = try XMLReading.element(
    of: Array(ExchangeSchema.bureau.text.utf8), file: "bureau.xsd"
  ).tree
  var names: [String] = []
  func walk(_ element: Element) {
    switch element.name {
    case "element", "attribute": names.append(element["name"] ?? "")
    case "enumeration": names.append(element["value"] ?? "")
    default: break
    }
    element.elements.forEach(walk)
  }
  walk(schema)
  #expect(names.count > 200)
  // The one reference HMRC itself calls so.
  for name in names where name != "accountsOffice" {
    for word in denied { #expect(!name.lowercased().contains(word), "\(name)") }
  }
}

@Test(arguments: PensionRelief.allCases, PensionBasis.allCases)
func `every pension is told on both sides`(relief: PensionRelief, basis: PensionBasis)
  throws
{
  var employer = Riverside.employer
  employer.pensionSchemes[0].relief = relief
  employer.pensionSchemes[0].basis = basis
  employer.pensionSchemes[0].employeeAmount = .pounds(40)
  employer.pensionSchemes[0].employerAmount = .pounds(30)
  employer.paye?.paid = .quarterly
  employer.roles.manager = "bureau"
  employer.assistants[0].paidBy = .cheque
  let code = try #require(TaxCode("SK585"))
  employer.assistants[0].contracts[0].taxCodes = [
    TaxCodeNotice(from: Riverside.start, code: code, basis: .week1month1)
  ]
  let (sealed, entry) = try Riverside.run(
    1, Riverside.firstLines, after: Riverside.opening, number: 2, for: employer)
  let document = try BureauExport(of: sealed, in: entry, digest: Riverside.digest)
    .element.checked(against: .bureau)
  let scheme = try #require(document.first("employer")?.first("pensionScheme"))
  #expect((scheme["employeeAmount"] == "40.00") == (basis == .fixed))
  #expect((scheme["employeeRate"] == "5%") == (basis != .fixed))
  #expect(document.first("sender")?["id"] == "bureau")
  let worked = try #require(
    document.at("employees", "employee", "employment", "worked").first)
  #expect(worked["taxCode"] == "SK585")
  let slip = sealed.run.payslips[0]
  let payslip = try PayslipDocument(of: slip, in: sealed, entry, digest: Riverside.digest)
    .element.checked(against: .payslip)
  let pension = try #require(payslip.first("pension"))
  #expect(try worked.money("pensionEmployee") == pension.money("employee"))
  #expect(try worked.money("pensionEmployer") == pension.money("employer"))
  #expect(try worked.money("salarySacrifice").isZero == (relief != .salarySacrifice))
  // 1,465.88 less the four weeks' lower limit of 480.00 is 985.88; 3% is 29.58, 5% is 49.29.
  if basis == .qualifyingEarnings, relief == .netPay {
    #expect(pension["employee"] == "49.29")
    #expect(pension["employer"] == "29.58")
  }
}

@Test func `the schema refuses what is not so`() throws {
  let (document, _) = try export(1)
  let schema = try Schema(ExchangeSchema.bureau.text, name: "bureau.xsd")
  let whole = String(
    decoding: document.tree.serialised(.xml(namespace: ExchangeSchema.bureau.namespace)),
    as: UTF8.self)
  func read(_ text: String) throws {
    _ = try XMLReading.element(
      of: Array(text.utf8), file: "bureau.xml", schema: schema,
      namespace: ExchangeSchema.bureau.namespace)
  }
  try read(whole)
  for (right, wrong, code, part) in [
    (
      #"element="weekend" time="7:35""#, #"element="nights" time="7:35""#,
      Diagnostic.Code.referenceUnknown, "element"
    ),
    (
      #"nothingWorked employment="c3""#, #"nothingWorked employment="c4""#, .referenceUnknown,
      "employment"
    ),
    (#"time="7:35""#, #"time="7:35" reason="sickness""#, .attributeUnknown, "reason"),
    (#"time="7:35""#, #"time="455""#, .valueMalformed, "time"),
    (#"amount="13.60""#, #"amount="13.6""#, .valueMalformed, "amount"),
    (#"niNumber="AB123456C""#, #"niNumber="DB123456C""#, .valueMalformed, "niNumber"),
    (#"workedOn="2026-05-02""#, #"workedOn="2026-02-30""#, .valueMalformed, "workedOn"),
    (#"test="no""#, #"test="false""#, .valueMalformed, "test"),
    (#"currency="GBP""#, #"currency="EUR""#, .valueMalformed, "currency"),
    (#"scheme="nest""#, #"scheme="other""#, .referenceUnknown, "scheme"),
    ("<nothingWorked", "<absence", .elementUnknown, "absence"),
  ] {
    let changed = try #require(whole.range(of: right)).lowerBound
    let text = whole[..<changed] + wrong + whole[changed...].dropFirst(right.count)
    let rejected = try #require(throws: Rejected.self, "\(wrong)") { try read(String(text)) }
    #expect(rejected.all.map(\.code) == [code], "\(wrong)")
    #expect(rejected.first.what.contains("'\(part)'"), "\(wrong): \(rejected.first.what)")
  }
}
