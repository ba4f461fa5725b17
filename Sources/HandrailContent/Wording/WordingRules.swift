import HandrailCore

/// The rules of wording, and what is known of the syllables of words.
struct WordingRules: Sendable {
  /// The rules that look for words, in the order of their files.
  var patterns: [PatternRule] = []
  /// The rules that count, by name.
  var measures: [String: MeasuredRule] = [:]
  /// Names that stand in the files twice, with the place of the second.
  var doubled: [(id: String, place: ContentPlace)] = []
  /// Syllables of English words.
  var syllables = EnglishSyllables()
  /// Names the files that the rules were read from.
  private(set) var digest = ContentDigest()

  /// The names of all rules.
  var ids: Set<String> { Set(patterns.map(\.id)).union(measures.keys) }

  /// These rules and those of one more file, whose bytes are `bytes`.
  func adding(_ more: WordingRules, _ bytes: [UInt8]) -> WordingRules {
    var all = self
    let known = ids
    let new =
      more.patterns.map { ($0.id, $0.place) } + more.measures.map { ($0.key, $0.value.place) }
    all.doubled += more.doubled + new.filter { known.contains($0.0) }
    all.patterns += more.patterns
    all.measures.merge(more.measures) { first, _ in first }
    all.digest.add(bytes)
    return all
  }

  /// These rules and one more table of syllables, whose bytes are `bytes`.
  func adding(_ table: SyllableTable, _ bytes: [UInt8]) -> WordingRules {
    var all = self
    all.syllables.add(table)
    all.digest.add(bytes)
    return all
  }
}
