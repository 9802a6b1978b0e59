import PAEmployment
import PAPrimitives

/// A value with one written form in our documents.
protocol Lexical {
  /// Reads the written form; nil where it is not one.
  init?(lexical: String)
  /// The written form.
  var lexical: String { get }
}

extension Lexical where Self: RawRepresentable, RawValue == String {
  init?(lexical: String) { self.init(rawValue: lexical) }
  var lexical: String { rawValue }
}

extension String: Lexical {
  init?(lexical: String) { self = lexical }
  var lexical: String { self }
}

extension Int: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { description }
}

extension Int64: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { description }
}

extension Bool: Lexical {
  init?(lexical: String) {
    guard lexical == "yes" || lexical == "no" else { return nil }
    self = lexical == "yes"
  }
  var lexical: String { self ? "yes" : "no" }
}

extension Money: Lexical {
  init?(lexical: String) { self.init(lexical, signed: true) }
  var lexical: String { description }
}

extension Rate: Lexical {
  init?(lexical: String) { self.init(percent: lexical) }
  var lexical: String { description }
}

extension Minutes: Lexical {
  init?(lexical: String) {
    guard lexical.first == "-" else {
      self.init(lexical)
      return
    }
    guard let minutes = Minutes(lexical.dropFirst()) else { return nil }
    self.init(-minutes.count)
  }
  var lexical: String { description }
}

extension CivilDate: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { description }
}

extension Identifier: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { text }
}

extension TaxCode: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { text }
}

extension TaxYear: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { description }
}

extension TaxPeriod: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { description }
}

extension NINumber: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { text }
}

extension WorkedFigure: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { description }
}

extension PAYEReference: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { text }
}

extension AccountsOfficeReference: Lexical {
  init?(lexical: String) { self.init(lexical) }
  var lexical: String { text }
}

/// A pay frequency by its short form: `4W`.
struct FrequencyCode: Lexical {
  var frequency: PayFrequency
  init(_ frequency: PayFrequency) { self.frequency = frequency }
  init?(lexical: String) {
    guard let frequency = PayFrequency(code: lexical) else { return nil }
    self.frequency = frequency
  }
  var lexical: String { frequency.code }
}

extension NICategory: Lexical {}
extension NIStanding.Reason.Kind: Lexical {}
extension TaxCodeInUse.Reason: Lexical {}
extension Nation: Lexical {}
extension StudentLoanPlan: Lexical {}
extension TaxCode.Basis: Lexical {}
