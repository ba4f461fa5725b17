import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

@Suite struct LineReaderTests {
  private func read(_ line: String, on page: String, typed: String? = nil) -> LineReader.Reading {
    var rehearsal = Rehearsal(at: page)
    if let typed { rehearsal.editors.page.setTyped(typed) }
    let shown = Page(of: rehearsal.session, in: rehearsal.library, medium: .lines)
    return LineReader(page: shown, editor: rehearsal.editors.top).read(line)
  }

  @Test(
    arguments: [
      ("<", .backAsked), ("?", .helpAsked), ("!", .personAsked), ("*", .languageAsked),
      ("#", .leaveAsked), ("  ! ", .personAsked),
    ] as [(String, Action)])
  func `a sign alone does what its key does, also where words are asked for`(
    line: String, action: Action
  ) {
    for page in ["name", "insured", "needs", "review"] {
      expectNoDifference(read(line, on: page), .init(action: action))
    }
  }

  @Test func `a sign within words is a part of the words`() {
    for words in ["<3", "Ana!", "#4 Hill Road", "?!", "**"] {
      expectNoDifference(read(words, on: "name"), .init(action: .textTyped(words)))
    }
  }

  @Test func `a number chooses the answer that has it`() {
    expectNoDifference(read("2", on: "insured"), .init(action: .optionChosen("no")))
    for line in [" 2 ", "2.", "/2"] {
      expectNoDifference(read(line, on: "insured"), .init(action: .optionChosen("no")))
    }
    expectNoDifference(read("2", on: "told"), .init(problem: .lineNothingToChoose))
    expectNoDifference(read("9", on: "insured"), .init(problem: .lineNoSuchNumber))
    expectNoDifference(read("0", on: "insured"), .init(problem: .lineNoSuchNumber))
    expectNoDifference(read("-1", on: "insured"), .init(problem: .lineNoSuchNumber))
    expectNoDifference(read("yes", on: "insured"), .init(problem: .lineNoSuchAnswer))
    expectNoDifference(
      read("99999999999999999999", on: "insured"), .init(problem: .lineNoSuchAnswer))
  }

  @Test func `several numbers tick just these, and one can be an answer without a box`() {
    expectNoDifference(
      read("4 1", on: "needs"), .init(action: .optionsTicked(["interpreter", "ramp"])))
    expectNoDifference(
      read("1,4", on: "needs"), .init(action: .optionsTicked(["interpreter", "ramp"])))
    expectNoDifference(
      read("1 y 4", on: "needs"), .init(action: .optionsTicked(["interpreter", "ramp"])))
    expectNoDifference(
      read("1 6", on: "needs"), .init(problem: .lineAlone, values: ["number": "6"]))
    expectNoDifference(read("1 99", on: "needs"), .init(problem: .lineNoSuchNumber))
    expectNoDifference(read("1 x", on: "needs"), .init(problem: .lineNoSuchAnswer))
  }

  @Test func `Enter alone goes on only where nothing has to be chosen`() {
    expectNoDifference(read("", on: "insured"), .init(action: .wentOn))
    expectNoDifference(read("", on: "needs"), .init(action: .optionsTicked([])))
    expectNoDifference(read("", on: "told"), .init(action: .wentOn))
    expectNoDifference(read("", on: "name"), .init(action: .textTyped("")))
  }

  @Test func `Enter alone keeps words that stand there, and a hyphen empties them`() {
    expectNoDifference(read("", on: "name", typed: "Ana"), .init(action: .textTyped("Ana")))
    expectNoDifference(read("-", on: "name", typed: "Ana"), .init(action: .textTyped("")))
    expectNoDifference(read("-", on: "name"), .init(action: .textTyped("")))
    expectNoDifference(read("Luz", on: "name", typed: "Ana"), .init(action: .textTyped("Luz")))
  }

  @Test func `where words are asked for, a slash and a number choose another answer`() {
    expectNoDifference(read("/1", on: "birth"), .init(action: .insteadChosen("not-known")))
    expectNoDifference(read("/7", on: "birth"), .init(problem: .lineNoSuchNumber))
    expectNoDifference(read("1", on: "birth"), .init(action: .textTyped("1")))
  }

  @Test func `each line of the review can be changed by a number`() {
    let rehearsal = Rehearsal(at: "review")
    let page = Page(of: rehearsal.session, in: rehearsal.library, medium: .lines)
    #expect(Set(page.lineNumbers).count == page.buttons.count)
    for (number, button) in zip(page.lineNumbers, page.buttons) {
      guard case .action(let action) = button.effect else { continue }
      expectNoDifference(read(String(number), on: "review"), .init(action: action))
    }
  }

  @Test func `the lone number of an answer is asked about once before it counts as a word`() {
    let library = RealPages.shared.library
    guard let session = RealPages.shared.session(showing: "legal-name/full-name", in: "en-US")
    else {
      Issue.record("no walk comes to the page for the name")
      return
    }
    let page = Page(of: session, in: library, medium: .lines)
    let editor = Editors(for: session, in: library).top
    expectNoDifference(
      LineReader(page: page, editor: editor).read("1"),
      .init(problem: .lineDidYouMean, values: ["number": "1", "example": "/1"]))
    expectNoDifference(
      LineReader(page: page, editor: editor, isRepeated: true).read("1"),
      .init(action: .textTyped("1")))
    expectNoDifference(
      LineReader(page: page, editor: editor).read("99"), .init(action: .textTyped("99")))
  }

  @Test func `Enter alone keeps another answer that was given where words are asked for`() {
    var rehearsal = Rehearsal(at: "birth")
    rehearsal.tell(.insteadChosen("not-known"))
    rehearsal.tell(.backAsked)
    let page = Page(of: rehearsal.session, in: rehearsal.library, medium: .lines)
    expectNoDifference(
      LineReader(page: page, editor: rehearsal.editors.top).read(""),
      .init(action: .insteadChosen("not-known")))
  }
}
