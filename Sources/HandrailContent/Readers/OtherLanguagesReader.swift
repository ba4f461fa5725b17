import HandrailCore

/// Reads interface/other-languages.md: languages that are not offered, each with its own name and
/// a line that asks for an interpreter.
///
/// Codes: H139 another form of section; those of `WordsReader` besides.
enum OtherLanguagesReader {
  /// The languages of a file.
  static func read(
    _ text: SourceText
  ) -> (languages: [OtherLanguage], findings: [ContentFinding]) {
    let words = WordsReader(text, owner: .interface, language: "")
    var findings = words.findings
    var languages: [OtherLanguage] = []
    for section in words.source.sections {
      let tag = section.key.id
      guard ContentName.isLanguageTag(tag) else {
        findings.append(
          ContentFinding(
            "H139", at: section.place, "\"\(tag)\" is not the tag of a language.",
            fix: "Write a tag such as vi or zh-Hans."))
        continue
      }
      guard let name = section.words.title, section.words.body.count == 1 else {
        findings.append(
          ContentFinding(
            "H139", at: section.place, "A language has two paragraphs here.",
            fix: "Write its own name, a blank line, and the line that asks for an interpreter."))
        continue
      }
      languages.append(
        OtherLanguage(
          tag: LanguageTag(tag), name: name.source, request: section.words.body[0].source))
    }
    return (languages, findings)
  }
}
