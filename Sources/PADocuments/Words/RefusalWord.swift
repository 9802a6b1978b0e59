/// The words of what tells a PA that no statutory pay is due, or that it ends: the data of an official form, or a letter.
package enum RefusalWord: Int, DocumentWord {
  case title
  case letterTitle
  case kicker
  case letterKicker
  case heading
  case headingFrom
  case headingEnds
  case headingEnding

  // What it is, and by when it is given
  case isData
  case isLetter
  case giveBy
  case giveNow

  // Why
  case why
  case tooShort
  case lowEarnings
  case ending
  case ended
  case threeYears
  case longSick
  case excluded
  case strike
  case custody
  case pregnancy
  case toldLate
  case noWork
  case jobEnded
  case notEmployedLongEnough
  case notEmployedThen
  case notInNation
  case bornBeforeLaw
  case careBeganTooLate
  case careTooShort
  case notAChild
  case earnsTooLittle

  // What it goes by
  case facts
  case sickFrom
  case sickThrough
  case linkedFrom
  case notPaidFrom
  case expectedThrough
  case paid
  case paidThrough
  case neverPaid
  case leaveFrom
  case leaveThrough
  case due
  case matched
  case placed
  case relevantWeek
  case employedSince
  case employedTo
  case relevantPeriod
  case earned
  case averageWithRises
  case limit

  // Who
  case you
  case name
  case address
  case employer
  case employerName
  case employerAddress
  case telephone

  // What the PA can do
  case now
  case sickBenefits
  case maternityBenefits
  case otherBenefits
  case northernIreland
  case whoDecides
  case ask
  case disagree
  case disagreeBy

  // To be signed
  case sign
  case signWhy
  case kept
  case withFitNote
  case withCertificate
  case withMatching
  case signName
  case signature
  case signDate
}

