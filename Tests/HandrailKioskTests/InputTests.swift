import CustomDump
import HandrailCore
import HandrailKiosk
import HandrailScreen
import HandrailTestSupport
import Testing

@testable import HandrailStore

@Suite struct InputTests {
  /// The way to a page, whether quitting is allowed, and whether Ctrl-Q ends the program there.
  @Test(arguments: [
    ("", true, true), ("", false, false), ("<f1>", true, false), ("<f3>", true, false),
    ("4<enter>", true, false), ("<enter>", true, false), ("<enter>1<enter>", true, false),
    ("<enter>1<enter><f10>", true, false), ("<enter>1<enter><f10>2<enter>", true, false),
    ("<enter>1<enter><f10>3<enter>", true, false),
    ("<enter>1<enter><f10>2<enter><enter>", true, true),
  ])
  func `Ctrl-Q ends the program on the first page only, where that is allowed`(
    way: String, isAllowed: Bool, ends: Bool
  ) throws {
    let stand = try Stand()
    stand.options.allowsQuitting = isAllowed
    var hasGoneOn = false
    stand.run("\(way)<ctrl-q>", .act { hasGoneOn = true })
    #expect(hasGoneOn == !ends)
    #expect(stand.terminal.output.last == .wipe)
  }

  @Test func `Ctrl-Q ends the program where it is out of order`() throws {
    let stand = try Stand()
    stand.options.allowsQuitting = true
    stand.content = nil
    stand.run("<ctrl-q>", .act { Issue.record("the kiosk went on") })
  }

  @Test(
    arguments: [
      [.key(.character("e\u{301}"))], [.key(.character("e")), .key(.character("\u{301}"))],
      [.paste("e\u{301}")],
    ] as [[TerminalEvent]])
  func `typed text is written down in its composed form`(events: [TerminalEvent]) throws {
    let stand = try Stand()
    stand.run(.toName, Script(events.map(Script.event)), "<enter>")
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    guard case .text(let written)? = visit.answers[AnswerPath("name")]?.answer else {
      Issue.record("no name was written down")
      return
    }
    #expect(Array(written.unicodeScalars) == ["\u{E9}"])
  }

  @Test func `a paste is typed, and answers nothing by itself`() throws {
    let stand = try Stand()
    stand.run(
      .toName, .event(.paste("Ana Torres ")),
      .act {
        #expect(stand.terminal.page == "name")
        #expect(stand.terminal.shows("Ana Torres"))
      }, "B<enter>")
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("name")]?.answer == .text("Ana Torres B"))
  }

  @Test func `a click goes to an answer, and Enter gives it`() throws {
    let stand = try Stand()
    stand.run(
      "<enter>", .click(on: "my-child"), .act { #expect(stand.terminal.page == "who-for") },
      "<enter>")
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("who-for")]?.answer == .option("my-child"))
  }

  @Test func `a click is read on the screen as large as it is now`() throws {
    let stand = try Stand()
    stand.run("<enter>", .resize(columns: 40, rows: 12), .click(on: "my-child"), "<enter>")
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("who-for")]?.answer == .option("my-child"))
  }

  @Test func `a resized screen is painted anew and keeps what is typed`() throws {
    let stand = try Stand()
    var before: Frame?
    stand.run(
      .toName, "Ana", .act { before = stand.terminal.frame }, .resize(columns: 40, rows: 12),
      .act {
        #expect(stand.terminal.frame?.size == Size(columns: 40, rows: 12))
        #expect(stand.terminal.shows("Ana"))
      }, .resize(columns: 20, rows: 5),
      .act { #expect(stand.terminal.frame?.size == Size(columns: 20, rows: 5)) },
      .resize(columns: 80, rows: 24))
    #expect(stand.terminal.frame == before)
  }

  @Test func `a resize is no sign of a person`() throws {
    let stand = try Stand()
    stand.run(.toName, .pass(.seconds(119)), .resize(columns: 60, rows: 20), .pass(.seconds(1)))
    #expect(stand.terminal.page == "idle-title")
  }
}
