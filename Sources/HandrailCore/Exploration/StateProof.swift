/// Proves of single states of a flow what must hold wherever a person stands.
///
/// The shell around the flow is walked together with it: panels, the call for a person, another
/// language, and the passing of time as an event.
public struct StateProof: Sendable {
  /// The states that are looked at.
  public let explorer: FlowExplorer
  private let reducer: Reducer
  /// Opens each panel; in any order they change nothing but what lies over the page.
  static let panelEvents: [(name: String, action: Action)] = [
    ("help", .helpAsked), ("language", .languageAsked), ("a person", .personAsked),
    ("display", .displayAsked), ("other languages", .otherLanguagesAsked), ("staff", .staffAsked),
    ("leaving", .leaveAsked),
  ]

  /// The same with the panels for reading and asking, where there is anything to read.
  static func panelEvents(in library: Library) -> [(name: String, action: Action)] {
    guard let topic = library.explanations.keys.first else { return panelEvents }
    return panelEvents + [
      ("topics", .topicsAsked), ("an explanation", .topicAsked(topic)), ("a question", .askAsked),
    ]
  }

  /// Prepares the proofs of an exploration.
  public init(_ explorer: FlowExplorer, reducer: @escaping Reducer = Session.reducer) {
    self.explorer = explorer
    self.reducer = reducer
  }

  /// Takes an action at the moment of the visit.
  @discardableResult
  private func take(_ action: Action, _ session: inout Session, at moment: Moment? = nil)
    -> [Effect]
  {
    reducer(&session, action, moment ?? explorer.moment, library)
  }

  /// States from which no ending can be reached; only the first of each page is told.
  public func statesWithoutAnEnding() -> [FlowProblem] {
    var sources: [[Int]] = Array(repeating: [], count: explorer.states.count)
    for (number, state) in explorer.states.enumerated() {
      for target in state.successors { sources[target].append(number) }
    }
    var isSafe = explorer.states.map { $0.session.currentEnding(in: library) != nil }
    var open = isSafe.indices.filter { isSafe[$0] }
    while let next = open.popLast() {
      for source in sources[next] where !isSafe[source] {
        isSafe[source] = true
        open.append(source)
      }
    }
    var told: Set<StepReference> = []
    return isSafe.indices.filter { !isSafe[$0] }.compactMap { number in
      told.insert(explorer.reference(to: explorer.states[number].session)).inserted
        ? problem(.noWayToAnEnding, number) : nil
    }
  }

  /// Everything that is wrong in one state by itself.
  /// - Parameter isThorough: Whether every two panels are tried in both orders, not only each one.
  public func problems(in number: Int, isThorough: Bool) -> [FlowProblem] {
    back(number) + panels(number, isThorough: isThorough) + leaving(number) + idle(number)
  }

  var library: Library { explorer.library }

  func problem(_ kind: FlowProblem.Kind, _ number: Int) -> FlowProblem {
    explorer.problem(kind, at: explorer.states[number].session, from: number)
  }

  // MARK: Back

  private func back(_ number: Int) -> [FlowProblem] {
    let session = explorer.states[number].session
    guard let visit = session.visit, let journey = visit.journey(in: library) else { return [] }
    var before = session
    take(.backAsked, &before)
    guard let previous = journey.shownStops.last else {
      return before.overlays == [.leaving] ? [] : [problem(.backLosesThePage, number)]
    }
    if let group = addedItem(on: journey, of: visit) {
      // Nothing was answered about the item yet, so Back takes it away again.
      let shown = before.currentStop(in: library)?.stop.path
      return shown == group ? [] : [problem(.backLosesThePage, number)]
    }
    guard before.visit?.answers == visit.answers,
      before.currentStop(in: library)?.stop == previous,
      let answer = visit.answers[previous.path]?.answer
    else { return [problem(.backLosesThePage, number)] }
    var again = before
    again.answer(answer.action, at: explorer.moment, in: library, by: reducer)
    let isBack =
      again.currentStop(in: library)?.stop == session.currentStop(in: library)?.stop
      && again.visit?.answers == visit.answers
    return isBack ? [] : [problem(.backAndOnDiffers, number)]
  }

  /// The group whose newest item the waiting page begins; nil on any other page.
  private func addedItem(on journey: Journey, of visit: Visit) -> AnswerPath? {
    guard let path = journey.waiting?.path,
      let index = path.components.lastIndex(where: { $0.isItem })
    else { return nil }
    let item = AnswerPath(Array(path.components.prefix(index + 1)))
    guard case .items(let numbers, _)? = visit.answers[item.parent]?.answer, numbers.count > 1,
      !visit.answers.hasAnswer(within: item)
    else { return nil }
    return item.parent
  }

  /// Whether Back goes from a state through the whole journey, page by page, answers untouched.
  public func wholeWayBack(from number: Int) -> [FlowProblem] {
    var session = explorer.states[number].session
    guard let visit = session.visit, let journey = visit.journey(in: library) else { return [] }
    for stop in journey.shownStops.reversed() {
      take(.backAsked, &session)
      guard session.currentStop(in: library)?.stop == stop, session.visit?.answers == visit.answers
      else { return [problem(.backLosesThePage, number)] }
    }
    take(.backAsked, &session)
    return session.overlays == [.leaving] ? [] : [problem(.backLosesThePage, number)]
  }

  // MARK: Panels

