import PAEmployment
import PAPrimitives

// What 'contract check' says of a PA who is family: five questions, each with its answer and the reason.

extension FamilyAnswer {
  /// The answer in a line.
  var words: String {
    let whom = person.map { " for '\($0)'" } ?? ""
    return "\(question.words)\(whom): \(outcomeWords), because \(reason.words) [\(source)]"
  }

  private var outcomeWords: String {
    switch (outcome, question) {
    case (.asForAnybody, .consentOfHealthBody), (.asForAnybody, .consentOfCouncil):
      "no consent is needed"
    case (.asForAnybody, _): "as for anybody"
    case (.excepted, .nationalInsurance): "none is due"
    case (.excepted, .minimumWage): "does not apply"
    case (.excepted, .insurance):
      "the law asks for none because of this PA (it does for any other, and a funder may)"
    case (.excepted, _):
      "none is owed, where the PA is in domestic service (lawyers do not agree whether one is)"
    case (.agreed(let consent), _): "agreed (\(consent))"
    case (.mustBeAgreed, _):
      "the funder must agree before this PA is paid, and employer.xml records no consent"
    case (.notSaid, _):
      "say in <familyOfSupported> how the PA is related to the person supported"
    case (.notKnown, _): "ask: this program does not know the rule of your nation"
    }
  }
}

extension FamilyQuestion {
  fileprivate var words: String {
    switch self {
    case .nationalInsurance: "National Insurance"
    case .minimumWage: "minimum wage"
    case .consentOfHealthBody: "consent of an NHS body, where it funds"
    case .consentOfCouncil: "consent of a council, where it funds"
    case .insurance: "employers' liability insurance"
    case .redundancy: "redundancy pay"
    }
  }
}

extension FamilyAnswer.Reason {
  fileprivate var words: String {
    switch self {
    case .notFamilyOfEmployer: "the books name no relation to the employer"
    case .spouse: "the PA is the employer's husband, wife or civil partner"
    case .closeRelative: "the PA is a close relative of the employer, wherever they live"
    case .distantRelative: "the relation to the employer is none that the law names"
    case .closeRelativeInTheHome:
      "the PA is a close relative of the employer, and both live in the home"
    case .notInTheHome: "PA and employer do not both live in the home"
    case .doesNotShareTasks:
      "the books do not say that the PA shares in the tasks and activities of the family"
    case .familyInTheHome:
      "the PA is of the employer's family, lives in its home and shares in its tasks and activities"
    case .notFamilyOfSupported:
      "the relation to the person supported is none that the regulations name"
    case .spouseOfSupported:
      "the PA is the husband, wife or partner of the person supported, wherever they live"
    case .relativeInTheHousehold: "the PA is a relative in the household of the person supported"
    case .friendInTheHousehold:
      "the PA is a friend who lives in the household of the person supported"
    case .notInTheHousehold: "the PA does not live in the household of the person supported"
    case .relationNotSaid: "employer.xml names a relation to the employer alone"
    case .otherNation: "the rule read is that of another nation"
    }
  }
}
