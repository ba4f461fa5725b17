import HandrailCore

/// The rules of wording, with the waivers that authors wrote beside their sentences.
///
/// They are kept by people who write. Content that is read for patients has no rules with it, so a
/// kiosk does not spend its start on them.
enum WordingChecks: ContentCheck {
  static let all: [any WordingCheck.Type] = [
    WordingPatternCheck.self, GlossCheck.self, QuestionCheck.self, SentenceLengthCheck.self,
    ParagraphLengthCheck.self, CapitalsCheck.self, NumeralCheck.self, NegationCheck.self,
    NounStringCheck.self, PassiveCheck.self, AbbreviationCheck.self, SameMessageCheck.self,
    ReadingLevelCheck.self,
  ]

  /// None of its own: `wordingMistakes` have them.
  static let codes: [String] = []

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard sources.wording != nil else { return [] }
    let surroundings = sources.knownWording.map { _ in WordingSurroundings(sources) }
    return sources.readWords.flatMap { file in
      surroundings.flatMap { sources.knownWording?.findings(of: file, in: $0) }
        ?? findings(of: file, in: sources)
    }
  }

  /// What is told about one words file; rules and waivers know nothing of other files.
  static func findings(of file: WordsSource, in sources: ContentSources) -> [ContentFinding] {
    guard let context = WordingContext(sources, files: [file]) else { return [] }
    var waivers = WordingWaivers(context)
    let found = all.flatMap { $0.found(in: context) }
    return found.filter { !waivers.waive($0) }.map(\.finding) + waivers.findings
  }
}
