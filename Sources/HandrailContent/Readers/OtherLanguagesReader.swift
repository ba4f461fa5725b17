import HandrailCore

/// Reads interface/other-languages.md: languages that are not offered, each with its own name and
/// a line that asks for an interpreter.
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
          MalformedLanguageTag.finding(tag, examples: "vi or zh-Hans", at: section.place))
        continue
      }
      guard let name = section.words.title, section.words.body.count == 1 else {
        findings.append(LanguageWithoutRequest.finding(at: section.place))
        continue
      }
      languages.append(
        OtherLanguage(
          tag: LanguageTag(tag), name: name.source, request: section.words.body[0].source))
    }
    return (languages, findings)
  }
}
