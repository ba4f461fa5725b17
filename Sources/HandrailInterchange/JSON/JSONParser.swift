/// Reads JSON strictly, in one pass over the bytes.
///
/// Foundation's reader is passed by: of a field that stands twice it silently takes one, it puts up
/// with signs that JSON has not, and its memory grows with what nobody wants to read. Here the
/// grammar of the whole text is checked, and only fields of `FieldName` are kept, so that a huge
/// text of anything else costs no memory.
///
/// Source: RFC 8259; a byte order mark at the front is passed over, as its section 8.1 allows.
struct JSONParser {
  /// How deep lists and objects may lie within each other; FHIR needs about 20.
  static let deepest = 64
  /// How many values are kept at most; the memory they take is bounded by it.
  static let mostValues = 2_000_000
  /// The longest number that is kept as it was written.
  static let longestNumber = 40

  let bytes: [UInt8]
  var at = 0
  private var depth = 0
  private var kept = 0
  private let table = FieldTable.shared
  private let fields = FieldName.byNumber

  /// Begins at the front of a text in UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// Reads the whole text, which must hold one value and nothing behind it.
  mutating func document() throws(InterchangeError) -> JSONValue {
    skipSpace()
    guard at < bytes.count else { throw .empty }
    if bytes.prefix(4).contains(0) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0xFF, 0xFE])
    {
      throw .notUTF8(position())
    }
    let value = try value(isKept: true)
    skipSpace()
    guard at == bytes.count else { throw fault(.somethingBehind) }
    return value
  }

  private mutating func value(isKept: Bool) throws(InterchangeError) -> JSONValue {
    if isKept {
      kept += 1
      guard kept <= Self.mostValues else { throw .tooManyValues }
    }
    guard at < bytes.count else { throw fault(.unfinished) }
    switch bytes[at] {
    case UInt8(ascii: "{"): return try object(isKept: isKept)
    case UInt8(ascii: "["): return try list(isKept: isKept)
    case UInt8(ascii: "\""):
      let text = try scanText()
      return isKept ? .text(string(text)) : .null
    case UInt8(ascii: "t"):
      try word("true")
      return .flag(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .flag(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return try number(isKept: isKept)
    default: throw fault(.unexpectedSign)
    }
  }

  private mutating func object(isKept: Bool) throws(InterchangeError) -> JSONValue {
    try goDeeper()
    var members: [JSONObject.Member] = []
    var seen: UInt128 = 0
    skipSpace()
    if !take(UInt8(ascii: "}")) {
      repeat {
        skipSpace()
        let start = at
        let name = try scanName()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
        if isKept, let name {
          guard seen & 1 << name == 0 else {
            at = start
            throw .repeatedField(fields[name].rawValue, position())
          }
          seen |= 1 << name
          members.append(JSONObject.Member(field: fields[name], value: try value(isKept: true)))
        } else {
          _ = try value(isKept: false)
        }
        skipSpace()
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "}"))
    }
    depth -= 1
    return .object(JSONObject(members: members))
  }

  private mutating func list(isKept: Bool) throws(InterchangeError) -> JSONValue {
    try goDeeper()
    var values: [JSONValue] = []
    skipSpace()
    if !take(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        let value = try value(isKept: isKept)
        if isKept { values.append(value) }
        skipSpace()
      } while take(UInt8(ascii: ","))
      try expect(UInt8(ascii: "]"))
    }
    depth -= 1
    return .list(values)
  }

  /// The number of the name of a field; nil where nobody reads it.
  private mutating func scanName() throws(InterchangeError) -> Int? {
    guard at < bytes.count else { throw fault(.unfinished) }
    guard bytes[at] == UInt8(ascii: "\"") else { throw fault(.unexpectedSign) }
    let text = try scanText()
    guard text.hasEscape else { return table.number(in: bytes, from: text.start, to: text.end) }
    let spelling = Array(string(text).utf8)
    return table.number(in: spelling, from: 0, to: spelling.count)
  }

  private mutating func number(isKept: Bool) throws(InterchangeError) -> JSONValue {
    let start = at
    var isWhole = true
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) {
      isWhole = false
      try digits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    guard isKept else { return .null }
    guard at - start <= Self.longestNumber else { return .number("") }
    let written = String(decoding: bytes[start..<at], as: UTF8.self)
    if isWhole, let number = Int(written) { return .whole(number) }
    return .number(written)
  }

  private mutating func digits() throws(InterchangeError) {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) { at += 1 }
    guard at > start else { throw fault(at < bytes.count ? .badNumber : .unfinished) }
  }

  private mutating func word(_ word: StaticString) throws(InterchangeError) {
    for letter in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      try expect(letter)
    }
  }

  private mutating func goDeeper() throws(InterchangeError) {
    depth += 1
    guard depth <= Self.deepest else { throw .tooDeep(position()) }
    at += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(InterchangeError) {
    guard take(byte) else { throw fault(at < bytes.count ? .unexpectedSign : .unfinished) }
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x0A, 0x0D, 0x09: at += 1
      default: return
      }
    }
  }

  /// The error for a place where the text is no JSON.
  func fault(_ fault: JSONFault) -> InterchangeError { .notJSON(fault, position()) }

  /// Where the reader stands, in lines and bytes.
  private func position() -> TextPosition {
    var position = TextPosition(line: 1, byte: 1)
    for byte in bytes.prefix(at) {
      if byte == 0x0A {
        position.line += 1
        position.byte = 1
      } else {
        position.byte += 1
      }
    }
    return position
  }
}
