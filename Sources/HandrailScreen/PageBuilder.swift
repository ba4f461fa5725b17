import HandrailCore

extension Page {
  /// The page that a session shows: the topmost panel, or the page itself.
  public init(of session: Session, in library: Library, medium: Medium = .screen) {
    let words = PageWords(session: session, library: library, medium: medium)
    if session.warningSince != nil {
      self = Page.warning(words)
    } else if let overlay = session.overlays.last {
      self = Page.overlay(overlay, words)
    } else {
      self = Page.below(session, words)
    }
  }

  /// The page under any panels.
  public static func withoutOverlays(of session: Session, in library: Library) -> Page {
    below(session, PageWords(session: session, library: library))
  }

  static func below(_ session: Session, _ words: PageWords) -> Page {
    switch session.place {
    case .welcome: return welcome(words)
    case .menu: return menu(words)
    case .comingBack(let stage): return comingBack(stage, words)
    case .visit:
      if let (stop, journey) = session.currentStop(in: words.library) {
        return step(stop, on: journey, words)
      }
      if let (ending, journey) = session.currentEnding(in: words.library) {
        return receipt(ending, on: journey, words)
      }
      return outOfOrder(words)
    case .kept(let code): return kept(code, words)
    case .forgotten: return forgotten(words)
    case .outOfOrder: return outOfOrder(words)
    }
  }

  /// A page with what all pages have, and nothing on it yet.
  static func frame(_ words: PageWords, path: AnswerPath? = nil) -> Page {
    let session = words.session
    var page = Page(
      identity: Identity(
        place: session.place, path: path, overlay: nil, hasWarning: false,
        visit: session.visit?.id),
      clinic: words.library.site.name, languageName: words.phrase(.languageName),
      section: nil, progress: nil,
      banner: session.isRehearsal ? words.phrase(.rehearsalBanner) : nil, titleBelow: nil,
      blocks: [], message: words.message(for: session.notice), enterAction: nil, ticked: [],
      firstFocus: nil, opensOnText: false,
      commands: [.goOn, .back, .help, .person, .language, .display, .leave], isOverlay: false,
      moreBelow: words.phrase(.moreBelow), moreAbove: words.phrase(.moreAbove))
    page.isRefused = isRefusal(session.notice)
    return page
  }

  /// Whether a session's message refuses an answer.
  static func isRefusal(_ notice: Session.Notice?) -> Bool {
    switch notice {
    case .refused?, .codeNotFound?, .codeNeedsThreeWords?: true
    case .notSaved?, .removed?, nil: false
    }
  }

  mutating func add(_ texts: [String]) {
    blocks += texts.map { .paragraph($0) }
  }

  /// Adds buttons with the digits 1 to 9, going on behind those the page has.
  mutating func addNumbered(_ buttons: [Button]) {
    var number = self.buttons.compactMap(\.number).max() ?? 0
    for var button in buttons {
      number += 1
      button.number = number <= 9 ? number : nil
      blocks.append(.button(button))
    }
  }
}

extension PageWords {
  /// The words of a notice; a step's own words for its rules.
  func message(for notice: Session.Notice?) -> String? {
    switch notice {
    case nil: nil
    case .refused(let refusal)?: message(for: refusal)
    case .codeNotFound?: phrase(.comeBackNotFound)
    case .codeNeedsThreeWords?: phrase(.comeBackNeedsWords)
    case .notSaved?: phrase(.notSaved)
    case .removed?: phrase(.removed)
    }
  }

  private func message(for refusal: Refusal) -> String {
    let example = ["example": dateExample]
    switch refusal {
    case .rule(let name): return message(forRule: name)
    case .dateUnclear: return phrase(.dateUnclear, example)
    case .noSuchDay: return phrase(.dateNoSuchDay, example)
    case .yearNeedsFourDigits: return phrase(.dateNeedsYear, example)
    case .numberUnclear: return phrase(.numberUnclear)
    case .phoneUnclear: return phrase(.phoneUnclear)
    case .emailUnclear: return phrase(.emailUnclear)
    case .chooseOne:
      return phrase(session.asksForTicks(in: library) ? .tickOrChooseOther : .chooseOne)
    }
  }

  /// How a date is typed in this region, with an example.
  var dateExample: String {
    switch library.region.dateOrder {
    case .dayMonthYear: phrase(.dateExampleDayFirst)
    case .monthDayYear: phrase(.dateExampleMonthFirst)
    case .yearMonthDay: phrase(.dateExampleYearFirst)
    }
  }

  private func message(forRule name: String) -> String {
    guard let (stop, journey) = session.currentStop(in: library) else { return "" }
    let section = words.section(
      stop.step.id.rawValue, of: stop.flow, voices: journey.voices(at: stop))
    if let template = section?.messages[name] { return fill(template, on: journey, at: stop) }
    let limit = stop.step.characterLimit ?? TypedText.longest
    return phrase(.tooLong, ["limit": String(limit)])
  }
}

extension Session {
  /// Whether the page shown asks to tick options.
  fileprivate func asksForTicks(in library: Library) -> Bool {
    if case .manyOf? = currentStop(in: library)?.stop.step.kind { true } else { false }
  }
}
