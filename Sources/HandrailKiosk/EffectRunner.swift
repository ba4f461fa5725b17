import HandrailCore
import HandrailScreen
import HandrailStore

/// Carries out what the session asks of the world, in order, before the next page is shown.
struct EffectRunner {
  /// The records; nil where they are not open, and then nothing that needs them may be asked.
  let store: VisitStore?
  let passphrase: Kiosk.Passphrase?
  let understanding: Understanding
  let clock: WallClock
  let chance: Chance
  /// Takes away whatever the last person could leave behind.
  let wipe: () -> Void

  /// Carries effects out, with those that the answers to them bring about.
  ///
  /// What a person's answers depend on must succeed; a note about them may fail without anything
  /// being lost.
  /// - Parameter isEnding: Set when the program is to end, whatever else fails.
  /// - Throws: The first failure of the records. The session must then be the one from before.
  func run(
    _ effects: [Effect], on session: inout Session, in library: Library, isEnding: inout Bool
  ) throws {
    var batches = [effects][...]
    while let batch = batches.popFirst() {
      var news: [Action] = []
      if let store {
        news += try record(batch.filter(\.isOfAnswers), in: store, library: library)
      }
      for effect in batch where !effect.isOfAnswers {
        if effect == .endProgram { isEnding = true }
        if let told = try perform(effect, library: library) { news.append(told) }
      }
      for told in news { batches.append(session.reduce(told, at: clock.now, in: library)) }
    }
  }

  /// Keeps what an action says about a person's answers, all of it or nothing.
  ///
  /// Half of an action would be a record of what nobody saw: an answer changed at the review, under
  /// a confirmation of the old one.
  private func record(
    _ effects: [Effect], in store: VisitStore, library: Library
  ) throws -> [Action] {
    guard effects.count > 1 else {
      return try effects.compactMap { try perform($0, in: store, library: library) }
    }
    return try store.together {
      try effects.compactMap { try perform($0, in: store, library: library) }
    }
  }

  private func perform(_ effect: Effect, library: Library) throws -> Action? {
    switch effect {
    case .wipeScreen: wipe()
    case .endProgram: break
    case .lookUp(let question, let language):
      return .lookedUp(understanding.outcome(question, language))
    case .checkPassphrase(let typed):
      return .passphraseChecked(isRight: passphrase?.isRight(typed) ?? false)
    default: return try store.flatMap { try perform(effect, in: $0, library: library) }
    }
    return nil
  }

  private func perform(
    _ effect: Effect, in store: VisitStore, library: Library
  ) throws -> Action? {
    let now = clock.now
    switch effect {
    case .beginVisit(let flow, let language, let today):
      var chance = chance
      let (id, code) = try store.beginVisit(
        flow: flow, language: language, on: today, codeWords: library.codeWords(for: language),
        at: now, using: &chance)
      return .visitBegan(id, code)
    case .record(let id, let entry): try store.record(entry, of: id, at: now)
    case .noteCodeShown(let id): try store.noteCodeShown(id)
    case .noteLanguage(let id, let language): try? store.noteLanguage(language, of: id)
    case .callPerson(let call): try? store.call(call, at: now)
    case .finishVisit(let id):
      return .visitFinished(arrivalNumber: try store.finishVisit(id, at: now))
    case .findCase(let reference, let birthDate):
      return .caseLookedUp(try found(reference, birthDate, in: store, library: library))
    case .keepCase(let visit, let draft):
      var chance = chance
      let reference = try store.keep(
        draft, visit: visit, codeWords: library.codeWords(for: library.firstLanguage), at: now,
        using: &chance)
      return .caseKept(reference)
    case .findVisit(let code): return .visitLookedUp(try store.findVisit(code: code))
    case .setAside(let id): _ = try? store.setAside(id)
    case .forget(let id): try store.forget(id)
    case .drop(let id): try? store.forget(id)
    case .wipeScreen, .checkPassphrase, .endProgram, .lookUp: break
    }
    return nil
  }
}

extension EffectRunner {
  /// The case that a person asks after, with the day by which the plan must answer.
  fileprivate func found(
    _ reference: CaseReference?, _ birthDate: CivilDate?, in store: VisitStore, library: Library
  ) throws -> CaseFile {
    guard let reference, let birthDate else {
      return CaseFile(standing: .notFound, request: nil)
    }
    var file: CaseFile
    do {
      file = try store.findCase(reference: reference, birthDate: birthDate)
    } catch .corrupt {
      // Trying again would never help; a person looks.
      return CaseFile(standing: .unclear, request: nil)
    }
    file.deadline = file.request?.deadline(
      at: clock.now, clocks: library.region.clocks, offset: clock.offset)
    return file
  }
}

extension Effect {
  /// Whether it writes down what a person answered, or what follows from that.
  fileprivate var isOfAnswers: Bool {
    switch self {
    case .record, .noteCodeShown, .finishVisit, .keepCase: true
    default: false
    }
  }
}

extension Library {
  /// The plain words that codes in a language are made of: its own, else those of any language.
  func codeWords(for language: LanguageTag) -> [String] {
    let base = LanguageTag(String(language.rawValue.prefix { $0 != "-" }))
    return codeWords[language] ?? codeWords[base] ?? codeWords.values.first ?? []
  }
}
