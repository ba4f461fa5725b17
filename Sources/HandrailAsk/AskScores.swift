/// How well each explanation answers a question, and why.
struct AskScores {
  /// The explanations with a score, the best first, at most `most`.
  var best: [Ranked] = []
  /// How like the question is to one that nothing here answers.
  var notOurs: Float = 0

  /// How many are ranked.
  static let most = 6

  /// An explanation with its score.
  struct Ranked {
    /// Its number.
    var topic: Int
    /// Both scores together.
    var score: Float
    /// BM25F, as a share of what the question could reach.
    var fields: Float
    /// The likeness to its most similar question.
    var question: Float
  }
}

extension AskIndex {
  /// How much the likeness to the best question counts; the rest is BM25F.
  static let questionShare: Float = 0.5
  /// How much the next most similar question counts beside the best one.
  static let nextShare: Float = 0.15

  /// Ranks the explanations for a question.
  func scores(for question: AskQuestion) -> AskScores {
    let slots = question.slots
    var fieldScores = [Float](repeating: 0, count: topics.count)
    var questionScores = [Float](repeating: 0, count: owners.count)
    var ideal: Float = 0
    var squares: Float = 0
    for slot in slots {
      if !slot.isLeftOut { ideal += slot.importance }
      squares += slot.importance * slot.importance
      if !slot.isLeftOut { add(slot, slot.importance, from: fields, to: &fieldScores) }
      add(slot, slot.importance, from: questions, to: &questionScores)
    }
    var scores = AskScores()
    guard ideal > 0 else { return scores }
    let length = squares.squareRoot()
    var bestQuestion = [Float](repeating: 0, count: topics.count)
    var nextQuestion = [Float](repeating: 0, count: topics.count)
    for number in owners.indices where questionScores[number] > 0 {
      let likeness = questionScores[number] / length
      let owner = Int(owners[number])
      if owner < 0 {
        scores.notOurs = max(scores.notOurs, likeness)
      } else {
        nextQuestion[owner] = max(nextQuestion[owner], min(bestQuestion[owner], likeness))
        bestQuestion[owner] = max(bestQuestion[owner], likeness)
      }
    }
    for topic in topics.indices where fieldScores[topic] > 0 || bestQuestion[topic] > 0 {
      let share = fieldScores[topic] / ideal
      let alike = bestQuestion[topic] + Self.nextShare * nextQuestion[topic]
      let score = (1 - Self.questionShare) * share + Self.questionShare * alike
      scores.insert(
        .init(topic: topic, score: score, fields: share, question: bestQuestion[topic]))
    }
    return scores
  }

  /// Adds what a word is worth in each text: by the best of its alternatives there.
  private func add(
    _ slot: AskSlot, _ worth: Float, from postings: AskPostings, to scores: inout [Float]
  ) {
    guard slot.alternatives.count > 1 else {
      guard let only = slot.alternatives.first else { return }
      for entry in postings[only.term] {
        scores[Int(entry.text)] += worth * only.weight * entry.value
      }
      return
    }
    var best: [Int32: Float] = [:]
    for alternative in slot.alternatives {
      for entry in postings[alternative.term] {
        best[entry.text] = max(best[entry.text] ?? 0, alternative.weight * entry.value)
      }
    }
    for (text, value) in best { scores[Int(text)] += worth * value }
  }
}

extension AskScores {
  fileprivate mutating func insert(_ ranked: Ranked) {
    if best.count == Self.most, let last = best.last, ranked.score <= last.score { return }
    let place = best.firstIndex { $0.score < ranked.score } ?? best.count
    best.insert(ranked, at: place)
    if best.count > Self.most { best.removeLast() }
  }
}
