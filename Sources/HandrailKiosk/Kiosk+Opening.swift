import HandrailCore
import HandrailScreen
import HandrailStore

extension Kiosk {
  /// What became of waiting for the content and the records.
  enum Outcome {
    /// The page is the one from before.
    case samePage
    /// Another page is shown, or nothing can be done: what was typed was not meant for it.
    case anotherPage
  }

  /// Begins to read everything and to open the records; nobody is asked anything before both are
  /// there.
  func open() {
    guard !options.isClosedByStaff else { return }
    let (content, openStore) = (content, openStore)
    let open: @Sendable () -> Opened = {
      Opened(content: content.load(), records: Result(catching: openStore))
    }
    if options.opensBeside { opening = Opening(open) } else { adopt(open()) }
  }

  /// Takes over what has been opened meanwhile, if it is all there.
  /// - Returns: Whether another page is shown since.
  func lookIn() -> Bool {
    guard let opened = opening?.result else { return false }
    opening = nil
    let (place, offered) = (session.place, library.site.languages)
    adopt(opened)
    return session.place != place || library.site.languages != offered
  }

  /// Waits for what a person wants now.
  func waitForOpening() -> Outcome {
    guard let opened = opening?.wait() else { return .anotherPage }
    opening = nil
    let place = session.place
    adopt(opened)
    return session.place == place && store != nil ? .samePage : .anotherPage
  }

  private func adopt(_ opened: Opened) {
    adopt(opened.content)
    adopt(opened.records)
    options.onOpened()
  }

  /// Takes new content if it can be shown; else keeps the last good copy, or stays out of order.
  func reload() {
    adopt(content.load())
  }

  private func adopt(_ read: Result<KioskContent.Content, KioskContent.Refused>) {
    switch read {
    case .success(let content):
      let hadContent = !library.flows.isEmpty
      let offered = library.site.languages
      library = content.library.showable(by: face)
      themes = content.themes
      understanding = content.understanding
      // Who chose a language on the first page meanwhile keeps it.
      let isLost = !library.site.languages.contains(session.language)
      if isLost || (!hadContent && offered != library.site.languages) {
        session = Session(
          flow: options.flow, language: library.firstLanguage, at: clock.now,
          rehearsalPatient: options.rehearsalPatient)
      }
      let missing = options.flow.flatMap { library.flows[$0] == nil ? $0 : nil }
      contentTrouble = missing.map { "There is no flow \($0)." }
    case .failure(let refused):
      if library.flows.isEmpty { contentTrouble = refused.reason }
    }
    settle()
  }

  /// Tries to open the records.
  func openRecords() {
    adopt(Result(catching: openStore))
  }

  private func adopt(_ opened: Result<VisitStore, any Error>) {
    do {
      let store = try opened.get()
      _ = try store.wipeExpired(keepUnfinished: library.site.keepUnfinished, at: clock.now)
      self.store = store
      recordsTrouble = nil
    } catch {
      recordsTrouble = "\(error)"
    }
    settle()
  }

  /// Shows out of order while something is missing, and the first page once nothing is.
  func settle() {
    let closed = options.isClosedByStaff ? "Staff closed this kiosk (--out-of-order)." : nil
    let trouble = closed ?? contentTrouble ?? recordsTrouble
    if trouble != toldTrouble {
      options.tellStaff(trouble)
      toldTrouble = trouble
    }
    let news = trouble.map { Action.contentRefused(reason: $0) } ?? .contentAccepted
    _ = session.reduce(news, at: clock.now, in: library)
    follow()
  }
}

extension Library {
  /// The content without the languages that this terminal's font cannot write.
  ///
  /// A line of question marks would help nobody; "my language is not here" still leads to a person.
  func showable(by face: any Face) -> Library {
    var library = self
    library.otherLanguages.removeAll { !face.canShow($0.name + $0.request) }
    return library
  }
}
