public import PAPrimitives

/// The counts of days and weeks that leave about a child, and pay for it, go by.
///
/// None of them changed since the first law that is known here but those that have a day of their own. Where Northern
/// Ireland's regulations say the same, Great Britain's are cited for both.
public enum FamilyLeaveLaw {
  private static let act: StaticString = "SSCBA 1992"
  private static let maternityPay: StaticString = "SMP Regulations 1986 (SI 1986/1960)"
  private static let maternityLeave: StaticString =
    "Maternity and Parental Leave Regulations 1999 (SI 1999/3312)"
  private static let paternityAndAdoptionPay: StaticString =
    "SPP and SAP Regulations 2002 (SI 2002/2822)"
  private static let paternityAndAdoptionLeave: StaticString =
    "Paternity and Adoption Leave Regulations 2002 (SI 2002/2788)"
  private static let sharedPay: StaticString = "ShPP Regulations 2014 (SI 2014/3051)"
  private static let sharedLeave: StaticString =
    "Shared Parental Leave Regulations 2014 (SI 2014/3050)"
  private static let bereavementPay: StaticString = "SPBP Regulations 2020 (SI 2020/233)"
  private static let neonatalPay: StaticString = "SNCP Regulations 2025 (SI 2025/376)"
  private static let neonatalLeave: StaticString =
    "Neonatal Care Leave Regulations 2025 (SI 2025/375)"

  // MARK: Employment and earnings

  /// Which week before the expected week of birth is the qualifying week.
  public static let qualifyingWeek = Cited(
    "Qualifying week, weeks before the expected week of birth", 15,
    .act(act, "s 164(2)(a) (the week before the 14th)", .read))
  /// Weeks of employment without a break that end with the relevant week; a week with one day of it is one.
  public static let weeksEmployed = Cited(
    "Weeks of employment up to the relevant week", 26, .act(act, "s 164(2)(a)", .read))
  /// From this day on nobody in Northern Ireland must have been employed for any time to have bereavement pay.
  public static let bereavementFromFirstDay = Cited(
    "Bereavement pay from the first day of employment, Northern Ireland", CivilDate(2026, 4, 6),
    .act(
      "Parental Bereavement (Leave and Pay) Act (Northern Ireland) 2022",
      "as extended from 6 April 2026", .reported))

  /// Weeks that average weekly earnings are of at least.
  public static let weeksAveraged = Cited(
    "Weeks averaged for earnings before leave about a child", 8,
    .act(maternityPay, "reg 21(3)", .read))

  // MARK: Birth

  /// A child born dead counts as born after so many weeks of pregnancy.
  public static let weeksOfStillbirth = Cited(
    "Weeks of pregnancy after which a child born dead counts as born", 24,
    .act(act, "s 171(1)", .read))
  /// Weeks from the day that pregnancy is counted from to the day that the child is expected.
  public static let weeksOfPregnancy = Cited(
    "Weeks of a pregnancy up to the expected day", 40,
    .missing("general knowledge: a pregnancy is counted as 40 weeks"))
  /// No certificate of the expected week (MAT B1) is given before the beginning of this week before it.
  public static let earliestCertificate = Cited(
    "Earliest certificate, weeks before the expected week of birth", 20,
    .guidance("Statutory Payments Manual", "SPM120500", .read))
  /// A birth that is written further than this after the expected day is a slip of the pen.
  public static let longestOverdue = Cited(
    "Weeks after the expected day that a birth may be written", 6,
    .missing("no law bounds it: a bound of what may be written"))

  // MARK: Maternity

