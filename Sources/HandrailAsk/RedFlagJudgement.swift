import HandrailCore

/// A text with all that the detector of one language sums up over it.
///
/// What single words count is added up once from the start, so that each window costs the same.
struct RedFlagJudgement {
  /// The text as the language reads it.
  let reading: RedFlagReading

  private let language: RedFlagLanguage
  private var wordSums: [Int] = [0]
  private var wordCounts: [Int] = [0]
  private var letterSums: [Int] = [0]
  private var letterCounts: [Int] = [0]

  /// Reads a text and adds up what its words count.
  init(_ words: RedFlagWords, as language: RedFlagLanguage) {
    self.language = language
    reading = RedFlagReading(words, as: language)
    for index in reading.stems.indices {
      var sums = [0, 0]
      var counts = [0, 0]
      RedFlagFeatures.ofWord(index, in: reading) { group, name in
        sums[group.rawValue] += language.weights.weight(RedFlagWeights.hash(name), model: 0)
        counts[group.rawValue] += 1
      }
      wordSums.append(wordSums[index] + sums[0])
      letterSums.append(letterSums[index] + sums[1])
      wordCounts.append(wordCounts[index] + counts[0])
      letterCounts.append(letterCounts[index] + counts[1])
    }
  }

  /// What the weights make of a window, in thousandths; above 0, and the margin of its kind, a
  /// person is called.
  func score(of window: Range<Int>, patterns: [RedFlagLanguage.Pattern]) -> Int {
    func difference(_ sums: [Int]) -> Int { sums[window.upperBound] - sums[window.lowerBound] }
    var sum = Double(language.weights.biases[0])
    sum +=
      Double(difference(wordSums))
      * RedFlagFeatures.Group.words.share(of: difference(wordCounts))
    sum +=
      Double(difference(letterSums))
      * RedFlagFeatures.Group.letters.share(of: difference(letterCounts))
    var concepts = 0
    var count = 0
    RedFlagFeatures.ofWindow(
      window, in: reading, as: language, patterns: patterns.map(\.name)
    ) { _, name in
      concepts += language.weights.weight(RedFlagWeights.hash(name), model: 0)
      count += 1
    }
    sum += Double(concepts) * RedFlagFeatures.Group.concepts.share(of: count)
    return Int(sum) - language.weights.threshold
  }

  /// Whether one of some patterns calls a person by itself.
  func isSure(of patterns: [RedFlagLanguage.Pattern]) -> Bool {
    patterns.contains(where: isSure)
  }

  private func isSure(_ pattern: RedFlagLanguage.Pattern) -> Bool {
    switch pattern.sure {
    case .never: false
    case .always: true
    case .inFewWords:
      reading.stems.count <= RedFlagLexicon.Sureness.fewWords
        && !reading.words.looksLikeNames(0..<reading.stems.count)
    }
  }

  /// The kind of person a window calls for, and how much surer it has to be for that.
  ///
  /// The wish to die that is said plainly comes first, for its page names the emergency number too;
  /// then an illness or a wound; else what the weights make of it. Of all kinds that may be meant,
  /// the one that has to keep the least margin sets it.
  func kind(
    of window: Range<Int>, patterns: [RedFlagLanguage.Pattern]
  ) -> (concern: Concern, margin: Int) {
    let plain = Set(patterns.filter { $0.sure != .never }.map(\.concern))
    let likely = likeliestKind(of: window, patterns: patterns)
    let margin = plain.union([likely]).map(language.weights.margin).min() ?? 0
    let concern =
      [.suicide, .medical].first(where: plain.contains)
      ?? patterns.first(where: isSure)?.concern ?? likely
    return (concern, margin)
  }

  /// What the weights make of a window.
  private func likeliestKind(
    of window: Range<Int>, patterns: [RedFlagLanguage.Pattern]
  ) -> Concern {
    var sums = [Double](repeating: 0, count: Concern.allCases.count)
    for model in sums.indices { sums[model] = Double(language.weights.biases[model + 1]) }
    for (group, hashes) in features(of: window, patterns: patterns) {
      let share = group.share(of: hashes.count)
      for hash in hashes {
        for model in sums.indices {
          sums[model] += share * Double(language.weights.weight(hash, model: model + 1))
        }
      }
    }
    let best = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    return Concern.allCases[best]
  }

  /// The features that tell kinds apart; letters do not.
  private func features(
    of window: Range<Int>, patterns: [RedFlagLanguage.Pattern]
  ) -> [(RedFlagFeatures.Group, [UInt64])] {
    var words: [UInt64] = []
    for index in window {
      RedFlagFeatures.ofWord(index, in: reading) { group, name in
        if group == .words { words.append(RedFlagWeights.hash(name)) }
      }
    }
    var concepts: [UInt64] = []
    RedFlagFeatures.ofWindow(
      window, in: reading, as: language, patterns: patterns.map(\.name)
    ) { concepts.append(RedFlagWeights.hash($1)) }
    return [(.words, words), (.concepts, concepts)]
  }
}
