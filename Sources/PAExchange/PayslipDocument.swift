import PADeductions
public import PADescription
public import PAEmployment
import PAFormats
public import PAJournal
public import PAPayRun
public import PAPrimitives
import PAXML

/// A payslip as a document.
///
/// The reason of a supplementary run is left out: it may speak of another PA.
public struct PayslipDocument: Hashable, Sendable {
  /// The payslip's name: employer, journal entry, start of the entry's SHA-256, employment.
  public var id: String
  /// The version of pa-payroll that sealed the run.
  public var producer: String
  /// The run that paid it.
  public var run: RunKey
  /// Whether the run is regular or supplementary.
  public var runKind: RunKind
  /// The entry of the run that it puts right, where it is a corrected payslip.
  public var corrects: EntryName?
  /// Who employs the PA.
  public var employer: Employer
  /// The PA who is paid.
  public var assistant: Assistant
  /// What time is paid, and when.
  public var period: Period
  /// What was earned.
  public var pay: Pay
  /// What came off.
  public var deductions: Deductions
  /// What the PA is paid: gross and expenses less deductions.
  public var net: Net
  /// How income tax was worked.
  public var tax: Tax
  /// How National Insurance was worked.
  public var nationalInsurance: NationalInsurance
  /// Workplace pension on both sides; absent where the PA is in no scheme.
  public var pension: Pension?
  /// Figures since 6 April.
  public var toDate: YearToDateFigures
  /// Holiday earned in time; absent where holiday pay is rolled up.
  public var holiday: HolidayTime?
  /// How each figure was worked out, as sealed.
  public var workings: Workings

  /// Who employs the PA.
  public struct Employer: Hashable, Sendable {
    /// The employer's name.
    public var name: String
    /// The employer's PAYE reference, where there is a scheme.
    public var payeReference: PAYEReference?
    /// The employer's address.
    public var address: PostalAddress?
  }

  /// The PA who is paid.
  public struct Assistant: Hashable, Sendable {
    /// The PA in the books.
    public var id: Identifier
    /// The employment in the books.
    public var employment: Identifier
    /// The payroll id HMRC knows the employment by.
    public var payrollID: String?
    /// The PA's name.
    public var name: String
    public var jobTitle: String?
    /// The last three characters of the National Insurance number; absent while it is not known.
    public var niNumberEnding: String?
    /// The PA's address.
    public var address: PostalAddress?
  }

  /// What time is paid, and when.
  public struct Period: Hashable, Sendable {
    /// The tax year the payment date falls in.
    public var taxYear: TaxYear
    /// The pay period.
    public var taxPeriod: TaxPeriod
    /// How often pay is made.
    public var every: PayFrequency
    /// The first day of the pay period.
    public var first: CivilDate
    /// The last day of the pay period.
    public var last: CivilDate
    /// The day of payment that tax and National Insurance go by.
    public var paymentDate: CivilDate
    /// The working day on which the money arrives.
    public var bankDate: CivilDate
  }

  /// What was earned.
  public struct Pay: Hashable, Sendable {
    /// Pay before deductions: all lines that are pay.
    public var gross: Money
    /// Expenses given back: all lines that are not pay.
    public var expenses: Money
    /// Time worked, over all lines paid by time.
    public var time: Minutes
    /// One line of pay.
    public var lines: [Line]

    /// One line of pay.
    public struct Line: Hashable, Sendable {
      /// Work or another pay element, or rolled-up holiday pay.
      public var kind: PayLine.Kind
      /// The pay element; absent for rolled-up holiday pay.
      public var element: Identifier?
      /// What the books call it; absent for rolled-up holiday pay.
      public var label: String?
      /// What its quantity counts.
      public var unit: PayElement.Unit
      /// Time, where it is paid by time.
      public var time: Minutes?
      /// Nights, days or miles, where it is paid by those.
      public var units: Int64?
      /// Miles that are not whole.
      public var miles: UnitCount?
      /// Pay for one hour, night, day or mile.
      public var rate: Money?
      /// What the line comes to.
      public var amount: Money
      /// The earlier pay period that it belongs to, where it was not paid then.
      public var arrearsOf: TaxPeriod?
      /// Whether it is pay; an expense given back is not.
      public var isPay: Bool
    }
  }

