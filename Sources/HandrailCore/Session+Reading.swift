extension Session {
  /// Whether a question is being typed on the panel that is on top.
  public var isAsking: Bool {
    if case .ask(let state)? = overlays.last { state.stage == .typing } else { false }
  }

  /// Whether a question was typed that has not been looked over yet.
  public var hasQuestionWaiting: Bool {
    if case .ask(let state)? = overlays.last { state.stage == .waiting } else { false }
  }

  /// Takes an action about explanations, or about a question in somebody's own words.
  ///
  /// All of it lies over the page, so closing it leads back there.
  mutating func takeReadingAction(_ action: Action, in library: Library) -> [Effect] {
    guard !library.explanations.isEmpty else { return [] }
    switch action {
    case .topicsAsked: open(.topics)
    case .topicGroupChosen(let group): open(.topicGroup(group))
    case .topicAsked(let topic, let part): open(Reading(topic, part: part), in: library)
    case .teachBackAnswered(let answer):
      if case .explanation(let reading)? = overlays.last { open(.reply(reading.topic, answer)) }
    case .askAsked: ask(AskState())
    case .textTyped(let text): take(question: text)
    case .lookedUp(let outcome): take(outcome.known(in: library), in: library)
    case .notMeant: missAnswer()
    case .askedAgain: if case .ask(let state)? = overlays.last { ask(state.typedAgain) }
    default: break
    }
    return []
  }

  /// Lays an explanation on top; one is never there twice, so ways in a circle pile nothing up.
  private mutating func open(_ reading: Reading, in library: Library) {
    guard library.explanations[reading.topic] != nil else { return }
    overlays.removeAll {
      if case .explanation(let other) = $0 { other.topic == reading.topic } else { false }
    }
    overlays.append(.explanation(reading))
  }

  /// Lays the panel for questions on top, in a state.
  private mutating func ask(_ state: AskState) {
    overlays.removeAll { if case .ask = $0 { true } else { false } }
    overlays.append(.ask(state))
  }

  /// Lays what came of a question over it, so that Back leads to what was typed.
  private mutating func show(_ stage: AskState.Stage, of state: AskState) {
    ask(state.typedAgain)
    var found = state
    found.stage = stage
    overlays.append(.ask(found))
  }

  private mutating func showMiss(_ stage: AskState.Stage, of state: AskState) {
    var missed = state
    missed.misses += 1
    show(stage, of: missed)
  }

  private mutating func take(question text: String) {
    guard case .ask(var state)? = overlays.last, state.stage == .typing else { return }
    let question = TypedText.trimmed(text)
    if question != state.question { state.repeated = .asAnyOther }
    state.question = question
    state.isEmpty = question.isEmpty
    state.isHidden = false
    if !question.isEmpty { state.stage = .waiting }
    ask(state)
  }

  /// What is to be done with the question on top, once nothing speaks against looking it up.
  func lookUpQuestion() -> [Effect] {
    guard case .ask(let state)? = overlays.last, state.stage == .waiting else { return [] }
    return [.lookUp(state.question, language)]
  }

  private mutating func take(_ outcome: AskOutcome, in library: Library) {
    guard case .ask(var state)? = overlays.last, state.stage == .waiting else { return }
    switch outcome {
    case .answer(let found):
      state.stage = .typing
      ask(state)
      guard let best = found.first else { return }
      open(
        Reading(
          best.topic, part: best.part, others: Array(found.dropFirst()), isAnswer: true),
        in: library)
    case .unsure(let found): show(.unsure(found), of: state)
    case .unknown: showMiss(.unknown, of: state)
    }
  }

  /// What was found is not what was meant: back to the question, and a person can help.
  private mutating func missAnswer() {
    let index = overlays.lastIndex { if case .ask = $0 { true } else { false } }
    guard let index, case .ask(let state) = overlays[index] else { return }
    overlays.removeSubrange(index...)
    showMiss(.notMeant, of: state)
  }

  /// What becomes of the question that waits; nil where none does.
  var fateOfWaitingQuestion: AskState.Repeated? {
    guard case .ask(let state)? = overlays.last, state.stage == .waiting else { return nil }
    return state.repeated
  }

  /// Puts a question that waits back where it was typed; asked once more, it is looked up, unless
  /// it never may be.
  mutating func returnQuestion() {
    guard case .ask(var state)? = overlays.last, state.stage == .waiting else { return }
    state.stage = .typing
    if state.repeated == .asAnyOther { state.repeated = .lookedUp }
    ask(state)
  }

  /// Keeps the question that waits from ever being looked up as it is.
  mutating func forbidLookUp() {
    for index in overlays.indices {
      guard case .ask(var state) = overlays[index], state.stage == .waiting else { continue }
      state.repeated = .neverLookedUp
      overlays[index] = .ask(state)
    }
  }

  /// Keeps a question from being read over a shoulder.
  mutating func hideQuestion() {
    for index in overlays.indices {
      guard case .ask(var state) = overlays[index] else { continue }
      state.isHidden = true
      overlays[index] = .ask(state)
    }
  }

  /// Follows up on a panel that was closed.
  mutating func settle(afterClosing closed: Overlay) {
    guard case .ask(var state)? = overlays.last else { return }
    switch closed {
    // Whoever read an answer to its end and closed it has met one.
    case .explanation(let reading) where reading.isAnswer: state.misses = 0
    // Whoever closes the page about a concern finds the question as it was typed.
    case .concern where state.stage == .waiting: state.stage = .typing
    default: return
    }
    ask(state)
  }
}

extension Session.Overlay {
  /// Whether it is there to be read, which takes its time.
  var isForReading: Bool {
    switch self {
    case .topics, .topicGroup, .explanation, .reply, .ask, .concern, .alone: true
    case .help, .language, .leaving, .person, .display, .staff, .otherLanguages,
      .interpreterNoted:
      false
    }
  }
}
