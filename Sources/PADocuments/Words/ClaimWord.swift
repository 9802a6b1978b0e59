/// The words of a claim for training, on its page and in the terminal.
package enum ClaimWord: Int, DocumentWord {
  // Training claim
  case claimTitle
  case claimKicker
  case mayClaim
  case mayClaimFrom
  case mayNotClaimAlone
  case mayNotClaimWhy
  case schemeOver
  case schemeOverWhy
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
  case claimPayable
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
  case doubts
  case doubtsSource
}

extension WordTable<ClaimWord> {
  /// English for a reading age of about eleven, the law's word once in brackets.
  package static let plainEnglish = WordTable(
    .plainEnglish,
    [
      // Training claim
      .claimTitle: "Training claim \(1) \(2)",
      .claimKicker: "Training claim \(1), made on \(2)",
      .mayClaim: "You may ask for \(1) yourself",
      .mayClaimFrom: "Ask \(1).",
      .mayNotClaimAlone: "You cannot claim from this fund yourself",
      .mayNotClaimWhy:
        "Only an organisation run by and for disabled people (a user-led organisation) may claim. Give this page to one near you and ask it to claim for you.",
      .schemeOver: "This scheme does not pay for this training",
      .schemeOverWhy:
        "It paid for training from \(1). Ask whether a newer scheme or your funder will pay.",
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
      .claimPayable: "Of that, not refused",
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
      .declarationWhy:
        "Only the employer may accept these. Nobody may tick them for you, and no program does.",
      .tookPlace: "The training took place, and the learner was there.",
      .costsPaid: "The costs above were paid, and I keep the proof.",
      .paidOnce: "Nobody else has paid or been asked to pay for the same costs.",
      .conditionsRead: "I have read the scheme\u{2019}s conditions and accept them.",
      .signName: "Name",
      .signature: "Signature",
      .signDate: "Date",
      .doubts: "What we could not confirm",
      .doubtsSource: "What is said here of the scheme is from: \(1).",
    ])
}
