import CustomDump
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Testing

@testable import HandrailKiosk
@testable import HandrailStore

/// The kiosk as lines of text: the same flow, with nothing of it left out.
@Suite struct LinesTests {
  private func stand(needsEcho: Bool = false) throws -> Stand {
    let stand = try Stand()
    stand.lines = ScriptedLines(stand.terminal, needsEcho: needsEcho)
    return stand
  }

  private static var toHome: Script { "1<enter>1<enter>Zebra<enter>3 14 1962<enter><enter>" }

  @Test func `a registration by lines has the journal of one on the screen`() throws {
    let lines = try stand()
    let screen = try Stand()
    lines.run(Self.toHome, .fromHomeToReceipt, "<enter>")
    screen.run(.toHome, .fromHomeToReceipt, "<enter>")
    expectNoDifference(try lines.journal(), try screen.journal())
    let visits = try [lines, screen].map { try #require(try $0.records().visit(VisitID(1))).visit }
    expectNoDifference(visits[0].answers, visits[1].answers)
    #expect(visits[0].arrivalNumber == "A-001")
  }

  @Test func `back shows the answer from before, and Enter alone keeps it`() throws {
    let stand = try stand()
    stand.run(
      "1<enter>1<enter>Zebra<enter><<enter>",
      .act {
        #expect(stand.lines?.printed.contains("line-words-or-keep") == true)
        stand.lines?.clear()
      }, "<enter>3 14 1962<enter>")
    #expect(try stand.journal() == ["who-for", "name", "name", "birth-date"])
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("name")]?.answer == .text("Zebra"))
  }

  @Test func `Enter alone on the first page begins in the clinic's first language`() throws {
    let stand = try stand()
    stand.run("<enter>1<enter>Zebra<enter>")
    #expect(try stand.journal() == ["who-for", "name"])
  }

  @Test func `a line of the review is changed by its number`() throws {
    let stand = try stand()
    stand.run(
      Self.toHome, "2<enter>2<enter><enter>4<enter>1<enter>2<enter>Lion<enter><enter><enter>")
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("name")]?.answer == .text("Lion"))
    #expect(visit.arrivalNumber == "A-001")
  }

  @Test func `plans are added and removed by their numbers`() throws {
    let stand = try stand()
    /// The number that removes the first plan, as the summary prints it.
    let removal = { () throws -> String in
      let printed = stand.lines?.printed ?? ""
      let line = try #require(printed.split(separator: "\n").last { $0.hasSuffix("remove") })
      return String(line.prefix { $0.isNumber })
    }
    stand.run(
      Self.toHome, "2<enter>1<enter>1<enter>1<enter><enter>3<enter>2<enter><enter>",
      .typing(removal), "<enter>",
      .act { #expect(stand.lines?.printed.contains("removed") == true) })
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    let answer = visit.answers[AnswerPath("plans")]?.answer
    expectNoDifference(answer, .items([1], finished: false))
  }

  @Test func `the language changes on any page, and the page comes in it`() throws {
    let stand = try stand()
    stand.run("1<enter>1<enter>Zeb", .event(.key(.function(3))), "2<enter>ra<enter>")
    #expect(stand.lines?.beforeWipe.contains("Title of es:visit:name") == true)
    #expect(stand.lines?.beforeWipe.contains("Español") == true)
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("name")]?.answer == .text("Zebra"))
  }

  @Test func `who finishes later comes back by code and date of birth`() throws {
    let stand = try stand()
    stand.run(
      Self.toHome, "#<enter>2<enter>",
      .act { try #expect(stand.lines?.printed.contains(stand.code()) == true) },
      "<enter>4<enter>", .typing { try stand.code() }, "<enter>3 14 1962<enter>2<enter>")
    #expect(try stand.journal().last == "home/fixed")
    #expect(stand.lines?.beforeWipe.contains("Title of en:visit:insured") == true)
  }

  @Test func `a wrong line is told on a line of its own, and the page is not said again`() throws {
    let stand = try stand()
    stand.run(
      "1<enter>", .act { stand.lines?.clear() }, "9<enter>",
      .act {
        expectNoDifference(stand.lines?.printed, "line-no-such-number\nline-number ")
        stand.lines?.clear()
      }, "1<enter>Zebra<enter>", .act { stand.lines?.clear() }, "99 99<enter>",
      .act {
        expectNoDifference(
          stand.lines?.printed, "date-unclear\nline-words-instead\nline-words ")
      })
  }

  @Test func `asking for a person is noted, and the page comes again`() throws {
    let stand = try stand()
    stand.run("1<enter>!<enter>", .act { stand.lines?.clear() }, "<<enter>1<enter>")
    #expect(stand.lines?.beforeWipe.contains("Title of en:visit:name") == true)
    #expect(try stand.records().calls().count == 1)
  }

  @Test func `time that runs out is told, and any key keeps what was typed`() throws {
    let stand = try stand(needsEcho: true)
    let idle = Stand.library.site.idle
    stand.run(
      "1<enter>1<enter>Zeb", .act { stand.lines?.clear() }, .pass(idle),
      .act {
        #expect(stand.lines?.printed.contains("idle-title") == true)
        stand.lines?.clear()
      }, "<enter>",
      .act { #expect(stand.lines?.printed.hasSuffix("line-words Zeb") == true) }, "ra<enter>")
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    #expect(visit.answers[AnswerPath("name")]?.answer == .text("Zebra"))
  }

  @Test func `nothing of a visit is left on the lines after it`() throws {
    let stand = try stand(needsEcho: true)
    stand.run(Self.toHome, "#<enter>3<enter><enter>")
    #expect(stand.lines?.printed.contains("Zebra") == false)
    #expect(stand.lines?.wipes ?? 0 >= 2)
  }

  @Test func `what somebody typed and left on the first page is gone for the next person`() throws {
    let stand = try stand(needsEcho: true)
    stand.run(
      "maria lopez", .pass(Stand.library.site.idle),
      .act { #expect(stand.lines?.printed.contains("maria") == false) }, "1<enter>",
      .act { #expect(stand.lines?.printed.contains("Title of en:visit:who-for") == true) })
  }

  @Test func `input that ends sets the visit aside`() throws {
    let stand = try stand()
    stand.run(Self.toHome)
    stand.run("4<enter>", .typing { try stand.code() }, "<enter>3 14 1962<enter>2<enter>")
    #expect(try stand.journal().last == "home/fixed")
  }

  @Test func `lines are broken between words where the terminal has a width`() throws {
    let stand = try Stand()
    stand.lines = ScriptedLines(stand.terminal, widthColumns: 30)
    stand.run("1<enter>")
    let longest = stand.lines?.beforeWipe.split(separator: "\n").map(\.count).max()
    #expect(try #require(longest) <= 30)
  }
}
