import HandrailAsk
import HandrailCore

/// Look-ups that know only half of what authors wrote.
///
/// Whoever wrote the words of a look-up may have had the questions to tune with in mind, and then
/// it is surer of those than of any others. A look-up that lacks every other question and word
/// meets the same questions as if nobody had thought of them.
enum Halves {
  /// The look-ups of both halves, each by its language.
  static func indexes(
    of explanations: [Explanation], languages: [LanguageTag], words: AskWords
  ) -> [[LanguageTag: AskIndex]] {
    [UInt64(0), 1].map { side in
      let fewer = explanations.map { half($0, side) }
      let words = half(words, side)
      return Dictionary(
        uniqueKeysWithValues: languages.map {
          ($0, AskIndex(fewer, language: $0, words: words))
        })
    }
  }

  private static func half(_ explanation: Explanation, _ side: UInt64) -> Explanation {
    var half = explanation
    for (language, words) in explanation.words {
      half.words[language]?.questions = words.questions.filter { self.side(of: $0) == side }
    }
    return half
  }

  private static func half(_ words: AskWords, _ side: UInt64) -> AskWords {
    var half = words
    for (language, own) in words.languages {
      half.languages[language]?.notOurs = own.notOurs.filter { self.side(of: $0) == side }
      half.languages[language]?.notOurWords = own.notOurWords.mapValues { list in
        list.filter { self.side(of: $0) == side }
      }
    }
    return half
  }

  /// 0 or 1, by a digest of the text (FNV-1a), so that it is the same on every run.
  private static func side(of text: String) -> UInt64 {
    let digest = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }
    return digest >> 20 & 1
  }
}
