public import PADescription
public import PAPrimitives
public import PAStatute

/// Why a PA is away.
public enum AbsenceKind: String, Hashable, Sendable, CaseIterable {
  /// Paid holiday.
  case holiday
  /// Off sick.
  case sickness
  /// Maternity leave.
  case maternity
  /// Paternity leave.
  case paternity
  /// Adoption leave.
  case adoption
  /// Shared parental leave.
  case sharedParental
  /// Parental bereavement leave.
  case bereavement
  /// Neonatal care leave.
  case neonatal
  /// Paternity leave of up to a year of somebody whose partner died; without pay (Paternity Leave (Bereavement) Act 2024);
  /// Great Britain.
  case bereavedPartner
  /// An appointment of antenatal care, or before an adoption, that the law has paid (ERA 1996 ss 55 to 57ZS).
  case antenatal
  /// Suspended because the work may harm the pregnancy, and there is no other (ERA 1996 ss 66 to 68).
  case maternitySuspension
  /// Leave without pay that was agreed.
  case unpaid
  /// Jury service; the court pays for loss of earnings.
  case jury
  /// Time off for somebody who depends on the PA (ERA 1996 s 57A; ERO 1996 art 85A).
  case dependants
  /// Carer's leave, a week a year (ERA 1996 s 80J); Great Britain.
  case carersLeave
  /// Unpaid parental leave.
  case parentalLeave
  /// The person supported is in hospital or on respite, and there is no work.
  case personAway
  /// The PA is suspended while something is looked into.
  case suspension
  /// On strike: sick pay ends with it, and HMRC is told.
  case strike
  /// A lay-off that the contract allows.
  case layOff
}

extension AbsenceKind {
  /// Whether it is sick leave or leave of Part 8 of the Employment Rights Act 1996: averages leave its weeks out, and
  /// leave that is earned by the hour goes on by the average (WTR 1998 regs 15C and 16).
  public var isStatutoryLeave: Bool {
    switch self {
    case .sickness, .maternity, .paternity, .adoption, .sharedParental, .bereavement, .neonatal,
      .bereavedPartner, .carersLeave, .parentalLeave:
      true
    case .holiday, .unpaid, .jury, .dependants, .personAway, .suspension, .strike, .layOff,
      .antenatal, .maternitySuspension:
      false
    }
  }

  /// Whether every day of it counts, those among them on which nothing would have been worked: the law counts days of
  /// sickness, and weeks of family leave.
  public var isOfWholeDays: Bool { self == .sickness || statutoryPayment != nil }

  /// What the law pays for it where a child is born, adopted or lost; nil for other leave.
  public var statutoryPayment: ParentalPayment? {
    switch self {
    case .maternity: .maternity
    case .paternity: .paternity
    case .adoption: .adoption
    case .sharedParental: .sharedParental
    case .bereavement: .bereavement
    case .neonatal: .neonatalCare
    case .holiday, .sickness, .bereavedPartner, .antenatal, .maternitySuspension, .unpaid, .jury,
      .dependants, .carersLeave, .parentalLeave, .personAway, .suspension, .strike, .layOff:
      nil
    }
  }

  /// Whether it is a leave about a child that goes on for months.
  var isOfMonths: Bool { self == .maternity || self == .adoption || self == .sharedParental }

  /// Whether its pay goes on after the employment has ended.
  ///
  /// Whoever was employed on the day that the law asks, in the relevant week or at the birth, the placement or the death, has
  /// it to its end (SSCBA 1992 ss 164(2)(a), 171ZA(2)(d), 171ZL(2)(b); SPM200600). Whoever was not is told that nothing is due.
  public var outlastsEmployment: Bool { statutoryPayment != nil }

  /// The official form that tells a PA why its statutory pay is not due, or ends; nil where there is none, and a letter
  /// tells it.
  ///
  /// SSP1: SSP (General) Regulations 1982 (SI 1982/894) reg 15. SMP1 and SAP1: Statutory Payments Manual SPM120900 and
  /// SPM130900. SPP1, SPBP1 and NEO1: GOV.UK, "Statutory Paternity Pay: non-payment explanation", "Statutory Parental
  /// Bereavement Pay and Leave: employer guide", and "Tell an employee that they're not eligible for Statutory Neonatal
  /// Care Pay". Of shared parental pay the reason alone is asked for (SPM161300).
  public var refusalForm: String? {
    if self == .sickness { return "SSP1" }
    return switch statutoryPayment {
    case .maternity: "SMP1"
    case .adoption: "SAP1"
    case .paternity: "SPP1"
    case .bereavement: "SPBP1"
    case .neonatalCare: "NEO1"
    case .sharedParental, nil: nil
    }
  }

