import CustomDump
import HandrailDesk
import Testing

@Suite struct LetterPageTests {
  private static let paragraph = String(repeating: "word ", count: 60)

  @Test(arguments: LetterPage.Paper.allCases)
  func `a page keeps its margins and its size`(paper: LetterPage.Paper) throws {
    let letter = LetterPage(
      paragraphs: Array(repeating: Self.paragraph, count: 40), paper: paper)
    let pages = letter.text.split(separator: "\u{C}", omittingEmptySubsequences: false)
    #expect(pages.count == letter.pages.count)
    #expect(pages.count > 2)
    for page in pages {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= paper.heightRows - LetterPage.endMarginRows)
      let top = lines.prefix(LetterPage.endMarginRows)
      #expect(top.allSatisfy { $0.isEmpty })
      #expect(!lines[LetterPage.endMarginRows].isEmpty)
      for line in lines where !line.isEmpty {
        #expect(line.hasPrefix(String(repeating: " ", count: LetterPage.sideMarginColumns)))
        #expect(line.count <= paper.widthColumns - LetterPage.sideMarginColumns)
        #expect(line.last != " ")
      }
    }
  }

  @Test func `nothing is on the page but what it is given`() {
    let letter = LetterPage(
      paragraphs: ["Please look again.", "Ana Torres\n12 Elm Street"], paper: .a4)
    expectNoDifference(
      letter.pages, [["Please look again.", "", "Ana Torres", "12 Elm Street"]])
  }

  @Test func `the papers have the sizes of their inches`() {
    #expect(LetterPage.Paper.a4.widthColumns == 82)
    #expect(LetterPage.Paper.a4.heightRows == 70)
    #expect(LetterPage.Paper.letter.widthColumns == 85)
    #expect(LetterPage.Paper.letter.heightRows == 66)
  }

  /// Of each length, a second paragraph behind a first one that fills the page more and more.
  @Test(arguments: 1..<60)
  func `no line of a paragraph stands alone at the foot or the head of a page`(rows: Int) {
    let first = Array(repeating: "x", count: rows).joined(separator: "\n")
    let second = (1...5).map { "line \($0)" }.joined(separator: "\n")
    let letter = LetterPage(paragraphs: [first, second], paper: .letter)
    for page in letter.pages {
      let count = page.count { $0.hasPrefix("line") }
      #expect(count != 1)
      #expect(page.count <= 54)
      #expect(page.last?.isEmpty == false)
      #expect(page.first?.isEmpty == false)
    }
    #expect(letter.pages.joined().filter { !$0.isEmpty }.count == rows + 5)
  }

  @Test func `what steers a printer does not reach it`() {
    let letter = LetterPage(paragraphs: ["a\u{1B}[2Jb\u{C}c\u{9B}d"], paper: .letter)
    #expect(letter.pages == [["a [2Jb", "c d"]])
  }

  @Test func `an empty letter has no page`() {
    #expect(LetterPage(paragraphs: [""], paper: .a4).pages.isEmpty)
  }
}
