public import PADescription
import PAPrimitives

// How training stands in the books, and what was paid and claimed for it in the journal.

extension Training: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("training", "Training that a PA or the employer attends.")
  }

  public static var blank: Training {
    Training(
      id: .blank, learner: nil, title: "", provider: "", days: DateRange(.blank),
      attendance: .zero)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name."))
    description.attribute(
      "learner", &learner,
      Field("The PA who learns; the employer where not given."))
    description.attribute("title", &title, Field("The course's title."))
    description.attribute("provider", &provider, Field("Who gives it."))
    description.days(&days)
    description.attribute(
      "attendance", &attendance,
      Field("Hours of attendance over all days, travel in working time included.", as: .workingTime)
    )
  }
}

extension CostShare: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("borneBy", "What one plan line and funder bore of a cost.")
  }

  public static var blank: CostShare { CostShare(line: .blank, funder: .blank, amount: .zero) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("line", &line, Field("The plan line."))
    description.attribute("funder", &funder, Field("The funder."))
    description.attribute("amount", &amount, Field("How much."))
  }
}

extension TrainingCost: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("trainingCost", "An invoice or expense for training that the budget paid.")
  }

  public static var blank: TrainingCost {
    TrainingCost(
      entry: .blank, training: .blank, kind: .course, item: .blank, invoice: "", evidence: "",
      amount: .zero, borneBy: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "entry", &entry, Field("The journal entry that posted it, which names it."))
    description.attribute("training", &training, Field("The training."))
    description.attribute("kind", &kind, Field("What it was for: course or travel."))
    description.attribute("item", &item, Field("The hidden-cost item."))
    description.attribute(
      "invoice", &invoice,
      Field("Supplier and invoice number, which are never claimed twice.", as: .text))
    description.attribute("evidence", &evidence, Field("SHA-256 of the evidence.", as: .digest))
    description.attribute("amount", &amount, Field("How much."))
    description.list("borneBy", &borneBy, .any, Field("Who bore it."))
  }
}

extension CoursesPaid: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("coursesPaid", "Courses that claims of a funding year were paid in full for.")
  }

  public static var blank: CoursesPaid { CoursesPaid(scheme: "", year: 0, count: 0) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("scheme", &scheme, Field("The scheme's short name."))
    description.attribute(
      "year", &year, Field("The calendar year that the funding year begins in, on 1 April."))
    description.attribute("count", &count, Field("How many."))
  }
}

extension TrainingCover: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("trainingCover", "A shift paid in a run that stood in for a PA at training.")
  }

  public static var blank: TrainingCover {
    TrainingCover(
      entry: .blank, assistant: .blank, covered: .blank, on: .blank, minutes: .zero,
      amount: .zero, borneBy: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute(
      "entry", &entry, Field("The journal entry of the run that paid it."))
    description.attribute("pa", &assistant, Field("The PA who worked it."))
    description.attribute("covered", &covered, Field("The PA at training."))
    description.attribute("on", &on, Field("The day."))
    description.attribute("minutes", &minutes, Field("How long."))
    description.attribute(
      "amount", &amount,
      Field("Its pay, rolled-up holiday pay included, employer's contributions left out."))
    description.list("borneBy", &borneBy, .any, Field("Who bore it."))
  }
}

extension ClaimLine: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("claimLine", "One line of a claim.")
  }

  public static var blank: ClaimLine {
    ClaimLine(kind: .course, reference: "", amount: .zero, borneBy: [])
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("kind", &kind, Field("What it is for."))
    description.attribute(
      "reference", &reference,
      Field("What it refers to: supplier and invoice, or a cover shift's key.", as: .text))
    description.attribute(
      "invoice", &invoice, usually: "",
      Field("Supplier and invoice number; not given for cover.", as: .text))
    description.attribute(
      "evidence", &evidence, usually: "",
      Field(
        "SHA-256 of the evidence; not given for cover, whose evidence is the sealed run.",
        as: .digest))
    description.attribute("minutes", &minutes, usually: .zero, Field("Hours of cover."))
    description.attribute("amount", &amount, Field("How much."))
    description.attribute(
      "item", &item, Field("The hidden-cost item it was posted to; not given for cover."))
    var (day, worker) = (shift?.on, shift?.by)
    description.attribute("on", &day, Field("The day of the shift that covered."))
    description.attribute("by", &worker, Field("The PA who worked it."))
    // Cover alone is a shift.
    description.require((day != nil) == (kind == .cover), .together, at: "on")
    description.require((worker != nil) == (kind == .cover), .together, at: "by")
    shift = kind == .cover ? Shift(on: day ?? .blank, by: worker ?? .blank) : nil
    description.list("borneBy", &borneBy, .any, Field("Who bore it, and gets it back."))
  }
}

extension TrainingClaim: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("claim", "A claim for training.")
  }

  public static var blank: TrainingClaim {
    TrainingClaim(id: .blank, scheme: "", training: .blank, lines: [], made: .blank)
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("id", &id, Field("Its short name."))
    description.attribute("scheme", &scheme, Field("The scheme's short name.", as: .text))
    description.attribute("status", &status, Field("How far it has come."))
    description.attribute("made", &made, Field("The day it was made."))
    description.attribute("submitted", &submitted, Field("The day it was sent."))
    description.attribute("received", &received, usually: .zero, Field("What has been received."))
    description.child("training", &training, Field("The training."))
    description.list("line", &lines, .any, Field("What is claimed."))
  }
}
