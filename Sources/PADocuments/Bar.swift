import PAPrimitives
import PAXML

extension Bar {
  /// The picture under its heading, and its parts in words.
  ///
  /// Each part has its own pattern, so the bar reads in grey; whoever cannot see it hears its
  /// description, and everybody has the list.
  func write(to page: inout XMLWriting) {
    page.element("h2", title)
    page.element("figure") { figure in
      writePicture(to: &figure)
      figure.element("figcaption") { caption in
        caption.element("ul") { list in
          for (index, part) in parts.enumerated() {
            list.element("li") { item in
              item.element("svg") { key in
                key.attribute("class", "key")
                key.attribute("aria-hidden", "true")
                key.element("rect") { rect in
                  rect.attribute("width", "100%")
                  rect.attribute("height", "100%")
                  rect.attribute("fill", Bar.fill(index))
                }
              }
              item.element("span", part.label)
              item.text(" ")
              item.element("b", part.amount.inWords)
            }
          }
        }
      }
    }
  }

  /// Full, striped, empty.
  private static let fills = ["currentColor", "url(#stripes)", "none"]

  private static func fill(_ index: Int) -> String { fills[min(index, fills.count - 1)] }

  private func writePicture(to figure: inout XMLWriting) {
    let whole = max(parts.lazy.map(\.amount).total.pence, 1)
    // Thousandths of the whole, so that the edges of neighbours meet.
    var edges: [Int64] = [0]
    var sum: Int64 = 0
    for part in parts {
      sum += part.amount.pence
      edges.append(Int64(Int128(sum) * 1_000 / Int128(whole)))
    }
    figure.element("svg") { picture in
      picture.attribute("xmlns", "http://www.w3.org/2000/svg")
      picture.attribute("class", "bar")
      picture.attribute("role", "img")
      picture.attribute("aria-labelledby", "bar-title bar-told")
      picture.element("title") { name in
        name.attribute("id", "bar-title")
        name.text(title)
      }
      picture.element("desc") { told in
        told.attribute("id", "bar-told")
        told.text(description)
      }
      picture.element("defs") { $0.element("pattern", Bar.writeStripes) }
      for index in parts.indices where edges[index + 1] > edges[index] {
        picture.element("rect") { rect in
          rect.attribute("x", Bar.percent(edges[index]))
          rect.attribute("width", Bar.percent(edges[index + 1] - edges[index]))
          rect.attribute("height", "100%")
          rect.attribute("fill", Bar.fill(index))
          rect.attribute("stroke", "currentColor")
          rect.attribute("stroke-width", "2")
        }
      }
    }
  }

  private static func writeStripes(to pattern: inout XMLWriting) {
    pattern.attribute("id", "stripes")
    pattern.attribute("width", "8")
    pattern.attribute("height", "8")
    pattern.attribute("patternUnits", "userSpaceOnUse")
    pattern.element("path") { path in
      path.attribute("d", "M-2 2L2 -2M0 8L8 0M6 10L10 6")
      path.attribute("stroke", "currentColor")
      path.attribute("stroke-width", "2")
    }
  }

  private static func percent(_ thousandths: Int64) -> String {
    "\(thousandths / 10).\(thousandths % 10)%"
  }
}
