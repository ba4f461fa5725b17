import HandrailCore
import Testing

@testable import HandrailScreen

@Suite struct KeptPageTests {
  @Test(arguments: RealPages.shared.names, [Theme.coloured, .monochrome])
  func `a page that was kept is drawn again as it was`(name: String, theme: Theme) throws {
    for language in RealPages.shared.library.site.languages {
      let session = try #require(RealPages.shared.session(showing: name, in: language))
      let library = RealPages.shared.library
      let screen = Screen(
        session: session, editors: Editors(for: session, in: library), library: library,
        size: Size(columns: 80, rows: 24))
      let page = KeptPage(frame: screen.frame(), theme: theme)
      #expect(KeptPage(text: page.text[...]) == page)
    }
  }

  @Test(arguments: [
    "", "80 24 0\n", "80 24 0 0\n", "x y z w\n", "0 0 0 0\n", "99999 24 0 0\n",
  ])
  func `what is no page is not drawn`(text: String) {
    #expect(KeptPage(text: text[...]) == nil)
  }

  @Test func `a page that was cut off or damaged is drawn as far as it goes, or not at all`() {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    frame.write("Ana 中 x", at: Position(row: 1, column: 1), role: .title)
    let text = KeptPage(frame: frame, theme: .coloured).text
    for end in text.indices { _ = KeptPage(text: text[..<end]) }
    #expect(KeptPage(text: (text + "7 99999999999 0 x\n")[...]) == nil)
    #expect(KeptPage(text: (text + "700 700 0 x\n")[...])?.frame == frame)
  }
}
