import CLibXML2
public import PADiagnostics

// The words for a file that is not read. No value of the document stands in them.

extension Diagnostic {
  /// A file of more bytes than any of ours has.
  public static func tooLarge(_ file: String, limit: Int) -> Diagnostic {
    let size = limit < 1_048_576 ? "\(limit) bytes" : "\(limit / 1_048_576) MB"
    return Diagnostic(
      .error, .fileTooLarge, at: SourcePlace(file: file), "the file has more than \(size)",
      fix: "check that it is the file you meant; a timesheet can be split, one file for each PA")
  }

  /// Faults of a file that are counted and not told each by itself.
  static func more(_ count: Int, in file: String) -> Diagnostic {
    Diagnostic(
      .error, .schemaInvalid, at: SourcePlace(file: file),
      "\(count) more fault\(count == 1 ? "" : "s") in this file",
      fix: "put those above right, then run this again to see the rest")
  }

  static func schemaBroken(_ name: String, line: Int, code: Int32) -> Diagnostic {
    Diagnostic(
      .error, .schemaInvalid, at: SourcePlace(file: name, line: line),
      "the schema itself does not compile (libxml2's fault \(code))",
      fix: "this is a slip in the program: please report it")
  }

  static func refused(
    _ reason: TagScan.Refusal, at offset: Int, in file: FaultyFile
  ) -> Diagnostic {
    let (code, what, fix): (Code, String, String) =
      switch reason {
      case .encoding:
        (
          .encodingNotUTF8, "from here the file is not in UTF-8, or says that it is not",
          "save it with the encoding UTF-8"
        )
      case .doctype:
        (
          .doctypeRefused, "the file has a DOCTYPE, which can pull in other files",
          "remove everything from <!DOCTYPE to its closing >"
        )
      case .attributes:
        (
          .tooManyAttributes, "this tag has more than \(TagScan.attributeLimit) attributes",
          "no element needs so many: check that it is the file you meant"
        )
      case .depth:
        (
          .tooDeep, "elements stand more than \(TagScan.depthLimit) deep inside one another",
          "no document needs so many: check that it is the file you meant"
        )
      }
    return Diagnostic(.error, code, at: file.place(offset), what, fix: fix)
  }

  static func unread(_ fault: ReadingFault, in file: FaultyFile) -> Diagnostic {
    switch fault {
    case .notWellFormed(let code, let offset, let open):
      file.notWellFormed(xmlParserErrors(UInt32(bitPattern: code)), at: offset, open: open)
    case .doctype: refused(.doctype, at: 0, in: file)
    case .rootNamespace(let name, let wanted, let offset):
      file.fault(
        .schemaInvalid, at: offset, "'\(name)' is not in the namespace \(wanted)",
        fix: "begin the document with <\(name) xmlns=\"\(wanted)\"")
    case .innerNamespace(let name, let offset):
      file.fault(
        .elementUnknown, at: offset, "'\(name)' is in another namespace than the document",
        fix: "remove its xmlns or prefix, or remove it")
    }
  }
}

extension FaultyFile {
  /// A fault at an offset, with its line shown as far as its markup is to be trusted.
  func fault(
    _ code: Diagnostic.Code, at offset: Int, _ what: String, fix: String,
    trustedTo end: Int = .max
  ) -> Diagnostic {
    let isShown = column(of: offset) <= excerptLimit
    return Diagnostic(
      .error, code, at: place(offset), what, fix: fix,
      excerpt: isShown ? excerpt(line: line(of: offset), upTo: end) : "")
  }

  fileprivate func notWellFormed(
    _ code: xmlParserErrors, at offset: Int, open: (name: String, offset: Int)?
  ) -> Diagnostic {
    let openName = open?.name ?? ""
    let begun = open.map { "'\($0.name)', begun on line \(line(of: $0.offset))," } ?? ""
    let (what, fix): (String, String) =
      switch code {
      case XML_ERR_DOCUMENT_EMPTY:
        ("there is no XML here", "begin the file with its first element, or give another file")
      case XML_ERR_DOCUMENT_END:
        (
          "something stands after the end of the document",
          "keep everything inside the first element, and only one of it"
        )
      case XML_ERR_RESERVED_XML_NAME:
        (
          "something stands before <?xml",
          "let the file begin with <?xml, without a blank before it"
        )
      case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
        XML_ERR_INVALID_DEC_CHARREF:
        ("a character here is not allowed in XML", "remove it, or type it again")
      case XML_ERR_UNDECLARED_ENTITY:
        (
          "XML does not know this &name;",
          "type the character itself, or &amp; for an ampersand"
        )
      case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING:
        (
          "an '&' or '<' here begins nothing",
          "write &amp; for an ampersand and &lt; for a less-than sign"
        )
      case XML_ERR_LT_IN_ATTRIBUTE:
        (
          "'<' stands inside an attribute's value",
          "close the value before it with its quote, or write &lt;"
        )
      case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED,
        XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
        ("an attribute has no value in quotes", "write it as name=\"value\"")
      case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
        ("this tag has one attribute twice", "remove one of the two")
      case XML_ERR_TAG_NAME_MISMATCH:
        ("\(begun) is not closed before this end tag", "close it with </\(openName)> first")
      case XML_ERR_TAG_NOT_FINISHED:
        (
          "the file ends before \(begun) is closed",
          "close it with </\(openName)>, or look for what was cut off"
        )
      case XML_ERR_SPACE_REQUIRED, XML_ERR_GT_REQUIRED:
        (
          "this tag is not closed rightly",
          "put a space between its attributes and a > at its end"
        )
      case XML_NS_ERR_UNDEFINED_NAMESPACE:
        ("a name here has a prefix that is not declared", "remove the prefix")
      default: ("the markup is broken here", "compare it with a file that is accepted")
      }
    // An end tag is pointed at where it begins; libxml2 notices it where it ends.
    let endTag =
      code == XML_ERR_TAG_NAME_MISMATCH
      ? bytes[..<offset].lastIndex(of: UInt8(ascii: "<")) : nil
    return fault(.notXML, at: endTag ?? offset, what, fix: fix, trustedTo: offset)
  }
}
