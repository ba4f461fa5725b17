import CustomDump
import HandrailCore
import HandrailTestSupport
import Testing

@testable import HandrailScreen

@Suite struct TranscriptTests {
  /// Phrases about keys that lines have no use for.
  private static let screenOnly: [InterfacePhrase] = [
    .tickHint, .helpKeySpace, .helpKeyArrows, .helpKeyDisplay, .helpKeyEnter, .helpKeyEscape,
    .helpKeyPerson, .helpKeyLanguage, .helpKeyLeave, .welcomeDisplay, .closePanel, .idleBody,
  ]
  /// What stands for keys, numbers and marks on either side.
  private static let signs: Set<String> = [
    "›", "✓", "[x]", "[", "]", "-", "!", "<", "?", "*", "#", "Enter", "Esc", "Espacio", "Space",
    "F1", "F2", "F3", "F4", "F10",
  ]

  /// How often each word stands in some lines; numbers and signs do not count.
  private static func words(_ lines: [String]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for line in lines {
      for piece in line.replacing("─", with: " ").split(separator: " ") {
        var word = piece
        while let last = word.last, ".:,".contains(last) { word.removeLast() }
        if word.first == "/" { word.removeFirst() }
        guard !word.isEmpty, !word.allSatisfy(\.isNumber), !signs.contains(String(word))
        else { continue }
        // Chinese and its like have no blanks, and are broken between any two characters.
        let isWide = word.contains { CharacterWidth.columns(of: $0) == 2 }
        for part in isWide ? word.map(String.init) : [String(word)] {
          counts[part, default: 0] += 1
        }
      }
    }
    return counts
  }

  private static func texts(of page: Page) -> [String] {
    page.blocks.compactMap { block in
      switch block {
      case .paragraph(let text), .quiet(let text): text
      case .button(let button): button.words
      default: nil
      }
    }
  }

  @Test(arguments: RealPages.shared.names)
  func `every word of a page is in its transcript, and every word of that on the page`(
    name: String
  ) throws {
    let pages = RealPages.shared
    for language in pages.library.site.languages {
      let session = try #require(pages.session(showing: name, in: language))
      let editors = Editors(for: session, in: pages.library)
      let phrases = PageWords(session: session, library: pages.library)
      // So high that nothing is scrolled away, so wide that no word is cut.
      let screen = Screen(
        session: session, editors: editors, library: pages.library,
        size: Size(columns: 200, rows: 400))
      let page = screen.view.page
      let transcript = Transcript(
        Page(of: session, in: pages.library, medium: .lines), editor: editors.top,
        words: phrases.words)

      var onPage = Self.words(screen.frame().lines)
      let seconds = ["seconds": String(pages.library.site.warning.components.seconds)]
      var left = Self.screenOnly.map { phrases.phrase($0, seconds) }
        .filter(Self.texts(of: page).contains)
      if page.commands.contains(.tick) { left.append(phrases.phrase(.tick)) }
      if page.commands.contains(.display) { left.append(phrases.phrase(.display)) }
      for (word, count) in Self.words(left) { onPage[word, default: 0] -= count }

      let chosen = page.buttons.count(where: \.isChosen)
      let lines = transcript.header + transcript.body + [transcript.commands]
      let typed = editors.top.field.map { page.field?.isSecret == true ? "" : $0.text }
      var inLines = Self.words(
        lines.map { line in
          // A key is named by a sign and Enter.
          "<?!*#".reduce(line.replacing(" (\(phrases.phrase(.lineChosen)))", with: "")) {
            $0.replacing(phrases.phrase(.lineKey, ["sign": String($1)]), with: String($1))
          }
        }
          + [transcript.message, typed].compactMap(\.self))
      let ours = [phrases.phrase(.helpLines), phrases.phrase(.lineIdleBody, seconds)]
      var more = (ours + phrases.paragraphs(.helpSigns)).filter(transcript.body.contains)
      // The screen names the language itself beside its key.
      if page.commands.contains(.language) { more.append(phrases.phrase(.language)) }
      for (word, count) in Self.words(more) { inLines[word, default: 0] -= count }
      expectNoDifference(
        inLines.filter { $0.value != 0 }, onPage.filter { $0.value != 0 },
        "the lines of \(name) in \(language), and its page")
      let told = transcript.body.count { $0.hasSuffix(" (\(phrases.phrase(.lineChosen)))") }
      #expect(told == chosen, "the answers that were given before: \(name)")
    }
  }

  @Test(arguments: Rehearsal.pages)
  func `each page of a flow has a transcript that can be read in a diff`(page: String) {
    let rehearsal = Rehearsal(at: page)
    let shown = Page(of: rehearsal.session, in: rehearsal.library, medium: .lines)
    let transcript = Transcript(
      shown, editor: rehearsal.editors.top, words: rehearsal.library.words(in: "en"))
    expectSnapshot(
      transcript.lines.joined(separator: "\n") + "\n",
      named: "lines.\(page.replacing(" ", with: "-"))")
  }
}
