/// A site that is to be written into the copy, with those of its mutants that were drawn.
struct Planted {
  let site: Site
  let mutants: [Mutant]

  /// Where the site is known by a number, the first of its mutants lends it.
  private var id: Int { mutants[0].number }

  /// An operator of its own for each site, spelt with these for digits, keeps the compiler's reading
  /// of the line as it was: no operand has to be found or bracketed.
  private var sign: String {
    let digits = ["⊕", "⊖", "⊗", "⊘", "⊙", "⊚", "⊛", "⊜", "⊝", "⊞"]
    return String(id).compactMap(\.wholeNumberValue).map { digits[$0] }.joined()
  }

  var start: Int { site.token.bytes.lowerBound }

  private var name: String { "mutant\(id)" }

  /// What stands in the copy in place of the original.
  var text: String {
    let plain = site.token.text
    switch site.form {
    case .infix, .prefix: return sign
    case .condition: return plain + sign
    case .number: return "\(name)(\(plain))"
    case .rounding: return "\(name)"
    case .function, .member: return name
    }
  }

  /// What the text stands for: the original, or the slip that is switched on.
  var declaration: String {
    let plain = site.token.text
    switch site.form {
    case .infix: return infix(plain)
    case .prefix:
      let (constraint, type) = plain == "!" ? ("", "Bool") : ("<T: AdditiveArithmetic>", "T")
      let worked = plain == "!" ? "!value" : ".zero - value"
      return """
        prefix operator \(sign)
        prefix func \(sign) \(constraint)(value: \(type)) -> \(type) {
        \(chosen(worked) { _ in "value" })
        }
        """
    case .condition:
      return """
        postfix operator \(sign)
        postfix func \(sign) (value: Bool) -> Bool {
        \(chosen("value") { _ in "!value" })
        }
        """
    case .number:
      return """
        func \(name)<T: ExpressibleByIntegerLiteral>(_ plain: T) -> T {
        \(chosen("plain") { $0.becomes })
        }
        """
    case .rounding:
      return """
        extension Rounding {
          static var \(name): Rounding {
        \(chosen(".\(plain)") { ".\($0.becomes)" })
          }
        }
        """
    case .function:
      return """
        func \(name)<T: Comparable>(_ left: T, _ right: T) -> T {
        \(chosen("\(plain)(left, right)") { "\($0.becomes)(left, right)" })
        }
        """
    case .member: return member(plain)
    }
  }

  private func infix(_ plain: String) -> String {
    let precedence: String
    let head: String
    var (left, right) = ("left", "right")
    switch plain {
    case "&&", "||":
      precedence = plain == "&&" ? "LogicalConjunction" : "LogicalDisjunction"
      head = "(left: Bool, right: @autoclosure () throws -> Bool) rethrows -> Bool"
      // The right side is worked out only where the left leaves it open, as before.
      (left, right) = ("try left", "right()")
    case "==", "!=":
      precedence = "Comparison"
      head = "<T: Equatable>(left: T, right: T) -> Bool"
    case "<", "<=", ">", ">=":
      precedence = "Comparison"
      head = "<T: Comparable>(left: T, right: T) -> Bool"
    case "+=", "-=":
      precedence = "Assignment"
      head = "<T: AdditiveArithmetic>(left: inout T, right: T)"
    case "..<", "...":
      precedence = "RangeFormation"
      let type = plain == "..." ? "ClosedRange" : "Range"
      head = "<T: BinaryInteger>(left: T, right: T) -> \(type)<T>"
    default:
      precedence = "Addition"
      head = "<T: AdditiveArithmetic>(left: T, right: T) -> T"
    }
    return """
      infix operator \(sign): \(precedence)Precedence
      func \(sign) \(head) {
      \(chosen("\(left) \(plain) \(right)") { mutant in
        switch mutant.becomes {
        // The type of a range stays what it was.
        case "...": "left..<(right + 1)"
        case "..<": "left...max(left, right - 1)"
        default: "\(left) \(mutant.becomes) \(right)"
        }
      })
      }
      """
  }

  private func member(_ plain: String) -> String {
    guard plain == "first" || plain == "last" else {
      return """
        extension Sequence where Element: Comparable {
          func \(name)() -> Element? {
        \(chosen("self.\(plain)()") { "self.\($0.becomes)()" })
          }
        }
        """
    }
    return """
      extension BidirectionalCollection {
        var \(name): Element? {
      \(chosen("self.\(plain)") { "self.\($0.becomes)" })
        }
        func \(name)(where fits: (Element) throws -> Bool) rethrows -> Element? {
      \(chosen("try self.\(plain)(where: fits)") { "try self.\($0.becomes)(where: fits)" })
        }
      }
      extension DateRange {
        var \(name): CivilDate {
      \(chosen("self.\(plain)") { "self.\($0.becomes)" })
        }
      }
      """
  }

  private func chosen(_ plain: String, _ slip: (Mutant) -> String) -> String {
    let cases = mutants.map { "  case \($0.number): return \(slip($0))" }
    return (["  switch mutantSwitchedOn {"] + cases + ["  default: return \(plain)", "  }"])
      .joined(separator: "\n")
  }
}

/// A file's text with its sites written in; the lines stay the same lines.
func planted(_ bytes: [UInt8], _ sites: [Planted]) -> [UInt8] {
  var text = bytes
  // From the end, so that the places before stay where they are.
  for planted in sites.sorted(by: { $0.start > $1.start }) {
    text.replaceSubrange(planted.site.token.bytes, with: planted.text.utf8)
  }
  return text
}

/// The file beside a module's own that says what the planted text stands for.
///
/// Everything is internal to the module, so nothing above it is compiled anew when it changes.
func declarations(_ sites: [Planted]) -> String {
  """
  import PAPrimitives

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #else
    import Darwin
  #endif

  /// The mutant that is switched on; 0 is none.
  let mutantSwitchedOn: Int = getenv("\(switchName)").flatMap { Int(String(cString: $0)) } ?? 0


  """ + sites.map(\.declaration).joined(separator: "\n\n") + "\n"
}

/// The environment variable that switches a mutant on.
let switchName = "PA_MUTANT"
