import HandrailScreen
import Testing

@testable import HandrailCurses

@Suite struct DoubledPainterTests {
  private func painted(
    from old: Frame?, to new: Frame, theme: Theme = .monochrome
  ) -> String {
    let door = GlyphDoor(console: nil) { CharacterWidth.columns(of: $0) }
    let painter = FramePainter(door: door, theme: theme, size: new.size)
    let doubled = DoubledPainter(painter: painter)
    return String(decoding: doubled.bytes(from: old, to: new), as: UTF8.self)
      .replacing("\u{1B}", with: "^")
  }

  private var frame: Frame {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    frame.write("Ana", at: Position(row: 1, column: 0), role: .title)
    frame.cursor = Position(row: 1, column: 3)
    return frame
  }

  @Test func `a fresh screen is cleared, its lines are doubled, and each row is sent twice`() {
    let text = painted(from: nil, to: frame)
    #expect(text.hasPrefix("^[0m^[2J^[1;1H^#3^[2;1H^#4^[3;1H^#3^[4;1H^#4"))
    #expect(text.contains("^[3;1H^[0;1mAna"))
    #expect(text.contains("^[4;1H^[0;1mAna"))
    #expect(text.hasSuffix("^[0m^[3;4H"))
  }

  @Test func `only what differs is sent, on both lines of its row`() {
    var next = frame
    next.write("o", at: Position(row: 1, column: 1), role: .title)
    #expect(painted(from: frame, to: next) == "^[3;2H^[0;1mo^[4;2H^[0;1mo^[0m^[3;4H")
    #expect(painted(from: frame, to: frame) == "^[0m^[3;4H")
  }

  @Test func `without colours a paper of its own becomes reverse`() {
    let theme = Theme(styles: [.title: Style(foreground: .black, background: .cyan)])
    #expect(painted(from: nil, to: frame, theme: theme).contains("^[0;30;46mAna"))
    let plain = painted(from: nil, to: frame, theme: theme.withoutColours)
    #expect(plain.contains("^[0;7mAna"))
  }

  @Test func `a terminal with double lines is told from one without by where the cursor goes`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[3;2R".utf8) == [])
    let folded = decoder.takeCursorReport()
    #expect(folded.map(DoubledPainter.isDoubling) == true)
    #expect(decoder.takeCursorReport() == nil)
    #expect(decoder.feed("\u{1B}[2;42R".utf8) == [])
    #expect(decoder.takeCursorReport().map(DoubledPainter.isDoubling) == false)
    #expect(decoder.feed("\u{1B}[1;2R".utf8) == [.key(.function(3))])
    #expect(decoder.takeCursorReport() == nil)
    let question = String(decoding: DoubledPainter.question(columns: 80), as: UTF8.self)
    #expect(question.count { $0 == " " } == 41)
  }
}
