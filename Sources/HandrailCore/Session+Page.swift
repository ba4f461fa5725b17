extension Session {
  /// Takes an action on a page of the visit or on its receipt.
  mutating func takePageAction(_ action: Action, in library: Library) -> [Effect] {
    guard let (stop, journey) = currentStop(in: library) else {
      return takeReceiptAction(action, in: library)
    }
    switch action {
    case .backAsked: return goBack(from: stop, on: journey, in: library)
    case .changeAsked(let path): return change(path, from: stop, on: journey, in: library)
    case .itemAdded, .itemRemoved, .itemChangeAsked:
      return takeItemAction(action, at: stop, on: journey, in: library)
    default: break
    }
    do throws(Refusal) {
      guard let answer = try answer(for: action, at: stop, in: library) else { return [] }
      return accept(answer, at: stop, on: journey, in: library)
    } catch {
      notice = .refused(error)
      return []
    }
  }

  private mutating func takeReceiptAction(_ action: Action, in library: Library) -> [Effect] {
    guard let (_, journey) = currentEnding(in: library) else { return [] }
    switch action {
    case .wentOn: return endReceipt(in: library)
    case .backAsked:
      guard let last = journey.stops.last(where: { !$0.step.kind.isLookUp }) else { return [] }
      visit?.look = .again(at: last.path, within: last.path, returningTo: nil)
      return []
    default: return []
    }
  }

  /// The answer that an action gives on a page; nil where the page has no use for it.
  private func answer(
    for action: Action, at stop: Journey.Stop, in library: Library
  ) throws(Refusal) -> Answer? {
    guard let visit else { return nil }
    let answer: Answer
    switch (action, stop.step.kind) {
    case (.textTyped(let text), .ask):
      let reader = AnswerReader(library: library, language: language, today: visit.began)
      return try reader.read(text, for: stop.step)
    case (.optionChosen(let option), .oneOf): answer = .option(option)
    case (.optionsTicked(let ticked), .manyOf(let sources)):
      guard !ticked.isEmpty else { throw .chooseOne }
      answer = .options(library.options(sources).filter(ticked.contains))
    case (.insteadChosen(let option), _): answer = .instead(option)
    case (.wentOn, .message), (.wentOn, .returnCode), (.wentOn, .review), (.wentOn, .timeline),
      (.wentOn, .letter):
      answer = .seen
    case (.wentOn, .repeatGroup):
      answer = .items(itemNumbers(of: stop, in: visit), finished: true)
    case (.wentOn, .oneOf), (.wentOn, .manyOf): throw .chooseOne
    default: return nil
    }
    guard stop.step.accepts(answer, today: visit.began, library: library) else {
      throw .chooseOne
    }
    return answer
  }

  /// Writes an accepted answer down and moves to the page that comes after it.
  mutating func accept(
    _ answer: Answer, at stop: Journey.Stop, on journey: Journey, in library: Library
  ) -> [Effect] {
    guard var visit else { return [] }
    let before = visit.answers[stop.path]?.answer
    let hasHeld = before == answer && journey.stops.contains { $0.path == stop.path }
    let entry = entry(for: answer, at: stop, on: journey, in: library)
    let isLookUp = stop.step.kind.isLookUp
    visit.answers[stop.path] = AnswerBook.StoredAnswer(answer, wordsDigest: entry.wordsDigest)
    visit.walk(in: library)
    // What the records answered is theirs, and is asked anew by whoever comes back.
    var effects = isLookUp ? [] : [Effect.record(visit.id, entry)]
    if !hasHeld, !isLookUp {
      // The path may have come back only now to a review that was confirmed earlier.
      for journey in [journey, visit.journey(in: library) ?? journey] {
        for review in journey.reviews(after: stop.path) where visit.answers[review.path] != nil {
          visit.answers[review.path] = nil
          effects.append(
            .record(visit.id, self.entry(for: nil, at: review, on: journey, in: library)))
        }
        for lookUp in journey.lookUps(after: stop.path) {
          visit.answers[lookUp.path] = nil
          visit.caseFile = nil
          visit.caseReference = nil
        }
      }
    }
    visit.walk(in: library)
    if let journey = visit.journey(in: library) {
      visit.look = look(after: stop.path, on: journey, from: visit.look)
    }
    self.visit = visit
    return effects
  }

  /// Which page comes after an answered one.
  private func look(
    after path: AnswerPath, on journey: Journey, from look: Visit.Look
  ) -> Visit.Look {
    guard case .again(_, let bound, let returning) = look else { return .onward }
    if let index = journey.stops.firstIndex(where: { $0.path == path }),
      let next = journey.stops[(index + 1)...].first(where: { !$0.step.kind.isLookUp })?.path
    {
      if next.isWithin(bound) { return .again(at: next, within: bound, returningTo: returning) }
    }
    // A page within the bound that has no answer yet comes before the way back.
    if let waiting = journey.waiting, waiting.path.isWithin(bound), !bound.components.isEmpty,
      waiting.path != path
    {
      return .onward
    }
    // A change within a change, such as of one item, still ends at the review.
    let review = bound.components.isEmpty ? nil : journey.reviews(after: path).first?.path
    if let returning = returning ?? review,
      journey.stops.contains(where: { $0.path == returning })
    {
      return .again(at: returning, within: returning, returningTo: nil)
    }
    return .onward
  }

  private mutating func goBack(
    from stop: Journey.Stop, on journey: Journey, in library: Library
  ) -> [Effect] {
    guard let visit else { return [] }
    if visit.look == .onward, let effects = dropUntouchedItem(at: stop, on: journey, in: library) {
      return effects
    }
    let index = journey.stops.firstIndex { $0.path == stop.path } ?? journey.stops.count
    let previous = journey.stops[..<index].last { !$0.step.kind.isLookUp }?.path
    if case .again(_, let bound, let returning) = visit.look, !bound.components.isEmpty {
      if let previous, previous.isWithin(bound) {
        self.visit?.look = .again(at: previous, within: bound, returningTo: returning)
        return []
      }
      if let returning, journey.stop(at: returning) != nil {
        self.visit?.look = .again(at: returning, within: returning, returningTo: nil)
        return []
      }
    }
    guard let previous else {
      if let effects = goBackToMenu(in: library) { return effects }
      open(.leaving)
      return []
    }
    self.visit?.look = .again(at: previous, within: AnswerPath(), returningTo: nil)
    return []
  }

  /// Opens a page from the review; afterwards the review comes back.
  private mutating func change(
    _ path: AnswerPath, from stop: Journey.Stop, on journey: Journey, in library: Library
  ) -> [Effect] {
    guard stop.step.kind.isReview,
      let first = journey.stops.first(where: { $0.path.isWithin(path) })
    else { return [] }
    let summary = journey.stops.first { $0.path == path }
    visit?.look = .again(
      at: summary?.path ?? first.path, within: path, returningTo: stop.path)
    return []
  }

  /// The line of the journal for an answer; a nil answer withdraws an earlier one.
  func entry(
    for answer: Answer?, at stop: Journey.Stop, on journey: Journey, in library: Library
  ) -> JournalEntry {
    let words = library.words(in: language).section(
      stop.step.id.rawValue, of: stop.flow, voices: journey.voices(at: stop))
    let flow = library.sharedFlows[stop.flow] ?? library.flows[stop.flow]
    return JournalEntry(
      path: stop.path, answer: answer, language: language, flowVersion: flow?.version ?? 0,
      wordsDigest: words?.digest ?? "", agreedWords: stop.step.isAgreement ? words?.source : nil)
  }
}

extension Journey {
  /// The answered reviews that come after an answered page.
  ///
  /// A letter is one: it shows what was answered, and was confirmed as it stood.
  fileprivate func reviews(after path: AnswerPath) -> [Stop] {
    stops(after: path) { $0.isReview || !$0.letterParts.isEmpty }
  }

  /// What the records answered after an answered page.
  fileprivate func lookUps(after path: AnswerPath) -> [Stop] { stops(after: path, \.isLookUp) }

  private func stops(
    after path: AnswerPath, _ isWanted: (StepKind) -> Bool
  ) -> [Stop] {
    guard let index = stops.firstIndex(where: { $0.path == path }) else { return [] }
    return stops[(index + 1)...].filter { isWanted($0.step.kind) }
  }
}

extension StepKind {
  /// Whether the page shows the answers for confirmation.
  public var isReview: Bool {
    if case .review = self { true } else { false }
  }
}
