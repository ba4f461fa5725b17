import HandrailCore

extension AskIndex {
  /// What a cue counts beside the share of the question's words that a part has.
  private static let cueWorth: Float = 1.5
  /// How much better than the short answer another part has to be.
  private static let lead: Float = 0.25

  /// The part of an explanation that answers a question best; the short answer in doubt.
  func part(of topic: Int, answering question: AskQuestion) -> ExplanationPart {
    let cues = Set(partCues.places(in: question.stems).map(\.meaning))
    var best: (part: ExplanationPart, score: Float)?
    for part in parts[topic] {
      var score = share(of: question, in: part.stems)
      if cues.contains(part.kind) { score += Self.cueWorth }
      if part.kind == .inShort { score += Self.lead }
      if part.kind == .aPerson { score -= Self.lead }
      if score > best?.score ?? -1 { best = (part.kind, score) }
    }
    return best?.part ?? .inShort
  }

  private func share(of question: AskQuestion, in stems: [Int32]) -> Float {
    var found: Float = 0
    var all: Float = 0
    for slot in question.slots where !slot.isLeftOut {
      all += slot.importance
      let best = slot.alternatives.filter { stems.hasSorted($0.term) }.map(\.weight).max() ?? 0
      found += slot.importance * best
    }
    return all > 0 ? found / all : 0
  }
}

extension [Int32] {
  /// Whether a sorted array has a number.
  fileprivate func hasSorted(_ number: Int32) -> Bool {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == number
  }
}