  /// What came off.
  public struct Deductions: Hashable, Sendable {
    /// All deductions together.
    public var total: Money
    /// One deduction; negative where money is given back.
    public var lines: [Line]

    /// One deduction.
    public struct Line: Hashable, Sendable {
      public var kind: Deduction.Kind
      /// How much comes off.
      public var amount: Money
    }
  }

  /// What the PA is paid.
  public struct Net: Hashable, Sendable {
    /// Gross and expenses less deductions.
    public var amount: Money
    /// What is paid besides, or taken back, of what corrections of earlier runs left.
    public var settled: [Outstanding] = []
    public var paidBy: PaymentMethod
  }

  /// How income tax was worked.
  public struct Tax: Hashable, Sendable {
    /// The tax code used.
    public var code: TaxCode
    /// Whether pay since 6 April counted.
    public var basis: TaxCode.Basis
    /// Why this code was used.
    public var because: TaxCodeInUse.Reason
    /// Taxable pay in this payslip.
    public var taxable: Money
  }

  /// How National Insurance was worked.
  public struct NationalInsurance: Hashable, Sendable {
    /// The category letter; absent where National Insurance is not due at all.
    public var category: NICategory?
    /// Why this letter; absent where National Insurance is not due at all, for close family of the employer.
    public var because: NIStanding.Reason.Kind?
    /// The age of the law that decided it, where one did.
    public var age: Int?
    /// The day State Pension age was reached, where that decided it.
    public var day: CivilDate?
    /// This payslip's contributions on both sides; absent where none are due at all.
    public var contributions: ContributionFigures?
  }

  /// Workplace pension on both sides.
  public struct Pension: Hashable, Sendable {
    /// The scheme in the books.
    public var scheme: Identifier
    /// The provider's name.
    public var provider: String
    /// How the PA gets tax relief.
    public var relief: PensionRelief
    /// Pay the contributions were worked on.
    public var pensionable: Money
    /// Taken from the PA's pay.
    public var employee: Money
    /// Paid by the employer, with what the PA gave up for it.
    public var employer: Money
    /// Tax relief that the provider reclaims on top.
    public var relieved: Money
  }

  /// How each figure was worked out.
  public struct Workings: Hashable, Sendable {
    /// One line of the working.
    public var steps: [Step]

    /// One line of a working.
    public struct Step: Hashable, Sendable {
      /// How deep it stands under its headings, from nought.
      public var depth: Int
      public var label: String
      /// How much, in words for people.
      public var value: String?
      /// How it was worked; absent where it was taken.
      public var how: String?
      /// The law or guidance it rests on.
      public var source: String?
    }
  }
}

extension PayslipDocument {
  /// A payslip of a run.
  ///
  /// - Parameters:
  ///   - slip: The payslip.
  ///   - sealed: The run, as the entry holds it.
  ///   - entry: The journal entry.
  ///   - digest: SHA-256 of the entry's bytes.
  ///   - run: The entry of the run that it puts right; nil for a payslip of a run.
  public init(
    of slip: Payslip, in sealed: SealedPayRun, _ entry: Entry, digest: String,
    correcting run: EntryName? = nil
  ) {
    let books = sealed.books.employer
    id = "\(entry.seal.documentID(of: books.id, digest: digest))/\(slip.contract)"
    producer = entry.seal.program
    self.run = sealed.run.key
    runKind = RunKind(sealed.run.key)
    corrects = run
    employer = Employer(
      name: books.employingParty?.name ?? books.id.text, payeReference: books.paye?.reference,
      address: PostalAddress(books.employingParty?.address ?? []))
    assistant = Assistant(slip)
    period = Period(sealed.run)
    pay = Pay(slip)
    deductions = Deductions(
      total: slip.deducted,
      lines: slip.deductions.map { Deductions.Line(kind: $0.kind, amount: $0.amount) })
    net = Net(amount: slip.net, settled: slip.settled, paidBy: slip.paidBy)
    tax = Tax(
      code: slip.taxCode, basis: slip.basis, because: slip.taxCodeReason, taxable: slip.taxable)
    nationalInsurance = NationalInsurance(slip)
    pension = slip.scheme.map { Pension($0, slip.figures.pension) }
    toDate = YearToDateFigures(slip.toDate)
    holiday = slip.holiday.map(HolidayTime.init)
    workings = Workings(steps: slip.workingsForOthers.map(Workings.Step.init))
  }

