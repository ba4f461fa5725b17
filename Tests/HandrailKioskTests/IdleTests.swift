import CustomDump
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Testing

@Suite struct IdleTests {
  @Test(
    arguments: [
      .key(.character("x")), .key(.enter), .key(.function(10)), .key(.control("q")), .paste("x"),
      .click(Position(row: 23, column: 6)),
    ] as [TerminalEvent])
  func `anything ends the warning, and reaches nothing else`(event: TerminalEvent) throws {
    let stand = try Stand()
    stand.options.allowsQuitting = true
    var before: Frame?
    stand.run(
      .toName, "Ana", .act { before = stand.terminal.frame }, .pass(.seconds(119)),
      .act { #expect(stand.terminal.page == "name") }, .pass(.seconds(2)),
      .act { #expect(stand.terminal.page == "idle-title") }, .event(event))
    #expect(stand.terminal.frame == before)
    #expect(try stand.journal() == ["who-for"])
  }

  @Test func `nobody's visit waits behind its code`() throws {
    let stand = try Stand()
    stand.run(
      .toHome, .pass(.seconds(119)), "<tab>", .pass(.seconds(119)),
      .act { #expect(stand.terminal.page == "fixed") }, .pass(.seconds(60)),
      .act { #expect(stand.terminal.page == "idle-title") }, .pass(.seconds(1)))
    expectNoDifference(
      stand.terminal.pages.suffix(4), ["idle-title", "wipe", "welcome-title", "wipe"])
    let stored = try #require(try stand.records().visit(VisitID(1)))
    #expect(stored.visit.answers.count == 4)
    stand.run("4<enter>", .typing { try stand.code() }, "<enter>3 14 1962<enter>")
    #expect(stand.terminal.page == "fixed")
  }

  @Test func `a visit without an answer is wiped`() throws {
    let stand = try Stand()
    stand.run("<enter>", .pass(.seconds(180)))
    #expect(stand.terminal.pages.suffix(2) == ["welcome-title", "wipe"])
    #expect(try stand.records().visit(VisitID(1)) == nil)
  }

  @Test func `an empty visit ends in time even where the records fail`() throws {
    let stand = try Stand()
    stand.run(
      "2<enter>", .act { try stand.tamper("PRAGMA query_only = ON") }, .pass(.seconds(180)),
      .act { #expect(stand.terminal.page == "welcome-title") })
    #expect(stand.terminal.frame?.lines == stand.terminal.frames.first?.lines)
  }

  @Test func `the next person meets the first language`() throws {
    let stand = try Stand()
    stand.run("2<enter>", .pass(.seconds(180)))
    #expect(stand.terminal.frame?.lines == stand.terminal.frames.first?.lines)
  }

  @Test func `the first page only looks once an hour for what has waited too long`() throws {
    let stand = try Stand()
    stand.run(.pass(.seconds(86_400)))
    #expect(stand.terminal.waits.count >= 24)
    #expect(stand.terminal.waits.allSatisfy { $0 == .seconds(3600) })
  }

  /// From the page behind the code to the receipt.
  static let receipt = "2<enter>2<enter><enter>4<enter>1<enter><enter><enter>"

  /// The ends of a visit, from the page behind the code.
  @Test(arguments: [
    "2<enter><wait 180>", "<f1><wait 180>", "<f10>2<enter><enter>", "<f10>3<enter><enter>",
    "<f10>2<enter><wait 90>", "1<enter>Zebra<wait 180>", "<f10><esc><esc><esc><esc><wait 180>",
    "\(receipt)<enter>", "\(receipt)<f10>", "\(receipt)<wait 90>",
  ])
  func `after a wipe no page shows what was typed before it`(end: String) throws {
    let stand = try Stand()
    stand.run(
      .toHome, "\(end)", .act { #expect(stand.terminal.page == "welcome-title") }, .toName,
      .act { #expect(stand.terminal.page == "name") }, "<f1><esc><f10><esc><f3><esc>",
      "Ana<enter><esc>")
    #expect(stand.terminal.frames.contains { $0.shows("Zebra") })
    #expect(stand.terminal.framesAfterWipe.count > 10)
    #expect(!stand.terminal.framesAfterWipe.contains { $0.shows("Zebra") })
  }
}
