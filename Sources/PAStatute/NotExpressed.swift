/// A rule of the law that this program does not work, and what it does where one would apply.
public struct NotExpressed: Hashable, Sendable {
  /// What becomes of it.
  public enum Outcome: Hashable, Sendable {
    /// What asks for it is refused, by the name of a message.
    case refused(String)
    /// The books have no place for it: whoever needs it asks their bureau or HMRC.
    case noPlace
  }

  public let rule: String
  /// Where it stands.
  public let law: String
  /// What becomes of it.
  public let outcome: Outcome

  /// The line of it that `rates` prints.
  public var line: String {
    switch outcome {
    case .refused(let code): "\(rule) (\(law)): refused as \(code)"
    case .noPlace: "\(rule) (\(law)): the books have no place for it"
    }
  }
}

extension Statute {
  /// What of the law of employing PAs this program does not work.
  public static let notExpressed: [NotExpressed] = [
    NotExpressed(
      rule: "Leave for a child adopted from abroad, and after a placement that is disrupted",
      law: "SPP and SAP (Adoptions from Overseas) (No 2) Regulations 2003", outcome: .noPlace),
    NotExpressed(
      rule: "Shared parental pay after the employment has ended",
      law: "ShPP (General) Regulations 2014 reg 44", outcome: .noPlace),
    NotExpressed(
      rule: "Several spells of neonatal care of one child",
      law: "SNCP (General) Regulations 2025", outcome: .noPlace),
    NotExpressed(
      rule: "Guarantee pay in Northern Ireland, whose limit of a day was not found",
      law: "Employment Rights (NI) Order 1996 arts 60 to 67", outcome: .refused("absence-wrong")),
    NotExpressed(
      rule: "Holiday rolled up in Northern Ireland",
      law: "Working Time Regulations (Northern Ireland) 2016",
      outcome: .refused("rolled-up-not-allowed")),
    NotExpressed(
      rule: "Category letters of freeports, investment zones and mariners",
      law: "SSCBA 1992 s 9; SSCR 2001 Part 9", outcome: .refused("ni-category-contradicted")),
    NotExpressed(
      rule: "Earnings of a tax year that ended, paid after the next was opened",
      law: "ITEPA 2003 ss 18 and 686", outcome: .refused("year-closed")),
    NotExpressed(
      rule: "Days on which no table of the law is confirmed", law: "each figure's own source",
      outcome: .refused("law-not-known")),
    NotExpressed(
      rule: "Attachments of earnings and other orders on pay",
      law: "Attachment of Earnings Act 1971; Child Support Act 1991 s 31", outcome: .noPlace),
    NotExpressed(
      rule: "Directors' annual earnings periods", law: "SSCR 2001 reg 8", outcome: .noPlace),
    NotExpressed(
      rule: "Benefits in kind, payrolled or not, and Class 1A",
      law: "ITEPA 2003 Part 3; SSCBA 1992 s 10", outcome: .noPlace),
    NotExpressed(
      rule: "The 10,000 miles of a tax year after which a mile is tax-free at the lower rate",
      law: "ITEPA 2003 s 230(2)", outcome: .noPlace),
    NotExpressed(
      rule: "Notice and redundancy pay", law: "Employment Rights Act 1996 ss 86 and 135",
      outcome: .noPlace),
    NotExpressed(
      rule: "Reports to HMRC in real time", law: "PAYE Regulations 2003 regs 67B to 67F",
      outcome: .noPlace),
  ]
}
