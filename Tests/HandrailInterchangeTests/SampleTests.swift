import CustomDump
import HandrailCore
import Testing

@testable import HandrailInterchange

/// What a published sample says, as a person reads it.
struct SampleReading: Sendable, CustomTestStringConvertible {
  let file: String
  let type: String
  let says: [String]
  var identifiers: [String] = []
  var created: String?

  var testDescription: String { file }
}

@Suite(.enabled(if: SampleFolder.exists, Comment(rawValue: SampleFolder.reason)))
struct SampleTests {
  @Test(arguments: readings)
  func `every published answer and question is read, line by line`(
    reading: SampleReading
  ) throws {
    let result = try FHIRMessages.read(try SampleFolder.bytes("prior-auth/\(reading.file)"))
    expectNoDifference(result.skipped, [])
    let message = try #require(result.messages.first)
    #expect(result.messages.count == 1)
    expectNoDifference(message.summary, reading.says)
    #expect(message.resourceType == reading.type)
    expectNoDifference(message.identifiers, reading.identifiers)
    expectNoDifference(message.created?.civilDate.description, reading.created)
  }

  @Test func `the table has every answer and question that lies there`() throws {
    let kinds = ["ClaimResponse", "Task", "CommunicationRequest"]
    let files = SampleFolder.files(below: "prior-auth").filter { file in
      kinds.contains { file.contains("__\($0)-") || file.contains("/\($0)-") }
    }
    expectNoDifference(files, Self.readings.map { "prior-auth/\($0.file)" }.sorted())
  }

  @Test(arguments: SampleFolder.files(below: "prior-auth"))
  func `a published resource of another kind is named`(file: String) throws {
    let bytes = try SampleFolder.bytes(file)
    guard let error = FHIRMessages.error(bytes) else {
      #expect(Self.readings.contains { file.hasSuffix($0.file) })
      return
    }
    let name = file.split(separator: "/").last?.split(separator: "__").last?
      .split(separator: "-").first.map(String.init)
    #expect(error == .otherResource(name))
  }

  @Test(arguments: SampleFolder.files(below: "questionnaires"))
  func `no questionnaire is taken for a message, and none stops the program`(file: String) throws {
    let error = try #require(FHIRMessages.error(try SampleFolder.bytes(file)))
    let clear: [InterchangeError] = [
      .otherResource("Questionnaire"), .otherResource("ValueSet"), .otherResource("Observation"),
      .nothingInBundle, .noResource,
    ]
    #expect(clear.contains(error), "\(error)")
  }

  @Test(arguments: readings)
  func `a published sample that breaks off is refused wherever it breaks off`(
    reading: SampleReading
  ) throws {
    let bytes = try SampleFolder.bytes("prior-auth/\(reading.file)")
    let whole = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    for end in stride(from: 0, through: whole, by: 97) {
      #expect(FHIRMessages.error(Array(bytes[..<end])) != nil)
    }
  }
}
