/// The words of a claim for training, on its page and in the terminal.
package enum ClaimWord: Int, DocumentWord {
  // Training claim
  case claimTitle
  case claimKicker
  case claimHeading
  case claimFrom
  case claimant
  case status
  case statusNew
  case statusSent
  case statusPaid
  case claimFacts
  case scheme
  case administrator
  case learner
  case learnerIsEmployer
  case course
  case provider
  case courseDays
  case attendance
  case approvedBefore
  case approvedBeforeWhy
  case claimLines
  case claimTotal
  case claimReceived
  case invoice
  case coverHours
  case travel
  case coveredBy
  case eligible
  case undecided
  case refused
  case notCovered
  case coverageUnknown
  case byAgreement
  case onlyUserLed
  case outsideWindow
  case alreadyClaimed
  case coverExceeds
  case outsideGuide
  case tooMany
  case evidenceMissing
  case declaration
  case declarationWhy
  case tookPlace
  case costsPaid
  case paidOnce
  case conditionsRead
  case signName
  case signature
  case signDate
}

extension WordTable<ClaimWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      // Training claim
      .claimTitle: "Training claim \(1) \(2)",
      .claimKicker: "Training claim \(1), made on \(2)",
      .claimHeading: "Claim for \(1): \(2)",
      .claimFrom: "\(1) asks \(2).",
      .claimant: "Who asks",
      .status: "How far it is",
      .statusNew: "made, not sent",
      .statusSent: "sent on \(1)",
      .statusPaid: "\(1) received",
      .claimFacts: "The scheme, the learner and the course",
      .scheme: "Scheme",
      .administrator: "Run by",
      .learner: "Learner",
      .learnerIsEmployer: "the employer",
      .course: "Course",
      .provider: "Given by",
      .courseDays: "When",
      .attendance: "Time at the course",
      .approvedBefore: "Before booking",
      .approvedBeforeWhy: "The course must be approved before it is booked",
      .claimLines: "What is claimed",
      .claimTotal: "Claimed in all",
      .claimReceived: "Received",
      .invoice: "Invoice \(1)",
      .coverHours: "Cover of \(1)",
      .travel: "Travel to training",
      .coveredBy: "Cover on \(1) by \(2)",
      .eligible: "Paid by the scheme",
      .undecided: "Not certain: \(1)",
      .refused: "Not paid: \(1)",
      .notCovered: "the scheme does not pay for this kind of cost",
      .coverageUnknown: "no text we read says whether the scheme pays for this",
      .byAgreement: "the funder decides case by case",
      .onlyUserLed: "it may be paid if a user-led organisation claims it",
      .outsideWindow: "the course is not within the scheme\u{2019}s days, \(1)",
      .alreadyClaimed: "it is in another claim already, \(1)",
      .coverExceeds: "there are \(1) of cover and only \(2) of training",
      .outsideGuide: "\(1) a person a day is outside the price guide",
      .tooMany: "the scheme pays for \(1) courses a year at most",
      .evidenceMissing: "the invoice itself is not kept with the books yet",
      .declaration: "To be signed by the employer",
      .declarationWhy: "Ticked and signed by the employer in person; no program does it.",
      .tookPlace: "The training took place, and the learner was there.",
      .costsPaid: "The costs above were paid, and I keep the proof.",
      .paidOnce: "Nobody else has paid or been asked to pay for the same costs.",
      .conditionsRead: "I have read the scheme\u{2019}s conditions and accept them.",
      .signName: "Name",
      .signature: "Signature",
      .signDate: "Date",
    ])
}
