import HandrailCore
import HandrailScreen

/// The smallest content in which every kind of mistake has a place and none is made.
///
/// Examples change it; nobody is ever shown it.
enum TinyContent {
  static let site = "site.yaml"
  static let region = "regions/US.yaml"
  static let payer = "payers/harbour.yaml"
  static let flow = "flows/visit/flow.yaml"
  static let walks = "flows/visit/walks.yaml"
  static let words = "flows/visit/en.md"
  static let american = "flows/visit/en-US.md"
  static let spanish = "flows/visit/es.md"
  static let address = "shared/address/flow.yaml"
  static let addressWords = "shared/address/en.md"
  static let addressSpanish = "shared/address/es.md"
  static let card = "shared/card/flow.yaml"
  static let cardWords = "shared/card/en.md"
  static let cardSpanish = "shared/card/es.md"
  static let phrases = "interface/en.md"
  static let spanishPhrases = "interface/es.md"
  static let otherLanguages = "interface/other-languages.md"
  static let codeWords = "interface/code-words-en.txt"
  static let spanishCodeWords = "interface/code-words-es.txt"
  static let theme = "themes/standard.yaml"
  static let patients = "rehearsals/visit/en.md"
  static let spanishPatients = "rehearsals/visit/es.md"

  /// Every file by its path.
  static let sound = ContentTexts(texts)

  /// The heading of a translated section, such as `## costs (en 0a1b2c)`.
  static func heading(_ name: String) -> String { "## \(name) (en \(hashes[name] ?? ""))" }

  /// A section of a file from its heading to the next one.
  static func section(_ heading: String, of file: String) -> String {
    let text = texts[file] ?? ""
    guard let start = text.range(of: "## \(heading)")?.lowerBound else { return "" }
    let rest = text[start...].dropFirst(3)
    return String(text[start..<(rest.range(of: "## ")?.lowerBound ?? text.endIndex)])
  }

  private static let texts: [String: String] = [
    site: siteText, region: regionText,
    payer: payerText, theme: themeText, flow: flowText, walks: walksText,
    address: addressText, card: cardText, words: englishText, addressWords: addressEnglish,
    cardWords: cardEnglish, american: linked(americanText), spanish: linked(spanishText),
    addressSpanish: linked(addressSpanishText), cardSpanish: linked(cardSpanishText),
    phrases: phrasesText, spanishPhrases: linked(spanishPhrasesText),
    otherLanguages: "## vi\n\nTiếng Việt\n\nTôi cần thông dịch viên.\n",
    codeWords: codeWordsText, spanishCodeWords: codeWordsText,
    patients: "## ana\n\nAna waits by the door.\n",
    spanishPatients: "## ana\n\nAna espera junto a la puerta.\n",
  ].merging(wordingTexts) { own, _ in own }.merging(explanationTexts) { own, _ in own }
    .merging(redFlagTexts) { own, _ in own }

  /// The hash of each English section.
  private static let hashes: [String: String] = {
    let sections = [englishText, addressEnglish, cardEnglish, phrasesText].enumerated().flatMap {
      let owner: WordsSource.Owner = $0.offset < 3 ? .flow("visit") : .interface
      return WordsReader(SourceText(file: words, text: $0.element), owner: owner, language: "en")
        .source.sections
    }
    return Dictionary(
      sections.map { ($0.key.heading, $0.hash) }, uniquingKeysWith: { first, _ in first })
  }()

  /// The text with the hash of the English section in each heading.
  private static func linked(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("## ") ? heading(String(line.dropFirst(3))) : String(line)
    }.joined(separator: "\n")
  }

  private static let phrasesText = InterfacePhrase.names.map { phrase in
    "## \(phrase)\n\n\(isShort(phrase) ? "" : "In English: ")\(values(of: phrase))\n"
  }.joined(separator: "\n")

  private static let spanishPhrasesText = InterfacePhrase.names.map { phrase in
    "## \(phrase)\n\n\(isShort(phrase) ? "o" : "En castellano: ")\(values(of: phrase))\n"
  }.joined(separator: "\n")

  /// Whether a phrase stands on a key or beside an answer, where there is room for a word or two.
  private static func isShort(_ phrase: String) -> Bool {
    phrase.hasSuffix("-short") || ["change", "remove"].contains(phrase)
  }

  private static func values(of phrase: String) -> String {
    let names = InterfacePhrase.values[phrase] ?? []
    return names.isEmpty
      ? phrase.replacing("-", with: " ") : names.map { "{\($0)}" }.joined(separator: " ")
  }

  private static let codeWordsText = (0..<FewCodeWords.fewest).map { number in
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return "w\(letters[number / 26])\(letters[number % 26])\n"
  }.joined()
}
