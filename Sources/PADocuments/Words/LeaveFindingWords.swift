import PAEmployment
import PAPrimitives

// What pages say of what was found of leave, each kind in one place: the run's summary, and where statutory pay is not due the
// page that tells the PA so. What `run` and `check` say of it is in PABooks.

extension FamilyLeaveFinding.Reason {
  /// What the summary says of it, with who and a day, and the PA's page, with the day or the nation; nil where it has none.
  var pageWords: (summary: SummaryWord, refusal: RefusalWord?) {
    switch self {
    case .refused(let refusal): refusal.pageWords
    case .earnsTooLittle: (.familyEarnsTooLittle, .earnsTooLittle)
    case .paidUnderOtherJob: (.familyPaidUnderOtherJob, nil)
    case .notice(let notice): (notice.summary, nil)
    case .smallEmployerUnsaid: (.smallEmployerUnsaid, nil)
    case .recoveryWithoutPayslip: (.recoveryWithoutPayslip, nil)
    }
  }
}

extension FamilyLeaveEntitlement.Refusal {
  fileprivate var pageWords: (summary: SummaryWord, refusal: RefusalWord?) {
    switch self {
    case .notEmployedLongEnough: (.familyNotEmployedLongEnough, .notEmployedLongEnough)
    case .notEmployedThen: (.familyNotEmployedThen, .notEmployedThen)
    case .notInNation: (.familyNotDue, .notInNation)
    case .bornBeforeLaw: (.familyNotDue, .bornBeforeLaw)
    case .careBeganTooLate: (.familyNotDue, .careBeganTooLate)
    case .careTooShort: (.familyNotDue, .careTooShort)
    case .notAChild: (.familyNotDue, .notAChild)
    }
  }
}

extension FamilyLeaveEntitlement.Notice {
  fileprivate var summary: SummaryWord {
    switch self {
    case .toldNotSaid: .familyToldNotSaid
    case .toldLate: .familyToldLate
    case .toldOfLeaveLate: .familyToldOfLeaveLate
    case .evidenceNotSaid: .familyEvidenceNotSaid
    case .evidenceTooEarly: .familyEvidenceTooEarly
    case .evidenceLate: .familyEvidenceLate
    case .earlyReturn: .familyEarlyReturn
    case .returnToldLate: .familyReturnToldLate
    case .beginsWithBirth: .familyBeginsWithBirth
    case .beginsWithAbsence: .familyBeginsWithAbsence
    case .beginsAfterLeaving: .familyBeginsAfterLeaving
    case .birthNotSaid: .familyBirthNotSaid
    case .notBornYet: .familyNotBornYet
    case .moreThanThreeTimes: .familyMoreThanThreeTimes
    case .leavesInPayWeeks: .familyLeavesInPayWeeks
    case .withoutPay: .familyWithoutPay
    case .careGoesOn: .familyCareGoesOn
    }
  }
}

/// What pages say of something found of an employment's leave.
struct LeaveFindingWords {
  /// The run's summary.
  let summary: String
  /// Of the page that tells the PA of sick pay that is not due its heading, and why; why is nil where the line says it.
  private(set) var refusal: (heading: RefusalWord, why: RefusalWord?)?
}

extension Words {
  /// What pages say of something found of an employment's leave.
  ///
  /// - Parameters:
  ///   - finding: What was found.
  ///   - who: The PA's name.
  /// - Returns: The summary's sentence, and the words of the PA's page where there is one.
  func pageWords(of finding: LeaveFinding, _ who: String) -> LeaveFindingWords {
    let (span, day) = (time(finding.time), shortDate(finding.day))
    func told(_ word: SummaryWord, _ values: String...) -> LeaveFindingWords {
      LeaveFindingWords(summary: summary[word]([who] + values))
    }
    func refused(
      _ word: SummaryWord, _ heading: RefusalWord, _ why: RefusalWord?
    ) -> LeaveFindingWords {
      LeaveFindingWords(summary: summary(word, who, day), refusal: (heading, why))
    }
    return switch finding.kind {
    case .inAdvance: told(.leaveInAdvance, span, day)
    case .reminder where finding.began != nil:
      told(.leaveReminderSick, span, day, time(finding.kept ?? finding.time))
    case .notCarried where finding.began != nil: told(.leaveNotCarriedSick, span, day)
    case .reminder: told(.leaveReminder, span, day, time(finding.kept ?? finding.time))
    case .notCarried: told(.leaveNotCarried, span, day)
    case .reminderOnLeave: told(.leaveReminderOnLeave, span, day)
    case .notCarriedOnLeave: told(.leaveNotCarriedOnLeave, span, day)
    case .notPaid: told(.leaveNotPaid)
    case .notTakenBack: told(.leaveNotTakenBack, span)
    case .takenBackInPart:
      told(.leaveTakenBackInPart, span, (finding.amount ?? .zero).inWords)
    case .hoursUnknown: told(.leaveHoursUnknown, String(finding.nights ?? 0))
    case .earnedElsewhere: told(.leaveEarnedElsewhere, span)
    case .sickPayTooShort: refused(.sickPayTooShort, .headingFrom, .tooShort)
    case .sickPayLowEarnings: refused(.sickPayLowEarnings, .headingFrom, .lowEarnings)
    case .sickPayEnding: refused(.sickPayEnding, .headingEnding, .ending)
    case .sickPayEnded: refused(.sickPayEnded, .headingEnds, .ended)
    case .sickPayThreeYears: refused(.sickPayThreeYears, .headingEnds, .threeYears)
    case .sickPayLongSick: refused(.sickPayLongSick, .headingFrom, .longSick)
    case .sickPayExcluded: refused(.sickPayExcluded, .headingFrom, nil)
    case .sickPayInMaternity: refused(.sickPayInMaternity, .headingFrom, .pregnancy)
    case .sickPayNoWork: refused(.sickPayNoWork, .headingFrom, .noWork)
    case .sickPayJobEnds: refused(.sickPayJobEnds, .headingEnds, .jobEnded)
    case .sickBeforeBirth: told(.sickBeforeBirth, day)
    case .sickAfterBirth: told(.sickAfterBirth, day)
    case .fitNote: told(.fitNote, shortDate(finding.began ?? finding.day))
    case .sickPayUsedUp: told(.sickPayUsedUp, day)
    case .sickPayOnWednesdays: told(.sickPayOnWednesdays)
    }
  }
}
