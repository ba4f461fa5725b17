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

  private static func help(_ words: PageWords) -> Page {
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
    page.blocks.append(.heading(words.phrase(.helpKeys)))
    // Close together: on a small screen the whole of help must not need many pages.
    page.blocks += words.keySentences.map { .quiet($0) }
    page.listedAtEnd = words.keySentences.count + 1
    page.addClosing(words)
    if words.medium == .screen { page.listedAtEnd += 1 }
    return page
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
    switch session.place {
    case .menu: return paragraphs(.menuHelp)
    case .comingBack(.birthDate): return paragraphs(.comeBackDateHelp)
    case .comingBack: return paragraphs(.comeBackCodeHelp)
    case .visit:
      guard let (stop, journey) = session.currentStop(in: library) else { return [] }
      let section = words.section(
        stop.step.id.rawValue, of: stop.flow, voices: journey.voices(at: stop))
      let why = section?.why.map { phrase(.whyWeAsk, ["why": fill($0, on: journey, at: stop)]) }
      return (section?.help ?? []).map { fill($0, on: journey, at: stop) }
        + (why.map { [$0] } ?? [])
    default: return paragraphs(.welcomeHelp)
    }
  }
}
