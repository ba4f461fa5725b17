import HandrailCore

/// The pages around a flow: those before a visit, those after it, and every panel.
enum ShellPages {
  /// Each page and panel that no state of a flow shows by itself.
  static func sessions(of explorer: FlowExplorer) -> [Session] {
    let (library, moment) = (explorer.library, explorer.moment)
    func taking(_ session: Session, _ actions: Action...) -> Session {
      var session = session
      for action in actions { session.reduce(action, at: moment, in: library) }
      return session
    }
    let welcome = welcome(of: explorer)
    let code = taking(welcome, .comingBackAsked)
    let date = taking(code, .textTyped(sampleCode.description))
    let notFound = taking(date, .insteadChosen("no-date"), .visitLookedUp(nil))
    let needed = taking(code, .textTyped("one two"))
    var person = date
    for _ in 0..<Session.lookUpLimit {
      person = taking(person, .insteadChosen("no-date"), .visitLookedUp(nil))
    }
    let menu = taking(
      Session(flow: nil, language: library.firstLanguage, at: moment),
      .languageChosen(library.firstLanguage))
    var sessions = [welcome, menu, code, date, notFound, needed, person]
    sessions.append(taking(welcome, .contentRefused(reason: "")))
    guard let first = explorer.states.first?.session else { return sessions }
    let leaving = taking(first, .leaveAsked)
    sessions += [leaving, taking(leaving, .finishLaterChosen), taking(leaving, .forgetChosen)]
    sessions += [
      taking(first, .languageAsked), taking(first, .personAsked), taking(first, .displayAsked),
      taking(first, .otherLanguagesAsked), taking(first, .staffAsked),
      taking(first, .staffAsked, .passphraseChecked(isRight: false)), taking(first, .savingFailed),
    ]
    // They are the same over each flow, and looked at over the first.
    if explorer.flow.id == library.flows.keys.first {
      sessions += readingPages(over: first, in: library, at: moment)
    }
    sessions += library.otherLanguages.map {
      taking(first, .otherLanguagesAsked, .otherLanguagePointedAt($0.tag))
    }
    var idle = first
    if let deadline = first.nextDeadline(in: library) {
      idle.reduce(.timePassed, at: deadline, in: library)
    }
    return sessions + [idle]
  }

  /// Each page about an explanation, about a question and about a concern.
  private static func readingPages(
    over first: Session, in library: Library, at moment: Moment
  ) -> [Session] {
    func taking(_ actions: Action...) -> Session {
      var session = first
      for action in actions { session.reduce(action, at: moment, in: library) }
      return session
    }
    let concerns = Concern.allCases.map { taking(.textLookedOver($0)) }
    let pages = concerns + [taking(.textLookedOver(.abuse), .talkAloneAsked)]
    guard !library.explanations.isEmpty else { return pages }
    let topics = Array(library.explanations.keys)
    let best = topics.prefix(3).map { FoundExplanation($0) }
    let asked: (AskOutcome) -> Session = { outcome in
      taking(.askAsked, .textTyped("?"), .textLookedOver(nil), .lookedUp(outcome))
    }
    let unknown = asked(.unknown)
    var again = unknown
    again.reduce(.notMeant, at: moment, in: library)
    return pages + [
      taking(.topicsAsked), taking(.askAsked), taking(.askAsked, .textTyped("")),
      asked(.answer(best)), asked(.unsure(best)), unknown, again,
    ]
      + ExplanationGroup.allCases.map { taking(.topicGroupChosen($0)) }
      + topics.map { taking(.topicAsked($0)) }
      + library.explanations.values.flatMap { explanation in
        (explanation.words[first.language]?.teachBack?.answers ?? []).map {
          taking(.topicAsked(explanation.id), .teachBackAnswered($0.id))
        }
      }
  }

  /// Where the shell is walked to its end: one session of each place and each kind of page; the
  /// first of a visit deepest.
  static func bases(of explorer: FlowExplorer) -> [(session: Session, isFirst: Bool)] {
    let (library, moment) = (explorer.library, explorer.moment)
    var bases: [(session: Session, isFirst: Bool)] = []
    var kinds: Set<String> = []
    for state in explorer.states {
      let kind = state.session.currentStop(in: library)?.stop.step.kind.name ?? "receipt"
      if kinds.insert(kind).inserted { bases.append((state.session, bases.isEmpty)) }
    }
    var code = welcome(of: explorer)
    bases.append((code, false))
    code.reduce(.comingBackAsked, at: moment, in: library)
    bases.append((code, false))
    code.reduce(.textTyped(sampleCode.description), at: moment, in: library)
    bases.append((code, false))
    return bases
  }

  private static let sampleCode = ReturnCode(words: ["apple", "river", "stone"])

  private static func welcome(of explorer: FlowExplorer) -> Session {
    Session(
      flow: explorer.flow.id, language: explorer.library.firstLanguage, at: explorer.moment)
  }
}

extension StepKind {
  /// The kind's name.
  fileprivate var name: String {
    switch self {
    case .ask(let kind): kind.rawValue
    case .oneOf: "one-of"
    case .manyOf: "many-of"
    case .message: "message"
    case .returnCode: "return-code"
    case .findCase: "find"
    case .timeline: "timeline"
    case .letter: "letter"
    case .review: "review"
    case .use: "use"
    case .repeatGroup: "repeat"
    }
  }
}
