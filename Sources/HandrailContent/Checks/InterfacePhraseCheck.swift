import HandrailCore
import HandrailScreen

/// One of the program's own phrases is missing, unknown, or lacks what it has to say.
enum InterfacePhraseCheck: ContentCheck {
  static let codes = ["H443", "H445", "H446", "H447"]

  /// The phrases each language must have, in the order in which pages need them.
  private static let known =
    InterfacePhrase.allCases.map(\.rawValue) + TranscriptPhrase.allCases.map(\.rawValue)

  /// What the program fills into a phrase, which the phrase must say.
  static let values: [String: [String]] = [
    "part-of": ["number", "count"], "why-we-ask": ["why"], "date-read-back": ["date"],
    "signature-date": ["today"], "other-language-noted-body": ["language"],
    "help-code": ["return_code"], "leave-code": ["return_code"], "kept-body": ["return_code"],
    "idle-body": ["seconds"], "out-of-order-staff": ["reason"], "too-long": ["limit"],
    "date-in-words": ["day", "month", "year"], "line-number-or-keep": ["number"],
    "line-number-or-first": ["number"],
    "line-numbers-or-keep": ["numbers"], "line-words-or-keep": ["text"],
    "line-words-instead": ["example"], "line-words-or-keep-chosen": ["example"],
    "line-did-you-mean": ["number", "example"], "line-alone": ["number"], "line-key": ["sign"],
    "line-idle-body": ["seconds"],
  ]

  /// What a phrase may say or leave out.
  private static let optionalValues: [String: [String]] = [
    "date-unclear": ["example"], "date-no-such-day": ["example"], "date-needs-year": ["example"],
  ]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.wholeLanguages.flatMap { language -> [ContentFinding] in
      guard let file = sources.words(of: .interface, in: language) else {
        return [
          ContentFinding(
            "H443", at: ContentPlace(file: "interface/\(language).md"),
            "The program has no words in \(language).",
            fix: "Write interface/\(language).md with a section for each phrase.")
        ]
      }
      return missing(in: file)
    } + sources.readWords.filter { $0.owner == .interface }.flatMap { unknown(in: $0) }
  }

  private static func missing(in file: WordsSource) -> [ContentFinding] {
    let present = Set(file.sections.map(\.key.id))
    let misspelt = Set(
      file.sections.map(\.key.id).filter { !known.contains($0) }
        .compactMap { NearestName.suggestion(for: $0, among: known) })
    return known.compactMap { name in
      guard !present.contains(name), !misspelt.contains(name) else { return nil }
      return ContentFinding(
        "H445", at: ContentPlace(file: file.file),
        "The phrase \"\(name)\" is missing in \(file.language).",
        fix: "Add a section \"## \(name)\".")
    }
  }

  private static func unknown(in file: WordsSource) -> [ContentFinding] {
    file.sections.compactMap { section in
      guard known.contains(section.key.id) else {
        return ContentFinding(
          "H446", at: section.place,
          "The program never says \"\(section.key.id)\".",
          fix: NearestName.suggestion(for: section.key.id, among: known)
            .map { "Did you mean \"\($0)\"?" } ?? "Take the section out.",
          severity: .warning)
      }
      if section.words.title?.source.isEmpty ?? true {
        return ContentFinding(
          "H447", at: section.place, "The phrase \"\(section.key.id)\" is empty.",
          fix: "Write its words under the heading.")
      }
      return placeholders(
        section,
        values[section.key.id] ?? TranscriptPhrase(rawValue: section.key.id)?.values ?? [])
    }
  }

  /// A phrase has each value the program gives it, and no other.
  private static func placeholders(
    _ section: WordsSection, _ values: [String]
  ) -> ContentFinding? {
    let written = section.words.placeholders.filter {
      FactName($0) == nil && !KeyMap.placeholders.contains($0)
    }
    let lost = values.filter { !written.contains($0) }
    let allowed = values + (optionalValues[section.key.id] ?? [])
    let extra = written.filter { !allowed.contains($0) }.sorted()
    guard !lost.isEmpty || !extra.isEmpty else { return nil }
    let names = allowed.map { "{\($0)}" }
    return ContentFinding(
      "H447", at: section.place,
      "The phrase \"\(section.key.id)\" has other placeholders than the program fills.",
      fix: allowed.isEmpty
        ? "Take out \(extra.map { "{\($0)}" }.listed)." : "Use \(names.listed) and no other.")
  }
}