  /// The document as XML.
  public var xml: [UInt8] { document("payslip", .xml(namespace: ExchangeSchema.payslip.namespace)) }

  /// The document's schema.
  static var schema: Element {
    schema(
      root: "payslip", namespace: ExchangeSchema.payslip.namespace,
      "A payslip of a personal assistant's employment, as pa-payroll sealed it. Version 0: it may still change. Nobody but the PA and the employer needs it."
    )
  }
}

extension PayslipDocument.Assistant {
  init(_ slip: Payslip) {
    id = slip.assistant
    employment = slip.contract
    payrollID = slip.payrollID.orNil
    name = slip.name
    jobTitle = slip.jobTitle.orNil
    niNumberEnding = slip.niNumber.map { String($0.text.suffix(3)) }
    address = PostalAddress(slip.address)
  }
}

extension PayslipDocument.Period {
  init(_ run: PayRun) {
    taxYear = run.key.period.year
    taxPeriod = run.key.period
    every = run.key.period.frequency
    first = run.days.first
    last = run.days.last
    paymentDate = run.paymentDate
    bankDate = run.bankDate
  }
}

extension PayslipDocument.Pay {
  init(_ slip: Payslip) {
    gross = slip.gross
    expenses = slip.expenses
    time = slip.minutes
    lines = slip.lines.map(Line.init)
  }
}

extension PayslipDocument.Pay.Line {
  init(_ line: PayLine) {
    let isCounted = line.unit != .hour && line.unit != .amount
    // Of time away that is no holiday nobody else reads why it was.
    kind = line.kind == .statutoryPay ? .leave : line.kind
    element = line.elementForOthers
    label = element == line.element ? line.label.orNil : AbsenceKind.labelForOthers
    unit = line.unit
    time = line.unit == .hour ? line.minutes : nil
    units = isCounted && line.tenths == 0 ? line.units : nil
    miles = isCounted && line.tenths > 0 ? line.unitCount : nil
    rate = line.unit == .amount || kind == .leave && line.rate.isZero ? nil : line.rate
    amount = line.amount
    arrearsOf = line.arrearsOf
    isPay = line.isPay
  }
}

extension PayLine {
  /// The element under the name that others know.
  var elementForOthers: Identifier? {
    kind == .leave || kind == .statutoryPay
      ? element.flatMap(AbsenceKind.init(paidBy:))?.elementForOthers ?? element : element
  }
}

extension PayLine {
  /// Whether its working would say that the PA was sick, or of which leave about a child it is.
  fileprivate var tellsWhyAway: Bool {
    element == AbsenceKind.sickness.element || familyPayment != nil
  }
}

extension Payslip {
  /// How each figure was worked out, without what would say why the PA was away.
  fileprivate var workingsForOthers: [WorkingLine] {
    var isTold = true
    return workings.filter { line in
      if case .payLine(let number) = line.of {
        isTold = !lines.indices.contains(number - 1) || !lines[number - 1].tellsWhyAway
      } else if line.depth == 0 {
        // What comes back names the payment that it is of.
        isTold = line.of != .statutoryPayBack
      }
      return isTold
    }
  }
}

