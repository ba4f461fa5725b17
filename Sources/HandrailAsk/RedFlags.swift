import HandrailCore

/// A safety net over what people type: it notices when somebody needs a person at once.
///
/// It is no triage and no diagnosis. It misses some and calls for some in vain; the figures stand
/// in Documentation/red-flags.md.
///
/// How it works: a text is cut into plain words. The detector of each language finds concepts (a
/// body part, a goodbye, a weapon) by a lexicon that nurses edit, looks at what is negated, and at
/// patterns of concepts near each other. A linear model adds up what words, letters, concepts and
/// patterns count, over windows of the text; from a threshold on, and the margin that the kind has
/// to keep, a person is called. A pattern that is `sure` calls by itself. The language of the page
/// is tried first, the other one where its words are met: people write in the language they have,
/// not in the one they chose.
public struct RedFlags: Sendable {
  private let languages: [RedFlagLanguage]

  /// How many words are looked at together.
  static let windowWords = 40
  /// Texts with more words than this are looked at through narrow windows too.
  static let narrowFrom = 18
  static let narrowWords = 12
  /// How much surer a narrow window has to be, in thousandths.
  static let narrowMargin = 300
  /// What a pattern counts that is sure.
  private static let sureScore = 1_000_000

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
    // A phone number, a date or a sum says nothing of the kind, whatever its digits look like.
    guard text.contains(where: \.isLetter) else { return nil }
    let base = language.rawValue.prefix { $0 != "-" }
    let isOfPage = { (language: RedFlagLanguage) in language.tag.rawValue == base }
    let ordered = languages.filter(isOfPage) + languages.filter { !isOfPage($0) }
    let judgements = ordered.map { language in
      RedFlagJudgement(RedFlagWords(text, shorthand: language.shorthand), as: language)
    }
    var best: (score: Int, concern: Concern)?
    for (place, judgement) in judgements.enumerated() {
      let count = judgement.reading.stems.count
      for (window, margin) in Self.windows(count) {
        guard place == 0 || isForeign(window, judgement, page: ordered[0]) else { continue }
        let language = ordered[place]
        let patterns = judgement.reading.patterns(in: window, as: language)
        var score = judgement.score(of: window, patterns: patterns) - margin
        let isSure = judgement.isSure(of: patterns)
        if isSure { score = max(score, 0) + Self.sureScore }
        guard score > 0, score > best?.score ?? 0 else { continue }
        let (concern, kept) = judgement.kind(of: window, patterns: patterns)
        if !isSure { score -= kept }
        if score > best?.score ?? 0 { best = (score, concern) }
      }
    }
    return best?.concern
  }

  /// Windows over a number of words, each with how much more than the threshold it needs.
  ///
  /// Wide ones overlap by half and reach the end. Narrow ones find what drowns in a long text; they
  /// see less of what is around and have to be surer.
  static func windows(_ count: Int) -> [(window: Range<Int>, margin: Int)] {
    func over(_ words: Int, _ step: Int, _ margin: Int) -> [(Range<Int>, Int)] {
      guard count > words else { return count == 0 ? [] : [(0..<count, margin)] }
      return stride(from: 0, to: count - words + step, by: step).map {
        ($0..<min($0 + words, count), margin)
      }
    }
    let narrow = count > narrowFrom ? over(narrowWords, narrowWords / 2, narrowMargin) : []
    return over(windowWords, windowWords / 2, 0) + narrow
  }

  /// Whether a window holds words of another language than the page's: more of them than of the
  /// page's own, or three in a row of which two are no words of the page's language.
  private func isForeign(
    _ window: Range<Int>, _ judgement: RedFlagJudgement, page: RedFlagLanguage
  ) -> Bool {
    var foreign = 0
    var native = 0
    var run = 0
    var strangeInRun = 0
    for index in window {
      let isNative = page.knows(judgement.reading.words.words[index])
      native += isNative ? 1 : 0
      guard judgement.reading.isNative[index] else {
        run = 0
        strangeInRun = 0
        continue
      }
      foreign += 1
      run += 1
      strangeInRun += isNative ? 0 : 1
      if run >= 3, strangeInRun >= 2 { return true }
    }
    return foreign > native
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

  /// Whether a pattern calls somebody for a text by itself, for training.
  package func isSure(of text: String, language: LanguageTag) -> Bool {
    guard let language = languages.first(where: { $0.tag == language }) else { return false }
    let judgement = RedFlagJudgement(
      RedFlagWords(text, shorthand: language.shorthand), as: language)
    let window = 0..<judgement.reading.stems.count
    return judgement.isSure(of: judgement.reading.patterns(in: window, as: language))
  }
}