  /// Whether the nation's law has it.
  public func isKnown(in nation: Nation) -> Bool {
    switch self {
    case .carersLeave, .neonatal, .bereavedPartner: nation.isGreatBritain
    default: true
    }
  }

  /// The part of its pay that is paid where the contract does not say: all of holiday and of a suspension, which is no
  /// punishment; nothing of leave that the law gives without pay.
  public var usualShare: Rate {
    switch self {
    case .holiday, .suspension, .antenatal, .maternitySuspension: .whole
    case .sickness, .maternity, .paternity, .adoption, .sharedParental, .bereavement, .neonatal,
      .bereavedPartner,
      .unpaid, .jury, .dependants, .carersLeave, .parentalLeave, .personAway, .strike,
      .layOff:
      .zero
    }
  }

  /// The short name of the pay element that pays it: its word.
  public var element: Identifier {
    guard let id = Identifier(rawValue) else {
      preconditionFailure("'\(rawValue)' is a short name")
    }
    return id
  }

  /// What documents for others call it: holiday by its name, since its pay stands by itself; of no other kind why the
  /// PA was away.
  public var elementForOthers: Identifier {
    self == .holiday ? element : Identifier(known: "leave")
  }

  /// What others read of time away that is no holiday.
  public static let labelForOthers = "Time away"

  /// What pays it in documents for others.
  ///
  /// - Parameter employer: The books, which may have a label of their own.
  /// - Returns: The element under its name there.
  public func elementForOthers(of employer: Employer) -> PayElement {
    var told = employer.element(self)
    told.id = elementForOthers
    if self != .holiday {
      told.label = told.neutralLabel.isEmpty ? AbsenceKind.labelForOthers : told.neutralLabel
    }
    return told
  }

  /// The kind that an element pays; nil where it pays none.
  public init?(paidBy element: Identifier) { self.init(rawValue: element.text) }

  /// What a payslip calls it where the books do not say.
  private var label: String {
    switch self {
    case .holiday: "Holiday"
    case .sickness: "Sickness"
    case .maternity: "Maternity leave"
    case .paternity: "Paternity leave"
    case .adoption: "Adoption leave"
    case .sharedParental: "Shared parental leave"
    case .bereavement: "Parental bereavement leave"
    case .neonatal: "Neonatal care leave"
    case .bereavedPartner: "Bereaved partner\u{2019}s paternity leave"
    case .antenatal: "Antenatal appointment"
    case .maternitySuspension: "Suspension for maternity"
    case .unpaid: "Unpaid leave"
    case .jury: "Jury service"
    case .dependants: "Time off for dependants"
    case .carersLeave: "Carer\u{2019}s leave"
    case .parentalLeave: "Parental leave"
    case .personAway: "No work for the time being"
    case .suspension: "Suspension"
    case .strike: "Strike"
    case .layOff: "Lay-off"
    }
  }

  /// What pays it where the books have no element of its name.
  var standardElement: PayElement {
    var element = PayElement(
      id: element, label: label, unit: .hour, kind: .leave)
    element.holiday = false
    return element
  }
}

extension AbsenceKind: Vocabulary {
  public static var vocabulary: (name: StaticString, sentence: StaticString) {
    ("absenceKind", "Why a PA is away.")
  }

  /// What the word means.
  public var sentence: StaticString {
    switch self {
    case .holiday: "Holiday."
    case .sickness: "Off sick."
    case .maternity: "Maternity leave."
    case .paternity: "Paternity leave."
    case .adoption: "Adoption leave."
    case .sharedParental: "Shared parental leave."
    case .bereavement: "Parental bereavement leave."
    case .neonatal: "Neonatal care leave."
    case .bereavedPartner: "Paternity leave of somebody whose partner died, without pay."
    case .antenatal: "An appointment of antenatal care, or before an adoption, that is paid."
    case .maternitySuspension:
      "Suspended with full pay, because the work may harm the pregnancy and there is no other."
    case .unpaid: "Unpaid leave."
    case .jury: "Jury service."
    case .dependants: "Time off for somebody who depends on the PA."
    case .carersLeave: "Carer's leave."
    case .parentalLeave: "Unpaid parental leave."
    case .personAway: "No work, because the person supported is in hospital or on respite."
    case .suspension: "Suspended."
    case .strike: "On strike."
    case .layOff: "Laid off."
    }
  }
}
