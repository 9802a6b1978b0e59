import PAPrimitives
import PAXML

extension Bar {
  /// The picture under its heading, and its parts in words.
  ///
  /// Each part has its own pattern, so the bar reads in grey; whoever cannot see it hears its
  /// description, and everybody has the list.
  var elements: [Element] {
    [
      Element("h2") { title },
      Element("figure") {
        svg
        Element("figcaption") {
          Element("ul") {
            for (index, part) in parts.enumerated() {
              Element("li") {
                Element("svg", ["class": "key", "aria-hidden": "true"]) {
                  Element(
                    "rect",
                    ["width": "100%", "height": "100%", "fill": Bar.fill(index)])
                }
                Element("span") { part.label }
                " "
                Element("b") { part.amount.inWords }
              }
            }
          }
        }
      },
    ]
  }

  /// Full, striped, empty.
  private static let fills = ["currentColor", "url(#stripes)", "none"]

  private static func fill(_ index: Int) -> String { fills[min(index, fills.count - 1)] }

  private var svg: Element {
    let whole = max(parts.lazy.map(\.amount).total.pence, 1)
    // Thousandths of the whole, so that the edges of neighbours meet.
    var edges: [Int64] = [0]
    var sum: Int64 = 0
    for part in parts {
      sum += part.amount.pence
      edges.append(Int64(Int128(sum) * 1_000 / Int128(whole)))
    }
    return Element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "class": "bar", "role": "img",
        "aria-labelledby": "bar-title bar-told",
      ]
    ) {
      Element("title", ["id": "bar-title"]) { title }
      Element("desc", ["id": "bar-told"]) {
        description
      }
      Element("defs") {
        Element(
          "pattern",
          ["id": "stripes", "width": "8", "height": "8", "patternUnits": "userSpaceOnUse"]
        ) {
          Element(
            "path",
            ["d": "M-2 2L2 -2M0 8L8 0M6 10L10 6", "stroke": "currentColor", "stroke-width": "2"])
        }
      }
      for index in parts.indices where edges[index + 1] > edges[index] {
        Element(
          "rect",
          [
            "x": Bar.percent(edges[index]), "width": Bar.percent(edges[index + 1] - edges[index]),
            "height": "100%", "fill": Bar.fill(index), "stroke": "currentColor",
            "stroke-width": "2",
          ])
      }
    }
  }

  private static func percent(_ thousandths: Int64) -> String {
    "\(thousandths / 10).\(thousandths % 10)%"
  }
}
