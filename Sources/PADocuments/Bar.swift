import PAPrimitives
import PAXML

extension Bar {
  /// The picture, with its title and description, and the same in words below it.
  var element: Element {
    Element("figure") {
      Element("figcaption") { Element("h2") { title } }
    }
  }
}
