import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct PageViewKeyTests {
  @Test(arguments: Rehearsal.pages, testSizes)
  func `Tab and Shift-Tab reach everything and come back`(page: String, size: Size) {
    for keys in [[Key.tab, .down], [.backTab, .up]] {
      var rehearsal = Rehearsal(at: page, columns: size.columns, rows: size.rows)
      var met: [FocusTarget] = []
      let targets = rehearsal.view.layout.targets.map(\.target)
      let everything = Set(targets + rehearsal.page.commands.map { FocusTarget.footer($0) })
      let told = rehearsal.actions
      for count in 0..<120 {
        rehearsal.press(keys[count % 2])
        if let focus = rehearsal.editors.page.focus { met.append(focus) }
        if everything.isSubset(of: met), met.filter({ $0 == met[0] }).count > 1 { break }
      }
      #expect(everything.isSubset(of: met))
      #expect(met.filter { $0 == met.first }.count > 1)
      expectNoDifference(rehearsal.actions, told)
    }
  }

  @Test func `arrows to the side move between answers, and within typed text`() {
    var choice = Rehearsal(at: "insured")
    choice.press(.right, .right, .left)
    expectNoDifference(choice.view.editor.focus, .button(1))
    var field = Rehearsal(at: "name")
    field.type("Aa")
    field.press(.left, .character("n"), .home, .delete, .character("Á"), .end, .character("!"))
    expectNoDifference(field.editors.page.field?.text, "Ána!")
  }

  @Test func `a digit chooses and does not move on`() {
    var rehearsal = Rehearsal(at: "insured", columns: 40, rows: 12)
    #expect(rehearsal.press(.character("4")) == nil)
    expectNoDifference(rehearsal.view.editor.focus, .button(3))
    #expect(rehearsal.press(.character("9")) == nil)
    #expect(rehearsal.press(.character("2")) == nil)
    expectNoDifference(rehearsal.press(.enter), .optionChosen("no"))
  }

  @Test func `digits type where there is a place to type`() {
    var rehearsal = Rehearsal(at: "birth")
    rehearsal.type("14 3")
    rehearsal.press(.tab, .character(" "), .character("1"))
    expectNoDifference(rehearsal.editors.page.field?.text, "14 31")
    expectNoDifference(rehearsal.view.editor.focus, .field)
    rehearsal.press(.tab, .backspace)
    expectNoDifference(rehearsal.press(.enter), .textTyped("14 3"))
  }

  @Test func `Space and digits tick, and Enter gives what is ticked in the order of the question`()
  {
    var rehearsal = Rehearsal(at: "needs")
    rehearsal.press(.character("4"), .character("1"), .down, .character(" "), .character("4"))
    #expect(rehearsal.shows("1  [x] An interpreter"))
    #expect(rehearsal.shows("4  [ ] A way without steps"))
    rehearsal.press(.character("2"))
    expectNoDifference(rehearsal.editors.page.ticked, ["interpreter"])
    rehearsal.press(.character("5"))
    expectNoDifference(rehearsal.press(.enter), .optionsTicked(["interpreter", "quiet-room"]))
  }

  @Test func `nothing is ticked beforehand, and what was ticked is ticked again`() {
    var rehearsal = Rehearsal(at: "needs")
    #expect(!rehearsal.shows("[x]"))
    rehearsal.tell(.optionsTicked(["ramp"]))
    rehearsal.press(.escape)
    #expect(rehearsal.shows("› 1  [ ] An interpreter"))
    #expect(rehearsal.shows("[x] A way without steps"))
  }

  @Test func `an answer given before has the focus and a mark`() {
    var rehearsal = Rehearsal(at: "needs")
    rehearsal.press(.escape)
    #expect(rehearsal.shows("› 3  I am not sure ✓"))
    expectNoDifference(rehearsal.press(.enter), .optionChosen("not-sure"))
  }

  @Test(
    arguments: [
      (.escape, .backAsked), (.function(1), .helpAsked), (.function(2), .personAsked),
      (.function(3), .languageAsked), (.function(10), .leaveAsked), (.character("?"), .helpAsked),
      (.function(5), nil), (.control("c"), nil), (.character("x"), nil),
    ] as [(Key, Action?)])
  func `the keys of the footer give their actions`(key: Key, action: Action?) {
    var rehearsal = Rehearsal(at: "insured")
    expectNoDifference(rehearsal.press(key), action)
  }

  @Test(arguments: Rehearsal.pages)
  func `each command of the footer does the same by Tab and Enter`(page: String) throws {
    for binding in KeyMap.bindings where binding.command != .goOn && binding.command != .tick {
      var rehearsal = Rehearsal(at: page, columns: 40, rows: 12)
      let wanted = try #require(KeyMap.action(of: binding.command, hasOverlay: false))
      for _ in 0..<120 where rehearsal.editors.page.focus != .footer(binding.command) {
        rehearsal.press(.tab)
      }
      let row = rehearsal.lines[11]
      #expect(row.contains(binding.keyName(in: Fixture.library.words(in: "en"))))
      expectNoDifference(rehearsal.press(.enter), wanted)
    }
  }

  @Test func `a panel that was opened from the footer is not opened again by Enter`() {
    var rehearsal = Rehearsal(at: "name")
    for _ in 0..<60 where rehearsal.editors.page.focus != .footer(.help) { rehearsal.press(.tab) }
    #expect(rehearsal.press(.enter) == .helpAsked)
    rehearsal.press(.escape)
    #expect(rehearsal.view.editor.focus == .field)
  }

  @Test func `whoever walks past the answers to the footer has chosen none of them`() {
    var choice = Rehearsal(at: "insured")
    choice.press(.tab, .tab, .tab, .tab)
    expectNoDifference(choice.view.editor.focus, .footer(.goOn))
    expectNoDifference(choice.press(.enter), .wentOn)
    #expect(choice.shows("! Choose one of the answers"))
    var field = Rehearsal(at: "name")
    field.type("Ana")
    field.press(.tab, .tab)
    expectNoDifference(field.press(.enter), .textTyped("Ana"))
    var welcome = Rehearsal()
    welcome.press(.tab, .tab, .tab, .tab, .tab)
    #expect(welcome.press(.enter) == nil)
    expectNoDifference(welcome.view.editor.focus, .button(0))
  }

  @Test func `Tick in the footer ticks what had the focus, or leads to what can be ticked`() {
    var rehearsal = Rehearsal(at: "needs")
    for _ in 0..<7 { rehearsal.press(.backTab) }
    expectNoDifference(rehearsal.view.editor.focus, .footer(.tick))
    rehearsal.press(.enter)
    expectNoDifference(rehearsal.editors.page.ticked, ["interpreter"])
    rehearsal.press(.enter, .enter)
    for _ in 0..<14 { rehearsal.press(.tab) }
    expectNoDifference(rehearsal.view.editor.focus, .footer(.tick))
    rehearsal.press(.enter)
    expectNoDifference(rehearsal.editors.page.ticked, ["interpreter"])
    expectNoDifference(rehearsal.view.editor.focus, .button(0))
  }

  @Test func `a paste is typed and never goes on`() {
    var rehearsal = Rehearsal(at: "name")
    rehearsal.press(.tab)
    #expect(rehearsal.take(.paste("Ana\nTorres\n")) == nil)
    expectNoDifference(rehearsal.editors.page.field?.text, "Ana Torres ")
    expectNoDifference(rehearsal.view.editor.focus, .field)
    var choice = Rehearsal(at: "insured")
    let before = choice.frame
    #expect(choice.take(.paste("2\n")) == nil)
    #expect(choice.frame == before)
  }

  @Test(arguments: ["Ana", "漢字", "Jose\u{301}", "👍🏽 x", String(repeating: "ab 漢", count: 30)])
  func `the cursor is right behind the typed text`(text: String) {
    for size in testSizes {
      var rehearsal = Rehearsal(at: "name", columns: size.columns, rows: size.rows)
      rehearsal.take(.paste(text))
      let typed = rehearsal.editors.page.field?.text ?? ""
      let width = min(64, size.columns - (size.columns < 60 || size.rows < 18 ? 2 : 8)) - 2
      let lines = TextLayout.typedLines(of: typed, widthColumns: width)
      let frame = rehearsal.frame
      let left = rehearsal.view.layout.margin + 2
      #expect(frame.cursor.column == left + CharacterWidth.columns(of: lines.last ?? ""))
      let row = frame.text(ofRow: frame.cursor.row)
      #expect(row.hasSuffix(TypedText.trimmed(lines.last ?? "")))
      #expect(frame[row: frame.cursor.row, column: frame.cursor.column] == .blank)
    }
  }

  @Test func `a date is read back in words while it is typed`() {
    var rehearsal = Rehearsal(at: "birth")
    rehearsal.type("14 3 19")
    #expect(!rehearsal.shows("That is"))
    rehearsal.type("62")
    #expect(rehearsal.shows("That is 14 March 1962."))
  }
}
