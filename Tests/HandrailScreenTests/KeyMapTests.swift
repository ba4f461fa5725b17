import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct KeyMapTests {
  @Test func `every command has one line in the table, and no key stands in it twice`() {
    expectNoDifference(KeyMap.bindings.map(\.command), KeyCommand.allCases)
    #expect(Set(KeyMap.bindings.map(\.key)).count == KeyMap.bindings.count)
  }

  @Test func `every key has a name, and help explains all but its own`() {
    let words = Fixture.library.words(in: "en")
    for binding in KeyMap.bindings {
      #expect(!binding.keyName(in: words).isEmpty)
      #expect((binding.helpPhrase == nil) == (binding.command == .help))
    }
  }

  @Test func `Escape and the function keys work on every page, other keys belong to the page`() {
    expectNoDifference(KeyMap.command(of: .escape), .back)
    expectNoDifference(KeyMap.command(of: .function(1)), .help)
    expectNoDifference(KeyMap.command(of: .function(2)), .person)
    expectNoDifference(KeyMap.command(of: .function(3)), .language)
    expectNoDifference(KeyMap.command(of: .function(4)), .display)
    expectNoDifference(KeyMap.command(of: .function(10)), .leave)
    for key in [Key.enter, .character(" "), .tab, .up, .control("c"), .function(5), .function(12)] {
      #expect(KeyMap.command(of: key) == nil)
    }
  }

  @Test(
    arguments: [
      (.back, .backAsked, .overlayClosed), (.help, .helpAsked, .helpAsked),
      (.person, .personAsked, .personAsked), (.language, .languageAsked, .languageAsked),
      (.display, .displayAsked, .displayAsked),
      (.leave, .leaveAsked, .leaveAsked), (.goOn, nil, nil), (.tick, nil, nil),
    ] as [(KeyCommand, Action?, Action?)])
  func `a command says the same on every page, and Back closes a panel`(
    command: KeyCommand, onPage: Action?, onPanel: Action?
  ) {
    expectNoDifference(KeyMap.action(of: command, hasOverlay: false), onPage)
    expectNoDifference(KeyMap.action(of: command, hasOverlay: true), onPanel)
  }
}

struct FooterTests {
  private static let sets: [[KeyCommand]] = [
    KeyCommand.allCases, [.goOn, .back, .help, .person, .language, .leave],
    [.goOn, .help, .person, .language], [.goOn, .back], [.back], [],
  ]

  @Test(arguments: sets, ["en", "es"] as [LanguageTag])
  func `each command stands in one part, and each part fits`(
    commands: [KeyCommand], language: LanguageTag
  ) {
    let words = Fixture.library.words(in: language)
    for width in [40, 59, 60, 69, 72, 76, 116, 196] {
      let footer = Footer(
        commands: commands, words: words, widthColumns: width, isShort: width < 66)
      expectNoDifference(footer.parts.flatMap { $0 }.compactMap(\.command), commands)
      for part in footer.parts {
        let columns = part.reduce(-footer.gapColumns) { $0 + $1.columns + footer.gapColumns }
        #expect(columns <= width)
      }
      for part in footer.parts.dropLast() { #expect(part.last?.command == nil) }
    }
  }

  @Test func `words get shorter before keys are folded away`() {
    let words = Fixture.library.words(in: "en")
    func footer(_ width: Int) -> Footer {
      Footer(commands: KeyCommand.allCases, words: words, widthColumns: width, isShort: false)
    }
    #expect(footer(120).parts.first?.last?.words == "Leave")
    #expect(footer(120).parts.first?[3].words == "Help")
    #expect(footer(120).parts.first?[4].words == "A person")
    #expect(footer(90).parts.count == 1)
    #expect(footer(90).parts.first?[4].words == "Person")
    #expect(footer(60).parts.count > 1)
  }

  @Test func `the part with the focus is shown, and the key for more leads to the next`() {
    let footer = Footer(
      commands: KeyCommand.allCases, words: Fixture.library.words(in: "en"), widthColumns: 40,
      isShort: true)
    expectNoDifference(footer.part(showing: nil), footer.parts.first)
    expectNoDifference(footer.part(showing: .footer(.leave)), footer.parts.last)
    expectNoDifference(footer.part(showing: .button(0)), footer.parts.first)
    expectNoDifference(footer.commandAfter(partShowing: nil), footer.parts[1].first?.command)
    expectNoDifference(footer.commandAfter(partShowing: .footer(.leave)), .goOn)
  }
}
