import PAPrimitives

extension PayLine {
  /// What bears an amount as it bears the line: its pence are the weights.
  func shares(bearing amount: Money) -> [Share] {
    guard !shares.isEmpty else { return [] }
    return zip(shares, amount.spread(over: shares.map(\.weight))).map { share, part in
      var share = share
      share.weight = part.pence
      return share
    }
  }
}

extension [PayLine] {
  /// What bears pay that is worked on the lines, as they are borne: their pence are the weights.
  ///
  /// A line that gives something back takes from what the others of the same work bear.
  var borneShares: [PayLine.Share] {
    var found: [PayLine.Share] = []
    for line in self {
      let borne = line.shares(bearing: line.amount)
      if line.kind == .element {
        found += borne
      } else {
        for share in borne { found.add(share) }
      }
    }
    // A penny of rounding may be given back of a share that is a penny less.
    for place in found.indices { found[place].weight = Swift.max(0, found[place].weight) }
    return found
  }
}

extension [PayLine.Share] {
  /// Adds a timesheet line to what bears a line of pay.
  mutating func add(_ line: TimesheetLine, borneBy planLine: Identifier) {
    add(PayLine.Share(line: planLine, on: line.on, covers: line.covers, weight: line.weight))
  }

  /// Adds to what is borne by the same plan line for the same day and cover.
  fileprivate mutating func add(_ more: PayLine.Share) {
    let same = firstIndex {
      $0.line == more.line && $0.on == more.on && $0.covers == more.covers
    }
    if let same {
      self[same].weight += more.weight
    } else {
      append(more)
    }
  }
}
