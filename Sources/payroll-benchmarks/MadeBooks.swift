import PABudgets
import PAEmployment
import PAJournal
import PAPrimitives

/// A made-up household for the benchmarks.
struct MadeBooks {
  let number: Int
  let frequency: PayFrequency
  var times = Times.hours
  let today = CivilDate(2026, 4, 20)

  /// How its timesheets say when work was done.
  enum Times {
    /// How long alone.
    case hours
    /// By the clock, a line for each element.
    case stated
    /// By the clock, a line for the whole shift, which the elements' own times cut.
    case split
  }

  var read: BooksRead {
    let person = Identifier(known: "holder")
    let council = Identifier(known: "council")
    let board = Identifier(known: "icb")
    var employer = Employer(
      id: Identifier("bench-\(number)") ?? person, nation: .england, roles: Roles(employer: person))
    employer.parties = [
      Party(id: person, kind: .person, name: "A Holder"),
      Party(id: council, kind: .organisation, name: "A Council"),
      Party(id: board, kind: .organisation, name: "A Board"),
    ]
    if let reference = PAYEReference("123/AB456"),
      let office = AccountsOfficeReference("123PX00123456")
    {
      employer.paye = PAYEScheme(reference: reference, accountsOffice: office)
    }
    employer.allowances = [EmploymentAllowanceClaim(year: TaxYear(startYear: 2026), claimed: true)]
    var policy = InsurancePolicy(
      id: Identifier(known: "cover"), insurer: "An Insurer",
      days: DateRange(CivilDate(2026, 4, 1)).including(CivilDate(2027, 4, 30)))
    policy.covers = [.employersLiability]
    employer.insurance = [policy]
    var scheme = PensionScheme(id: Identifier(known: "nest"), provider: "A Provider")
    scheme.employeeRate = .percent(5)
    scheme.employerRate = .percent(3)
    employer.pensionSchemes = [scheme]
    employer.schedules = [
      PaySchedule(
        id: Identifier(known: "pay"), frequency: frequency,
        firstPeriodStarts: CivilDate(2026, 4, 6), paidDaysAfterEnd: 5)
    ]
    let care = Identifier(known: "care")
    let day = Identifier(known: "day")
    let night = Identifier(known: "night")
    employer.elements = [
      (day, "Day hours", PayElement.Unit.hour, PayElement.Kind.work),
      (night, "Sleep-in", .night, .sleepIn),
    ].map { id, label, unit, kind in
      var element = PayElement(id: id, label: label, unit: unit, kind: kind)
      element.charges = [PayElement.Charge(from: CivilDate(2026, 4, 6), line: care)]
      return element
    }
    let late = Identifier(known: "late")
    if times != .hours {
      var element = employer.elements[0]
      element.id = late
      employer.elements.append(element)
      for (place, hours) in [(0, (7 * 60, 22 * 60)), (2, (22 * 60, 7 * 60))] {
        employer.elements[place].times = [
          PayElement.When(
            from: CivilDate(2026, 4, 6), start: TimeOfDay(minute: hours.0),
            end: TimeOfDay(minute: hours.1))
        ]
      }
    }
    employer.assistants = [("pa-1", "1", "AB123456C"), ("pa-2", "2", "AB123457C")].map {
      id, payroll, niNumber in
      var assistant = PersonalAssistant(
        id: Identifier(id) ?? person, forenames: "Made", surname: "Up",
        born: CivilDate(1990, 2, 3))
      assistant.niNumber = NINumber(niNumber)
      assistant.pension = [
        PensionMembership(
          from: CivilDate(2026, 4, 6), status: .active, scheme: Identifier(known: "nest"))
      ]
      var contract = Contract(
        id: Identifier("\(id)-c") ?? person, payrollID: payroll,
        schedule: Identifier(known: "pay"), span: Span(from: CivilDate(2026, 4, 6)),
        starter: Starter(declaration: .a))
      var version = ContractVersion(
        from: CivilDate(2026, 4, 6), jobTitle: "Personal assistant", hours: .irregular,
        weekly: nil, holiday: .rolledUp)
      version.rates = [
        ElementRate(element: day, amount: .pounds(13, 20)),
        ElementRate(element: night, amount: .pounds(60)),
      ]
      if times != .hours {
        version.rates.append(ElementRate(element: late, amount: .pounds(14)))
      }
      contract.versions = [version]
      assistant.contracts = [contract]
      return assistant
    }
    var budget = Budget(
      id: Identifier(known: "phb"), held: .directPayment,
      days: DateRange(CivilDate(2026, 4, 6)).including(CivilDate(2027, 4, 5)))
    budget.funders = [Funder(id: board, party: board), Funder(id: council, party: council)]
    budget.funding = [
      FundingVersion(
        from: CivilDate(2026, 4, 6),
        shares: [
          FunderShare(funder: board, share: .basisPoints(6_250)),
          FunderShare(funder: council, share: .basisPoints(3_750)),
        ])
    ]
    budget.lines = [PlanLine(id: care, label: "Care", agreed: .pounds(78_000))]
    return BooksRead(employer: employer, budgets: [budget])
  }

  func timesheet(_ period: PayPeriod) -> String {
    var lines = ""
    for offset in 0..<period.days.count where offset % 7 < 5 {
      let day = period.days.first.adding(days: offset)
      for assistant in ["pa-1", "pa-2"] {
        let worked = "  <worked pa=\"\(assistant)\" on=\"\(day)\""
        switch times {
        case .hours: lines += worked + " element=\"day\" time=\"7:30\"/>\n"
        case .stated:
          lines += worked + " element=\"day\" start=\"16:00\" end=\"22:00\"/>\n"
          lines += worked + " element=\"late\" start=\"22:00\" end=\"23:30\"/>\n"
        case .split: lines += worked + " start=\"16:00\" end=\"23:30\"/>\n"
        }
      }
    }
    lines += "  <worked pa=\"pa-1\" on=\"\(period.days.first)\" element=\"night\" units=\"1\"/>\n"
    return "<timesheet xmlns=\"urn:pa-payroll:timesheet:0\">\n\(lines)</timesheet>\n"
  }
}
