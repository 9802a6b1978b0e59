public import PADescription

// How a working stands in an entry.

extension WorkingLine: Described {
  public static var described: (name: StaticString, sentence: StaticString) {
    ("workingLine", "A line of how the figures were worked out, as it was then.")
  }

  public static var blank: WorkingLine {
    WorkingLine(depth: 0, label: "", value: "", how: "", source: "")
  }

  /// Its fields.
  public mutating func describe(_ description: inout some Description) {
    var (depth, label, about, value) = (depth, label, about, value)
    var (how, source) = (how, source)
    description.attribute(
      "depth", &depth, usually: 0,
      Field("How deep it stands under its headings, the outermost nought."))
    description.attribute(
      "label", &label,
      Field(
        "What it is: the key of the words of other languages. A % is the place of what it is about.",
        as: .text))
    description.attribute(
      "about", &about, usually: "", Field("What fills the label's place.", as: .text))
    description.attribute("value", &value, usually: "", Field("How much.", as: .text))
    description.attribute(
      "how", &how, usually: "", Field("How it was worked, empty where it was taken.", as: .text))
    description.attribute(
      "source", &source, usually: "",
      Field("Where it stands, empty where the line only names.", as: .text))
    var of = of
    description.attribute(
      "of", &of,
      Field("Which figure a line is of that is no part of another's working: incomeTax, payLine-1.")
    )
    self = WorkingLine(
      depth: depth, label: label, about: about, value: value, how: how, source: source, of: of)
  }
}