  private func panels(_ number: Int, isThorough: Bool) -> [FlowProblem] {
    let session = explorer.states[number].session
    let isReceipt = session.currentEnding(in: library) != nil
    // On a receipt "leave" ends the visit: that is proved with leaving.
    let events = Self.panelEvents(in: library).filter { !isReceipt || $0.action != .leaveAsked }
    for first in events {
      var opened = session
      take(first.action, &opened)
      guard opened.overlays.count == 1 else {
        return [problem(.commandMissing(first.name), number)]
      }
      if !isUntouched(opened, session, closing: 1) {
        return [problem(.panelChangesSomething(first.name), number)]
      }
      for second in isThorough ? events : [] where second.action != first.action {
        var both = opened
        take(second.action, &both)
        if both.overlays.count != 2 || !isUntouched(both, session, closing: 2) {
          return [problem(.panelChangesSomething("\(first.name), \(second.name)"), number)]
        }
      }
    }
    return otherLanguage(number)
  }

  /// Whether a session is what it was before, once its panels are closed.
  private func isUntouched(_ opened: Session, _ before: Session, closing count: Int) -> Bool {
    var closed = opened
    for _ in 0..<count { take(.overlayClosed, &closed) }
    return equal(closed, before)
  }

  /// Whether two sessions are one; that the code was on the screen may have been noted meanwhile.
  private func equal(_ left: Session, _ right: Session) -> Bool {
    var left = left
    left.visit?.codeWasShown = right.visit?.codeWasShown ?? false
    return left == right
  }

  /// Another language and back: the same page, the same answers.
  private func otherLanguage(_ number: Int) -> [FlowProblem] {
    let session = explorer.states[number].session
    for language in library.site.languages where language != session.language {
      var other = session
      for choice in [language, session.language] {
        take(.languageAsked, &other)
        take(.languageChosen(choice), &other)
        guard other.language == choice, other.overlays.isEmpty,
          other.currentStop(in: library)?.stop == session.currentStop(in: library)?.stop
        else { return [problem(.panelChangesSomething(choice.rawValue), number)] }
      }
      if !equal(other, session) {
        return [problem(.panelChangesSomething(language.rawValue), number)]
      }
    }
    return []
  }

  // MARK: Leaving and time

  private func leaving(_ number: Int) -> [FlowProblem] {
    var session = explorer.states[number].session
    let isReceipt = session.currentEnding(in: library) != nil
    var effects = take(.leaveAsked, &session)
    if !isReceipt {
      var kept = session
      effects = take(.finishLaterChosen, &kept)
      var forgotten = session
      let forgets = take(.forgetChosen, &forgotten)
      guard case .kept = kept.place, forgotten.place == .forgotten, forgotten.visit == nil,
        forgets.contains(.wipeScreen), forgets.contains(where: \.isForgetting)
      else { return [problem(.commandMissing("leaving"), number)] }
      session = kept
    }
    let isGone = session.visit == nil && effects.contains(.wipeScreen)
    return isGone ? [] : [problem(.commandMissing("leaving"), number)]
  }

  /// Nobody there: the warning, which any key ends, and then a wiped welcome page; with and without
  /// a panel open.
  private func idle(_ number: Int) -> [FlowProblem] {
    let session = explorer.states[number].session
    let isReceipt = session.currentEnding(in: library) != nil
    for panel in [nil, Action.helpAsked] {
      var waiting = session
      if let panel { take(panel, &waiting) }
      let before = waiting
      guard let deadline = waiting.nextDeadline(in: library) else {
        return [problem(.idleDoesNotWipe, number)]
      }
      var effects = take(.timePassed, &waiting, at: deadline)
      if !isReceipt {
        guard waiting.warningSince != nil, effects.isEmpty,
          let last = waiting.nextDeadline(in: library)
        else { return [problem(.idleDoesNotWipe, number)] }
        var woken = waiting
        take(.keyPressed, &woken)
        guard woken == before else { return [problem(.idleDoesNotWipe, number)] }
        effects = take(.timePassed, &waiting, at: last)
      }
      var fresh = Session(
        flow: session.flow, language: library.firstLanguage, at: waiting.lastKey)
      // Tries in vain are remembered, whoever comes next.
      fresh.failedLookUps = waiting.failedLookUps
      guard waiting == fresh, effects.contains(.wipeScreen) else {
        return [problem(.idleDoesNotWipe, number)]
      }
    }
    return []
  }
}

extension Journey {
  /// The answered stops that have a page.
  fileprivate var shownStops: [Stop] { stops.filter { !$0.step.kind.isLookUp } }
}

extension AnswerPath.Component {
  /// Whether it names an item of a repeat group.
  var isItem: Bool {
    if case .item = self { true } else { false }
  }
}

extension Effect {
  fileprivate var isForgetting: Bool {
    if case .forget = self { true } else { false }
  }
}

extension Answer {
  /// What a person does on a page to give this answer.
  var action: Action {
    switch self {
    case .text(let text): .textTyped(text)
    case .option(let option): .optionChosen(option)
    case .options(let ticked): .optionsTicked(ticked)
    case .date(let date): .textTyped(date.description)
    case .number(let number): .textTyped(String(number))
    case .instead(let option): .insteadChosen(option)
    case .leftEmpty: .textTyped("")
    case .seen, .items: .wentOn
    }
  }
}
