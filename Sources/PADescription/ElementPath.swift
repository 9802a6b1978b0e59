/// What of a document is meant: names of elements from inside the first one on, each with its place
/// among those of its name or with its id, and the attribute, where one is.
///
/// It says where without knowing where that is: the document as it was read gives the line.
public struct ElementPath: Hashable, Sendable {
  /// Which of the elements of one name.
  public enum Which: Hashable, Sendable {
    /// By its place among them, from nought.
    case at(Int)
    case id(String)
  }

  /// An element inside another.
  public struct Step: Hashable, Sendable {
    public let name: String
    /// Which of that name.
    public let which: Which
  }

  /// The elements, the outermost first; none for the document's first one.
  public private(set) var steps: [Step] = []
  /// The attribute; nil where the element is meant.
  public private(set) var attribute: String?

  /// The document's first element.
  public static let root = ElementPath()

  /// An element inside, by its place among those of its name, from nought.
  public func element(_ name: String, _ place: Int = 0) -> ElementPath {
    inside(Step(name: name, which: .at(place)))
  }

  /// An element inside, by its `id`.
  public func element(_ name: String, id: String) -> ElementPath {
    inside(Step(name: name, which: .id(id)))
  }

  /// An attribute of the element.
  public func attribute(_ name: String) -> ElementPath {
    var path = self
    path.attribute = name
    return path
  }

  /// The element an attribute is of.
  public var element: ElementPath {
    var path = self
    path.attribute = nil
    return path
  }

  private func inside(_ step: Step) -> ElementPath {
    var path = element
    path.steps.append(step)
    return path
  }
}

extension ElementPath: CustomStringConvertible {
  /// `payslip[2]/figures/@tax`, places from one; the first of a name has none.
  public var description: String {
    let elements = steps.map { step in
      switch step.which {
      case .at(0): step.name
      case .at(let place): "\(step.name)[\(place + 1)]"
      case .id(let id): "\(step.name)[\(id)]"
      }
    }
    return (elements + (attribute.map { ["@\($0)"] } ?? [])).joined(separator: "/")
  }
}
