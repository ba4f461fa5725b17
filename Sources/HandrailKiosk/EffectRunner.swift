import HandrailCore
import HandrailScreen
import HandrailStore

/// Carries out what the session asks of the world, in order, before the next page is drawn.
struct EffectRunner {
  let store: VisitStore
  let terminal: any Terminal
  let clock: WallClock

  /// Carries effects out, with those that the answers to them bring about.
  ///
  /// What a person's answers depend on must succeed; a note about them may fail without anything
  /// being lost.
  /// - Throws: The first failure of the records. The session must then be the one from before.
  func run(_ effects: [Effect], on session: inout Session, in library: Library) throws {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if let news = try perform(effect, session: session, library: library) {
        waiting += session.reduce(news, at: clock.now, in: library)
      }
    }
  }

  private func perform(_ effect: Effect, session: Session, library: Library) throws -> Action? {
    let now = clock.now
    switch effect {
    case .beginVisit(let flow, let language, let today):
      let (id, code) = try store.beginVisit(
        flow: flow, language: language, on: today, codeWords: library.codeWords(for: language),
        at: now)
      return .visitBegan(id, code)
    case .record(let id, let entry): try store.record(entry, of: id, at: now)
    case .noteCodeShown(let id): try store.noteCodeShown(id)
    case .noteLanguage(let id, let language): try? store.noteLanguage(language, of: id)
    case .callPerson(let call): try? store.call(call, at: now)
    case .finishVisit(let id):
      return .visitFinished(arrivalNumber: try store.finishVisit(id, at: now))
    case .findVisit(let code): return .visitLookedUp(try store.findVisit(code: code))
    case .setAside(let id): _ = try? store.setAside(id)
    case .forget(let id): try store.forget(id)
    case .wipeScreen: terminal.wipe()
    }
    return nil
  }
}

extension Library {
  /// The plain words that codes in a language are made of: its own, else those of any language.
  func codeWords(for language: LanguageTag) -> [String] {
    let base = LanguageTag(String(language.rawValue.prefix { $0 != "-" }))
    return codeWords[language] ?? codeWords[base] ?? codeWords.values.first ?? []
  }
}
