/// What speaks for and against the best explanation being meant.
struct AskSigns {
  /// The values, in the order of `AskWeights.signs`.
  var values: [Double]

  /// The confidence by fitted weights; the score itself without any.
  func confidence(_ weights: AskWeights) -> Double {
    guard weights.confidence.count == values.count else { return values[1] }
    var sum = 0.0
    for (weight, value) in zip(weights.confidence, values) { sum += weight * value }
    return 1 / (1 + exponential(-sum))
  }
}

extension AskIndex {
  /// The signs of a question whose explanations were ranked; nil where none has any word of it.
  func signs(of question: AskQuestion, _ scores: AskScores) -> AskSigns? {
    guard let first = scores.best.first else { return nil }
    let second = scores.best.dropFirst().first?.score ?? 0
    let notOurs = notOurPlaces(in: question.stems)
    var all: Float = 0
    var covered: Float = 0
    var notOurShare: Float = 0
    var telling = 0
    for (place, slot) in question.slots.enumerated() where !slot.isLeftOut {
      telling += 1
      all += slot.importance
      if notOurs.keys.contains(place) { notOurShare += slot.importance }
      let isCovered = slot.alternatives.contains { has(first.topic, $0.term) }
      if isCovered { covered += slot.importance }
    }
    guard telling > 0, all > 0 else { return nil }
    let kinds = AskWords.NotOurs.allCases.map { notOurs.values.contains($0) ? Float(1) : 0 }
    let values: [Float] =
      [
        1, first.score, first.score - second, covered / all, first.question, scores.notOurs,
        max(0, scores.notOurs - first.question),
      ] + kinds + [
        notOurShare / all, Float(min(telling, 8)) / 8, telling == 1 ? 1 : 0,
        Float(question.unknownCount) / Float(question.slots.count),
        leaning.leaning(of: question.stems),
      ]
    return AskSigns(values: values.map(Double.init))
  }

  private func has(_ topic: Int, _ term: Int32) -> Bool {
    fields[term].contains { $0.text == Int32(topic) }
  }

  /// The places of words that belong to what nothing here answers.
  private func notOurPlaces(in stems: [Int32]) -> [Int: AskWords.NotOurs] {
    var places: [Int: AskWords.NotOurs] = [:]
    for (range, kind) in notOurCues.places(in: stems) {
      for place in range { places[place] = kind }
    }
    return places
  }
}