extension PayslipDocument.NationalInsurance {
  init(_ slip: Payslip) {
    category = slip.category
    because = slip.categoryReason?.kind
    age = slip.categoryReason?.age
    day = slip.categoryReason?.day
    contributions = slip.category.map {
      ContributionFigures(Class1ByLetter.Letter($0, slip.figures.class1[$0]))
    }
  }
}

extension PayslipDocument.Pension {
  init(_ scheme: SchemePaid, _ pension: PensionFigures) {
    self.scheme = scheme.id
    provider = scheme.provider
    relief = scheme.relief
    pensionable = pension.pensionable
    employee = pension.employee
    employer = pension.employer
    relieved = pension.reclaimed
  }
}

extension PayslipDocument.Workings.Step {
  init(_ line: WorkingLine) {
    depth = line.depth
    label = line.name
    value = line.value.orNil
    how = line.how.orNil
    source = line.source.orNil
  }
}

// MARK: Its description

extension WrittenForm {
  /// The end of a National Insurance number, by which a PA knows her own.
  fileprivate static let niNumberEnding = WrittenForm(
    "niNumberEnding", "Write the last three characters of a National Insurance number.",
    example: "56C", patterns: ["[0-9]{2}[A-D]"], privacy: .personal)
}

extension PayslipDocument: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payslip", "What one employment is paid in one run.")
  }

  public static var blank: PayslipDocument {
    PayslipDocument(
      id: "", producer: "", run: RunKey(period: .blank), runKind: .regular, employer: .blank,
      assistant: .blank, period: .blank, pay: .blank, deductions: .blank, net: .blank, tax: .blank,
      nationalInsurance: .blank, pension: nil, toDate: .blank, holiday: nil, workings: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "id", &id,
      Field(
        "The payslip's name: employer, journal entry, start of the entry's SHA-256, employment.",
        as: .documentID))
    description.attribute(
      "producer", &producer, Field("The version of pa-payroll that sealed the run.", as: .text))
    description.attribute("run", &run, Field("The run that paid it."))
    description.attribute(
      "runKind", &runKind, Field("Whether the run is regular or supplementary."))
    description.attribute(
      "corrects", &corrects,
      Field(
        "The journal entry of the run that it puts right; given for a corrected payslip alone. Its id is the correction's."
      ))
    description.child("employer", &employer, Field("Who employs the PA."))
    description.child("assistant", &assistant, Field("The PA who is paid."))
    description.child("period", &period, Field("What time is paid, and when."))
    description.child("pay", &pay, Field("What was earned."))
    description.child("deductions", &deductions, Field("What came off."))
    description.child(
      "net", &net, Field("What the PA is paid: gross and expenses less deductions."))
    description.child("tax", &tax, Field("How income tax was worked."))
    description.child(
      "nationalInsurance", &nationalInsurance, Field("How National Insurance was worked."))
    description.child(
      "pension", &pension,
      Field("Workplace pension on both sides; absent where the PA is in no scheme."))
    description.child("toDate", &toDate, Field("Figures since 6 April."))
    description.child(
      "holiday", &holiday, Field("Holiday earned in time; absent where holiday pay is rolled up."))
    description.child("workings", &workings, Field("How each figure was worked out, as sealed."))
  }
}

extension PayslipDocument.Employer: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payer", "Who employs the PA.")
  }

  public static var blank: PayslipDocument.Employer {
    PayslipDocument.Employer(name: "", payeReference: nil, address: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "name", &name, Field("The employer's name.", as: .text, privacy: .personal))
    description.attribute(
      "payeReference", &payeReference,
      Field("The employer's PAYE reference, where there is a scheme."))
    description.child("address", &address, Field("The employer's address."))
  }
}

