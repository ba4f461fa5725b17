extension WalkPlayer {
  /// Gives the walk's answer to a page and goes on.
  mutating func answer(_ page: Journey.Stop) {
    switch page.step.kind {
    case .message, .returnCode, .review, .timeline, .letter:
      act(.wentOn, on: page, part: "walk")
    case .repeatGroup(_, let most): answerSummary(page, atMost: most)
    case .ask, .oneOf, .manyOf, .use, .findCase: answerQuestion(page)
    }
  }

  private mutating func answerQuestion(_ page: Journey.Stop) {
    guard let found = answers.take(page.path) else {
      let part = change.map { "then/\($0.index)/answers" } ?? "answers"
      return stop(.askedWithoutAnswer(page.path), at: "\(part)/\(page.path)")
    }
    guard let action = action(for: found.value, on: page) else {
      return stop(.answerDoesNotFit(page.path), at: found.part)
    }
    if case .optionsTicked(let ticked) = action, case .manyOf(let sources) = page.step.kind,
      !ticked.allSatisfy(library.options(sources).contains)
    {
      // The session drops what is no option; the author has to hear of it.
      return stop(.refused(page.path, .chooseOne), at: found.part)
    }
    act(action, on: page, part: found.part)
  }

  /// On the summary of a repeat group: asks for the next item, or says that these are all.
  private mutating func answerSummary(_ page: Journey.Stop, atMost most: Int) {
    guard let visit = outcome.session.visit else { return }
    let count = outcome.session.itemNumbers(of: page, in: visit).count
    let found = change?.endsItems(of: page.path) == true ? nil : answers.take(page.path)
    if case .items(let items)? = found?.value, count < min(items.count, most) {
      act(.itemAdded, on: page, part: found?.part ?? "answers")
    } else {
      act(.wentOn, on: page, part: found?.part ?? "answers")
    }
  }

  /// What a person does to give a value on a page; nil where the page does not take its form.
  func action(for value: Walk.Value, on page: Journey.Stop) -> Action? {
    switch (page.step.kind, value) {
    case (.ask, .single(let text)), (.oneOf, .single(let text)), (.manyOf, .single(let text)):
      if page.step.instead.contains(OptionID(text)) { return .insteadChosen(OptionID(text)) }
      switch page.step.kind {
      case .ask: return .textTyped(text == Self.leftEmpty ? "" : text)
      case .oneOf: return .optionChosen(OptionID(text))
      default: return .optionsTicked(text == Self.leftEmpty ? [] : [OptionID(text)])
      }
    case (.findCase, .single(let text)):
      return CaseStanding(rawValue: text).map { .caseLookedUp(.sample($0)) }
    case (.manyOf, .list(let ticked)): return .optionsTicked(ticked.map { OptionID($0) })
    default: return nil
    }
  }

  /// Acts on a page and makes sure that the walk moved.
  private mutating func act(_ action: Action, on page: Journey.Stop, part: String) {
    let before = outcome.session.visit?.answers
    send(action)
    if isStuck { return }
    if case .refused(let refusal)? = outcome.session.notice {
      return stop(.refused(page.path, refusal), at: part)
    }
    let isSamePage = outcome.session.currentStop(in: library)?.stop.path == page.path
    let hasChanged = outcome.session.visit?.answers != before
    let isSummary = if case .repeatGroup = page.step.kind { true } else { false }
    if isSamePage, !(isSummary && hasChanged) { stop(.noProgress(page.path), at: part) }
  }

  /// Types the answer that must be refused first; true when the walk cannot go on after it.
  mutating func tryRefusal(on page: Journey.Stop) -> Bool {
    guard let value = walk.refuses[page.path], refusalsTried.insert(page.path).inserted
    else { return false }
    let part = "refuses/\(page.path)"
    guard let action = action(for: value, on: page) else {
      stop(.answerDoesNotFit(page.path), at: part)
      return true
    }
    send(action)
    if case .refused? = outcome.session.notice { return isStuck }
    stop(.notRefused(page.path), at: part)
    return true
  }
}
