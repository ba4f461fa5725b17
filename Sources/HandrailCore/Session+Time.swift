extension Session {
  /// When `timePassed` has something to do; nil while nobody is known to be there.
  public func nextDeadline(in library: Library) -> Moment? {
    if let warningSince { return warningSince + library.site.warning }
    // Whoever reads needs the time, wherever they opened it.
    if isReading { return lastKey + library.site.idle }
    switch place {
    case .welcome, .outOfOrder:
      return isTouched ? lastKey + library.site.idle : nil
    case .visit where currentEnding(in: library) != nil, .kept, .forgotten:
      return lastKey + library.site.receipt
    case .visit, .menu, .comingBack: return lastKey + library.site.idle
    }
  }

  /// Whether something lies over the page that is read at leisure.
  private var isReading: Bool {
    if case .outOfOrder = place { return false }
    return overlays.contains(where: \.isForReading)
  }

  /// Brings up the warning, or ends what nobody came back to.
  mutating func passTime(at moment: Moment, in library: Library) -> [Effect] {
    guard let deadline = nextDeadline(in: library), moment >= deadline else { return [] }
    let hasWarning = warningSince != nil
    if isReading, !hasWarning {
      warningSince = moment
      return []
    }
    switch place {
    case .visit where currentEnding(in: library) == nil && !hasWarning,
      .menu where !hasWarning, .comingBack where !hasWarning:
      warningSince = moment
      return []
    case .outOfOrder:
      (overlays, concernCalls) = ([], [:])
      language = library.firstLanguage
      appearance = .usual
      isTouched = false
      return [.wipeScreen]
    case .visit, .menu, .comingBack, .kept, .forgotten, .welcome:
      return expire(in: library)
    }
  }

  /// Sets the visit aside behind its code and shows the welcome page.
  ///
  /// A visit without a single
  /// answer is wiped: there is nothing to come back to.
  mutating func expire(in library: Library) -> [Effect] {
    var effects: [Effect] = []
    if let visit {
      effects.append(visit.answers.isEmpty ? .drop(visit.id) : .setAside(visit.id))
    }
    return effects + goToWelcome(in: library)
  }
}
