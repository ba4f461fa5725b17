import CustomDump
import Foundation
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Testing

@testable import HandrailKiosk
@testable import HandrailStore

/// What happens while the content and the records are opened beside the first page.
@Suite struct BesideTests {
  /// A stand whose content is held back until a test lets it go.
  private func stand() throws -> (stand: Stand, gate: DispatchSemaphore) {
    let stand = try Stand()
    let gate = DispatchSemaphore(value: 0)
    stand.options.opensBeside = true
    stand.gate = gate
    return (stand, gate)
  }

  @Test func `help, the language and the display answer before everything is read`() throws {
    let (stand, gate) = try stand()
    stand.run(
      "<f1>", .act { #expect(stand.terminal.page == "help-title") }, "<esc><f3>2<enter>",
      .act { #expect(stand.terminal.shows("Español")) },
      .event(.key(.function(4))), .act { #expect(stand.terminal.page == "display-title") },
      .act { gate.signal() })
    #expect(stand.terminal.pages.first == "welcome-title")
  }

  @Test func `an answer waits for what it needs, and then counts`() throws {
    let (stand, gate) = try stand()
    stand.run(.act { gate.signal() }, .toName, "Zebra<enter>")
    #expect(stand.terminal.page == "birth-date")
    #expect(try stand.journal() == ["who-for", "name"])
  }

  @Test func `an answer for a page that turns out to be out of order begins nothing`() throws {
    let (stand, gate) = try stand()
    stand.content = nil
    stand.run(.act { gate.signal() }, "<enter>")
    #expect(stand.terminal.page == "out-of-order-title")
    #expect(try stand.records().visit(VisitID(1)) == nil)
  }
}