extension PayslipDocument.Assistant: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("assistant", "The PA who is paid.")
  }

  public static var blank: PayslipDocument.Assistant {
    PayslipDocument.Assistant(
      id: .blank, employment: .blank, payrollID: nil, name: "", jobTitle: nil, niNumberEnding: nil,
      address: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("The PA in the books."))
    description.attribute("employment", &employment, Field("The employment in the books."))
    description.attribute(
      "payrollId", &payrollID, Field("The payroll id HMRC knows the employment by.", as: .text))
    description.attribute("name", &name, Field("The PA's name.", as: .text, privacy: .personal))
    description.attribute("jobTitle", &jobTitle, Field("The job's title.", as: .text))
    description.attribute(
      "niNumberEnding", &niNumberEnding,
      Field(
        "The last three characters of the National Insurance number; absent while it is not known.",
        as: .niNumberEnding))
    description.child("address", &address, Field("The PA's address."))
  }
}

extension PayslipDocument.Period: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payPeriod", "What time is paid, and when.")
  }

  public static var blank: PayslipDocument.Period {
    PayslipDocument.Period(
      taxYear: TaxYear(startYear: 2000), taxPeriod: .blank, every: .monthly, first: .blank,
      last: .blank, paymentDate: .blank, bankDate: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("taxYear", &taxYear, Field("The tax year the payment date falls in."))
    description.attribute("taxPeriod", &taxPeriod, Field("The pay period."))
    description.attribute("every", &every, Field("How often pay is made."))
    description.attribute("first", &first, Field("The first day of the pay period."))
    description.attribute("last", &last, Field("The last day of the pay period."))
    description.attribute(
      "paymentDate", &paymentDate,
      Field("The day of payment that tax and National Insurance go by."))
    description.attribute(
      "bankDate", &bankDate, Field("The working day on which the money arrives."))
  }
}

extension PayslipDocument.Pay: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("pay", "What was earned.")
  }

  public static var blank: PayslipDocument.Pay {
    PayslipDocument.Pay(gross: .zero, expenses: .zero, time: .zero, lines: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("gross", &gross, Field("Pay before deductions: all lines that are pay."))
    description.attribute(
      "expenses", &expenses, Field("Expenses given back: all lines that are not pay."))
    description.attribute("time", &time, Field("Time worked, over all lines paid by time."))
    description.list("line", &lines, .any, Field("One line of pay."))
  }
}

extension PayslipDocument.Pay.Line: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("payLine", "One line of pay.")
  }

  public static var blank: PayslipDocument.Pay.Line {
    PayslipDocument.Pay.Line(
      kind: .element, element: nil, label: nil, unit: .hour, time: nil, units: nil, miles: nil,
      rate: nil,
      amount: .zero, arrearsOf: nil, isPay: false)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "kind", &kind, Field("Work or another pay element, or rolled-up holiday pay."))
    description.attribute(
      "element", &element, Field("The pay element; absent for rolled-up holiday pay."))
    description.attribute(
      "label", &label, Field("What the books call it; absent for rolled-up holiday pay.", as: .text)
    )
    description.attribute("unit", &unit, Field("What its quantity counts."))
    description.attribute("time", &time, Field("Time, where it is paid by time."))
    description.attribute(
      "units", &units, Field("Nights, days, weeks or miles, where it is paid by those."))
    description.attribute("miles", &miles, Field("Miles that are not whole."))
    description.attribute("rate", &rate, Field("Pay for one hour, night, day, week or mile."))
    description.attribute("amount", &amount, Field("What the line comes to."))
    description.attribute(
      "arrearsOf", &arrearsOf,
      Field("The earlier pay period that it belongs to, where it was not paid then."))
    description.attribute(
      "isPay", &isPay, Field("Whether it is pay; an expense given back is not."))
  }
}

extension PayslipDocument.Deductions: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("deductions", "What came off.")
  }

  public static var blank: PayslipDocument.Deductions {
    PayslipDocument.Deductions(total: .zero, lines: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("total", &total, Field("All deductions together."))
    description.list(
      "deduction", &lines, .any, Field("One deduction; negative where money is given back."))
  }
}