  /// Which week before the expected week of birth is the first that leave and pay begin in.
  public static let earliestMaternity = Cited(
    "Earliest maternity leave, weeks before the expected week of birth", 11,
    .act(maternityPay, "reg 2; SPM120700", .read))
  /// Absence for the pregnancy in so many weeks before the expected week begins the pay.
  public static let pregnancyAbsence = Cited(
    "Absence for pregnancy begins the pay, weeks before the expected week of birth", 4,
    .act(maternityPay, "reg 2(4); SPM120700", .read))
  /// Weeks of maternity and of adoption leave.
  public static let yearOfLeave = Cited(
    "Weeks of maternity or adoption leave", 52,
    .act(maternityLeave, "reg 7 (SI 2002/2788 regs 18 and 20)", .reported))
  /// Weeks from the day of birth in which a mother does not work.
  public static let compulsoryLeave = Cited(
    "Weeks from the birth in which the mother does not work", 2,
    .act("Employment Rights Act 1996", "s 72; SI 1999/3312 reg 8", .reported))
  /// Days before maternity or adoption pay begins by which the employer is told.
  public static let payNotice = Cited(
    "Days of notice before maternity or adoption pay", 28,
    .act(act, "ss 164(4)(b) and 171ZL(6)", .read))
  /// Days from an early birth in which the employer is told of it.
  public static let noticeOfBirth = Cited(
    "Days from an early birth to tell the employer", 28, .act(maternityPay, "reg 23(1)(b)", .read))
  /// Days from the beginning of maternity pay to bring the certificate in.
  public static let certificate = Cited(
    "Days from the beginning of maternity pay to give the certificate", 21,
    .guidance("gov.uk/employers-maternity-pay-leave", "Proof of pregnancy", .read))
  /// Weeks of notice to come back before the end of maternity or adoption leave.
  public static let returnNotice = Cited(
    "Weeks of notice to come back early", 8, .act(maternityLeave, "reg 11(1)", .read))
  /// Days of work that end neither maternity nor adoption leave and pay.
  public static let daysInTouch = Cited(
    "Days of work in maternity or adoption leave", 10,
    .act(maternityLeave, "reg 12A(1) (SI 1986/1960 reg 9A)", .read))

  // MARK: Adoption

  /// Days before the day of placement from which adoption leave and pay may begin.
  public static let earliestAdoption = Cited(
    "Earliest adoption leave, days before placement", 14,
    .act(paternityAndAdoptionPay, "reg 21(1)(b)", .read))
  /// Days from being matched in which the employer is told of the leave.
  public static let noticeOfMatch = Cited(
    "Days from being matched to tell the employer", 7,
    .guidance("gov.uk/employers-adoption-pay-leave", "Notice period", .read))

  // MARK: Paternity

  /// Great Britain: the law that pays two weeks apart is of children whose expected week begins after this day, or who are
  /// expected to be placed on it or after.
  public static let paternityApart = Cited(
    "Paternity pay for weeks apart, expected week after", CivilDate(2024, 4, 6),
    .act(
      "SPP (Amendment) Regulations 2024 (SI 2024/121)", "its application, as reported", .reported))
  /// Weeks after the birth or placement in which it is paid, by that law.
  public static let paternityWithin = Cited(
    "Weeks after the birth in which paternity pay is paid", 52,
    .act(paternityAndAdoptionPay, "reg 6A", .read))
  /// Days after it in Northern Ireland, and by the law before.
  public static let paternityWithinDays = Cited(
    "Days after the birth in which paternity pay is paid, Northern Ireland", 56,
    .act(paternityAndAdoptionPay, "reg 8 before SI 2024/121", .reported))
  /// Days of notice of each time of paternity leave, by Great Britain's law of weeks apart.
  public static let paternityNotice = Cited(
    "Days of notice before paternity leave", 28,
    .act(paternityAndAdoptionLeave, "reg 6(4)", .read))

  // MARK: Shared parental

  /// Weeks of leave that two parents share at most.
  public static let sharedLeaveWeeks = Cited(
    "Weeks of shared parental leave", 50,
    .act(sharedLeave, "reg 6 (52, less two of compulsory leave)", .reported))
  /// Weeks of notice of each time of shared parental leave.
  public static let sharedNotice = Cited(
    "Weeks of notice before shared parental leave", 8, .act(sharedPay, "reg 7(1)(a)", .read))
  /// How often shared parental leave is booked, or changed.
  public static let sharedNotices = Cited(
    "Notices of shared parental leave", 3,
    .guidance("nibusinessinfo.co.uk", "Blocks of shared parental leave", .read))
  /// Days of work that do not end shared parental leave and pay.
  public static let sharedDaysInTouch = Cited(
    "Days of work in shared parental leave", 20, .act(sharedLeave, "reg 37", .reported))

