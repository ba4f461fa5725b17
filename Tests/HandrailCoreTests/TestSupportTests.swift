import Foundation
import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct TestSupportTests {
  @Test func `A walk notices a change and an effect that nobody named`() {
    var walk = SessionWalk()
    withKnownIssue { walk.send(.helpAsked) }
    withKnownIssue { walk.send(.personAsked) { $0.overlays = [.help, .person] } }
    withKnownIssue { walk.go(to: "nowhere") }
  }

  @Test func `A snapshot has to be recorded, is read back, and differs by lines`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("handrail-snapshot-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let snapshot = Snapshot(
      named: "page", besideFile: folder.appendingPathComponent("T.swift").path)
    #expect(snapshot.compare("a\nb\n", isRecording: false) == .missing)
    #expect(snapshot.compare("a\nb\n", isRecording: true) == .recorded)
    #expect(snapshot.compare("a\nb\n", isRecording: false) == .same)
    #expect(
      snapshot.compare("a\nc\n", isRecording: false)
        == .different(found: ["a", "c", ""], kept: ["a", "b", ""]))
    let kept = folder.appendingPathComponent("Snapshots/page.screen")
    #expect(try String(contentsOf: kept, encoding: .utf8) == "a\nb\n")
  }

  @Test func `A missing snapshot fails the test`() {
    withKnownIssue { expectSnapshot("text\n", named: "no-such-snapshot") }
  }
}
