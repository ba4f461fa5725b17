import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct ClickTests {
  /// Where a text stands on the screen; nil where it does not.
  private func place(of text: String, in rehearsal: Rehearsal) throws -> Position {
    let lines = rehearsal.lines
    let row = try #require(lines.firstIndex { $0.contains(text) })
    let before = try #require(lines[row].firstRange(of: text)).lowerBound
    return Position(row: row, column: CharacterWidth.columns(of: lines[row][..<before]))
  }

  @Test func `a click on an answer goes there and does not answer`() throws {
    var rehearsal = Rehearsal(at: "insured")
    for words in ["No", "3  I am", "here"] {
      #expect(rehearsal.take(.click(try place(of: words, in: rehearsal))) == nil)
    }
    expectNoDifference(rehearsal.view.editor.focus, .button(3))
    var place = try place(of: "2  No", in: rehearsal)
    place.column += 30
    rehearsal.take(.click(place))
    expectNoDifference(rehearsal.view.editor.focus, .button(1))
    rehearsal.take(.click(Position(row: 14, column: 0)))
    rehearsal.take(.click(Position(row: 4, column: 6)))
    expectNoDifference(rehearsal.view.editor.focus, .button(1))
    let goOn = try self.place(of: "Enter Go on", in: rehearsal)
    expectNoDifference(rehearsal.take(.click(goOn)), .optionChosen("no"))
  }

  @Test func `a click ticks and takes the tick away`() throws {
    var rehearsal = Rehearsal(at: "needs")
    rehearsal.take(.click(try place(of: "[ ] A way", in: rehearsal)))
    #expect(rehearsal.shows("› 4  [x] A way without steps"))
    rehearsal.take(.click(try place(of: "Space Tick", in: rehearsal)))
    #expect(rehearsal.shows("› 4  [ ] A way without steps"))
  }

  @Test func `a click on the place to type goes there, the line under it included`() throws {
    for rowBelow in [0, 1] {
      var rehearsal = Rehearsal(at: "name")
      rehearsal.type("Ana")
      var place = try place(of: "Ana", in: rehearsal)
      place.row += rowBelow
      rehearsal.press(.tab)
      rehearsal.take(.click(place))
      expectNoDifference(rehearsal.view.editor.focus, .field)
    }
  }

  @Test(
    arguments: [
      ("Esc Back", .backAsked), ("F1 Help", .helpAsked), ("F2 A person", .personAsked),
      ("F10 Leave", .leaveAsked),
    ] as [(String, Action)])
  func `a click on a key of the footer does what the key does`(
    words: String, action: Action
  ) throws {
    var rehearsal = Rehearsal(at: "needs")
    let place = try place(of: words, in: rehearsal)
    expectNoDifference(rehearsal.take(.click(place)), action)
  }

  @Test func `a click on the key for more keys shows all of them in turn`() throws {
    var rehearsal = Rehearsal(at: "needs", columns: 40, rows: 12)
    var shown = rehearsal.lines[11]
    for _ in 0..<2 {
      rehearsal.take(.click(try place(of: "Tab More", in: rehearsal)))
      shown += rehearsal.lines[11]
    }
    for key in ["Enter", "Space", "Esc", "F1", "F2", "F3", "F4", "F10"] {
      #expect(shown.contains(key))
    }
    let gap = Position(row: 11, column: 39)
    let before = rehearsal.frame
    #expect(rehearsal.take(.click(gap)) == nil)
    #expect(rehearsal.frame == before)
  }

  @Test func `Change and Remove of a row are met where they stand, whatever has the focus`() throws
  {
    var rehearsal = Rehearsal(at: "both plans")
    let remove = try place(of: "Remove", in: rehearsal)
    let change = try place(of: "Change", in: rehearsal)
    rehearsal.take(.click(remove))
    expectNoDifference(rehearsal.view.editor.focus, .button(1))
    rehearsal.take(.click(change))
    expectNoDifference(rehearsal.view.editor.focus, .button(0))
    rehearsal.take(.click(try place(of: "Harbour", in: rehearsal)))
    expectNoDifference(rehearsal.view.editor.focus, .button(0))
  }

  @Test func `a click on more below turns the page, and one on more above turns it back`() throws {
    var rehearsal = Rehearsal(at: "insured", columns: 40, rows: 12)
    rehearsal.take(.click(try place(of: "more below", in: rehearsal)))
    #expect(rehearsal.shows("more above"))
    rehearsal.take(.click(try place(of: "more above", in: rehearsal)))
    #expect(rehearsal.shows("Do you have"))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `no click answers a question by itself`(seed: UInt64) {
    var chance = Seeded(seed)
    var rehearsal = Rehearsal(at: "insured", columns: 40, rows: 12)
    for _ in 0..<200 {
      let place = Position(
        row: Int.random(in: -2..<11, using: &chance),
        column: Int.random(in: -2..<45, using: &chance))
      #expect(rehearsal.take(.click(place)) == nil)
    }
  }
}