  // MARK: Bereavement

  /// Weeks that begin with the day of death, in which bereavement pay is paid.
  public static let bereavementWithin = Cited(
    "Weeks from the death in which bereavement pay is paid", 56,
    .act(bereavementPay, "reg 7", .reported))
  /// Days that begin with the first day of the leave, in which the employer is told of bereavement pay.
  public static let bereavementNotice = Cited(
    "Days from the first of bereavement leave to ask for pay", 28,
    .act(bereavementPay, "reg 8(1)(a)", .read))
  /// More children who die on one day than this are a slip of the pen.
  public static let mostChildren = Cited(
    "Children of one bereavement that may be written", 9,
    .missing("no law bounds it: a bound of what may be written"))
  /// Leave of somebody whose partner died with a young child is of deaths on this day or after.
  public static let bereavedPartnerFrom = Cited(
    "Bereaved partner\u{2019}s paternity leave, deaths from", CivilDate(2026, 4, 6),
    .act(
      "Paternity Leave (Bereavement) Act 2024", "as commenced on 6 April 2026, Great Britain",
      .reported))
  /// Weeks of it at most.
  public static let bereavedPartnerWeeks = Cited(
    "Weeks of bereaved partner\u{2019}s paternity leave", 52,
    .act("Paternity Leave (Bereavement) Act 2024", "as reported", .reported))
  /// The age below which somebody is a child.
  public static let childBelow = Cited(
    "Bereavement pay is for children below age", 18, .act(act, "s 171ZZ6", .reported))

  // MARK: Neonatal care

  /// Children born on or after this day.
  public static let neonatalBirths = Cited(
    "Neonatal care pay for children born from", CivilDate(2025, 4, 6),
    .act(neonatalPay, "reg 2", .read))
  /// Days, from the day after the birth, in which the care begins.
  public static let neonatalBegins = Cited(
    "Days after the birth in which neonatal care begins", 28,
    .act("Employment Rights Act 1996", "s 80EF", .reported))
  /// Days of care without a break, from the day after it began, that make a week of leave and pay.
  public static let neonatalWeek = Cited(
    "Days of care that make a week of neonatal care pay", 7,
    .act(act, "s 171ZZ16(2)(a)(ii)", .read))
  /// Weeks that begin with the day of birth, in which neonatal care pay is paid.
  public static let neonatalWithin = Cited(
    "Weeks from the birth in which neonatal care pay is paid", 68,
    .act(neonatalPay, "reg 10", .reported))
  /// Days after the end of the care in which leave is still of the care: of the first tier.
  public static let neonatalFirstTier = Cited(
    "Days after neonatal care that are of its first tier", 7, .act(neonatalPay, "reg 3", .read))
  /// Days that begin with the first day of leave in the first tier, in which the employer is told of the pay.
  public static let neonatalNotice = Cited(
    "Days from the first of neonatal care leave to ask for pay", 28,
    .act(neonatalPay, "reg 11(2)", .read))
  /// Days of notice of one week of leave after the first tier.
  public static let neonatalWeekNotice = Cited(
    "Days of notice before a week of neonatal care leave", 15,
    .act(neonatalPay, "reg 11(3)", .read))
  /// Days of notice of two weeks or more after the first tier.
  public static let neonatalWeeksNotice = Cited(
    "Days of notice before weeks of neonatal care leave", 28,
    .act(neonatalPay, "reg 11(4)", .read))
  /// How often leave begins after the first tier.
  public static let neonatalSecondTier = Cited(
    "Times of neonatal care leave after the first tier", 1, .act(neonatalLeave, "reg 8", .read))
}
