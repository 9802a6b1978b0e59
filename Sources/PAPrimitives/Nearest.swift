extension String {
  /// The word among some that it is most likely mistyped from; nil where none is near.
  ///
  /// Near are words of which at most a third of the letters differ, and never more than two; capitals are not told apart.
  package func nearest(among words: [String]) -> String? {
    let most = Swift.min(2, Swift.max(1, count / 3))
    return words.map { ($0, distance(to: $0)) }.filter { $0.1 <= most && $0.0 != self }
      .min { $0.1 < $1.1 }?.0
  }

  /// How many letters must be put in, taken out, changed, or changed about with the next, to make one
  /// from the other (Damerau and Levenshtein).
  private func distance(to other: String) -> Int {
    let (mine, others) = (Array(lowercased()), Array(other.lowercased()))
    var rows = [Array(0...others.count)]
    for (i, letter) in mine.enumerated() {
      var row = [i + 1]
      for (j, otherLetter) in others.enumerated() {
        let changed = rows[i][j] + (letter == otherLetter ? 0 : 1)
        var least = Swift.min(changed, rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, letter == others[j - 1], mine[i - 1] == otherLetter {
          least = Swift.min(least, rows[i - 1][j - 1] + 1)
        }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[mine.count][others.count]
  }
}
