import PADeductions
import PAEmployment
import PAExchange
import PAFormats
import PAJournal
import PAPayRun
import PAPrimitives
import PAStatute
import PATestKit
import PAXML
import Testing

@Test func `every payslip conforms and says what the run says`() throws {
  var count = 0
  for (sealed, entry) in try Riverside.runs() {
    for slip in sealed.run.payslips {
      let document = PayslipDocument(of: slip, in: sealed, entry, digest: Riverside.digest)
      let read = try document.element.checked(against: .payslip)
      #expect(try PayslipDocument.read(from: read) == document)
      let lines = read.at("pay", "line")
      #expect(lines.count == slip.lines.count)
      let gross = try lines.filter { $0["isPay"] == "yes" }.map { try $0.money("amount") }.total
      let expenses = try lines.filter { $0["isPay"] == "no" }.map { try $0.money("amount") }
        .total
      let deducted = try read.at("deductions", "deduction").map { try $0.money("amount") }.total
      let net = try #require(read.first("net")).money("amount")
      #expect(gross == slip.gross)
      #expect(net == gross + expenses - deducted)
      #expect(net == slip.net)
      #expect(
        lines.compactMap { $0["time"].flatMap { Minutes($0)?.count } }.reduce(0, +)
          == slip.minutes.count)
      #expect(read.at("workings", "step").count == slip.workings.count && !slip.workings.isEmpty)
      #expect(read.first("toDate")?["taxable"] == slip.toDate.figures.taxable.description)
      count += 1
    }
  }
  #expect(count == 7)
}

@Test func `a payslip document shows figures worked by hand`() throws {
  let (sealed, entry) = try Riverside.runs()[0]
  let slips = try sealed.run.payslips.map {
    try PayslipDocument(of: $0, in: sealed, entry, digest: Riverside.digest).element
  }
  let jo = slips[0]
  // 90 hours at 13.20 = 1188.00; two nights at 60 = 120.00; holiday 12.07% of 1308.00 = 157.88.
  #expect(jo.at("pay", "line").map { $0["amount"] } == ["1188.00", "120.00", "14.05", "157.88"])
  #expect(jo.at("pay", "line").map { $0["units"] } == [nil, "2", nil, nil])
  #expect(jo.first("pay")?["gross"] == "1465.88")
  #expect(jo["id"] == "riverside-12/000002/\(Riverside.digest.prefix(12))/c1")
  #expect(jo.first("assistant")?["niNumberEnding"] == "56C")
  #expect(jo.first("period")?["paymentDate"] == "2026-05-01")
  #expect(jo.first("holiday") == nil)
  let sam = slips[1]
  #expect(sam.first("nationalInsurance")?["category"] == "M")
  // 5.6 weeks of 20 hours are 28 days of 4 hours; the first month of a first year gives a twelfth, 2.33 days, up to the half
  // day 2.5.
  #expect(sam.first("holiday")?["accrued"] == "10:00")
  let kit = slips[2]
  #expect(kit.first("nationalInsurance")?["category"] == nil)
  #expect(kit.first("nationalInsurance")?.first("contributions") == nil)
}

@Test func `a payslip document marks arrears and supplementary runs`() throws {
  let runs = try Riverside.runs()
  func document(_ run: (sealed: SealedPayRun, entry: Entry)) throws -> ReadElement {
    try PayslipDocument(
      of: run.sealed.run.payslips[0], in: run.sealed, run.entry, digest: Riverside.digest
    ).element
  }
  let jo = try document(runs[1])
  // Three hours of the first period at 13.20, and holiday pay on them.
  let arrears = jo.at("pay", "line").filter { $0["arrearsOf"] == "2026-27/4W01" }
  #expect(arrears.map { $0["amount"] } == ["39.60", "4.78"])
  #expect(jo["runKind"] == "regular")
  let sam = try document(runs[2])
  #expect(sam["runKind"] == "supplementary")
  #expect(sam["run"] == "2026-27/4W02+1")
  // The reason is for the payslip's own page and the journal, not for whoever gets the document.
  #expect(runs[2].sealed.run.reason == "Jo was ill")
  #expect(!sam.words.contains { $0.contains("ill") && $0.contains("Jo was") })
}

@Test(arguments: PayElement.Unit.allCases)
func `a payslip document says how much of every unit`(unit: PayElement.Unit) throws {
  let (sealed, entry) = try Riverside.runs()[0]
  var slip = sealed.run.payslips[0]
  slip.lines = [slip.lines[1]]
  slip.lines[0].unit = unit
  slip.lines[0].minutes = .hours(18)
  let document = PayslipDocument(of: slip, in: sealed, entry, digest: Riverside.digest)
  let line = try #require(document.element.at("pay", "line").first)
  #expect(line["units"] == (unit == .hour || unit == .amount ? nil : "2"))
  #expect(line["time"] == (unit == .hour ? "18:00" : nil))
}

// Pay about a child stands as leave: what is paid, and nothing of which leave it is.
@Test(arguments: AbsenceKind.allCases.filter { $0.isOfWholeDays })
func `a payslip document does not say which leave it was`(kind: AbsenceKind) throws {
  let (sealed, entry) = try Riverside.runs()[0]
  var slip = sealed.run.payslips[0]
  let element = sealed.books.employer.element(kind)
  for (place, pay) in [PayLine.Kind.statutoryPay, .leave].enumerated() {
    var line = PayLine(
      kind: pay, element: element.id, label: element.label, units: 5, unit: .day,
      amount: .pounds(100))
    line.began = CivilDate(2026, 4, 6)
    slip.lines.append(line)
    let section = slip.lines.count
    slip.workings += [
      WorkingLine(
        depth: 0, label: WorkingLabel.statutoryFamilyPay.rawValue,
        about: kind.statutoryPayment?.rawValue ?? element.label, value: "£100.00", how: "",
        source: "", of: .payLine(section)),
      WorkingLine(
        depth: 1, label: WorkingLabel.relevantWeek.rawValue, value: "week \(place)", how: "",
        source: "SSCBA 1992 ss 164(2)"),
    ]
  }
  slip.workings += [
    WorkingLine(
      depth: 0, label: WorkingLabel.statutoryPayBack.rawValue,
      about: kind.statutoryPayment?.rawValue ?? "", value: "£92.00", how: "", source: "",
      of: .statutoryPayBack),
    WorkingLine(depth: 1, label: "What comes back of it", value: "92%", how: "", source: ""),
    WorkingLine(
      depth: 0, label: WorkingLabel.statutorySickPay.rawValue, value: "kept", how: "", source: "",
      of: .minimumWage),
  ]
  let bytes = PayslipDocument(of: slip, in: sealed, entry, digest: Riverside.digest).xml
  let text = String(decoding: bytes, as: UTF8.self).lowercased()
  for word in [
    kind.rawValue, kind.statutoryPayment?.rawValue ?? "sick from", element.label, "164(2)",
    "comes back",
  ] {
    #expect(!text.contains(word.lowercased()), "\(word)")
  }
  #expect(text.contains("kept"))
  #expect(text.ranges(of: "label=\"time away\"").count == 2)
}
