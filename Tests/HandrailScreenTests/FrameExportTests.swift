import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct FrameTests {
  @Test func `half of a wide character is never drawn`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    #expect(frame.write("漢字漢", at: Position(row: 0, column: 1), role: .plain) == 3)
    expectNoDifference(frame.plainText, " 漢\n")
    #expect(frame[row: 0, column: 3] == .blank)
    #expect(frame[row: 0, column: 2].widthColumns == 0)
  }

  @Test func `what lies outside is left out`() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    let empty = frame
    frame.write("abc", at: Position(row: 1, column: 0), role: .plain)
    frame.write("abc", at: Position(row: 0, column: 3), role: .plain)
    frame.write("abc", at: Position(row: 0, column: -1), role: .plain)
    frame[row: -1, column: 0] = Cell("x")
    #expect(frame == empty)
    frame.write("abcd", at: Position(row: 0, column: 1), role: .plain)
    expectNoDifference(frame.lines, [" ab"])
  }

  @Test func `controls and lone marks take no cell`() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.write("\u{301}a\u{1B}b", at: Position(row: 0, column: 0), role: .plain)
    expectNoDifference(frame.lines, ["ab"])
  }

  @Test func `a size is never negative`() {
    expectNoDifference(Size(columns: -1, rows: -1), Size(columns: 0, rows: 0))
  }
}

struct FrameExportTests {
  private var frame: Frame {
    var frame = Frame(size: Size(columns: 12, rows: 3))
    frame.write("a<b>&\"c", at: Position(row: 0, column: 0), role: .title)
    frame.write("漢字", at: Position(row: 1, column: 2), role: .focus)
    frame.write("x", at: Position(row: 1, column: 6), role: .plain)
    frame.cursor = Position(row: 1, column: 2)
    return frame
  }

  @Test func `a snapshot has the text, a mask of roles and the cursor`() {
    expectNoDifference(
      frame.snapshot,
      """
      a<b>&"c
        漢字x

      ---
      TTTTTTT
        FFFF.

      --- cursor 1,2

      """)
  }

  @Test func `roles have different letters`() {
    let letters = StyleRole.allCases.map(\.letter)
    #expect(Set(letters).count == letters.count)
  }

  @Test func `the terminal's text holds the looks and ends each line plain`() {
    expectNoDifference(
      frame.ansi(theme: .monochrome).replacing("\u{1B}", with: "ESC"),
      """
      ESC[0;1ma<b>&"cESC[0m     ESC[0m
        ESC[0;7m漢字ESC[0mx     ESC[0m
      \(String(repeating: " ", count: 12))ESC[0m

      """)
    let underlined = Style(foreground: .yellow, background: .blue, isUnderlined: true)
    let theme = Theme(styles: [.title: underlined])
    #expect(frame.ansi(theme: theme).hasPrefix("\u{1B}[0;4;33;44ma"))
  }

  @Test(arguments: Rehearsal.pages, [Theme.coloured, .monochrome])
  func `a picture is well-formed and holds the page's text`(page: String, theme: Theme) throws {
    var rehearsal = Rehearsal(at: page)
    rehearsal.take(.paste("<b>&amp; 漢字 \"x\""))
    let svg = rehearsal.frame.svg(theme: theme)
    let texts = try #require(TinyXML.texts(in: svg))
    expectNoDifference(
      texts.joined().filter { $0 != " " && $0 != "\n" },
      rehearsal.lines.joined().filter { $0 != " " })
  }

  @Test func `a picture keeps columns in line by the length of each run`() {
    let svg = frame.svg(theme: .monochrome)
    #expect(svg.contains("textLength=\"36\" xml:space=\"preserve\""))
    #expect(svg.contains("a&lt;b&gt;&amp;\"c</text>"))
    #expect(svg.contains("<rect x=\"32\" y=\"35\" width=\"2\""))
    #expect(TinyXML.texts(in: svg.replacing("</text>", with: "", maxReplacements: 1)) == nil)
  }
}

/// Just enough of XML to tell a well-formed picture from a broken one.
private enum TinyXML {
  /// The texts between the tags; nil where tags, quotes or entities do not match.
  static func texts(in document: String) -> [String]? {
    var texts: [String] = []
    var open: [Substring] = []
    var rest = document[...]
    while let start = rest.firstIndex(of: "<") {
      guard let text = unescaped(rest[..<start]),
        let end = rest[start...].firstIndex(of: ">")
      else { return nil }
      texts.append(text)
      let tag = rest[rest.index(after: start)..<end]
      guard !tag.contains("<"), tag.count(where: { $0 == "\"" }).isMultiple(of: 2) else {
        return nil
      }
      if tag.first == "/" {
        guard open.popLast() == tag.dropFirst() else { return nil }
      } else if tag.last != "/" {
        open.append(tag.prefix { !$0.isWhitespace })
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty ? texts : nil
  }

  private static func unescaped(_ text: Substring) -> String? {
    var plain = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      plain += rest[..<mark]
      let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">"]
      guard let met = entities.first(where: { rest[mark...].hasPrefix($0.key) }) else { return nil }
      plain += met.value
      rest = rest[mark...].dropFirst(met.key.count)
    }
    return plain + rest
  }
}
