import HandrailCore

extension Page {
  /// A panel over the page below.
  static func overlay(_ overlay: Session.Overlay, _ words: PageWords) -> Page {
    switch overlay {
    case .help: help(words)
    case .language: language(words)
    case .leaving: leaving(words)
    case .person: person(words)
    case .display: display(words)
    case .staff(let state): staff(state, words)
    case .otherLanguages: otherLanguages(words)
    case .interpreterNoted(let tag): interpreterNoted(tag, words)
    case .topics: topics(words)
    case .topicGroup(let group): topicGroup(group, words)
    case .explanation(let reading): explanation(reading, words)
    case .reply(let topic, let answer): reply(topic, answer, words)
    case .ask(let state): ask(state, words)
    case .concern(let concern): self.concern(concern, words)
    case .alone: alone(words)
    }
  }

  /// An empty panel; the first line of the page below stays in sight.
  static func overlayFrame(_ overlay: Session.Overlay?, _ words: PageWords) -> Page {
    var page = frame(words)
    let below = below(words.session, words)
    page.identity = Identity(
      place: words.session.place, path: below.identity.path, overlay: overlay,
      hasWarning: false, visit: words.session.visit?.id)
    page.section = below.section
    page.progress = below.progress
    page.isOverlay = true
    // What was wrong on the page below is not said over it; what could not be done here is.
    if words.session.notice != .notSaved { page.message = nil }
    page.enterAction = .overlayClosed
    page.commands = [.back]
    for case .title(let title) in below.blocks {
      page.titleBelow = title
      break
    }
    return page
  }

  /// Says how the panel is closed, where the prompt does not say it.
  mutating func addClosing(_ words: PageWords) {
    if words.medium == .screen { blocks.append(.quiet(words.phrase(.closePanel))) }
  }

  private static func language(_ words: PageWords) -> Page {
    var page = overlayFrame(.language, words)
    page.blocks = [.title(words.phrase(.languageTitle))]
    page.addNumbered(
      words.library.site.languages.map { tag in
        let name = words.library.words(in: tag).phrase(InterfacePhrase.languageName.rawValue)
        return Button(
          .action(.languageChosen(tag)), name, isChosen: tag == words.session.language)
      })
    page.addNumbered([
      Button(.action(.otherLanguagesAsked), words.phrase(.languageOther))
    ])
    page.commands = [.goOn, .back]
    return page
  }

  private static func leaving(_ words: PageWords) -> Page {
    var page = overlayFrame(.leaving, words)
    page.blocks = [.title(words.phrase(.leaveTitle))]
    page.add(words.paragraphs(.leaveBody))
    if let code = words.session.visit?.code {
      page.blocks.append(
        .paragraph(words.phrase(.leaveCode, ["return_code": code.description])))
    }
    page.addNumbered([
      Button(.action(.overlayClosed), words.phrase(.leaveStay)),
      Button(.action(.finishLaterChosen), words.phrase(.leaveLater)),
      Button(.action(.forgetChosen), words.phrase(.leaveForget)),
    ])
    page.commands = [.goOn, .back]
    return page
  }

  private static func person(_ words: PageWords) -> Page {
    var page = overlayFrame(.person, words)
    page.blocks = [.title(words.phrase(.personTitle))]
    page.add(words.paragraphs(.personBody))
    if words.session.asksBeforeLeaving(in: words.library) {
      page.add(words.paragraphs(.personHide))
    }
    if !words.session.isRehearsal {
      page.blocks.append(.paragraph(words.phrase(.personNoted)))
    }
    page.addClosing(words)
    return page
  }

  private static func otherLanguages(_ words: PageWords) -> Page {
    var page = overlayFrame(.otherLanguages, words)
    page.blocks = [.title(words.phrase(.otherLanguageTitle))]
    page.add(words.paragraphs(.otherLanguageBody))
    for other in words.library.otherLanguages {
      page.addNumbered([
        Button(.action(.otherLanguagePointedAt(other.tag)), "\(other.name) – \(other.request)")
      ])
    }
    page.commands = [.goOn, .back]
    return page
  }

  private static func interpreterNoted(_ tag: LanguageTag, _ words: PageWords) -> Page {
    var page = overlayFrame(.interpreterNoted(tag), words)
    let other = words.library.otherLanguages.first { $0.tag == tag }
    let name = ["language": other?.name ?? tag.rawValue]
    page.blocks = [.title(words.phrase(.otherLanguageNotedTitle, name))]
    page.add(words.paragraphs(.otherLanguageNotedBody, name))
    if let other { page.blocks.append(.prominent(other.request)) }
    page.addClosing(words)
    return page
  }
}
