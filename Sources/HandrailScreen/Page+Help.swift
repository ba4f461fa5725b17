import HandrailCore

extension Page {
  /// Help: what this page is, its words, ways to ask and to read, and the keys.
  static func help(_ words: PageWords) -> Page {
    var page = overlayFrame(.help, words)
    page.blocks = [.title(words.phrase(.helpTitle))]
    page.add(words.helpTexts)
    if let code = words.session.visit?.code {
      page.blocks.append(
        .paragraph(words.phrase(.helpCode, ["return_code": code.description])))
    }
    if let patient = words.rehearsalPatient {
      if let title = patient.title { page.blocks.append(.heading(words.fill(title, on: nil))) }
      page.add(patient.body.map { words.fill($0, on: nil) })
    }
    page.addWordsOnPage(words)
    page.addReadingEntries(words)
    page.blocks.append(.heading(words.phrase(.helpKeys)))
    // Close together: on a small screen the whole of help must not need many pages.
    page.blocks += words.keySentences.map { .quiet($0) }
    page.listedAtEnd = words.keySentences.count + 1
    page.addClosing(words)
    if words.medium == .screen { page.listedAtEnd += 1 }
    if !page.buttons.isEmpty {
      // Enter reads help through and closes it; nothing is chosen beforehand.
      page.opensOnText = true
      page.commands = [.goOn, .back]
    }
    return page
  }

  /// The explanations of the words that are marked on the page below.
  private mutating func addWordsOnPage(_ words: PageWords) {
    let found = words.terms(in: words.paragraphsBelow)
    guard !found.isEmpty else { return }
    terms = found
    blocks.append(.heading(words.phrase(.wordsOnPage)))
    addNumbered(found.map { words.button(for: $0) })
  }
}

extension PageWords {
  /// What help says about the keys.
  fileprivate var keySentences: [String] {
    switch medium {
    case .screen:
      KeyMap.bindings.compactMap { $0.helpPhrase.map { phrase($0) } } + [phrase(.helpKeyArrows)]
    case .lines:
      [phrase(.helpLines)] + paragraphs(.helpSigns)
    }
  }

  /// What help says about the page below.
  fileprivate var helpTexts: [String] {
    if case .ask? = session.overlays.dropLast().last { return paragraphs(.askHelp) }
    switch session.place {
    case .menu: return paragraphs(.menuHelp)
    case .comingBack(.birthDate): return paragraphs(.comeBackDateHelp)
    case .comingBack: return paragraphs(.comeBackCodeHelp)
    case .visit:
      guard let (stop, journey) = session.currentStop(in: library) else { return [] }
      let section = section(of: stop, on: journey)
      let why = section?.why.map { phrase(.whyWeAsk, ["why": fill($0, on: journey, at: stop)]) }
      return (section?.help ?? []).map { fill($0, on: journey, at: stop) }
        + (why.map { [$0] } ?? [])
    default: return paragraphs(.welcomeHelp)
    }
  }

  /// The paragraphs of the page below and of its help, in which words may be marked.
  fileprivate var paragraphsBelow: [Template] {
    if let (stop, journey) = session.currentStop(in: library) {
      let section = section(of: stop, on: journey)
      return (section?.body ?? []) + (section?.help ?? []) + (section?.why.map { [$0] } ?? [])
    }
    guard let (ending, journey) = session.currentEnding(in: library) else { return [] }
    return words.section(
      ending.id.rawValue, of: journey.scope.flow, voices: journey.voices)?.body ?? []
  }

  private func section(of stop: Journey.Stop, on journey: Journey) -> SectionWords? {
    words.section(stop.step.id.rawValue, of: stop.flow, voices: journey.voices(at: stop))
  }
}
