extension Session {
  /// For how long a call about one kind of concern stands for another one of that kind.
  public static let concernCallPause = Duration.seconds(5 * 60)

  /// Takes what came of looking a typed text over, or what somebody says to that.
  ///
  /// The text was taken before, as ever: nothing is lost by it. Only a question waits. Who is all
  /// right finds it where it was typed, and asks it once more to have it looked up. Where the wish
  /// to die was heard in it, it is never looked up: nobody is handed an article for that.
  mutating func takeConcernAction(_ action: Action, at moment: Moment) -> [Effect] {
    switch action {
    case .textLookedOver(let concern):
      switch fateOfWaitingQuestion {
      case .neverLookedUp?: return notice(.suicide, at: moment)
      case .lookedUp?:
        if concern?.isPrivate == true { hideQuestion() }
        return lookUpQuestion()
      case .asAnyOther?, nil: return concern.map { notice($0, at: moment) } ?? lookUpQuestion()
      }
    case .talkAloneAsked: if case .concern? = overlays.last { open(.alone) }
    case .allRightChosen:
      guard overlays.contains(where: \.isAboutConcern) else { break }
      overlays.removeAll(where: \.isAboutConcern)
      returnQuestion()
    default: break
    }
    return []
  }

  /// Lays the page about a concern over everything, and sends for somebody.
  private mutating func notice(_ concern: Concern, at moment: Moment) -> [Effect] {
    overlays.removeAll(where: \.isAboutConcern)
    if concern.isPrivate { hideQuestion() }
    if concern == .suicide { forbidLookUp() }
    overlays.append(.concern(concern))
    if let called = concernCalls[concern], moment < called + Self.concernCallPause { return [] }
    concernCalls[concern] = moment
    return [
      .callPerson(PersonCall(visit: visit?.id, reason: .concern(concern), language: language))
    ]
  }
}

extension Session.Overlay {
  /// Whether it is the page about a concern, or the one it leads to.
  fileprivate var isAboutConcern: Bool {
    switch self {
    case .concern, .alone: true
    default: false
    }
  }
}
