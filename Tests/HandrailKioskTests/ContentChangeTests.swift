import CustomDump
import HandrailCore
import HandrailTestSupport
import Testing

@Suite struct ContentChangeTests {
  /// The fixture's content with other words for the first page of the flow.
  static let other: Library = {
    var library = Stand.library
    let key = WordsKey("who-for")
    library.words["en"]?.flows[Fixtures.flowID]?[key]?.title = Template(parsing: "Other words")
    return library
  }()

  @Test func `content that breaks later keeps the last good copy`() throws {
    let stand = try Stand()
    stand.run(
      .act {
        stand.content = nil
        stand.hasContentChanged = true
      }, .toName, "Ana<enter>")
    expectNoDifference(
      stand.terminal.pages, ["welcome-title", "who-for", "name", "birth-date", "wipe"])
    #expect(stand.log.count { $0 == "reads everything" } == 2)
  }

  @Test func `content that changes is taken over between two people, never under one`() throws {
    let stand = try Stand()
    stand.run(
      .toName,
      .act {
        stand.content = Self.other
        stand.hasContentChanged = true
      }, "<esc>",
      .act {
        #expect(stand.terminal.page == "who-for")
      }, "<f10>3<enter>",
      .act {
        #expect(stand.terminal.page == "forgotten-title")
        #expect(stand.log.count { $0 == "reads everything" } == 1)
      }, "<enter>", .act { #expect(stand.terminal.page == "welcome-title") },
      "<tab>", "1<enter>")
    #expect(stand.terminal.page == "Other words")
    #expect(stand.log.count { $0 == "reads everything" } == 2)
  }

  @Test func `content that did not change is not read again`() throws {
    let stand = try Stand()
    stand.run("<f1><esc><f3><esc>", .toName, "<f10>3<enter><enter>", .toName)
    #expect(stand.log.count { $0 == "reads everything" } == 1)
  }

  @Test func `a key that was meant for the old page does not answer the new one`() throws {
    let stand = try Stand()
    stand.run(
      .act {
        stand.content?.site.languages = ["es", "en"]
        stand.hasContentChanged = true
      }, "<enter>", .act { #expect(stand.terminal.page == "welcome-title") }, "<enter>")
    #expect(stand.terminal.shows("es:visit:who-for"))
  }

  @Test func `content that looks the same costs nobody a key`() throws {
    let stand = try Stand()
    stand.run(.act { stand.hasContentChanged = true }, "<enter>")
    #expect(stand.terminal.page == "who-for")
  }

  @Test func `a language that the clinic no longer offers leaves the first page`() throws {
    let stand = try Stand()
    stand.run(
      "<f3>2<enter>", .act { #expect(stand.terminal.shows("Español  F3")) },
      .act {
        stand.content?.site.languages = ["en"]
        stand.hasContentChanged = true
      }, "<tab>")
    #expect(stand.terminal.page == "welcome-title")
    #expect(stand.terminal.shows("English  F3"))
  }
}
