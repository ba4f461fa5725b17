extension WalkPlayer {
  /// Compares the review with what the walk says it shows and leaves out.
  mutating func checkReview(_ page: Journey.Stop, on journey: Journey) {
    guard case .review(let shown) = page.step.kind else { return }
    for (name, value) in walk.reviewShows {
      let isShown =
        shown.contains(name)
        && journey.scope[name].map { Self.matches(value, $0) } ?? false
      if !isShown { note(.reviewDoesNotShow(name), at: "review-shows/\(name)") }
    }
    for (index, name) in walk.reviewLeavesOut.enumerated()
    where shown.contains(name) && journey.scope[name] != nil {
      note(.reviewShows(name), at: "review-leaves-out/\(index)")
    }
  }

  /// Compares the whole walk with what the author says of it, once it has ended.
  mutating func lookBack() {
    let paths = outcome.stops.map(\.path)
    let isMet = { (path: AnswerPath) in paths.contains { $0.isWithin(path) } }
    for (index, path) in walk.sees.enumerated() where !isMet(path) {
      note(.notSeen(path), at: "sees/\(index)")
    }
    for (index, path) in walk.doesNotSee.enumerated() where isMet(path) {
      note(.seen(path), at: "does-not-see/\(index)")
    }
    for path in walk.refuses.keys where !refusalsTried.contains(path) {
      note(.notSeen(path), at: "refuses/\(path)")
    }
    for path in walk.switches.keys where !languagesSwitched.contains(path) {
      note(.notSeen(path), at: "switches/\(path)")
    }
    for (path, part) in answers.neverAsked() { note(.answerNeverAsked(path), at: part) }
    let needsReview =
      !walk.then.isEmpty || !walk.reviewShows.isEmpty || !walk.reviewLeavesOut.isEmpty
    if needsReview, !hasMetReview {
      note(.noReview, at: walk.then.isEmpty ? "review-shows" : "then")
    }
    if let ending = outcome.ending, ending != walk.ends {
      note(.otherEnding(reached: ending), at: "ends")
    }
  }

  /// Whether a value of a walk is the stored one: options by name, dates in ISO form, an item of
  /// a repeat group by the first answer in it.
  static func matches(_ value: Walk.Value, _ stored: Scope.Value) -> Bool {
    switch (value, stored) {
    case (.single(let text), .answer(let answer, _)): self.text(of: answer) == text
    case (.single(let text), .derived(let number)): text == String(number)
    case (.single(let text), .found(let option)): text == option.rawValue
    case (.list(let ticked), .answer(.options(let options), _)):
      ticked.count == options.count && Set(ticked) == Set(options.map(\.rawValue))
    case (.group(let parts), .group(let scope)): matches(.group(parts), within: scope)
    case (.list(let firsts), .items(let items)):
      firsts.count == items.count
        && zip(firsts, items).allSatisfy { first, item in
          item.scope.names.first.flatMap { item.scope[$0] }
            .map { matches(.single(first), $0) } ?? false
        }
    case (.items(let groups), .items(let items)):
      groups.count == items.count
        && zip(groups, items).allSatisfy { matches(.group($0), within: $1.scope) }
    default: false
    }
  }

  private static func matches(_ value: Walk.Value, within scope: Scope) -> Bool {
    guard case .group(let parts) = value else { return false }
    return parts.allSatisfy { part, wanted in
      scope[SaveName(part.rawValue)].map { matches(wanted, $0) } ?? false
    }
  }

  /// An answer as a walk writes it; nil for one that walks have no words for.
  private static func text(of answer: Answer) -> String? {
    switch answer {
    case .text(let text): text
    case .option(let option), .instead(let option): option.rawValue
    case .date(let date): date.description
    case .number(let number): String(number)
    case .leftEmpty: leftEmpty
    case .options, .seen, .items: nil
    }
  }
}
