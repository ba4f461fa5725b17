import HandrailCore

extension Page {
  /// A question in somebody's own words, and what came of it.
  static func ask(_ state: AskState, _ words: PageWords) -> Page {
    switch state.stage {
    case .typing, .waiting: question(state, words)
    case .unsure(let found): unsure(found, state, words)
    case .unknown: unknown(.unknownTitle, state, words)
    case .notMeant: unknown(.notMeantTitle, state, words)
    }
  }

  private static func question(_ state: AskState, _ words: PageWords) -> Page {
    var page = overlayFrame(.ask(state), words)
    page.blocks = [.title(words.phrase(.askTitle))]
    page.add(words.paragraphs(.askBody))
    page.blocks.append(
      .field(
        Field(
          kind: .longText, text: state.shownQuestion, limit: TypedText.longest, isRequired: true)))
    if state.isEmpty { page.message = words.phrase(.askEmpty) }
    page.isRefused = state.isEmpty
    page.commands = [.goOn, .back, .help, .person]
    return page
  }

  private static func unsure(
    _ found: [FoundExplanation], _ state: AskState, _ words: PageWords
  ) -> Page {
    var page = overlayFrame(.ask(state), words)
    page.blocks = [.title(words.phrase(.unsureTitle))]
    page.addNumbered(
      words.buttons(for: found)
        + [Button(.action(.notMeant), words.phrase(.unsureNone))])
    page.commands = [.goOn, .back, .person]
    return page
  }

  /// Nothing here answers it, or something else was meant.
  ///
  /// After several tries a person comes before another one.
  private static func unknown(
    _ title: InterfacePhrase, _ state: AskState, _ words: PageWords
  ) -> Page {
    var page = overlayFrame(.ask(state), words)
    let isEnough = state.misses >= AskState.patience
    page.blocks = [.title(words.phrase(title))]
    page.add(words.paragraphs(isEnough ? .unknownAgainBody : .unknownBody))
    let ways = [
      Button(.action(.personAsked), words.phrase(.unknownPerson)),
      Button(.action(.askedAgain), words.phrase(.unknownAskAgain)),
    ]
    page.addNumbered(ways)
    page.commands = [.goOn, .back, .person]
    return page
  }
}
