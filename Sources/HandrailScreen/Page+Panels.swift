import HandrailCore

extension Page {
  /// The panel for text size and colours: what is chosen holds at once, and Esc closes it.
  static func display(_ words: PageWords) -> Page {
    var page = overlayFrame(.display, words)
    let appearance = words.session.appearance
    page.blocks = [.title(words.phrase(.displayTitle))]
    page.add(words.paragraphs(.displayBody))
    page.blocks.append(.heading(words.phrase(.displaySize)))
    page.addNumbered(
      [(false, InterfacePhrase.displayUsual), (true, .displayLarge)].map { isLarge, phrase in
        Button(
          .action(.textSizeChosen(isLarge: isLarge)), words.phrase(phrase),
          isChosen: appearance.isLarge == isLarge)
      })
    if !words.library.themes.isEmpty {
      page.blocks.append(.heading(words.phrase(.displayColours)))
      page.addNumbered(
        words.library.themes.map { name, text in
          Button(
            .action(.themeChosen(name)), text.text(in: words.language) ?? name.rawValue,
            isChosen: appearance.theme == name)
        })
    }
    page.addClosing(words)
    page.commands = [.goOn, .back]
    return page
  }

  /// The panel that lets people who work here end the program.
  static func staff(_ state: Session.PassphraseState, _ words: PageWords) -> Page {
    var page = overlayFrame(.staff(state), words)
    page.blocks = [.title(words.phrase(.staffTitle))]
    if state.mustWait {
      page.add(words.paragraphs(.staffWait))
      // A passphrase that is typed on must not reach the page below.
      page.enterAction = nil
    } else {
      page.add(words.paragraphs(.staffBody))
      page.blocks.append(
        .field(Field(kind: .text, text: "", limit: PassphraseRules.longest, isSecret: true)))
      page.commands = [.goOn, .back]
    }
    if state.isWrong { page.message = words.phrase(.staffWrong) }
    page.addClosing(words)
    return page
  }
}

extension PageWords {
  /// Whether text size and colours mean anything here.
  var canChangeDisplay: Bool { medium == .screen }
}
