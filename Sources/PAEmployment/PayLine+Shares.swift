public import PAPrimitives

// What bears a line of pay. Of all lines but one kind the amount is spread over the shares by their weights. Statutory pay may
// give something for new days and take something back of days that were paid before, and each may be of another plan line: its
// weights are pence, and what is given and what is taken back are spread each by itself.

extension PayLine {
  /// What each share bears of the line, in their order.
  public var parts: [Money] {
    if shares.takeSomethingBack { return shares.map { Money(pence: $0.weight) } }
    return shares.isEmpty ? [] : amount.spread(over: shares.map(\.weight))
  }

  /// What each share bears of the line: its pence are the weight.
  var borne: [Share] { shares.weighed(by: parts) }

  /// What bears an amount as it bears the line, of which no share takes anything back: its pence are the weights.
  func shares(bearing amount: Money) -> [Share] {
    shares.isEmpty ? [] : shares.weighed(by: amount.spread(over: shares.map(\.weight)))
  }
}

extension [PayLine.Share] {
  /// Whether some of it takes back what was paid before: then the weights are pence.
  fileprivate var takeSomethingBack: Bool { contains { $0.weight < 0 } }

  /// An amount spread over those that give something, or put to another share where none does: its pence are the weights.
  func spread(_ amount: Money, else other: PayLine.Share) -> [PayLine.Share] {
    let given = filter { $0.weight > 0 }
    return given.isEmpty
      ? [other].weighed(by: [amount])
      : given.weighed(by: amount.spread(over: given.map(\.weight)))
  }

  fileprivate func weighed(by parts: [Money]) -> [PayLine.Share] {
    zip(self, parts).map { share, part in
      var share = share
      share.weight = part.pence
      return share
    }
  }

  /// The amounts that are each spread over shares by themselves: all of it, or what is given and what is taken back, with
  /// weights that are not below nothing.
  public func sides(of amount: Money) -> [(amount: Money, shares: [PayLine.Share])] {
    guard takeSomethingBack else { return isEmpty ? [] : [(amount, self)] }
    let (given, back) = (filter { $0.weight > 0 }, filter { $0.weight < 0 })
    return [given, back].filter { !$0.isEmpty }.map { side in
      let parts = side.map { Money(pence: $0.weight) }
      return (parts.total, side.weighed(by: parts.map(\.magnitude)))
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
      let borne = line.borne
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
