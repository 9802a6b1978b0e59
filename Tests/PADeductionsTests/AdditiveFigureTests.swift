import PADeductions
import PAPrimitives
import PATestKit
import Testing

/// Figures that are added, taken off and spread: what a supplementary run, a share and a year rest on.
struct AdditiveFigureTests {
  private func class1(_ random: inout SeededRandom) -> Class1 {
    var figure = Class1()
    figure.combine(figure) { amount, _ in amount = random.pence(-9_999...999_999) }
    return figure
  }

  private func byLetter(_ random: inout SeededRandom) -> Class1ByLetter {
    Class1ByLetter(
      NICategory.allCases.shuffled(using: &random).prefix(random.number(0...3))
        .map { .init($0, class1(&random)) })
  }

  @Test(.random) func `what is added and taken off again leaves what was`() {
    RandomRuns.each(usually: 300) { random in
      let (one, other) = (class1(&random), class1(&random))
      #expect(one + other - other == one && one - one == .zero && one + .zero == one)
      #expect((one + other).earnings == one.earnings + other.earnings)
      let (letters, more) = (byLetter(&random), byLetter(&random))
      let both = letters + more
      // Letters of either stand in the sum, each once and in order; taken off again, with nothing.
      let names = Set((letters.letters + more.letters).map(\.category))
      #expect(both.letters.map(\.category) == names.sorted())
      for category in NICategory.allCases {
        #expect(both[category] == letters[category] + more[category])
        #expect((both - more)[category] == letters[category])
      }
      #expect(both.total == letters.total + more.total)
    }
  }

  // £10.00 earned over 2 to 1: 6.67 and 3.33; a column of 0.01 goes to the first whole, and earnings of
  // each part are the sum of its own columns: 6.67 + 0.01 and 3.33.
  @Test func `shares of columns add up to shares of earnings`() {
    var figure = Class1()
    figure.outside = .pounds(10)
    figure.ptToUEL = .pounds(0, 1)
    figure.employee = .pounds(0, 2)
    let parts = figure.spread(over: [2, 1])
    #expect(parts.map(\.outside) == [.pounds(6, 67), .pounds(3, 33)])
    #expect(parts.map(\.ptToUEL) == [.pounds(0, 1), .zero])
    #expect(parts.map(\.earnings) == [.pounds(6, 68), .pounds(3, 33)])
    #expect(parts.map(\.employee) == [.pounds(0, 1), .pounds(0, 1)])
  }

  @Test(.random) func `every amount keeps its total when it is spread`() {
    RandomRuns.each(usually: 300) { random in
      let weights = (0..<random.number(1...4)).map { _ in Int64(random.number(0...500)) }
      let letters = byLetter(&random)
      let parts = letters.spread(over: weights)
      #expect(parts.count == weights.count)
      #expect(parts.total == letters)
      var pension = PensionFigures()
      pension.combine(pension) { amount, _ in amount = random.pence(-500...99_999) }
      #expect(pension.spread(over: weights).total == pension)
      #expect(pension.dueToScheme == pension.employee + pension.employer)
    }
  }

  @Test func `every amount of a figure is named once`() {
    // As many as there are stored properties: one left out would be lost in sums.
    func count<Figure: AdditiveFigure>(_ figure: Figure) -> (named: Int, stored: Int) {
      var (copy, named) = (figure, 0)
      copy.combine(figure) { amount, _ in
        amount = .pounds(Int64(named + 1))
        named += 1
      }
      let values = Mirror(reflecting: copy).children.compactMap { $0.value as? Money }
      #expect(Set(values).count == values.count, "an amount is named twice")
      return (named, values.count)
    }
    for (named, stored) in [count(Class1()), count(LoanFigures()), count(PensionFigures())] {
      #expect(named == stored && named >= 3)
    }
  }
}
