import ArgumentParser
import HandrailCore

/// The language of what is shown.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language; the clinic's first where none is named.", valueName: "tag"))
  var lang: String?

  /// The language meant.
  /// - Throws: `ValidationError` with the languages that the clinic offers.
  func language(in library: Library) throws -> LanguageTag {
    let language = lang.map { LanguageTag($0) } ?? library.firstLanguage
    guard library.words[language] != nil else {
      throw ValidationError(
        "This clinic does not offer \(language). It offers: "
          + library.site.languages.map(\.rawValue).joined(separator: ", ") + ".")
    }
    return language
  }
}
