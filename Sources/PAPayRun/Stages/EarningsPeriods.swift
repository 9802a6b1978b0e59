extension PayStage {
  /// Which pay is of the run's own earnings period, and which was due on an earlier payday.
  package static let earningsPeriods = PayStage("earningsPeriods") { pay, rules in
    pay.divide(rules)
  }
}
