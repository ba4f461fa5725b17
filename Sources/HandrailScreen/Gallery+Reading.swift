import HandrailCore

extension Gallery {
  /// A session that stands on a page about a concern.
  func concernSession(_ name: String, in language: LanguageTag) -> Session? {
    var session = Session(flow: flow, language: language, at: moment)
    begin(&session, in: language)
    if name == "concern-alone" {
      tell(&session, .textLookedOver(.abuse), .talkAloneAsked)
    } else {
      guard let concern = Concern.allCases.first(where: { name == "concern-\($0.rawValue)" })
      else { return nil }
      tell(&session, .textLookedOver(concern))
    }
    return session
  }

  /// A session in which somebody reads or asks; nil where there is nothing to read.
  func readingSession(_ name: String, in language: LanguageTag) -> Session? {
    let explanations = library.explanations
    guard let shown = topic ?? explanations.keys.first, let explanation = explanations[shown] else {
      return nil
    }
    var session = Session(flow: flow, language: language, at: moment)
    begin(&session, in: language)
    let near = ([shown] + explanation.related).filter { explanations[$0] != nil }
    let found = near.prefix(3).map { FoundExplanation($0, part: .whatYouCanDo) }
    switch name {
    case "topics": tell(&session, .topicsAsked)
    case "topic-group": tell(&session, .topicsAsked, .topicGroupChosen(explanation.group))
    case "explanation": tell(&session, .topicAsked(shown))
    case "explanation-reply":
      guard let answers = explanation.words[language]?.teachBack?.answers, let last = answers.last
      else { return nil }
      tell(&session, .topicAsked(shown), .teachBackAnswered(last.id))
    case "ask": tell(&session, .askAsked)
    case "answer": ask(&session, .answer(Array(found)))
    case "ask-unsure": ask(&session, .unsure(Array(found)))
    case "ask-unknown": ask(&session, .unknown)
    case "ask-unknown-again":
      ask(&session, .unknown)
      tell(&session, .askedAgain, .textTyped("?"), .textLookedOver(nil), .lookedUp(.unknown))
    default: return nil
    }
    return session
  }

  private func ask(_ session: inout Session, _ outcome: AskOutcome) {
    tell(&session, .askAsked, .textTyped("?"), .textLookedOver(nil), .lookedUp(outcome))
  }
}
