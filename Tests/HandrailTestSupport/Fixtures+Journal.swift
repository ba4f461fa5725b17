import HandrailCore

extension Fixtures {
  /// The line of the journal for an answer to a page of the fixture flow.
  ///
  /// The page is named by its path, such as `plans/#2/plan`; a nil answer withdraws one.
  public static func entry(
    _ page: String, _ answer: Answer?, in language: LanguageTag = "en", voice: VoiceID? = nil
  ) -> JournalEntry {
    let path = path(page)
    let step = path.lastStep?.rawValue ?? ""
    let shared: [StepID: FlowID] = ["home": "address", "plans": "plan"]
    var flow = flowID
    if path.components.count > 1, case .step(let user)? = path.components.first {
      flow = shared[user] ?? flowID
    }
    let digest = digest(step, of: flow, in: language, voice: voice)
    return JournalEntry(
      path: path, answer: answer, language: language, flowVersion: flow == flowID ? 3 : 1,
      wordsDigest: digest, agreedWords: step == "agree" ? "Words of \(digest)" : nil)
  }

  /// The effect that writes an answer down.
  public static func record(
    _ page: String, _ answer: Answer?, in language: LanguageTag = "en", voice: VoiceID? = nil
  ) -> Effect {
    .record(visitID, entry(page, answer, in: language, voice: voice))
  }
}

extension Visit {
  /// Holds what a line of the journal says.
  public mutating func hold(_ entry: JournalEntry) {
    answers[entry.path] = entry.answer.map {
      AnswerBook.StoredAnswer($0, wordsDigest: entry.wordsDigest)
    }
  }

  /// Holds an answer to a page of the fixture flow.
  public mutating func hold(
    _ page: String, _ answer: Answer?, in language: LanguageTag = "en", voice: VoiceID? = nil
  ) {
    hold(Fixtures.entry(page, answer, in: language, voice: voice))
  }
}

extension Visit.Look {
  /// A page reached by Back.
  public static func back(to page: String) -> Self {
    .again(at: Fixtures.path(page), within: AnswerPath(), returningTo: nil)
  }

  /// A page that is changed, within itself or a wider bound.
  public static func change(
    _ page: String, within bound: String? = nil, returningTo target: String? = "review"
  ) -> Self {
    .again(
      at: Fixtures.path(page), within: Fixtures.path(bound ?? page),
      returningTo: target.map(Fixtures.path))
  }
}
