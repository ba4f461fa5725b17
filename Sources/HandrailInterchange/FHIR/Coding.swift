/// A code with the system it comes from.
struct Coding: Hashable, Sendable {
  let system: CodeSystem?
  let code: String?
  let display: String?

  /// Reads a coding.
  init(_ node: Node) throws(InterchangeError) {
    system = try node.text(.system).map(CodeSystem.init)
    code = try node.text(.code)
    display = try node.text(.display)
  }
}

/// A concept in words, in codes, or in both.
struct Concept: Hashable, Sendable {
  let text: String?
  let codings: [Coding]

  /// Reads a concept.
  init(_ node: Node) throws(InterchangeError) {
    text = try node.text(.text)
    var codings: [Coding] = []
    for coding in try node.nodes(.coding) { codings.append(try Coding(coding)) }
    self.codings = codings
  }

  /// The concept in the words that came with it; nil where only codes came.
  var words: String? { text ?? codings.lazy.compactMap(\.display).first }

  /// Its code in a system, whatever else it has.
  func code(in system: CodeSystem) -> String? {
    codings.first { $0.system == system && $0.code != nil }?.code
  }

  /// A text for it even where only codes came, such as `[LOINC 28570-0]`; nil for an empty concept.
  ///
  /// A text in brackets is a code, for staff.
  var wordsOrCode: String? {
    if let words { return words }
    guard let coding = codings.first(where: { $0.code != nil }), let code = coding.code
    else { return nil }
    return "[" + [coding.system?.name, code].compactMap(\.self).joined(separator: " ") + "]"
  }
}

extension Node {
  /// A concept; nil where the field is absent.
  func concept(_ field: FieldName) throws(InterchangeError) -> Concept? {
    guard let node = try node(field) else { return nil }
    return try Concept(node)
  }

  /// A list of concepts; empty where the field is absent.
  func concepts(_ field: FieldName) throws(InterchangeError) -> [Concept] {
    var concepts: [Concept] = []
    for node in try nodes(field) { concepts.append(try Concept(node)) }
    return concepts
  }
}

/// The systems of codes that we know.
///
/// Senders disagree about the address of one and the same system: `http` and `https`, a slash or a
/// version behind it, the address of a value set in its place.
enum CodeSystem: Hashable, Sendable {
  /// A list of X12, by the number of its data element.
  case x12(Int)
  case loinc
  /// Codes that the prior-authorisation guide made for the time being.
  case priorAuthorisation
  /// Kinds of identifiers, HL7 v2 table 0203.
  case identifierType
  case other(String)

  /// Reads the address of a system.
  init(_ address: String) {
    let whole = address.utf8[...]
    let rest = (whole.after("https://") ?? whole.after("http://") ?? whole)
      .prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let steps = rest.split(separator: UInt8(ascii: "/"))
    guard let host = steps.first, let last = steps.last else {
      self = .other(address)
      return
    }
    switch (String(Substring(host)), String(Substring(last))) {
    case ("codesystem.x12.org", let last), ("valueset.x12.org", let last):
      self = Int(last).map { .x12($0) } ?? .other(address)
    case ("loinc.org", _) where steps.count == 1: self = .loinc
    case ("hl7.org", "PASTempCodes"): self = .priorAuthorisation
    case ("terminology.hl7.org", "v2-0203"), ("hl7.org", "0203"): self = .identifierType
    default: self = .other(address)
    }
  }

  /// A short name for staff; nil for a system we do not know.
  var name: String? {
    switch self {
    case .x12(let element): "X12 \(element)"
    case .loinc: "LOINC"
    case .priorAuthorisation: "PAS"
    case .identifierType, .other: nil
    }
  }
}
