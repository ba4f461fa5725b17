/// Walks one flow, and the shared flows in it, for `Journey`.
struct JourneyWalker {
  /// How the walk of one flow ended.
  enum Outcome {
    /// A page has no answer that holds.
    case waiting(Journey.Stop)
    /// The flow ended at this target.
    case ended(StepID)
  }

  let answers: AnswerBook
  let today: CivilDate
  let library: Library
  var stops: [Journey.Stop] = []
  /// The steps that were passed, each with the way that was taken on from it.
  private(set) var passages: [Journey.Passage] = []
  /// The voices that held on the way to each page.
  private(set) var spoken: [Journey.Spoken] = []
  /// The voices of the outermost flow that hold so far.
  private var speaking: [VoiceID] = []
  private var asksAnew: Set<VoiceID> = []

  init(answers: AnswerBook, today: CivilDate, library: Library) {
    self.answers = answers
    self.today = today
    self.library = library
  }

  /// Walks a flow whose answers lie under a prefix.
  mutating func walk(
    _ flow: Flow, prefix: AnswerPath, section: SectionID?, voice: VoiceID?
  ) -> (outcome: Outcome, scope: Scope) {
    var scope = Scope(flow: flow.id)
    if prefix.components.isEmpty { listen(to: flow, scope) }
    var target = flow.start
    var visited: Set<StepID> = []
    while let step = flow.steps[target] {
      let stop = Journey.Stop(
        path: prefix.appending(step.id), flow: flow.id, step: step,
        section: step.section ?? section, useVoice: voice)
      // A circle has no way on by its answers alone; the page it comes back to waits.
      guard visited.insert(step.id).inserted else { return (.waiting(stop), scope) }
      if let waiting = pass(stop, scope: &scope) { return (.waiting(waiting), scope) }
      // A page that nothing of it reads changes neither the derived values nor the voices.
      if let name = step.save, flow.namesReadOnTheWay.contains(name) {
        derive(flow, into: &scope)
        if prefix.components.isEmpty { listen(to: flow, scope) }
      }
      let branch = step.next.firstIndex { branch in
        branch.condition?.holds(in: scope, library: library) ?? true
      }
      guard let branch else { return (.waiting(stop), scope) }
      passages.append(Journey.Passage(path: stop.path, branch: branch))
      target = step.next[branch].target
    }
    return (.ended(target), scope)
  }

  /// Notes which voices of the outermost flow hold by now.
  private mutating func listen(to flow: Flow, _ scope: Scope) {
    asksAnew = flow.asksAnew
    speaking = flow.voices(in: scope, library: library)
  }

  /// Passes one step if its answers allow it; otherwise the page that waits.
  private mutating func pass(_ stop: Journey.Stop, scope: inout Scope) -> Journey.Stop? {
    spoken.append(Journey.Spoken(path: stop.path, voices: speaking))
    switch stop.step.kind {
    case .use(let id, let voice):
      return passUse(stop, of: id, voice: voice ?? stop.useVoice, scope: &scope)
    case .repeatGroup(let id, _):
      return passRepeat(stop, of: id, scope: &scope)
    case .ask, .oneOf, .manyOf, .message, .returnCode, .review:
      guard let stored = answers[stop.path], holds(stored, at: stop) else { return stop }
      stops.append(stop)
      if let name = stop.step.save { scope[name] = .answer(stored.answer, of: stop.step) }
      return nil
    }
  }

  private mutating func passUse(
    _ stop: Journey.Stop, of id: FlowID, voice: VoiceID?, scope: inout Scope
  ) -> Journey.Stop? {
    guard let shared = library.sharedFlows[id] else { return stop }
    let inner = walk(shared, prefix: stop.path, section: stop.section, voice: voice)
    scope.setUnderWay(.group(inner.scope), by: stop.step)
    if case .waiting(let waiting) = inner.outcome { return waiting }
    return nil
  }

  private mutating func passRepeat(
    _ stop: Journey.Stop, of id: FlowID, scope: inout Scope
  ) -> Journey.Stop? {
    guard let shared = library.sharedFlows[id] else { return stop }
    var numbers = [1]
    var isFinished = false
    if let stored = answers[stop.path], case .items(let known, let finished) = stored.answer {
      numbers = known
      // "These are all" holds only while the question is the same, as any other answer.
      isFinished = finished && holds(stored, at: stop)
    }
    var items: [Scope.Item] = []
    for number in numbers {
      let inner = walk(
        shared, prefix: stop.path.appending(item: number), section: stop.section,
        voice: stop.useVoice)
      items.append(Scope.Item(number: number, scope: inner.scope))
      scope.setUnderWay(.items(items), by: stop.step)
      if case .waiting(let waiting) = inner.outcome { return waiting }
    }
    scope.setUnderWay(.items(items), by: stop.step)
    guard isFinished else { return stop }
    stops.append(stop)
    return nil
  }

  /// Whether a stored answer still answers the page as it is now.
  ///
  /// It must be one the step can have; it must have been given to this question and not to one
  /// that another voice asks; and an agreement holds only for words that still stand.
  private func holds(_ stored: AnswerBook.StoredAnswer, at stop: Journey.Stop) -> Bool {
    guard stop.step.accepts(stored.answer, today: today, library: library) else { return false }
    guard stop.step.isAgreement || !asksAnew.isEmpty else { return true }
    let page = Wording.Page(flow: stop.flow, step: stop.step.id.rawValue)
    let wordings = library.wordings[page] ?? []
    let voices = stop.useVoice.map { [$0] } ?? speaking
    let speaker = voices.first { voice in wordings.contains { $0.voice == voice } }
    var wasAnotherQuestion = false
    for wording in wordings where wording.digest == stored.wordsDigest {
      if wording.voice == speaker { return true }
      wasAnotherQuestion = wasAnotherQuestion || isAnother(wording.voice, than: speaker)
    }
    return !wasAnotherQuestion && !stop.step.isAgreement
  }

  /// Whether a question in one voice is another question than in a second voice.
  private func isAnother(_ voice: VoiceID?, than speaker: VoiceID?) -> Bool {
    voice.map(asksAnew.contains) ?? false || speaker.map(asksAnew.contains) ?? false
  }

  private func derive(_ flow: Flow, into scope: inout Scope) {
    for (name, derivation) in flow.derived {
      let value = derivation.value(in: scope, today: today, library: library)
      if let value { scope[name] = value }
    }
  }
}

extension Flow {
  /// The voices that hold for the answers of a scope, in the flow's order.
  func voices(in scope: Scope, library: Library) -> [VoiceID] {
    voices.compactMap { voice, condition in
      condition.holds(in: scope, library: library) ? voice : nil
    }
  }
}
