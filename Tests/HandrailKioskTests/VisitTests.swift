import CustomDump
import HandrailCore
import HandrailTestSupport
import Testing

@testable import HandrailStore

@Suite struct VisitTests {
  @Test func `a person walks from the first page to the receipt`() throws {
    let stand = try Stand()
    stand.run(.toHome, .fromHomeToReceipt, "<enter>")
    expectNoDifference(
      stand.terminal.pages,
      [
        "welcome-title", "who-for", "name", "birth-date", "code", "fixed", "insured", "costs",
        "needs", "agree", "review", "goodbye", "en registered", "wipe", "welcome-title", "wipe",
      ])
    let stored = try #require(try stand.records().visit(VisitID(1)))
    #expect(stored.visit.arrivalNumber == "A-001")
    #expect(stored.visit.answers[AnswerPath("name")]?.answer == .text("Zebra"))
    #expect(stored.visit.answers.count == 11)
  }

  @Test func `who finishes later comes back to the same page by code and date of birth`() throws {
    let stand = try Stand()
    stand.run(
      .toHome, "<f10>2<enter>",
      .act {
        #expect(stand.terminal.page == "kept-title")
        try #expect(stand.bytesInLog == 0)
        try #expect(stand.terminal.shows(stand.code()))
      }, "<enter>4<enter>", .typing { try stand.code().uppercased() }, "<enter>3 14 1962<enter>")
    #expect(stand.terminal.page == "fixed")
    #expect(try stand.journal().count == 4)
  }

  @Test func `a terminal that closes sets the visit aside, and it comes back by its code`() throws {
    let stand = try Stand()
    stand.run(.toHome, "2<enter>")
    #expect(stand.terminal.output.last == .wipe)
    #expect(try stand.bytesInLog == 0)
    stand.run("4<enter>", .typing { try stand.code() }, "<enter>3 14 1962<enter>")
    #expect(stand.terminal.page == "insured")
    stand.run("4<enter>", .typing { try stand.code() }, "<enter>3 14 1962<enter>2<enter>")
    #expect(stand.terminal.page == "costs")
    #expect(try stand.journal().count == 6)
  }

  @Test func `a visit that is gone from the records keeps nobody's page on the screen`() throws {
    let stand = try Stand()
    stand.run(.toHome, .act { try stand.tamper("DELETE FROM visit") }, "<f10>2<enter>")
    #expect(stand.terminal.page == "kept-title")
  }

  @Test func `who forgets everything leaves nothing`() throws {
    let stand = try Stand()
    stand.run(.toHome, "<f10>3<enter>")
    #expect(stand.terminal.page == "forgotten-title")
    #expect(try stand.records().visit(VisitID(1)) == nil)
    #expect(try stand.journal().isEmpty)
  }

  /// The code that is typed, nil for the right one; the keys on the page for the date.
  @Test(
    arguments: [
      (nil, "3 15 1962<enter>"), (nil, "<tab><enter>"), ("boat lamp sun", "3 14 1962<enter>"),
      ("boat lamp sun", "<tab><enter>"),
    ] as [(String?, String)])
  func `a code opens nothing without its date of birth, and no date without its code`(
    code: String?, date: String
  ) throws {
    let stand = try Stand()
    stand.run(
      .toHome, "<f10>2<enter><enter>4<enter>", .typing { try code ?? stand.code() },
      "<enter>\(date)")
    #expect(stand.terminal.page == "come-back-date-title")
    #expect(stand.terminal.shows("come-back-not-found"))
    #expect(!stand.terminal.framesAfterWipe.contains { $0.shows("Zebra") })
  }

  @Test func `a code that was never on a screen opens nothing`() throws {
    let stand = try Stand()
    stand.run(
      .toBirthDate, .pass(.seconds(200)), "4<enter>", .typing { try stand.code() },
      "<enter><tab><enter>")
    #expect(stand.terminal.shows("come-back-not-found"))
  }

  @Test func `after five codes in vain a person helps, for a quarter of an hour`() throws {
    let stand = try Stand()
    let again: Script = "<esc><esc>4<enter>"
    stand.run(
      "4<enter>boat lamp sun<enter>1 1 1990<enter><enter><enter><enter>",
      .act {
        #expect(stand.terminal.page == "come-back-date-title")
        try #expect(stand.records().calls().isEmpty)
      }, "<enter>",
      .act {
        #expect(stand.terminal.page == "come-back-person-title")
        try #expect(stand.records().calls().map(\.call.reason) == [.codeNotFound])
      }, again, .act { #expect(stand.terminal.page == "come-back-person-title") }, "<enter>",
      .pass(.seconds(16 * 60)), again)
    #expect(stand.terminal.page == "come-back-code-title")
  }

  @Test func `visits that nobody came back to are wiped while nobody is there`() throws {
    let stand = try Stand()
    stand.run(
      .toHome, "<f10>2<enter><enter>", .pass(.seconds(22 * 3600)),
      .act { try #expect(stand.records().visit(VisitID(1)) != nil) }, .pass(.seconds(4 * 3600)),
      .act { try #expect(stand.records().visit(VisitID(1)) == nil) })
  }

  @Test func `visits that nobody came back to are wiped when the kiosk opens`() throws {
    let stand = try Stand()
    stand.run(.toHome)
    stand.clock.pass(.seconds(25 * 3600))
    stand.run()
    #expect(try stand.records().visit(VisitID(1)) == nil)
  }
}
