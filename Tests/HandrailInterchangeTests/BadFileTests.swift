import CustomDump
import Testing

@testable import HandrailInterchange

@Suite struct BadFileTests {
  private static let good = PlanAnswer.json([PlanAnswer.item(decided: "A1")])

  @Test(arguments: [
    ("", InterchangeError.empty), (" \n\t ", .empty), ("\u{FEFF}", .empty),
    ("[]", .noResource), ("\"ClaimResponse\"", .noResource), ("12", .noResource),
    ("{}", .noResource), (#"{"resource": {}}"#, .noResource),
    (#"{"resourceType": "Patient"}"#, .otherResource("Patient")),
    (#"{"resourceType": "Rosa Okafor"}"#, .otherResource(nil)),
    (#"{"resourceType": "claimresponse"}"#, .otherResource(nil)),
    (#"{"resourceType": "Bundle"}"#, .nothingInBundle),
    (#"{"resourceType": "Bundle", "entry": [{"fullUrl": "urn:x"}]}"#, .nothingInBundle),
    (
      #"{"resourceType": "Bundle", "entry": [{"resource": {"id": "a"}}]}"#,
      .missing(place: "Bundle.entry[0].resource.resourceType")
    ),
    (
      #"{"resourceType": 5}"#, .wrongType(place: "Resource.resourceType", expected: .text)
    ),
  ])
  func `what is no message is named for what it is`(text: String, error: InterchangeError) {
    #expect(FHIRMessages.error(text) == error)
  }

  @Test(arguments: [
    ("no", JSONFault.unexpectedSign, 2), ("nul", .unfinished, 4), ("{'a': 1}", .unexpectedSign, 2),
    (#"{"a": 1,}"#, .unexpectedSign, 9), (#"{"a" 1}"#, .unexpectedSign, 6),
    (#"{"a": 01}"#, .unexpectedSign, 8), (#"{"a": 1.}"#, .badNumber, 9),
    (#"{"a": .5}"#, .unexpectedSign, 7), (#"{"a": +1}"#, .unexpectedSign, 7),
    (#"{"a": 1e}"#, .badNumber, 9), (#"{"a": NaN}"#, .unexpectedSign, 7),
    (#"{"a": -Infinity}"#, .badNumber, 8), (#"{"a": 1} x"#, .somethingBehind, 10),
    (#"{"a": "\x"}"#, .badEscape, 8), (#"{"a": "\u12g4"}"#, .badEscape, 8),
    (#"{"a": "\ud83d"}"#, .loneSurrogate, 8), (#"{"a": "\ud83dA123456"}"#, .loneSurrogate, 8),
    (#"{"a": "\ud83d\u0041"}"#, .loneSurrogate, 8), (#"{"a": "\ude00"}"#, .loneSurrogate, 8),
    (#"{"a": "\u0000"}"#, .controlCharacter, 8), (#"{"a": "\b"}"#, .controlCharacter, 8),
    ("{\"a\": \"\u{1}\"}", .controlCharacter, 8), ("{\"a\": \"\n\"}", .controlCharacter, 8),
    ("/* */ {}", .unexpectedSign, 1),
  ])
  func `what is no JSON is refused where it begins to be none`(
    text: String, fault: JSONFault, byte: Int
  ) {
    #expect(FHIRMessages.error(text) == .notJSON(fault, TextPosition(line: 1, byte: byte)))
  }

  @Test(
    arguments: [
      [0xFF], [0x80], [0xC0, 0xAF], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func `bytes that are no UTF-8 are refused`(bytes: [UInt8]) {
    let text = Array("{\n\"a\": \"".utf8) + bytes + Array("     \"}".utf8)
    #expect(
      FHIRMessages.error(text) == .notJSON(.badUTF8, TextPosition(line: 2, byte: 7)))
  }

  @Test func `UTF-16 is named, and a byte order mark in front of UTF-8 does no harm`() throws {
    let units = Array(Self.good.utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let start = TextPosition(line: 1, byte: 1)
    for bytes in [little, big, [0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      #expect(FHIRMessages.error(bytes) == .notUTF8(start))
    }
    expectNoDifference(try FHIRMessages.summary("\u{FEFF}" + Self.good), ["1 A1"])
  }

  @Test func `a field that stands twice is refused, even where it is spelt otherwise`() {
    for name in ["outcome", #"o\u0075tcome"#] {
      let text = "{\"resourceType\": \"ClaimResponse\", \"outcome\": 1,\n \"\(name)\": 2}"
      #expect(
        FHIRMessages.error(text) == .repeatedField("outcome", TextPosition(line: 2, byte: 2)))
    }
  }

  @Test(arguments: ["[", #"{"item":"#, #"{"x":["#, #"{"x":{"item":"#])
  func `what lies too deep is refused at once`(part: String) {
    for times in [JSONParser.deepest + 1, 100_000] {
      guard case .tooDeep = FHIRMessages.error(String(repeating: part, count: times)) else {
        Issue.record("it was not refused for its depth")
        continue
      }
    }
  }

  @Test func `a file is refused above 50 MB, and rubbish of 50 MB without reading it all`() {
    let big = [UInt8](repeating: UInt8(ascii: "x"), count: FHIRMessages.mostBytes)
    #expect(FHIRMessages.error(big + [0x20]) == .tooLarge)
    #expect(
      FHIRMessages.error(big) == .notJSON(.unexpectedSign, TextPosition(line: 1, byte: 1)))
  }

  @Test func `values beyond all reason are refused, and those nobody reads are not kept`() throws {
    let many = String(repeating: "0,", count: JSONParser.mostValues) + "0"
    #expect(
      FHIRMessages.error(#"{"resourceType": "Task", "item": [\#(many)]}"#) == .tooManyValues)
    let unread = Self.good.dropLast(1) + #", "somethingElse": [\#(many)]}"#
    expectNoDifference(try FHIRMessages.summary(String(unread)), ["1 A1"])
  }

  @Test func `escapes and characters of all planes are read`() throws {
    let text = PlanAnswer.json(
      [PlanAnswer.item(decided: "A3")],
      more: #""disposition": "\u0041\t\"\/\\ \ud83d\ude00 e\u0301 日本",""#
        .replacing(#",""#, with: ","))
    expectNoDifference(try FHIRMessages.summary(text), ["1 A3 “A\t\"/\\ 😀 é 日本”"])
  }

  @Test func `an answer that breaks off is refused wherever it breaks off`() throws {
    let text = PlanAnswer.bundle([("urn:uuid:1", PlanAnswer.json([PlanAnswer.item(decided: "A1")]))]
    )
    let bytes = Array(text.utf8)
    expectNoDifference(try FHIRMessages.read(bytes).messages.count, 1)
    for end in bytes.indices { #expect(FHIRMessages.error(Array(bytes[..<end])) != nil) }
  }
}