extension WordTable<RefusalWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  ///
  /// Who to ask: Statutory Payments Manual SPM100500; GOV.UK, "Statutory Pay entitlement: how to deal with disagreements"; six
  /// months: GOV.UK, "Statutory Parental Bereavement Pay and Leave: employer guide", Citizens Advice of sick pay. What may be
  /// claimed: forms SSP1 (09/22) and MA1 (08/19); no other form is of use for a claim.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      .title: "\(1) data \(2) \(3)",
      .letterTitle: "Letter about \(1) \(2) \(3)",
      .kicker: "Data for form \(1), from \(2)",
      .letterKicker: "Letter about \(1), from \(2)",
      .heading: "\(1) is not paid \(2)",
      .headingFrom: "\(1) is not paid \(2) from \(3) on",
      .headingEnds: "\(2) of \(1) ends: none is paid from \(3) on",
      .headingEnding: "\(2) of \(1) is expected to end",

      // What it is, and by when it is given
      .isData:
        "These are the facts to be put into form \(1). This page is not the form itself. The form is at \(2).",
      .isLetter:
        "There is no official form for this. The rules are at \(1).",
      .giveBy: "\(1) is to have it by \(2).",
      .giveNow: "\(1) was to have it by \(2), so please give it now if you have not.",

      // Why
      .why: "Why",
      .tooShort:
        "You were sick for fewer than four days in a row. Until 5 April 2026 nothing was paid for so few days.",
      .lowEarnings:
        "On average you earned less than the lower earnings limit. Until 5 April 2026 nothing was paid then.",
      .ending:
        "It is expected to end: you have had 22 weeks of it, and there are no more than 28 for sickness that counts as one.",
      .ended: "You have had all 28 weeks of it that there are for sickness that counts as one.",
      .threeYears:
        "Your sickness counts as one with sickness that began more than three years ago.",
      .longSick:
        "When the law changed on 6 April 2026 you had been sick since before 22 September 2025, without Statutory Sick Pay because of what you earned. Nothing is paid for that sickness after the change either.",
      .excluded: "The law pays nothing for these days.",
      .strike: "Your sickness began during a strike at your workplace.",
      .custody: "You were in legal custody.",
      .pregnancy: "It was in the weeks about a birth, in which there is no Statutory Sick Pay.",
      .toldLate: "Your employer was told of these days later than was agreed.",
      .noWork: "You had not worked for your employer yet when your sickness began.",
      .jobEnded: "Your job ended while you were sick, and it is paid no longer than the job.",
      .notEmployedLongEnough:
        "You had not worked for your employer for 26 weeks by the end of the week that counts. For that your job had to begin on \(1) or before.",
      .notEmployedThen: "You had to be employed by your employer on \(1), and were not.",
      .notInNation: "There is no such pay in \(1).",
      .bornBeforeLaw: "There is such pay for children born on \(1) or later.",
      .careBeganTooLate: "The care of the child had to begin on \(1) or before.",
      .careTooShort: "The care of the child ended before \(1), without seven full days.",
      .notAChild: "There is such pay for a child under 18, which was until \(1).",
      .earnsTooLittle:
        "On average you earned less than the lower earnings limit of \(1).",

      // What it goes by
      .facts: "What this goes by",
      .sickFrom: "First day of sickness",
      .sickThrough: "Last day of it that is known",
      .linkedFrom: "Counts as one with sickness from",
      .notPaidFrom: "First day that is not paid",
      .expectedThrough: "Last day for which it is expected, if you stay sick",
      .paid: "Paid for it so far",
      .paidThrough: "up to the week that ends on \(1)",
      .neverPaid: "nothing",
      .leaveFrom: "First day of leave",
      .leaveThrough: "Last day of leave, as planned",
      .due: "Day the child is expected",
      .matched: "Day of being matched",
      .placed: "Day of the placement",
      .relevantWeek: "Week that counts",
      .employedSince: "Employed since",
      .employedTo: "Last day of the job",
      .relevantPeriod: "Days whose pay is averaged",
      .earned: "Paid in them",
      .averageWithRises: "With later pay rises",
      .limit: "Lower earnings limit, a week",

      // Who
      .you: "You",
      .name: "Name",
      .address: "Address",
      .employer: "Your employer",
      .employerName: "Name",
      .employerAddress: "Address",
      .telephone: "Telephone",

      // What the PA can do
      .now: "What you can do now",
      .sickBenefits:
        "You may be able to get \u{201C}new style\u{201D} Employment and Support Allowance (www.gov.uk/employment-support-allowance) or Universal Credit (www.gov.uk/universal-credit) while you cannot work. Form SSP1 helps you to claim.",
      .maternityBenefits:
        "You may be able to get Maternity Allowance (www.gov.uk/maternity-allowance). Send form SMP1 and your maternity certificate (MAT B1) with the claim. If you have little money you may also be able to get Universal Credit (www.gov.uk/universal-credit).",
      .otherBenefits:
        "If you have little money you may be able to get Universal Credit (www.gov.uk/universal-credit). What else there may be, www.gov.uk/benefits-calculators shows.",
      .northernIreland: "In Northern Ireland the claims are made at www.nidirect.gov.uk.",
      .whoDecides:
        "The office that pays it decides, not your employer. Please ask soon, so that nothing is lost.",
      .ask:
        "If you think this is wrong, please ask \(1) first. This page is the reason in writing.",
      .disagree:
        "If you still think so after that, you can ask HMRC to decide. Write to HM Revenue and Customs, PT Operations, Statutory Payments Dispute Team, BX9 1AN. More is at www.gov.uk/statutory-pay-entitlement-how-to-deal-with-disagreements.",
      .disagreeBy: "Please ask HMRC within six months of the first day that this is about.",

      // To be signed
      .sign: "To be signed by the employer",
      .signWhy: "Ticked and signed by the employer in person; no program does it.",
      .kept: "A copy of this is kept.",
      .withFitNote: "Any fit note for days that are not paid goes with this.",
      .withCertificate:
        "The maternity certificate (MAT B1) goes with this, and a copy of it is kept.",
      .withMatching: "The matching certificate goes with this, and a copy of it is kept.",
      .signName: "Name",
      .signature: "Signature",
      .signDate: "Date",
    ])
}
