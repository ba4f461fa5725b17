import CustomDump
import Foundation
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Testing

@testable import HandrailStore

@Suite struct OpeningTests {
  @Test func `the first page is shown before anything else is read, and answered after`() throws {
    let stand = try Stand()
    stand.run("<enter>")
    expectNoDifference(
      stand.log,
      [
        "reads for the first page", "welcome-title", "reads everything", "opens the records",
        "welcome-title", "waits", "who-for", "waits",
      ])
  }

  @Test func `content that is broken at the start shows out of order until it is mended`() throws {
    let stand = try Stand()
    stand.content = nil
    stand.run(
      "1<enter>4<enter><esc>", .pass(.seconds(60)),
      .act {
        expectNoDifference(stand.terminal.pages, ["welcome-title", "out-of-order-title"])
        #expect(stand.terminal.waits.allSatisfy { $0 == .seconds(5) })
        stand.content = Stand.library
        stand.hasContentChanged = true
      }, .pass(.seconds(5)), .toName)
    expectNoDifference(
      stand.terminal.pages,
      ["welcome-title", "out-of-order-title", "welcome-title", "who-for", "name", "wipe"])
    #expect(stand.log.count { $0 == "reads everything" } == 2)
    #expect(try stand.journal() == ["who-for"])
  }

  @Test func `content without the flow shows out of order until it has it`() throws {
    let stand = try Stand()
    stand.content?.flows = [:]
    stand.run(
      .pass(.seconds(60)),
      .act {
        #expect(stand.terminal.page == "out-of-order-title")
        stand.content = Stand.library
        stand.hasContentChanged = true
      }, .pass(.seconds(5)))
    #expect(stand.terminal.page == "welcome-title")
  }

  @Test func `a kiosk that could read nothing at first opens in the clinic's first language`()
    throws
  {
    let stand = try Stand()
    stand.welcome = nil
    stand.content = nil
    stand.run(
      .pass(.seconds(20)),
      .act {
        stand.content = Stand.library
        stand.content?.site.languages = ["es", "en"]
        stand.hasContentChanged = true
      }, .pass(.seconds(5)))
    #expect(stand.terminal.page == "welcome-title")
    #expect(stand.terminal.frame?.lines.first?.contains("Español") == true)
  }

  @Test func `records that cannot be opened show out of order until they can`() throws {
    let stand = try Stand()
    stand.openingTrouble = .locked
    stand.run(
      .toName, .pass(.seconds(60)),
      .act {
        expectNoDifference(stand.terminal.pages, ["welcome-title", "out-of-order-title"])
        stand.openingTrouble = nil
      }, .pass(.seconds(5)), .toName)
    expectNoDifference(
      stand.terminal.pages,
      ["welcome-title", "out-of-order-title", "welcome-title", "who-for", "name", "wipe"])
    #expect(stand.log.count { $0 == "reads everything" } == 1)
    #expect(try stand.journal() == ["who-for"])
  }

  @Test func `keys do not make the kiosk open its records more often than every five seconds`()
    throws
  {
    let stand = try Stand()
    stand.openingTrouble = .locked
    stand.run("<enter><enter><enter>", .pass(.seconds(4)), "<enter><enter>", .pass(.seconds(1)))
    #expect(stand.log.count { $0 == "opens the records" } <= 2)
  }

  @Test func `a file that is no database is left as it is, and a new one recovers`() throws {
    let stand = try Stand()
    let file = stand.folder.path + "/records.sqlite"
    let bytes = Data(repeating: 0x41, count: 5000)
    try bytes.write(to: URL(fileURLWithPath: file))
    stand.run(
      "<enter>", .pass(.seconds(20)),
      .act {
        #expect(stand.terminal.page == "out-of-order-title")
        try #expect(Data(contentsOf: URL(fileURLWithPath: file)) == bytes)
        try FileManager.default.removeItem(atPath: file)
      }, .pass(.seconds(5)), .toName)
    #expect(stand.terminal.page == "name")
    #expect(try stand.journal() == ["who-for"])
  }

  @Test func `records that are found while the content is broken open with the content`() throws {
    let stand = try Stand()
    stand.openingTrouble = .notWritable
    stand.content = nil
    stand.run(
      .pass(.seconds(5)), .act { stand.openingTrouble = nil }, .pass(.seconds(20)),
      .act {
        #expect(stand.terminal.page == "out-of-order-title")
        stand.content = Stand.library
        stand.hasContentChanged = true
      }, .pass(.seconds(5)))
    #expect(stand.terminal.page == "welcome-title")
  }

  @Test func `a language can be chosen on the page that is out of order`() throws {
    let stand = try Stand()
    stand.openingTrouble = .locked
    stand.run("<f3>", .act { #expect(stand.terminal.page == "language-title") }, "2<enter>")
    #expect(stand.terminal.page == "out-of-order-title")
    #expect(stand.terminal.shows("Español"))
  }

  @Test func `an Enter for the page that is out of order begins no visit`() throws {
    let stand = try Stand()
    stand.content = nil
    stand.run(
      .act {
        stand.content = Stand.library
        stand.hasContentChanged = true
      }, "<enter>", .act { #expect(stand.terminal.page == "welcome-title") })
    #expect(try stand.records().visit(VisitID(1)) == nil)
  }

  @Test func `a kiosk without any content says in words that it is out of order`() throws {
    let stand = try Stand()
    stand.welcome = nil
    stand.content = nil
    stand.run("1<enter>", .pass(.seconds(10)), "<f3>")
    expectNoDifference(
      stand.terminal.pages, ["This kiosk is out of order", "Choose a language", "wipe"])
    let phrases = InterfacePhrase.allCases.map(\.rawValue).filter { $0.contains("-") }
    for frame in stand.terminal.frames {
      #expect(phrases.filter { frame.shows($0) } == [])
    }
  }
}
