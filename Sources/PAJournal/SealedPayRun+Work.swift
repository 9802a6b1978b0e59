import PAClaims
public import PAEmployment
import PALedger
public import PAPayRun
public import PAPrimitives

// From a payslip's line back to the work it pays, and from a shift of cover to the lines that pay it.

extension SealedPayRun {
  /// The payslip of an employment.
  public func payslip(of contract: Identifier) -> Payslip? {
    run.payslips.first { $0.contract == contract }
  }

  /// The timesheet lines that a pay line pays; of rolled-up holiday pay, those of the lines it is
  /// worked on.
  ///
  /// - Parameters:
  ///   - number: The line's place on the payslip, from 1.
  ///   - payslip: The payslip.
  /// - Returns: The timesheet lines in their order.
  public func work(ofLine number: Int, on payslip: Payslip) -> [PaidWork] {
    let employer = books.employer
    guard payslip.lines.indices.contains(number - 1),
      let contract = employer.assistant(payslip.assistant)?.contracts
        .first(where: { $0.id == payslip.contract }),
      let period = employer.schedule(run.schedule)?.period(run.key.period),
      let paydays = run.closing.paydays(of: contract, employer)
    else { return [] }
    let line = payslip.lines[number - 1]
    switch line.kind {
    case .element, .charge, .requiredCost, .cancelledShift, .mileage, .leave, .leaveSettled,
      .statutoryPay:
      return line.work(
        of: contract, among: lines, for: employer, in: period, dueOn: paydays)
    case .rolledUpHoliday, .minimumWage:
      return base(of: line, on: payslip)
        .filter { payslip.lines[$0 - 1].kind == .element }
        .flatMap { work(ofLine: $0, on: payslip) }
    }
  }

  /// The lines that rolled-up holiday pay is worked on, or that are raised to the minimum wage, by their places on the
  /// payslip.
  public func base(of worked: PayLine, on payslip: Payslip) -> [Int] {
    payslip.lines.indices.filter { place in
      let line = payslip.lines[place]
      guard
        (line.arrearsOf, line.arrearsOn, line.agreed)
          == (worked.arrearsOf, worked.arrearsOn, worked.agreed)
      else { return false }
      return switch worked.kind {
      case .rolledUpHoliday:
        line.kind != .rolledUpHoliday && line.countsForHoliday(of: books.employer)
      case .minimumWage: line.kind == .element && line.element == worked.element
      case .element, .charge, .requiredCost, .cancelledShift, .mileage, .leave, .leaveSettled,
        .statutoryPay:
        false
      }
    }.map { $0 + 1 }
  }
}

extension Payslip {
  /// The shifts of cover for training that a line pays, each under the name it is claimed under.
  ///
  /// Told by what bears the line, which a run has that was worked here, not one read from its record.
  ///
  /// - Parameters:
  ///   - number: The line's place on the payslip, from 1.
  ///   - entry: The run's entry.
  /// - Returns: The names, each once.
  public func covers(paidByLine number: Int, in entry: EntryName) -> [String] {
    guard lines.indices.contains(number - 1) else { return [] }
    var found: [String] = []
    for share in lines[number - 1].shares {
      guard let covers = share.covers, covers.reason == .training else { continue }
      let key = TrainingCover.key(of: entry, assistant, for: covers.assistant, on: share.on)
      if !found.contains(key) { found.append(key) }
    }
    return found
  }
}
