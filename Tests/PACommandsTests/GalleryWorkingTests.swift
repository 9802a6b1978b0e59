import Testing

/// The working again of what `expected.csv` works out.
struct GalleryWorkingTests {
  @Test(arguments: [
    ("96:50 hours x 13.40 = 1297.57 half up", "gross", "1297.57"),
    ("A: (1732.12 - 967) x 8% = 61.21", "employeeNI", "61.21"),
    // The third decimal is 5, and is dropped; it is 6, and counts.
    ("1.0005 x 50 = 50.02", "employerNI", "50.02"),
    ("1.0003 x 50.02 = 50.03", "employeeNI", "50.03"),
    ("(398.15 - 120) x 5% = 13.91; less 20% tax relief = 11.13", "pensionEmployee", "11.13"),
    ("BR: 313 x 20% = 62.60; less 31.20 before = 31.40", "tax", "31.40"),
    ("C1257L: 5085 x 20% = 1017.00; less 1075.60 before = -58.60", "tax", "-58.60"),
    (
      "smaller of 10500.00 and employer NI of the year 741.89, less 450.00 used before", "a",
      "291.89"
    ),
    ("plan 5: 884.23 is not over 961.53", "studentLoan", "0.00"),
    ("1.005 x 100 / 3", "a", "33.5"), ("0.00", "a", "0.00"),
    ("-1.005 half up", "a", "-1.01"), ("1.999 down to the penny", "a", "1.99"),
  ])
  func `a working comes to its figure`(working: String, name: String, figure: String) throws {
    #expect(try GalleryWorking.result(of: working, for: name) == Fraction(figure))
  }

  @Test(arguments: [
    "sum of the runs", "", "1 + ", "1 + 1 = 3", "1 + 1 = 3; 2", "(1 + 2", "1 2", "1 / 0",
    "1.005 x 1 = 1.01", "2 is not over 1", "less 1", "1 = 1 = 1", "386.64 plus 386.64", "1.2.3",
    "1 + 1) x 2", "1:5 hours",
  ])
  func `a working that is no sum, or a wrong one, is refused`(working: String) {
    #expect(throws: GalleryFault.self) { try GalleryWorking.result(of: working, for: "gross") }
  }
}
