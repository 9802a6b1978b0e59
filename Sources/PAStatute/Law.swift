import PAPrimitives

/// A subject of the law that a calculation may ask.
public enum Subject: String, Hashable, Sendable, CaseIterable {
  /// Income tax through PAYE.
  case incomeTax = "Income tax"
  /// Class 1 National Insurance.
  case nationalInsurance = "National Insurance"
  /// Student and postgraduate loans.
  case studentLoans = "Student loans"
  /// Automatic enrolment.
  case automaticEnrolment = "Automatic enrolment"
  /// The minimum wage.
  case minimumWage = "Minimum wage"
  /// Employment Allowance.
  case employmentAllowance = "Employment Allowance"
  /// Holiday.
  case holiday = "Holiday"
  /// Statutory payments and their recovery.
  case statutoryPayments = "Statutory payments"
  /// Redundancy.
  case redundancy = "Redundancy"
  /// Mileage.
  case mileage = "Mileage"
  /// State Pension age.
  case statePensionAge = "State Pension age"
  /// The hour of clock changes.
  case clockChanges = "Clock changes"
  /// Bank holidays.
  case bankHolidays = "Bank holidays"
  /// Paying and reporting to HMRC.
  case paying = "Paying HMRC"
}