extension PayslipDocument.Deductions.Line: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("deduction", "One deduction.")
  }

  public static var blank: PayslipDocument.Deductions.Line {
    PayslipDocument.Deductions.Line(kind: .incomeTax, amount: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What it is for."))
    description.attribute("amount", &amount, Field("How much comes off."))
  }
}

extension PayslipDocument.Net: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("net", "What the PA is paid.")
  }

  public static var blank: PayslipDocument.Net {
    PayslipDocument.Net(amount: .zero, paidBy: .bankTransfer)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("amount", &amount, Field("Gross and expenses less deductions."))
    description.attribute("paidBy", &paidBy, Field("How it is paid."))
    description.list(
      "settled", &settled, .any,
      Field("What is paid besides, or taken back, of what corrections of earlier runs left."))
  }
}

extension PayslipDocument.Tax: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("tax", "How income tax was worked.")
  }

  public static var blank: PayslipDocument.Tax {
    PayslipDocument.Tax(code: .blank, basis: .cumulative, because: .notice, taxable: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("code", &code, Field("The tax code used."))
    description.attribute("basis", &basis, Field("Whether pay since 6 April counted."))
    description.attribute("because", &because, Field("Why this code was used."))
    description.attribute("taxable", &taxable, Field("Taxable pay in this payslip."))
  }
}

extension PayslipDocument.NationalInsurance: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("nationalInsurance", "How National Insurance was worked.")
  }

  public static var blank: PayslipDocument.NationalInsurance {
    PayslipDocument.NationalInsurance(
      category: nil, because: nil, age: nil, day: nil, contributions: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "category", &category,
      Field("The category letter; absent where National Insurance is not due at all."))
    description.attribute(
      "because", &because,
      Field(
        "Why this letter; absent where National Insurance is not due at all, for close family of the employer."
      ))
    description.attribute(
      "age", &age, Field("The age of the law that decided it, where one did.", as: .ordinal))
    description.attribute(
      "day", &day, Field("The day State Pension age was reached, where that decided it."))
    description.child(
      "contributions", &contributions,
      Field("This payslip's contributions on both sides; absent where none are due at all."))
  }
}

extension PayslipDocument.Pension: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("pension", "Workplace pension on both sides.")
  }

  public static var blank: PayslipDocument.Pension {
    PayslipDocument.Pension(
      scheme: .blank, provider: "", relief: .reliefAtSource, pensionable: .zero, employee: .zero,
      employer: .zero, relieved: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("scheme", &scheme, Field("The scheme in the books."))
    description.attribute("provider", &provider, Field("The provider's name.", as: .text))
    description.attribute("relief", &relief, Field("How the PA gets tax relief."))
    description.attribute(
      "pensionable", &pensionable, Field("Pay the contributions were worked on."))
    description.attribute("employee", &employee, Field("Taken from the PA's pay."))
    description.attribute(
      "employer", &employer, Field("Paid by the employer, with what the PA gave up for it."))
    description.attribute(
      "relieved", &relieved, Field("Tax relief that the provider reclaims on top."))
  }
}

extension PayslipDocument.Workings: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("workings", "How each figure was worked out.")
  }

  public static var blank: PayslipDocument.Workings {
    PayslipDocument.Workings(steps: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.list("step", &steps, .any, Field("One line of the working."))
  }
}

extension PayslipDocument.Workings.Step: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("step", "One line of a working.")
  }

  public static var blank: PayslipDocument.Workings.Step {
    PayslipDocument.Workings.Step(depth: 0, label: "", value: nil, how: nil, source: nil)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "depth", &depth, Field("How deep it stands under its headings, from nought."))
    description.attribute("label", &label, Field("What it is.", as: .text))
    description.attribute("value", &value, Field("How much, in words for people.", as: .text))
    description.attribute(
      "how", &how, Field("How it was worked; absent where it was taken.", as: .text))
    description.attribute("source", &source, Field("The law or guidance it rests on.", as: .text))
  }
}
