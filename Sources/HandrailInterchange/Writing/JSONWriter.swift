/// A JSON value that is written in the order in which it was made.
enum WrittenJSON {
  case text(String)
  case whole(Int)
  case flag(Bool)
  case list([WrittenJSON])
  case object([(name: String, value: WrittenJSON)])

  /// An object of the fields that there are: FHIR has neither null nor empty objects and lists.
  static func fields(_ fields: [(String, WrittenJSON?)]) -> WrittenJSON {
    .object(
      fields.compactMap { name, value in
        guard let value, !value.isEmpty else { return nil }
        return (name, value)
      })
  }

  private var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let values): values.isEmpty
    case .object(let fields): fields.isEmpty
    case .whole, .flag: false
    }
  }

  /// The value as JSON in UTF-8, with two spaces for each level and a line end behind it.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, level: 0)
    bytes.append(0x0A)
    return bytes
  }

  private func write(to bytes: inout [UInt8], level: Int) {
    switch self {
    case .text(let text): Self.write(text, to: &bytes)
    case .whole(let number): bytes += Array(String(number).utf8)
    case .flag(let flag): bytes += Array((flag ? "true" : "false").utf8)
    case .list(let values):
      Self.write(values, in: ("[", "]"), to: &bytes, level: level) { value, bytes in
        value.write(to: &bytes, level: level + 1)
      }
    case .object(let fields):
      Self.write(fields, in: ("{", "}"), to: &bytes, level: level) { field, bytes in
        Self.write(field.name, to: &bytes)
        bytes += Array(": ".utf8)
        field.value.write(to: &bytes, level: level + 1)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], in brackets: (open: String, close: String), to bytes: inout [UInt8],
    level: Int, each: (Part, inout [UInt8]) -> Void
  ) {
    bytes += Array(brackets.open.utf8)
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      startLine(level + 1, in: &bytes)
      each(part, &bytes)
    }
    if !parts.isEmpty { startLine(level, in: &bytes) }
    bytes += Array(brackets.close.utf8)
  }

  private static func startLine(_ level: Int, in bytes: inout [UInt8]) {
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: level * 2)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0x0D: bytes += Array("\\r".utf8)
      case 0x09: bytes += Array("\\t".utf8)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
