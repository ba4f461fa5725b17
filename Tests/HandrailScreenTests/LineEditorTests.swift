import Testing

@testable import HandrailScreen

@Suite struct LineEditorTests {
  /// What a terminal shows on the line after keys; backspaces move back, blanks wipe.
  private func shown(_ keys: [Key], isSecret: Bool = false) -> (line: String, text: String) {
    var editor = LineEditor()
    editor.isSecret = isSecret
    var cells: [String] = []
    var column = 0
    for character in keys.map({ editor.take($0) }).joined() {
      if character == "\u{8}" {
        column -= 1
        continue
      }
      let width = CharacterWidth.columns(of: character)
      while cells.count < column + width { cells.append("") }
      cells[column] = String(character)
      for right in 1..<max(2, width) where width == 2 { cells[column + right] = "" }
      column += width
    }
    let line = cells[..<max(0, min(column, cells.count))].joined()
    return (line, editor.text)
  }

  @Test func `what is typed is what is shown`() {
    let (line, text) = shown("Ana Núñez".map { .character($0) })
    #expect(line == "Ana Núñez")
    #expect(text == "Ana Núñez")
  }

  @Test(arguments: ["e\u{301}", "한", "中", "é", "🙂"])
  func `one Backspace takes one grapheme, on the line as well`(grapheme: String) {
    let typed: [Key] = "An".map { .character($0) } + grapheme.map { .character($0) }
    let (line, text) = shown(typed + [.backspace])
    #expect(text == "An")
    #expect(line == "An")
  }

  @Test func `a mark that comes by itself joins the letter before it`() {
    let (line, text) = shown([.character("e"), .character("\u{301}"), .character("x")])
    #expect(text == "e\u{301}x")
    #expect(line == "e\u{301}x")
  }

  @Test func `Backspace at the start prints nothing`() {
    var editor = LineEditor()
    #expect(editor.take(.backspace) == "")
    #expect(editor.take(.left) == "")
  }

  @Test func `nothing of a secret is shown`() {
    let (line, text) = shown("open up".map { .character($0) } + [.backspace], isSecret: true)
    #expect(line == "")
    #expect(text == "open u")
  }
}
