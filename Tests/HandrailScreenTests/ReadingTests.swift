import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

/// Long pages: what is not in sight is read before it is answered.
struct ReadingTests {
  private static let long = Fixture.page(
    (1...12).map { .paragraph("Paragraph \($0) of a long page.") }
      + [
        .button(Page.Button(.action(.optionChosen("yes")), "Yes", number: 1)),
        .button(Page.Button(.action(.optionChosen("no")), "No", number: 2)),
        .quiet("Why we ask: so that nobody waits for nothing."),
      ], enterAction: .wentOn)

  /// Presses a key on a page until it gives an action; returns each view before a press.
  private func views(
    pressing key: Key, on page: Page, columns: Int = 40, rows: Int = 12, atMost: Int = 40
  ) -> (views: [PageView], action: Action?) {
    var views: [PageView] = []
    var editor = PageEditor(opening: page)
    for _ in 0..<atMost {
      let view = Fixture.view(page, columns: columns, rows: rows, editor: editor)
      views.append(view)
      let response = view.respond(to: .key(key))
      if let action = response.action { return (views, action) }
      editor = response.editor
    }
    return (views, nil)
  }

  @Test func `Enter reads on until the choice is in sight, and only then answers`() throws {
    let (views, action) = views(pressing: .enter, on: Self.long)
    expectNoDifference(action, .optionChosen("yes"))
    #expect(views.count > 2)
    for view in views.dropLast() { expectNoDifference(view.editor.focus, .text) }
    let last = try #require(views.last)
    expectNoDifference(last.editor.focus, .button(0))
    #expect(last.frame().lines.contains { $0.contains("› 1  Yes") })
    let read = Set(views.flatMap { $0.frame().lines }.map(TypedText.trimmed))
    for number in 1...12 { #expect(read.contains("Paragraph \(number) of a long page.")) }
  }

  @Test(arguments: [Key.tab, .down])
  func `the arrows read the page before they reach its first answer`(key: Key) throws {
    let (views, _) = views(pressing: key, on: Self.long, atMost: 12)
    let reached = try #require(views.first { $0.editor.focus == .button(0) })
    #expect(reached.frame().lines.contains { $0.contains("› 1  Yes") })
    let read = Set(views.flatMap { $0.frame().lines }.map(TypedText.trimmed))
    for number in 1...12 { #expect(read.contains("Paragraph \(number) of a long page.")) }
  }

  @Test func `what stands below the last answer is shown on the way to the footer`() throws {
    let (views, _) = views(pressing: .down, on: Self.long, atMost: 20)
    let atFooter = try #require(views.first { $0.editor.focus == .footer(.goOn) })
    #expect(atFooter.frame().lines.contains { $0.contains("nobody waits") })
  }

  @Test(arguments: ["privacy", "review"])
  func `an agreement and a review are read to their end before Enter goes on`(page: String) {
    for (columns, rows) in [(40, 12), (80, 24), (60, 18)] {
      var rehearsal = Rehearsal(at: page, columns: columns, rows: rows)
      var action: Action?
      for _ in 0..<30 where action == nil {
        #expect(rehearsal.view.editor.focus == .text)
        let isAtEnd = rehearsal.view.editor.firstLine == rehearsal.view.layout.lastFirstLine
        action = rehearsal.press(.enter)
        #expect((action != nil) == isAtEnd)
      }
      expectNoDifference(action, .wentOn)
      if page == "privacy" { #expect(rehearsal.shows("Choose one of the answers")) }
    }
  }

  @Test(arguments: Rehearsal.pages, 1...2 as ClosedRange<UInt64>)
  func `no key ever answers what is not on the screen`(page: String, seed: UInt64) {
    var chance = Seeded(seed)
    var rehearsal = Rehearsal(at: page, columns: 40, rows: 12)
    let keys: [Key] = [
      .enter, .enter, .tab, .backTab, .up, .down, .pageUp, .pageDown, .character("1"),
      .character("3"), .character(" "), .left, .right,
    ]
    for _ in 0..<60 {
      let view = rehearsal.view
      let lines = rehearsal.lines
      guard let action = rehearsal.press(chance.pick(keys)) else { continue }
      guard
        let index = view.page.buttons.firstIndex(where: { $0.effect == .action(action) }),
        view.editor.focus == .button(index)
      else { continue }
      let first = TextLayout.lines(of: view.page.buttons[index].words, widthColumns: 33)[0]
      #expect(lines.contains { $0.contains(first) }, "\(first)")
    }
  }

  @Test func `Page Down and Page Up turn the page, and a page that fits stays as it is`() {
    var view = Fixture.view(Self.long, columns: 40, rows: 12)
    view = Fixture.view(
      Self.long, columns: 40, rows: 12, editor: view.respond(to: .key(.pageDown)).editor)
    #expect(view.editor.firstLine == view.layout.contentRows - 1)
    expectNoDifference(view.respond(to: .key(.pageUp)).editor.firstLine, 0)
    var rehearsal = Rehearsal(at: "insured")
    let before = rehearsal.frame
    rehearsal.press(.pageDown, .pageUp)
    #expect(rehearsal.frame == before)
  }

  @Test(arguments: Rehearsal.pages, testSizes)
  func `more below is said exactly while there is more`(page: String, size: Size) {
    var rehearsal = Rehearsal(at: page, columns: size.columns, rows: size.rows)
    for _ in 0..<20 {
      let view = rehearsal.view
      let isMore = view.editor.firstLine + view.layout.contentRows < view.layout.lines.count
      #expect(rehearsal.shows("more below ↓") == isMore)
      #expect(rehearsal.shows("more above ↑") == (!isMore && view.editor.firstLine > 0))
      if !isMore { break }
      rehearsal.press(.pageDown)
    }
    #expect(rehearsal.view.editor.firstLine == rehearsal.view.layout.lastFirstLine)
  }
}
