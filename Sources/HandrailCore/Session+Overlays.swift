extension Action {
  /// Whether the action lays a panel over the page, closes it or changes its language; the page
  /// below keeps its message then.
  var isAboutPanel: Bool {
    switch self {
    case .languageChosen, .otherLanguagesAsked, .otherLanguagePointedAt, .helpAsked,
      .languageAsked, .personAsked, .leaveAsked, .displayAsked, .themeChosen, .textSizeChosen,
      .staffAsked, .overlayClosed, .topicsAsked, .topicGroupChosen, .topicAsked,
      .teachBackAnswered, .askAsked, .askedAgain, .notMeant, .allRightChosen, .talkAloneAsked,
      .textLookedOver, .lookedUp:
      true
    default: false
    }
  }
}

extension Session {
  /// Takes an action about a panel over the page, or about leaving.
  mutating func takeOverlayAction(
    _ action: Action, at moment: Moment, in library: Library
  ) -> [Effect] {
    switch action {
    case .languageChosen(let tag): return chooseLanguage(tag, at: moment, in: library)
    case .otherLanguagesAsked: open(.otherLanguages)
    case .otherLanguagePointedAt(let tag):
      open(.interpreterNoted(tag))
      return [callPerson(.interpreter(tag))]
    case .helpAsked: open(.help)
    case .languageAsked: open(.language)
    case .personAsked:
      let hasCalled = overlays.contains(.person)
      open(.person)
      return hasCalled ? [] : [callPerson(.asked)]
    case .leaveAsked: return leave(in: library)
    case .displayAsked: open(.display)
    case .themeChosen(let name):
      if library.themes[name] != nil { appearance.theme = name }
    case .textSizeChosen(let isLarge): appearance.isLarge = isLarge
    case .overlayClosed: closeTopmost()
    case .finishLaterChosen: return finishLater()
    case .forgetChosen: return forget()
    default: break
    }
    return []
  }

  private mutating func closeTopmost() {
    guard let closed = overlays.popLast() else { return }
    if case .interpreterNoted = closed {
      overlays.removeAll { $0 == .otherLanguages || $0 == .language }
    }
    settle(afterClosing: closed)
  }

  /// Lays a panel on top, once.
  mutating func open(_ overlay: Overlay) {
    overlays.removeAll { $0 == overlay }
    overlays.append(overlay)
  }

  private func callPerson(_ reason: PersonCall.Reason) -> Effect {
    .callPerson(PersonCall(visit: visit?.id, reason: reason, language: language))
  }

  private mutating func chooseLanguage(
    _ tag: LanguageTag, at moment: Moment, in library: Library
  ) -> [Effect] {
    guard library.site.languages.contains(tag) else { return [] }
    language = tag
    if overlays.last == .language {
      overlays.removeLast()
    } else if place == .welcome, overlays.isEmpty {
      return goOnFromWelcome(at: moment, in: library)
    }
    return visit.map { [.noteLanguage($0.id, tag)] } ?? []
  }

  /// Whether leaving asks first whether to finish later: where answers are at stake.
  public func asksBeforeLeaving(in library: Library) -> Bool {
    place == .visit && currentEnding(in: library) == nil
  }

  /// Leaving asks once where answers are at stake, and just goes where none are.
  private mutating func leave(in library: Library) -> [Effect] {
    switch place {
    case .visit where asksBeforeLeaving(in: library): open(.leaving)
    case .visit: return endReceipt(in: library)
    case .menu, .comingBack, .kept, .forgotten: return goToWelcome(in: library)
    case .welcome, .outOfOrder: (overlays, concernCalls) = ([], [:])
    }
    return []
  }

  private mutating func finishLater() -> [Effect] {
    guard place == .visit, overlays.last == .leaving, let visit else { return [] }
    place = .kept(visit.code)
    self.visit = nil
    overlays = []
    return [.setAside(visit.id), .wipeScreen]
  }

  private mutating func forget() -> [Effect] {
    guard place == .visit, overlays.last == .leaving, let visit else { return [] }
    place = .forgotten
    self.visit = nil
    overlays = []
    // All of it: also what the same person finished before, on the way through the menu.
    let forgotten = finished + [visit.id]
    finished = []
    return forgotten.map(Effect.forget) + [.wipeScreen]
  }

  /// The person has their receipt and goes.
  mutating func endReceipt(in library: Library) -> [Effect] {
    let setAside = visit.map { [Effect.setAside($0.id)] } ?? []
    return setAside + goToWelcome(in: library)
  }
}
