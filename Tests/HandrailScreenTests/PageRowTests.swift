import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct PageRowTests {
  @Test func `a wide review has its answers in columns`() {
    let rehearsal = Rehearsal(at: "review")
    expectNoDifference(
      Array(rehearsal.lines[8...18]),
      [
        "    About you",
        "      Name                   Ana                              Change",
        "      Born                   14 March 1962                    Change",
        "",
        "    Paying for care",
        "      Insurance              I am not sure                    Change",
        "      What helps             A way without steps; A quiet     Change",
        "                             room to wait in",
        "      Notice                 I have read this                 Change",
        "      Plans                  2                                Change",
        "      Plan                   Harbour Health                   Change",
      ])
  }

  @Test func `a narrow review has each answer under its name`() {
    let rehearsal = Rehearsal(at: "review", columns: 40, rows: 12)
    expectNoDifference(
      Array(rehearsal.lines[4...9]),
      [
        " About you",
        "   Name                          Change",
        "     Ana",
        "   Born                          Change",
        "     14 March 1962",
        "",
      ])
    expectNoDifference(rehearsal.lines[10], "                           more below ↓")
  }

  @Test func `items stand with their numbers, wide and narrow`() {
    expectNoDifference(
      Array(Rehearsal(at: "both plans").lines[6...10]),
      [
        "      1.  Harbour Health                              Change  Remove",
        "      2.  Lakeside Mutual                             Change  Remove",
        "",
        "      1  Add one more",
        "    › 2  These are all",
      ])
    expectNoDifference(
      Array(Rehearsal(at: "both plans", columns: 40, rows: 12).lines[2...3]),
      [
        "   1. Harbour Health     Change  Remove",
        "   2. Lakeside Mutual    Change  Remove",
      ])
  }

  @Test func `a short name is no number and keeps its column`() {
    let button = Page.Button(.action(.changeAsked(AnswerPath("age"))), "Change")
    let page = Fixture.page([
      .row(label: "Age", value: "63", buttons: [button]),
      .row(label: "We call you", value: "Ana", buttons: [button]),
    ])
    let lines = Fixture.view(page).frame().lines
    expectNoDifference(
      Array(lines[4...5]),
      [
        "    › Age                    63                               Change",
        "      We call you            Ana                              Change",
      ])
  }

  @Test func `buttons that leave no room stand below their row`() {
    let page = Fixture.page([
      .row(
        label: "1.", value: "Harbour Health",
        buttons: [
          Page.Button(.action(.itemChangeAsked(1)), "Cambiar esta"),
          Page.Button(.action(.itemRemoved(1)), "Quitar esta"),
        ])
    ])
    let view = Fixture.view(page, columns: 40, rows: 12)
    expectNoDifference(
      Array(view.frame().lines[1...2]),
      ["   1. Harbour Health", " ›            Cambiar esta  Quitar esta"])
    expectNoDifference(view.frame().cursor, Position(row: 2, column: 14))
  }

  @Test(arguments: testSizes)
  func `the cursor is on the very button, so that Change and Remove can be told apart`(size: Size) {
    var rehearsal = Rehearsal(at: "both plans", columns: size.columns, rows: size.rows)
    rehearsal.press(.up, .up)
    for words in ["Remove", "Change", "Remove", "Change"] {
      let frame = rehearsal.frame
      let cells = (0..<6).map {
        frame[row: frame.cursor.row, column: frame.cursor.column + $0].character
      }
      expectNoDifference(String(cells), words)
      rehearsal.press(.up)
    }
  }

  @Test func `the way up through a review shows each row whole, with its heading`() {
    var rehearsal = Rehearsal(at: "review", columns: 40, rows: 12)
    rehearsal.press(.pageDown, .pageDown, .pageDown, .tab)
    #expect(rehearsal.view.editor.focus != .text)
    let rows = [
      "Name": "Ana", "Born": "14 March", "Insurance": "I am not sure", "Notice": "I have",
    ]
    var met: Set<String> = []
    for _ in 0..<10 {
      let line = TypedText.trimmed(rehearsal.lines[rehearsal.frame.cursor.row])
      for (label, value) in rows where line.contains(label) {
        #expect(rehearsal.shows(value))
        met.insert(label)
        if label == "Insurance" { #expect(rehearsal.shows("Paying for care")) }
      }
      if met.count == 4 { break }
      rehearsal.press(.up)
    }
    #expect(met.count == 4)
    #expect(rehearsal.shows("Is this right?"))
  }

  @Test func `removing an item does not leave Remove of the next one under Enter`() {
    var rehearsal = Rehearsal(at: "both plans")
    rehearsal.press(.up, .up, .up, .up)
    expectNoDifference(rehearsal.press(.enter), .itemRemoved(1))
    #expect(rehearsal.shows("Removed."))
    #expect(!rehearsal.shows("Harbour Health"))
    expectNoDifference(rehearsal.press(.enter), .wentOn)
  }
}
