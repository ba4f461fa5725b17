import HandrailCore
import HandrailScreen

extension Library {
  /// What a kiosk shows where not even the clinic's own file can be read.
  ///
  /// All other words are content; these have to be there when no content is.
  static let withoutContent = Library(
    site: Site(name: "", region: "", languages: ["en"]),
    region: Region(id: "", dateOrder: .yearMonthDay),
    words: ["en": LanguageWords(interface: interface)])

  private static let interface = Dictionary(
    uniqueKeysWithValues: phrases.map { ($0.key.rawValue, [Template(parsing: $0.value)]) })

  private static let phrases: [InterfacePhrase: String] = [
    .outOfOrderTitle: "This kiosk is out of order",
    .outOfOrderBody: "Please go to a person who works here.",
    .languageTitle: "Choose a language",
    .languageName: "English",
    .languageOther: "My language is not here",
    .language: "Language",
    .languageShort: "Language",
    .goOn: "Go on",
    .goOnShort: "Go on",
    .back: "Back",
    .backShort: "Back",
    .keyEnter: "Enter",
    .keyEscape: "Esc",
    .rehearsalBanner: "Rehearsal",
    .tooSmall: "Make the window larger.",
  ]
}
