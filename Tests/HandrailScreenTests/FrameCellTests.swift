import Testing

@testable import HandrailScreen

@Suite struct FrameCellTests {
  private static let characters: [Character] = [
    "a", " ", "é", "e\u{301}", "中", "한", "🙂", "👨‍👩‍👧", "›", "\u{301}",
  ]

  @Test(arguments: characters, StyleRole.allCases)
  func `a frame keeps each cell as it was written`(character: Character, role: StyleRole) {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    let width = CharacterWidth.columns(of: character)
    frame[row: 1, column: 1] = Cell(character, widthColumns: width, role: role)
    let kept = frame[row: 1, column: 1]
    #expect(kept.character.unicodeScalars.elementsEqual(character.unicodeScalars))
    #expect(kept.widthColumns == width)
    #expect(kept.role == role)
    #expect(frame[row: 0, column: 0] == .blank)
  }

  @Test func `frames are equal when they look the same, whatever was drawn before`() {
    var one = Frame(size: Size(columns: 6, rows: 1))
    var other = one
    one.write("👨‍👩‍👧e\u{301}", at: Position(row: 0, column: 0), role: .plain)
    other.write("e\u{301}e\u{301}", at: Position(row: 0, column: 0), role: .plain)
    #expect(one != other)
    other.write("👨‍👩‍👧e\u{301}", at: Position(row: 0, column: 0), role: .plain)
    #expect(one == other)
    #expect(one.looksSame(row: 0, as: other))
    other.write("x", at: Position(row: 0, column: 5), role: .plain)
    #expect(one != other)
    #expect(!one.looksSame(row: 0, as: other))
    #expect(one.looksSame(row: 0, column: 0, as: other))
    #expect(!one.looksSame(row: 0, column: 5, as: other))
  }

  @Test func `the same letters in another role look different`() {
    var one = Frame(size: Size(columns: 3, rows: 1))
    var other = one
    one.write("Ana", at: Position(row: 0, column: 0), role: .plain)
    other.write("Ana", at: Position(row: 0, column: 0), role: .title)
    #expect(one != other)
    #expect(!one.looksSame(row: 0, as: other))
  }

  @Test func `a frame placed in a larger one keeps its corner and its cursor`() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.write("Ana", at: Position(row: 0, column: 0), role: .title)
    frame.cursor = Position(row: 0, column: 2)
    let placed = frame.placed(in: Size(columns: 5, rows: 2))
    #expect(placed.lines == ["Ana", ""])
    #expect(placed.cursor == frame.cursor)
    #expect(placed[row: 1, column: 4] == .blank)
    #expect(Size(columns: 80, rows: 24).forLargerText == Size(columns: 40, rows: 12))
    #expect(Size(columns: 132, rows: 43).forLargerText == Size(columns: 66, rows: 21))
    #expect(Size(columns: 50, rows: 13).forLargerText == Size(columns: 40, rows: 12))
  }
}
