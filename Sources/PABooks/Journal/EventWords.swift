public import PAClaims
public import PADiagnostics
public import PAJournal
import PAPrimitives

extension EventRefusal {
  /// What is wrong, in words.
  ///
  /// - Parameter reason: How a scheme's reason to refuse is said; documents say it the same.
  /// - Returns: The message.
  func words(_ reason: (ClaimVerdict.Reason) -> String) -> String {
    switch self {
    case .budgetUnknown(let id): "there is no budget '\(id)' in employer.xml"
    case .funderUnknown(let id): "the budget has no funder '\(id)'"
    case .funderBearsNothing(let id): "'\(id)' funds none of this budget's lines"
    case .lineUnknown(let id): "the budget has no plan line '\(id)'"
    case .lineNotFundedBy(let line, let funder): "'\(funder)' does not fund '\(line)'"
    case .itemUnknown(let id): "there is no hidden cost '\(id)' in employer.xml"
    case .notPaidByBudget(let id): "'\(id)' is not paid by the budget"
    case .trainingUnknown(let id): "there is no training '\(id)' in employer.xml"
    case .withoutBearer(let reason): reason.words.what
    case .invoicePostedBefore: "this invoice of this supplier was posted before"
    case .claimExists(let id): "a claim '\(id)' was made before"
    case .claimUnknown(let id): "there is no claim '\(id)'"
    case .claimIs(let status): "the claim is \(status.rawValue)"
    case .nothingToClaim: "nothing was paid for this training that is not claimed already"
    case .claimRefused(let line, let why): "line \(line + 1) of the claim: \(reason(why))"
    case .amountNotAboveNothing: "the amount is zero or negative"
    case .moreThanClaimed(let left): "only \(left.inWords) of the claim is still to come"
    }
  }

  var fix: String {
    switch self {
    case .budgetUnknown, .funderUnknown, .lineUnknown, .itemUnknown, .trainingUnknown:
      "name one that stands in employer.xml, or add it there"
    case .funderBearsNothing: "name a funder with a share, or give it one in <funding>"
    case .lineNotFundedBy: "name the funder that bears the line, or leave the line out"
    case .notPaidByBudget: "change its payer in employer.xml, or pay it from elsewhere"
    case .withoutBearer(let reason): reason.words.fix
    case .invoicePostedBefore: "look for it with 'pa-payroll budget'; an invoice is posted once"
    case .claimExists: "give the new claim a name of its own"
    case .claimUnknown: "make it first with 'pa-payroll claim new'"
    case .claimIs(let status):
      status == .new
        ? "send it first with 'pa-payroll claim submit'" : "a claim is sent once"
    case .nothingToClaim:
      "post the course with 'pa-payroll post cost … --training', and pay the cover first"
    case .claimRefused(_, .alreadyClaimed):
      "nothing is claimed twice: go on with that claim, or post first what is new"
    case .claimRefused: "see 'pa-payroll claim check'; claim what the scheme pays for"
    case .amountNotAboveNothing:
      "give an amount above zero; of a claim, pay or post first what is to be claimed"
    case .moreThanClaimed: "post no more than was claimed; the rest is a receipt of its own"
    }
  }

  /// Its name.
  var code: Diagnostic.Code {
    switch self {
    case .invoicePostedBefore: .invoiceDuplicate
    case .claimExists, .claimRefused(_, .alreadyClaimed): .claimDuplicate
    case .claimRefused: .claimRefused
    default: .eventRefused
    }
  }
}

extension Diagnostic {
  /// An event that cannot be sealed in some books.
  ///
  /// - Parameters:
  ///   - refusal: Why.
  ///   - books: The books.
  ///   - reason: How a scheme's reason to refuse is said.
  public init(
    _ refusal: EventRefusal, in books: BooksFolder, saying reason: (ClaimVerdict.Reason) -> String
  ) {
    self.init(
      .error, refusal.code, at: SourcePlace(file: books.path), refusal.words(reason),
      fix: refusal.fix)
  }

  /// Books without a journal.
  static func notOpened(_ books: String) -> Diagnostic {
    Diagnostic(
      .error, .journalMissing, at: SourcePlace(file: books), "these books are not opened yet",
      fix: "seal an opening with 'pa-payroll open \(books)'")
  }
}
