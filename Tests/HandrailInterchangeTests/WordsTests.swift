import Testing

@testable import HandrailInterchange

@Suite struct WordsTests {
  private static let errors: [InterchangeError] =
    [
      .tooLarge, .empty, .tooManyValues, .noResource, .otherResource("Patient"),
      .otherResource(nil),
      .nothingInBundle, .missing(place: "Task.status"), .notUTF8(start), .tooDeep(start),
      .repeatedField("status", start),
    ] + JSONFault.allCases.map { .notJSON($0, start) }
    + FieldShape.allCases.flatMap { shape in
      [
        .wrongType(place: "Task.input[0]", expected: shape),
        .badValue(place: "Task.input[0]", expected: shape),
      ]
    } + NotReady.allCases.map { .notReady($0) }
  private static let start = TextPosition(line: 1, byte: 1)

  @Test func `every error has a sentence of its own`() {
    let words = Self.errors.map(\.description) + SkipReason.allCases.map(\.description)
    #expect(Set(words).count == words.count)
    #expect(Self.errors.allSatisfy { $0.description.hasSuffix(".") })
  }

  @Test func `no error repeats what stands in the file`() {
    let secret = "Zebulon"
    let texts = [
      #"{"resourceType": "\#(secret)"}"#, #"{"\#(secret)": \#(secret)}"#,
      #"{"resourceType": "Task", "status": "\#(secret)"}"#,
      #"{"resourceType": "Task", "status": "ready", "authoredOn": "\#(secret)"}"#,
      #"{"resourceType": "Task", "status": "ready", "id": ["\#(secret)"]}"#,
      #"{"resourceType": "Bundle", "entry": "\#(secret)"}"#,
      #"{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "\#(secret)"}}]}"#,
    ]
    for text in texts {
      let words = FHIRMessages.error(text).map { "\($0) \(String(reflecting: $0))" }
      #expect(words?.contains(secret) == false, "\(words ?? "it was read")")
    }
  }
}
