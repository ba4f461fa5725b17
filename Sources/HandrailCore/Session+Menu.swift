extension Session {
  /// The flows that people choose from; one where this kiosk walks people through one only.
  public func menu(in library: Library) -> [FlowID] {
    if let flow { return [flow] }
    let known = library.site.menu.filter { library.flows[$0] != nil }
    return known.isEmpty ? Array(library.flows.keys.prefix(1)) : known
  }

  /// Takes an action on the menu, or the wish to come back to it.
  mutating func takeMenuAction(
    _ action: Action, at moment: Moment, in library: Library
  ) -> [Effect] {
    guard overlays.isEmpty else { return [] }
    switch (place, action) {
    case (.menu, .flowChosen(let chosen)) where menu(in: library).contains(chosen):
      chosenFlow = chosen
      return [.beginVisit(chosen, language, on: moment.civilDate)]
    case (.menu, .backAsked): return goToWelcome(in: library)
    case (.visit, .menuAsked):
      guard currentEnding(in: library) != nil, let visit, menu(in: library).count > 1 else {
        return []
      }
      earlier = visit
      finished.append(visit.id)
      self.visit = nil
      place = .menu
      return [.setAside(visit.id)]
    default: return []
    }
  }

  /// Goes back from the first page of a flow to the menu, where nothing was answered yet; nil where
  /// there is no menu, or something to lose.
  mutating func goBackToMenu(in library: Library) -> [Effect]? {
    guard let visit, visit.answers.isEmpty, menu(in: library).count > 1 else { return nil }
    self.visit = nil
    place = .menu
    return [.drop(visit.id)]
  }

  /// What comes once a language was chosen on the first page: the menu, or the only flow.
  mutating func goOnFromWelcome(at moment: Moment, in library: Library) -> [Effect] {
    let menu = menu(in: library)
    if menu.count == 1, let only = menu.first {
      if flow == nil { chosenFlow = only }
      return [.beginVisit(only, language, on: moment.civilDate)]
    }
    place = .menu
    return []
  }

  /// Begins a visit that the records opened, with what an earlier one of the same person said.
  mutating func begin(
    _ id: VisitID, _ code: ReturnCode, at moment: Moment, in library: Library
  ) -> [Effect] {
    guard let chosen = chosenFlow ?? menu(in: library).first else { return [] }
    var visit = Visit(id: id, code: code, flow: chosen, began: moment.civilDate)
    var effects: [Effect] = []
    if let earlier, let flow = library.flows[chosen] {
      for (path, stored) in CarriedAnswers(from: earlier, to: flow, in: library).answers {
        visit.answers[path] = stored
        let entry = JournalEntry(
          path: path, answer: stored.answer, language: language, flowVersion: flow.version,
          wordsDigest: stored.wordsDigest)
        effects.append(.record(id, entry))
      }
    }
    earlier = nil
    chosenFlow = nil
    self.visit = visit
    place = .visit
    return effects
  }
}
