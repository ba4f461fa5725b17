import CustomDump
import HandrailCore
import HandrailScreen
import Testing

@testable import HandrailContent

@Suite struct ThemeTests {
  static let file = "themes/night.yaml"
  static let theme = """
    theme: night
    words:
      en: Night
      es: Noche
    roles:
      plain: {letters: white, paper: black}
      key-words: {letters: yellow, paper: black, bold: yes}
      focus: {reversed: yes}
    """

  @Test func `a theme is read whole`() throws {
    let collector = Reading.collect(Array(Self.theme.utf8), as: Self.file)
    expectNoDifference(collector.findings, [])
    let source = try #require(collector.sources.themes.first)
    expectNoDifference(source.name, "night")
    expectNoDifference(source.words, LocalText(["en": "Night", "es": "Noche"]))
    expectNoDifference(
      source.theme,
      Theme(styles: [
        .plain: Style(foreground: .white, background: .black),
        .keyWords: Style(foreground: .yellow, background: .black, isBold: true),
        .focus: Style(isReversed: true),
      ]))
    expectNoDifference(source.place(of: "roles/focus").line, 8)
  }

  static let broken = [
    BrokenFile(
      theme.replacing("theme: night", with: "theme: day"), "1:8: error H208:", fix: "theme: night"),
    BrokenFile(
      theme.replacing("  focus:", with: "  focuss:"), "8:3: error H216:", fix: "focus"),
    BrokenFile(
      theme.replacing("letters: yellow", with: "letters: yelow"), "7:24: error H217:",
      fix: "yellow"),
    BrokenFile(
      theme.replacing("reversed: yes", with: "reversed: maybe"), "8:21: error H215:",
      fix: "Write yes or no"),
    BrokenFile(
      theme.replacing("reversed:", with: "blinking:"), "8:11: error H112:", fix: "reversed"),
  ]

  @Test(arguments: broken)
  func `a mistake in a theme is told with its place and its fix`(_ broken: BrokenFile) throws {
    let found = Reading.findings(broken.text, as: Self.file)
    expectNoDifference(found.count, broken.starts.count)
    for (finding, start) in zip(found, broken.starts) {
      #expect(finding.hasPrefix("\(Self.file):\(start)"), "\(finding)")
    }
    #expect(try #require(found.first).contains(broken.fix))
  }

  @Test func `whoever can choose other colours can choose the usual ones again`() throws {
    let content = try TemporaryContent(
      TemporaryContent.whole.merging(["themes/night.yaml": Self.theme]) { $1 })
    expectNoDifference(content.load().findings.map(\.place.file), ["themes/standard.yaml"])
    try content.write(
      Self.theme.replacing("theme: night", with: "theme: standard"), to: "themes/standard.yaml")
    let library = try #require(content.load().library)
    expectNoDifference(library.themes.keys, [.standard, "night"])
  }

  @Test func `without colours the focus of a painted theme still stands out`() {
    let theme = Theme(styles: [
      .plain: Style(foreground: .white, background: .black),
      .focus: Style(foreground: .black, background: .white),
    ]).withoutColours
    #expect(theme.style(of: .plain) == Style())
    #expect(theme.style(of: .focus) == Style(isReversed: true))
  }

  @Test func `contrast is what the guidelines say it is`() {
    let (black, white) = ((red: 0, green: 0, blue: 0), (red: 255, green: 255, blue: 255))
    #expect(Contrast.ratio(black, white) == 21)
    #expect(Contrast.ratio(white, white) == 1)
    // The published example of a grey that just passes on white.
    let grey = (red: 0x76, green: 0x76, blue: 0x76)
    #expect((4.5...4.6).contains(Contrast.ratio(grey, white)))
    #expect(Contrast.ratio(of: Style(isBold: true)) == nil)
  }

  @Test func `every role of every theme that ships can be read, and focus shows without colour`()
    throws
  {
    let loaded = ContentDirectory(Reading.realContent).load()
    #expect(Set(loaded.sources.themes.map(\.name)) == ["standard", "high-contrast", "mono"])
    for source in loaded.sources.themes {
      for role in StyleRole.allCases {
        let style = source.theme.style(of: role)
        #expect((style.foreground == .terminal) == (style.background == .terminal))
        if let ratio = Contrast.ratio(of: style) {
          #expect(ratio >= 4.5, "\(source.name) \(role)")
        }
      }
    }
    let strong = loaded.themes["high-contrast"]
    for role in StyleRole.allCases {
      #expect(strong.style(of: role).background != .terminal, "\(role) is not painted")
      #expect(Contrast.ratio(of: strong.style(of: role)) ?? 0 >= 7, "\(role)")
    }
    #expect(loaded.library?.themes.keys.first == .standard)
  }
}
