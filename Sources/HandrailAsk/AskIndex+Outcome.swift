import HandrailCore

extension AskIndex {
  /// How many explanations are shown at most.
  static let mostShown = 3

  /// Looks a question up.
  public func outcome(for text: String) -> AskOutcome {
    let question = question(text)
    let scores = scores(for: question)
    guard let signs = signs(of: question, scores) else { return .unknown }
    let confidence = signs.confidence(weights)
    guard confidence >= weights.unsureFrom else { return .unknown }
    let found = shown(of: scores).map { ranked in
      FoundExplanation(topics[ranked.topic], part: part(of: ranked.topic, answering: question))
    }
    return confidence >= weights.answerFrom ? .answer(found) : .unsure(found)
  }

  /// The signs of a question and the best explanations, whatever the confidence: to fit weights by.
  package func evidence(for text: String) -> (signs: [Double], best: [TopicID]) {
    let question = question(text)
    let scores = scores(for: question)
    let best = shown(of: scores).map { topics[$0.topic] }
    return (signs(of: question, scores)?.values ?? [], best)
  }

  /// The best explanation, and others that are not far behind it.
  private func shown(of scores: AskScores) -> [AskScores.Ranked] {
    let least = (scores.best.first?.score ?? 0) * 0.3
    return scores.best.prefix(Self.mostShown).filter { $0.score >= least }
  }
}
