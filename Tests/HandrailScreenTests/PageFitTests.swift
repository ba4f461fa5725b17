import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

@Suite struct PageFitTests {
  private static let small = Size(columns: 40, rows: 12)

  private func faults(_ blocks: [Page.Block], message: String? = nil) -> [PageFit.Fault] {
    let page = Fixture.page(blocks, message: message)
    return PageFit(page, words: Fixture.library.words(in: "en"), size: Self.small).faults
  }

  private func lines(_ count: Int) -> Page.Block {
    .paragraph(
      (1...count).map { "Line \($0) of this text fills a whole row." }.joined(separator: " "))
  }

  @Test(arguments: Rehearsal.pages, [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)])
  func `the pages of the program are whole at each size`(name: String, size: Size) {
    let rehearsal = Rehearsal(at: name, columns: size.columns, rows: size.rows)
    let fit = PageFit(
      Page(of: rehearsal.session, in: Fixture.library), words: Fixture.library.words(in: "en"),
      size: size)
    expectNoDifference(fit.faults, [])
    #expect(fit.screenCount >= 1)
  }

  @Test func `a word that is wider than the page is told`() {
    let word = String(repeating: "m", count: 50)
    expectNoDifference(
      faults([.title("Question?"), .paragraph("A \(word).")]), [.wordCut("\(word).")])
    expectNoDifference(faults([.title("质疑" + String(repeating: "问", count: 40))]), [])
  }

  @Test func `a text that takes more than three turns is told, a list is not`() {
    expectNoDifference(faults([.title("Question?"), lines(20)]), [])
    let told = faults([.title("Question?"), lines(60)])
    #expect(told.count == 1)
    guard case .textTooLong(let pages, _)? = told.first else {
      Issue.record("nothing is told")
      return
    }
    #expect(pages > PageFit.mostTurns + 1)
    let choices = (1...60).map { Page.Block.button(.init(.action(.wentOn), "Choice \($0)")) }
    expectNoDifference(faults([.title("Question?")] + choices), [])
  }

  @Test func `a choice that never stands whole on the page is told`() {
    let words = (1...80).map { "word\($0)" }.joined(separator: " ")
    expectNoDifference(
      faults([.title("Question?"), .button(.init(.action(.wentOn), words))]),
      [.choiceTooTall(words)])
  }

  @Test func `a message and a name that are cut are told`() {
    let long = String(repeating: "A message that goes on. ", count: 30)
    expectNoDifference(faults([.title("Question?")], message: long), [.messageCut(long)])
    var page = Fixture.page([.title("Question?")])
    page.section = String(repeating: "Section ", count: 10)
    page.progress = "Part 1"
    let fit = PageFit(page, words: Fixture.library.words(in: "en"), size: Self.small)
    #expect(fit.faults.count == 1)
    guard case .headerCut? = fit.faults.first else {
      Issue.record("nothing is told")
      return
    }
  }

  @Test func `a key whose name does not fit is told`() {
    var words = Fixture.library.words(in: "en")
    words.interface[InterfacePhrase.helpShort.rawValue] = [
      Template([.text(String(repeating: "help ", count: 12))])
    ]
    let page = Fixture.page([.title("Question?")])
    let fit = PageFit(page, words: words, size: Self.small)
    expectNoDifference(fit.faults, [.keyNotNamed(.help)])
  }

  @Test func `a page of a visit without a key that must always work is told`() {
    var page = Fixture.page([.title("Question?")])
    page.commands = [.goOn, .person, .language, .leave]
    let words = Fixture.library.words(in: "en")
    let ofVisit = PageFit(page, words: words, size: Self.small, isOfVisit: true)
    expectNoDifference(ofVisit.faults, [.keyWithoutEffect(.help)])
    expectNoDifference(PageFit(page, words: words, size: Self.small).faults, [])
  }
}
