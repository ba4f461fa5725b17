import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

/// Panels over the page, and what stays of the page below them.
struct PanelTests {
  private static let panels: [Action] = [
    .helpAsked, .languageAsked, .personAsked, .leaveAsked, .otherLanguagesAsked,
    .otherLanguagePointedAt("zh"),
  ]

  @Test(arguments: panels, [(80, 24), (40, 12), (200, 60)])
  func `a panel shows the first line of the page below it`(panel: Action, size: (Int, Int)) {
    var rehearsal = Rehearsal(at: "insured", columns: size.0, rows: size.1)
    let question = rehearsal.lines.firstIndex { $0.contains("Do you have health insurance?") }
    rehearsal.tell(panel)
    let below = rehearsal.lines.firstIndex { $0.contains("Do you have health insurance?") }
    #expect(below != nil)
    if size.0 > 40 { #expect(below == question) }
    #expect(rehearsal.view.layout.contentTop > (below ?? 0) + 1)
    #expect(!rehearsal.shows("1  Yes"))
  }

  @Test func `a language that is not spoken here asks for itself in one line`() {
    var rehearsal = Rehearsal()
    rehearsal.tell(.otherLanguagesAsked)
    #expect(rehearsal.shows("› 1  中文 – 我需要口译员。"))
    rehearsal.press(.character("2"))
    expectNoDifference(rehearsal.press(.enter), .otherLanguagePointedAt("so"))
  }

  @Test func `a long first line is cut where the page ends`() {
    var page = Fixture.page([.title("Help")])
    page.isOverlay = true
    page.titleBelow = String(repeating: "long ", count: 30)
    let line = Fixture.view(page).frame().lines[4]
    #expect(line.hasSuffix("…"))
    #expect(CharacterWidth.columns(of: line) <= 68)
  }

  @Test(arguments: panels)
  func `the typed text and the cursor are untouched when a panel is closed`(panel: Action) {
    var rehearsal = Rehearsal(at: "name")
    rehearsal.type("Ana")
    rehearsal.press(.left)
    let before = rehearsal.frame
    let editor = rehearsal.editors.page
    rehearsal.tell(panel)
    rehearsal.press(.down, .character("1"), .pageDown)
    expectNoDifference(rehearsal.press(.escape), .overlayClosed)
    expectNoDifference(rehearsal.editors.page, editor)
    #expect(rehearsal.frame == before)
  }

  @Test func `typed text and ticks survive another language`() {
    var field = Rehearsal(at: "name")
    field.type("Ana")
    field.press(.function(3), .down, .enter)
    #expect(field.session.language == "es")
    expectNoDifference(field.editors.page.field?.text, "Ana")
    #expect(field.shows("Volver") || field.shows("Atrás"))
    var ticks = Rehearsal(at: "needs")
    ticks.press(.character("2"), .function(3), .down, .enter)
    #expect(ticks.shows("2  [x] Forms in large print"))
    expectNoDifference(ticks.view.editor.focus, .button(1))
  }

  @Test func `an untouched date is shown in the words of the language it is read in`() {
    var rehearsal = Rehearsal(at: "insured")
    rehearsal.press(.escape)
    expectNoDifference(rehearsal.editors.page.field?.text, "14 March 1962")
    rehearsal.press(.function(3), .down, .enter)
    expectNoDifference(rehearsal.editors.page.field?.text, "14 de March de 1962")
    rehearsal.type("!")
    rehearsal.press(.function(3), .up, .enter)
    expectNoDifference(rehearsal.editors.page.field?.text, "14 de March de 1962!")
  }

  @Test func `the idle warning says how long is left, and any key stays without doing more`() {
    for event in [
      TerminalEvent.key(.enter), .key(.escape), .key(.character("x")), .paste("x"),
      .click(Position(row: 23, column: 6)),
    ] {
      var rehearsal = Rehearsal(at: "name")
      rehearsal.type("Ana")
      let before = rehearsal.frame
      rehearsal.tell(.timePassed, at: Fixture.moment + Fixture.site.idle)
      #expect(rehearsal.shows("Are you still there?"))
      #expect(rehearsal.shows("60 seconds"))
      #expect(rehearsal.shows("What would you like us to call you?"))
      expectNoDifference(rehearsal.take(event), .keyPressed)
      #expect(rehearsal.frame == before)
    }
  }

  @Test func `the way to leave and the languages are open from a panel that speaks of them`() {
    for panel in [Action.helpAsked, .personAsked] {
      var rehearsal = Rehearsal(at: "name")
      rehearsal.tell(panel)
      expectNoDifference(rehearsal.press(.function(10)), .leaveAsked)
      #expect(rehearsal.shows("Do you want to stop?"))
    }
    var help = Rehearsal(at: "name")
    help.press(.function(1), .function(3))
    #expect(help.shows("Choose a language"))
    help.press(.function(2))
    #expect(help.shows("You can talk to a person."))
    help.press(.escape, .escape, .escape)
    #expect(help.shows("We will use this name"))
  }

  @Test func `Enter on a panel without a choice closes it, and leaving is never the first answer`()
  {
    var help = Rehearsal(at: "name", columns: 40, rows: 12)
    help.press(.function(1))
    for _ in 0..<20 where help.page.isOverlay { help.press(.enter) }
    #expect(!help.page.isOverlay)
    var leaving = Rehearsal(at: "name", columns: 40, rows: 12)
    leaving.press(.function(10))
    for _ in 0..<20 where leaving.page.isOverlay { leaving.press(.enter) }
    expectNoDifference(leaving.actions.last, .overlayClosed)
    expectNoDifference(leaving.session.place, .visit)
  }

  @Test func `what was typed never outlives its page`() {
    var rehearsal = Rehearsal(at: "name")
    rehearsal.type("Ana")
    rehearsal.press(.enter)
    expectNoDifference(rehearsal.editors.page.field?.text, "")
    rehearsal.type("secret")
    rehearsal.press(.escape, .enter)
    expectNoDifference(rehearsal.editors.page.field?.text, "")
    rehearsal.type("secret")
    rehearsal.press(.function(10), .character("3"), .enter)
    #expect(rehearsal.shows("Your answers are gone."))
    #expect(rehearsal.editors.page.field == nil)
    #expect(rehearsal.editors.overlay == nil)
    rehearsal.press(.enter)
    expectNoDifference(rehearsal.session.place, .welcome)
    #expect(!rehearsal.shows("secret"))
  }

  @Test func `the next person's page is a new page though it asks the same`() {
    var rehearsal = Rehearsal()
    for code in ["river apple lamp", ""] {
      rehearsal.press(.character("4"), .enter)
      expectNoDifference(rehearsal.editors.page.field?.text, "")
      rehearsal.type(code)
      rehearsal.press(.function(10))
      expectNoDifference(rehearsal.session.place, .welcome)
    }
  }

  @Test func `a refused answer stays as it was typed, with the reason`() {
    var rehearsal = Rehearsal(at: "birth")
    rehearsal.type("14 3 62")
    rehearsal.press(.enter)
    expectNoDifference(rehearsal.editors.page.field?.text, "14 3 62")
    #expect(rehearsal.shows("  ! Type all 4 numbers of the year."))
    #expect(rehearsal.shows("14 3 62"))
  }
}
