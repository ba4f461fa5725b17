import CustomDump
import Foundation
import HandrailCore
import HandrailTestSupport
import Testing

@testable import HandrailContent

@Suite struct GovUKHandWrittenTests {
  @Test func `flows written by hand have nothing that the checker would find`() {
    // These endings are rules of a state, read at home: no desk stands beside them (H307).
    let found = HandWritten.content.check().filter { $0.code != "H307" }
    expectNoDifference(found.map(\.description), [])
  }

  @Test(
    .enabled(
      if: !HandWritten.recorded.isEmpty,
      "no flow that was written by hand is recorded in \(GovUKFolder.path)"),
    arguments: HandWritten.recorded)
  func `every recorded case goes through the flow that was written by hand`(
    name: String
  ) throws {
    let recording = try GovUKFolder.recording(name)
    let library = try #require(HandWritten.content.load().library)
    let differences = recording.differences(
      in: library, flow: FlowID(name), names: HandWritten(name: name))
    differences.report(name)
    let cases = recording.cases.count
    print("GovUK \(name), by hand: \(cases - differences.count) of \(cases) cases as recorded")
  }
}

/// A flow that was written by hand, after the names of a recorded one.
struct HandWritten: RecordedNames {
  /// The flow.
  let name: String

  /// The folder with the flows.
  static var content: ContentDirectory {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return ContentDirectory(here.appendingPathComponent("Content").path)
  }

  /// The flows of which there is a recording.
  static let recorded = GovUKFolder.names.filter(pages.keys.contains)

  /// Nodes that became one page, because they ask the same.
  private static let pages: [String: [String: String]] = [
    "register-a-death": [:],
    "towing-rules": [
      "how-old-are-you-msv": "how-old-are-you", "how-old-are-you-lv": "how-old-are-you",
      "how-old-are-you-minibus": "how-old-are-you", "how-old-are-you-bus": "how-old-are-you",
    ],
    "landlord-immigration-check": [:],
  ]

  /// What the postcodes stand for that were typed into the recording.
  private static let postcodes = ["b1-1pw": "england", "pa3-2sw": "scotland"]

  /// Whether a step or an ending is what the recording calls by a name.
  func stands(_ id: StepID, for node: String) -> Bool {
    let own = Self.ownName(node)
    return id.rawValue == Self.pages[name]?[own] ?? own
  }

  /// What our flow calls an answer: small letters, with hyphens for everything else.
  func answer(_ text: String, to node: String) -> String {
    let own = Self.ownName(text)
    return Self.postcodes[own] ?? own
  }

  private static func ownName(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
  }
}
