public import PAPrimitives
import PAStatute

/// A payment that PAYE is worked on.
public struct TaxablePayment: Hashable, Sendable {
  /// The code in force on the day.
  public let code: TaxCode
  /// Whether pay to date counts.
  public let basis: TaxCode.Basis
  /// What is taxable of this payment.
  public let taxablePay: Money
  /// Taxable pay of the tax year with this payment and any P45 figures.
  public let taxablePayToDate: Money
  /// Tax taken in the tax year before this payment, with any P45 figures.
  public let taxToDate: Money
  /// What is paid in money, of which tax may take half.
  public let cashPay: Money

  /// A payment.
  ///
  /// - Parameters:
  ///   - code: The code in force on the day.
  ///   - basis: Whether pay to date counts.
  ///   - taxablePay: What is taxable of this payment.
  ///   - taxablePayToDate: Taxable pay of the year with this payment and any P45 figures.
  ///   - taxToDate: Tax taken in the year before this payment, with any P45 figures.
  ///   - cashPay: What is paid in money; the taxable pay unless said.
  public init(
    code: TaxCode, basis: TaxCode.Basis, taxablePay: Money, taxablePayToDate: Money,
    taxToDate: Money, cashPay: Money? = nil
  ) {
    self.code = code
    self.basis = basis
    self.taxablePay = taxablePay
    self.taxablePayToDate = taxablePayToDate
    self.taxToDate = taxToDate
    self.cashPay = cashPay ?? taxablePay
  }
}

/// Income tax on one payment.
public struct IncomeTax: Hashable, Sendable {
  /// What comes off the payment; negative for a refund.
  public let tax: Money
  /// Whether the overriding limit kept it below what is due.
  ///
  /// A cumulative code recovers the rest by itself later; a week 1 or month 1 code never does.
  public let limited: Bool

  /// Tax on a payment.
  public init(tax: Money, limited: Bool) {
    self.tax = tax
    self.limited = limited
  }
}

extension DeductionRules {
  /// Income tax on a payment.
  ///
  /// HMRC's Specification for PAYE tax table routines, version 24.0. Code 1257L, month 1, £1,156.25:
  /// £1,048.26 is free, £107 is taxed at 20%, £21.40 comes off.
  public func incomeTax(_ payment: TaxablePayment) -> IncomeTax {
    var silent = Silent()
    return incomeTax(on: payment, &silent)
  }

  /// Income tax on a payment, with its working.
  public func incomeTax(_ payment: TaxablePayment, _ sheet: inout Worksheet) -> IncomeTax {
    incomeTax(on: payment, &sheet)
  }

  private func incomeTax<R: Recorder>(on payment: TaxablePayment, _ sheet: inout R) -> IncomeTax {
    // Weeks 53, 54 and 56 stand alone whatever the code's basis (PAYE70015).
    let alone = payment.basis == .week1month1 || period.isExtra
    let rules = payment.code.regime.index
    sheet.begin(.incomeTax, .incomeTax)
    sheet.fact(.taxCode, .word(payment.code.text))
    var due: Money
    if alone {
      sheet.fact(
        period.frequency == .monthly
          ? .aloneMonths : .aloneWeeks,
        .count(period.frequency.taxPeriods))
      let pay = sheet.step(.taxablePay, payment.taxablePay)
      due = incomeTax[rules].liability(payment.code.kind, on: pay, alone: true, &sheet)
    } else {
      sheet.fact(
        period.frequency == .monthly ? .taxMonth : .taxWeek, .count(period.hmrcNumber))
      let pay = sheet.step(.taxablePayToDate, payment.taxablePayToDate)
      due = incomeTax[rules].liability(payment.code.kind, on: pay, alone: false, &sheet)
      due -= sheet.step(.taxBefore, payment.taxToDate)
    }
    let limit = incomeTax[rules].overridingLimit
    let cash = payment.cashPay.slice(above: .zero)
    // Only tax that is due can be too much: a refund never is.
    let limited = due > max(.zero, (cash * limit.value).rounded(.overridingLimit))
    if limited {
      sheet.fact(.taxDueAboveLimit, .money(due))
      due = sheet.apply(.taxTakenNow, sheet.take(limit), to: cash, .overridingLimit)
    }
    return IncomeTax(tax: sheet.total(due), limited: limited)
  }
}

/// A regime's income tax for one pay period: the bands to date, and those of a payment alone.
struct IncomeTaxRules: Sendable {
  /// The bands brought to so many weeks or months.
  struct Bands: Sendable {
    /// How many.
    let periods: Int64
    /// The lowest first.
    let all: [Band]
    /// What is below each but the lowest.
    let below: [Below]
  }

  /// A band.
  struct Band: Sendable {
    let name: String
    /// The top that income is tested against; nil for the highest.
    let limit: Money?
    let rate: Cited<Rate>
  }

  /// Everything below a band.
  struct Below: Sendable {
    /// The exact top of it, where the band begins.
    let top: PeriodFigure<Exact>
    /// The exact tax up to there.
    let tax: PeriodFigure<Exact>
  }

  /// Tax weeks or months to date.
  let toDate: Bands
  /// Those of one payment on its own: 1, 2 or 4.
  let alone: Bands
  let periodsInYear: Int64
  let basicRateIndex: Int
  let block: Int
  let freePayOfBlock: Cited<Money>
  let freePayAddition: Money
  let overridingLimit: Cited<Rate>

