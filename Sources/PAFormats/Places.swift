public import PADescription
public import PAXML

extension ReadElement {
  /// The element a path leads to from here; nil where there is none.
  public func element(at path: ElementPath) -> ReadElement? {
    var element: ReadElement? = self
    for step in path.steps { element = element?.inside(step) }
    return element
  }

  /// The element a path leads to from here, or the last on the way that there is.
  public func nearest(to path: ElementPath) -> ReadElement {
    var element = self
    for step in path.steps {
      guard let inner = element.inside(step) else { break }
      element = inner
    }
    return element
  }

  private func inside(_ step: ElementPath.Step) -> ReadElement? {
    var place = 0
    for inner in inside where inner.name == step.name {
      switch step.which {
      case .at(place): return inner
      case .id(let id) where inner["id"] == id: return inner
      case .at, .id: place += 1
      }
    }
    return nil
  }
}
