extension Session {
  /// For how long a call about one kind of concern stands for another one of that kind.
  public static let concernCallPause = Duration.seconds(5 * 60)

  /// Takes what came of looking a typed text over, or what somebody says to that.
  ///
  /// The text was taken before, as ever: nothing is lost by it. Only a question waits, and is
  /// looked up once the person says that they are all right.
  mutating func takeConcernAction(_ action: Action, at moment: Moment) -> [Effect] {
    switch action {
    case .textLookedOver(nil): return lookUpQuestion()
    case .textLookedOver(let concern?): return notice(concern, at: moment)
    case .talkAloneAsked: if case .concern? = overlays.last { open(.alone) }
    case .allRightChosen:
      let isNoticed = overlays.contains(where: \.isAboutConcern)
      overlays.removeAll(where: \.isAboutConcern)
      return isNoticed ? lookUpQuestion() : []
    default: break
    }
    return []
  }

  /// Lays the page about a concern over everything, and sends for somebody.
  private mutating func notice(_ concern: Concern, at moment: Moment) -> [Effect] {
    overlays.removeAll(where: \.isAboutConcern)
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
