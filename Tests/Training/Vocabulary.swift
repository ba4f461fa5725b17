import HandrailAsk
import HandrailCore

/// Words that are right as they are, so that no spelling repair turns them into others.
enum Vocabulary {
  /// The words of a language that stand in its texts at least twice, or in ordinary ones, sorted.
  static func words(of utterances: [Utterance], _ language: LanguageTag) -> [String] {
    var counts: [String: Int] = [:]
    for utterance in utterances where utterance.lang == language {
      let weight = utterance.concern == nil ? 2 : 1
      for word in Set(RedFlags.plainWords(of: utterance.text)) {
        counts[word, default: 0] += weight
      }
    }
    return counts.filter { $0.value >= 2 && $0.key.utf8.count >= 4 }.map(\.key).sorted()
  }
}
