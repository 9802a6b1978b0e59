public import PADescription
import PAPrimitives

// How National Insurance stands in an entry.

extension Class1ByLetter.Letter: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("contributions", "The figures of one letter.")
  }

  public static var blank: Class1ByLetter.Letter { Class1ByLetter.Letter(.a) }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    description.attribute("category", &category, Field("The letter."))
    var earnings = class1.earnings
    description.attribute("earnings", &earnings, Field("Earnings liable."))
    description.attribute(
      "atLEL", &class1.atLEL,
      Field("Earnings at the lower earnings limit, nothing where they do not reach it."))
    description.attribute(
      "lelToPT", &class1.lelToPT, Field("Earnings from there to the primary threshold."))
    description.attribute(
      "ptToUEL", &class1.ptToUEL, Field("Earnings from there to the upper earnings limit."))
    description.attribute("employee", &class1.employee, Field("What comes off pay."))
    description.attribute("employer", &class1.employer, Field("What the employer pays on top."))
    class1.outside = earnings - class1.atLEL - class1.lelToPT - class1.ptToUEL
  }
}
