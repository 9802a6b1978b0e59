extension Diagnostic {
  /// The name of every fault.
  ///
  /// Each has a reproducer in the tests; one without fails `make check`.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    // Files and encodings
    case fileUnreadable = "file-unreadable"
    case fileTooLarge = "file-too-large"
    case encodingNotUTF8 = "encoding-not-utf8"
    case notXML = "not-xml"
    case doctypeRefused = "doctype-refused"
    case tooManyAttributes = "too-many-attributes"
    case tooDeep = "too-deep"
    // Schema
    case elementUnknown = "element-unknown"
    case elementMissing = "element-missing"
    case attributeUnknown = "attribute-unknown"
    case attributeMissing = "attribute-missing"
    case valueMalformed = "value-malformed"
    case valueDuplicate = "value-duplicate"
    case referenceUnknown = "reference-unknown"
    case schemaInvalid = "schema-invalid"
    // Books
    case datesOutOfOrder = "dates-out-of-order"
    case sharesNotWhole = "shares-not-whole"
    case niNumberShared = "ni-number-shared"
    case niCategoryContradicted = "ni-category-contradicted"
    case pensionTermsMissing = "pension-terms-missing"
    case rolledUpNotAllowed = "rolled-up-not-allowed"
    case ageImpossible = "age-impossible"
    // Timesheets
    case contractMissing = "contract-missing"
    case contractAmbiguous = "contract-ambiguous"
    case rateMissing = "rate-missing"
    case quantityMissing = "quantity-missing"
    case quantityMismatch = "quantity-mismatch"
    case planLineMissing = "plan-line-missing"
    case fundingMissing = "funding-missing"
    case lineDuplicate = "line-duplicate"
    case lineAfterPeriod = "line-after-period"
    case shiftOverlap = "shift-overlap"
    case dayTooLong = "day-too-long"
    case clockTimeImpossible = "clock-time-impossible"
    case coverIncomplete = "cover-incomplete"
    case absenceNotYet = "absence-not-yet"
    case sealedLineChanged = "sealed-line-changed"
    // Pay runs
    case belowMinimumWage = "below-minimum-wage"
    case netBelowNothing = "net-below-nothing"
    case schedulesMixed = "schedules-mixed"
    case payeMissing = "paye-missing"
    case loanPlanNotRunning = "loan-plan-not-running"
    case categoryChanged = "category-changed"
    case lawNotKnown = "law-not-known"
    case periodUnknown = "period-unknown"
    case periodSealed = "period-sealed"
    case periodOutOfOrder = "period-out-of-order"
    case pensionEnrolmentDue = "pension-enrolment-due"
    case taxLimited = "tax-limited"
    case niNumberMissing = "ni-number-missing"
    case familyDisregarded = "family-disregarded"
    case insuranceNotInForce = "insurance-not-in-force"
    case budgetOverspent = "budget-overspent"
    // Journal and disk
    case journalMissing = "journal-missing"
    case journalExists = "journal-exists"
    case journalDamaged = "journal-damaged"
    case journalDiffers = "journal-differs"
    case lockHeld = "lock-held"
    case notWritten = "not-written"
    // Events and claims
    case eventRefused = "event-refused"
    case invoiceDuplicate = "invoice-duplicate"
    case claimDuplicate = "claim-duplicate"
    case claimRefused = "claim-refused"
    // Command line
    case argumentWrong = "argument-wrong"
  }
}
