import HandrailScreen
import Testing

@testable import HandrailCurses

@Suite struct FramePainterTests {
  private let size = Size(columns: 10, rows: 2)

  private func runs(
    from old: Frame?, to new: Frame, theme: Theme = .monochrome, size: Size? = nil
  ) -> [PaintRun] {
    let door = GlyphDoor(console: nil, columnsOfScalar: fewColumns)
    let painter = FramePainter(door: door, theme: theme, size: size ?? new.size)
    return painter.runs(from: old, to: new)
  }

  private func frame(_ text: String, role: StyleRole = .plain) -> Frame {
    var frame = Frame(size: size)
    for (column, character) in text.enumerated() {
      frame[row: 0, column: column] = Cell(character, role: role)
    }
    return frame
  }

  @Test func `The same frame again writes nothing`() {
    #expect(runs(from: frame("Ana"), to: frame("Ana")) == [])
  }

  @Test func `Only cells that differ are written`() {
    #expect(
      runs(from: frame("Ana Luz"), to: frame("Ana Lia")) == [
        PaintRun(row: 0, column: 5, text: "ia", style: Style())
      ])
  }

  @Test func `Without an old frame nothing is written that an erased screen shows`() {
    #expect(
      runs(from: nil, to: frame("Ana")) == [
        PaintRun(row: 0, column: 0, text: "Ana", style: Style())
      ])
  }

  @Test func `One letter between two that change is written with them`() {
    #expect(
      runs(from: frame("Ana Luz"), to: frame("Inö Laz")) == [
        PaintRun(row: 0, column: 0, text: "Inö", style: Style()),
        PaintRun(row: 0, column: 5, text: "a", style: Style()),
      ])
  }

  /// A look in which blanks are painted as well.
  private static let painted = Style(foreground: .white, background: .black)

  @Test func `On a paper of its own every cell is written, a run a row`() {
    let theme = Theme(styles: [.plain: Self.painted])
    #expect(
      runs(from: nil, to: frame("Ana"), theme: theme) == [
        PaintRun(row: 0, column: 0, text: "Ana       ", style: Self.painted),
        PaintRun(row: 1, column: 0, text: "          ", style: Self.painted),
      ])
  }

  @Test func `Roles that look alike share a run, others do not`() {
    var new = frame("abc", role: .title)
    new[row: 0, column: 1] = Cell("b", role: .key)
    new[row: 0, column: 2] = Cell("c", role: .focus)
    #expect(
      runs(from: frame(""), to: new) == [
        PaintRun(row: 0, column: 0, text: "ab", style: Style(isBold: true)),
        PaintRun(row: 0, column: 2, text: "c", style: Style(isReversed: true)),
      ])
  }

  @Test func `A wide character is written once, and whole when its right half changed`() {
    var old = frame("")
    old[row: 0, column: 3] = Cell("中", widthColumns: 2)
    var new = old
    new[row: 0, column: 4] = .continuation(role: .plain)
    #expect(
      runs(from: old, to: new) == [PaintRun(row: 0, column: 3, text: "中", style: Style())])
    #expect(
      runs(from: new, to: frame("")) == [
        PaintRun(row: 0, column: 3, text: "  ", style: Style())
      ])
  }

  @Test func `Half a wide character is a blank`() {
    var new = frame("")
    new[row: 0, column: 9] = Cell("中", widthColumns: 2)
    new[row: 0, column: 2] = .continuation(role: .plain)
    new[row: 0, column: 5] = Cell("中", widthColumns: 2)
    new[row: 0, column: 6] = Cell("x")
    let theme = Theme(styles: [.plain: Self.painted])
    #expect(runs(from: nil, to: new, theme: theme).first?.text == "      x   ")
  }

  @Test func `What lies outside the terminal is not written`() {
    let small = Size(columns: 2, rows: 1)
    #expect(
      runs(from: nil, to: frame("Ana"), size: small) == [
        PaintRun(row: 0, column: 0, text: "An", style: Style())
      ])
  }
}
