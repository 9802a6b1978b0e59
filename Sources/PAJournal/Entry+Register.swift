public import PALedger

extension Entry {
  /// The balances it brings into the ledger without a posting: those of an opening.
  public var broughtIn: Balances {
    if case .opening(let opening) = content { opening.state.balances } else { Balances() }
  }
}

extension Register {
  /// Adds the next entry of a year.
  ///
  /// - Parameters:
  ///   - entry: The entry.
  ///   - words: What it is of.
  public mutating func add(_ entry: Entry, called words: String) {
    bring(entry.broughtIn)
    add(entry.transactions, of: entry.name, called: words)
  }
}