  init(_ table: IncomeTaxTable, _ period: TaxPeriod) {
    let year = Int64(period.frequency.taxPeriodsInYear)
    func bands(_ periods: Int64) -> Bands {
      Bands(
        periods: periods,
        all: table.bands.map { band in
          Band(
            name: band.name,
            limit: band.top?.value.scaled(by: periods, over: year, .taxBandLimit), rate: band.rate)
        },
        below: table.bands.dropLast().map { band in
          guard let top = band.top, let tax = band.taxAtTop else {
            preconditionFailure("every band but the highest has a top")
          }
          return Below(
            top: PeriodFigure(top, periods, of: year, .taxConstant),
            tax: PeriodFigure(tax, periods, of: year, .taxConstant))
        })
    }
    toDate = bands(Int64(period.hmrcNumber))
    alone = bands(Int64(period.frequency.taxPeriods))
    periodsInYear = year
    basicRateIndex = table.basicRateIndex
    block = table.freePayBlock.value
    freePayOfBlock =
      period.frequency == .monthly ? table.freePayBlockMonthly : table.freePayBlockWeekly
    freePayAddition = table.freePayAddition.value
    overridingLimit = table.overridingLimit
  }

  /// Tax due on pay, before any taken already.
  func liability<R: Recorder>(
    _ kind: TaxCode.Kind, on pay: Money, alone single: Bool, _ sheet: inout R
  ) -> Money {
    let periods = single ? alone.periods : toDate.periods
    switch kind {
    case .noTax:
      return .zero
    case .basicRate:
      return tax(on: pay, allInBand: basicRateIndex, &sheet)
    case .higherRate(let step):
      return tax(on: pay, allInBand: basicRateIndex + 1 + step, &sheet)
    case .allowance(let number):
      let free = sheet.multiple(
        .freePay, of: onePeriod(of: number, &sheet), periods)
      return tax(on: sheet.step(.payAboveFreePay, pay - free), alone: single, &sheet)
    case .addition(let number):
      let added = sheet.multiple(
        .addedByCode, of: onePeriod(of: number, &sheet), periods)
      return tax(on: sheet.step(.payWithAddition, pay + added), alone: single, &sheet)
    }
  }

  /// What a code's number frees or adds in one week or month.
  ///
  /// It is brought to the penny before it is multiplied (specification 4.3.1).
  private func onePeriod<R: Recorder>(of number: Int, _ sheet: inout R) -> Money {
    guard number > 0 else { return .zero }
    let (blocks, rest) = (number - 1).quotientAndRemainder(dividingBy: block)
    // A code's number is a tenth of the yearly allowance in pounds.
    let yearly = Money.pounds(Int64(rest + 1) * 10) + freePayAddition
    var one = sheet.parts(
      periodsInYear == 12
        ? .codeOneMonth : .codeOneWeek, of: yearly,
      1, over: periodsInYear, .freePay)
    if blocks > 0 {
      one += sheet.multiple(
        .wholeBlocks, of: sheet.take(freePayOfBlock), Int64(blocks))
    }
    return one
  }

  /// Tax on all of the pay at one band's rate: BR and D codes.
  private func tax<R: Recorder>(on pay: Money, allInBand index: Int, _ sheet: inout R) -> Money {
    guard pay > .zero else { return .zero }
    let whole = sheet.round(.wholePounds, Exact(pay), .taxablePay)
    return sheet.apply(.tax, sheet.take(alone.all[index].rate), to: whole, .tax)
  }

  /// Tax on taxable pay through the bands.
  private func tax<R: Recorder>(on taxable: Money, alone single: Bool, _ sheet: inout R) -> Money {
    guard taxable > .zero else { return .zero }
    let whole = sheet.round(.wholePounds, Exact(taxable), .taxablePay)
    return tax(on: taxable, whole, in: single ? alone : toDate, &sheet)
  }

  /// Tax on whole pounds by the band that the pay with its pence is in.
  private func tax<R: Recorder>(
    on taxable: Money, _ whole: Money, in bands: Bands, _ sheet: inout R
  ) -> Money {
    // The pay with its pence is tested against the limit, the whole pounds are taxed.
    guard let place = bands.all.firstIndex(where: { $0.limit.map { taxable <= $0 } ?? true }) else {
      preconditionFailure("the highest band has no limit")
    }
    sheet.fact(.band, .word(bands.all[place].name))
    guard place > 0 else {
      return sheet.apply(.tax, sheet.take(bands.all[place].rate), to: whole, .tax)
    }
    let inBand = sheet.step(
      .inThisBand, Exact(whole) - sheet.take(bands.below[place - 1].top))
    let onBand = sheet.apply(
      .taxOnBand, sheet.take(bands.all[place].rate), to: inBand, .taxConstant)
    return sheet.round(.tax, sheet.take(bands.below[place - 1].tax) + onBand, .tax)
  }
}

extension TaxCode.Regime {
  /// Its place in `allCases`.
  fileprivate var index: Int {
    switch self {
    case .restOfUK: 0
    case .scotland: 1
    case .wales: 2
    }
  }
}
