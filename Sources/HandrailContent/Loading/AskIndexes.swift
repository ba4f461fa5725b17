import HandrailAsk
import HandrailCore
import Synchronization

/// The look-ups among the explanations of a library, one a language, each made when it is first
/// asked for.
public final class AskIndexes: Sendable {
  private let explanations: [Explanation]
  private let languages: [LanguageTag]
  private let words: AskWords
  private let made = Mutex<[LanguageTag: AskIndex]>([:])

  /// Prepares the look-ups of a library; nil has nothing to look up.
  init(of library: Library?, words: AskWords) {
    explanations = library.map { Array($0.explanations.values) } ?? []
    languages = library?.site.languages ?? []
    self.words = words
  }

  /// The look-up for pages in a language.
  public func index(in language: LanguageTag) -> AskIndex {
    made.withLock { made in
      if let index = made[language] { return index }
      let index = AskIndex(explanations, language: language, words: words)
      made[language] = index
      return index
    }
  }

  /// Makes the look-ups of all languages that the clinic offers, so that no question waits for one.
  public func makeAll() {
    for language in languages { _ = index(in: language) }
  }

  /// What is found for a question; nothing in a language that the clinic does not offer.
  public func outcome(for question: String, in language: LanguageTag) -> AskOutcome {
    languages.contains(language) ? index(in: language).outcome(for: question) : .unknown
  }
}
