import HandrailCore

/// A safety net over what people type: it notices when somebody needs a person at once.
///
/// It is no triage and no diagnosis. It misses some and calls for some in vain; the figures stand
/// in Documentation/red-flags.md.
///
/// How it works: a text is cut into plain words. The detector of each language finds concepts (a
/// body part, a goodbye, a weapon) by a lexicon that nurses edit, looks at what is negated, and at
/// patterns of concepts near each other. A linear model adds up what words, letters, concepts and
/// patterns count, over windows of the text; from a threshold on, a person is called. A pattern
/// that is `sure` calls by itself. The language of the page is tried first, the other one where
/// its words are met: people write in the language they have, not in the one they chose.
public struct RedFlags: Sendable {
  private let languages: [RedFlagLanguage]

  /// How many words are looked at together, and how far apart windows start.
  static let windowWords = 40
  static let windowStep = 20

  /// Makes a detector of lexicons and weights by base language; one without the other is left out.
  public init(
    lexicons: [LanguageTag: RedFlagLexicon] = [:], weights: [LanguageTag: RedFlagWeights] = [:]
  ) {
    languages = lexicons.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { tag in
      guard let lexicon = lexicons[tag], let weights = weights[tag] else { return nil }
      return RedFlagLanguage(tag, lexicon, weights)
    }
  }

  /// Why somebody who typed a text needs a person at once; nil where nothing is to be seen.
  /// - Parameters:
  ///   - text: What was typed, of any length.
  ///   - language: The language of the page it was typed on.
  public func concern(in text: String, language: LanguageTag) -> Concern? {
    let base = language.rawValue.prefix { $0 != "-" }
    let ordered = languages.sorted { left, _ in left.tag.rawValue == base }
    let judgements = ordered.map { language in
      RedFlagJudgement(RedFlagWords(text, shorthand: language.shorthand), as: language)
    }
    var best: (score: Int, concern: Concern)?
    for (place, judgement) in judgements.enumerated() {
      for window in Self.windows(judgement.reading.stems.count) {
        guard place == 0 || Self.isForeign(window, judgement, page: judgements[0]) else { continue }
        let language = ordered[place]
        let patterns = judgement.reading.patterns(in: window, as: language)
        var score = judgement.score(of: window, patterns: patterns)
        if patterns.contains(where: \.isSure) { score = max(score, 0) + 1_000_000 }
        guard score > 0, score > best?.score ?? 0 else { continue }
        best = (score, judgement.kind(of: window, patterns: patterns))
      }
    }
    return best?.concern
  }

  /// Windows over a number of words: all of them, each word but the first ones in two.
  static func windows(_ count: Int) -> [Range<Int>] {
    guard count > windowWords else { return count == 0 ? [] : [0..<count] }
    return stride(from: 0, to: count - windowWords + windowStep, by: windowStep).map {
      $0..<min($0 + windowWords, count)
    }
  }

  /// Whether a window holds words of another language than the page's.
  private static func isForeign(
    _ window: Range<Int>, _ judgement: RedFlagJudgement, page: RedFlagJudgement
  ) -> Bool {
    let foreign = judgement.nativeCount(in: window)
    let upper = min(window.upperBound, page.reading.stems.count)
    let native = page.nativeCount(in: min(window.lowerBound, upper)..<upper)
    return foreign > native || foreign >= 3 && foreign * 2 >= native
  }
}

extension RedFlags {
  /// The features of a whole text as the language of its page reads it, for training.
  package func features(
    of text: String, language: LanguageTag
  ) -> [(group: Int, share: Double, names: [[UInt8]])] {
    guard let language = languages.first(where: { $0.tag == language }) else { return [] }
    let words = RedFlagWords(text, shorthand: language.shorthand)
    let reading = RedFlagReading(words, as: language)
    var names = [[[UInt8]]](repeating: [], count: RedFlagFeatures.Group.allCases.count)
    for index in reading.stems.indices {
      RedFlagFeatures.ofWord(index, in: reading) { names[$0.rawValue].append($1) }
    }
    let window = 0..<reading.stems.count
    let patterns = reading.patterns(in: window, as: language).map(\.name)
    RedFlagFeatures.ofWindow(window, in: reading, as: language, patterns: patterns) {
      names[$0.rawValue].append($1)
    }
    return RedFlagFeatures.Group.allCases.map { group in
      (group.rawValue, group.share(of: names[group.rawValue].count), names[group.rawValue])
    }
  }
}

extension RedFlags {
  /// The plain words of a text, for training.
  package static func plainWords(of text: String) -> [String] {
    RedFlagWords(text, shorthand: [:]).words
  }
}
