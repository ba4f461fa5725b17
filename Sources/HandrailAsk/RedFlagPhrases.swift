/// Finds phrases of stems in a row of stems, in time that grows with the row.
struct RedFlagPhrases: Sendable {
  /// A phrase that was found.
  struct Hit: Hashable {
    /// What the phrase stands for.
    var meaning: Int
    /// The words it covers.
    var range: Range<Int>
  }

  private struct Phrase: Sendable {
    let rest: [String]
    let meaning: Int
  }

  private var byFirst: [String: [Phrase]] = [:]

  /// Adds a phrase.
  mutating func add(_ stems: [String], meaning: Int) {
    guard let first = stems.first else { return }
    let phrase = Phrase(rest: Array(stems.dropFirst()), meaning: meaning)
    byFirst[first, default: []].append(phrase)
  }

  /// Every phrase that starts at a word, all lengths.
  func hits(at start: Int, in stems: [String]) -> [Hit] {
    guard let phrases = byFirst[stems[start]] else { return [] }
    var hits: [Hit] = []
    for phrase in phrases where start + phrase.rest.count < stems.count {
      var fits = true
      for (offset, stem) in phrase.rest.enumerated() where stems[start + 1 + offset] != stem {
        fits = false
        break
      }
      if fits {
        hits.append(Hit(meaning: phrase.meaning, range: start..<start + 1 + phrase.rest.count))
      }
    }
    return hits
  }

  /// Every phrase in a row of stems, by where it starts.
  func hits(in stems: [String]) -> [Hit] {
    stems.indices.flatMap { hits(at: $0, in: stems) }
  }
}
