import HandrailCore

/// What the checks of wording look at: the rules, and every paragraph once.
struct WordingContext: Sendable {
  let sources: ContentSources
  let rules: WordingRules
  /// The words files that are looked at.
  let files: [WordsSource]
  let paragraphs: [WordingParagraph]

  /// Gathers the paragraphs of some files, or of all that reach a patient; nil where no rules were
  /// read.
  init?(_ sources: ContentSources, files: [WordsSource]? = nil) {
    guard let rules = sources.wording else { return nil }
    self.sources = sources
    self.rules = rules
    self.files = files ?? sources.readWords
    paragraphs = self.files.flatMap(sources.wordingParagraphs)
  }

  /// What somebody reads of a text: facts of the clinic and its region stand for placeholders.
  ///
  /// One that only a visit can fill stands as one short word.
  func shown(_ source: some StringProtocol, in language: LanguageTag) -> String {
    guard source.utf8.contains(UInt8(ascii: "{")) else { return String(source) }
    let site = sources.site?.site
    let facts = sources.region?.region.facts ?? [:]
    return Template(parsing: String(source)).filled { name in
      let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
      switch (parts.first, parts.last ?? "") {
      case ("site", "name") where parts.count == 2: return site?.name
      case ("site", let fact) where parts.count == 2:
        return site?.facts[fact]?.text(in: language) ?? fact
      case ("region", let fact) where parts.count == 2:
        return facts[fact]?.first?.value ?? fact
      default: return language.rawValue.hasPrefix("es") ? "uno" : "one"
      }
    }
  }

  /// The rule that counts under a name; nil where the file lacks it or another place keeps it.
  func measure(_ id: String) -> MeasuredRule? {
    rules.measures[id].flatMap { $0.elsewhere == nil ? $0 : nil }
  }

  /// The lines of a file, to find a word's place.
  func lines(of file: String) -> SourceText? {
    files.first { $0.file == file }?.text
  }

  /// Where a character of a paragraph stands.
  func place(_ index: String.Index, in paragraph: WordingParagraph) -> ContentPlace {
    paragraph.place(at: index, in: lines(of: paragraph.file))
  }

  /// Where words stand that a rule found.
  func place(of match: WordingDocument.Match) -> ContentPlace {
    place(match.range.lowerBound, in: match.paragraph)
  }
}

/// A finding before it is known whether somebody waived it.
struct WordingFinding: Sendable {
  /// The rule that was broken.
  let rule: String
  /// Where the paragraph starts that a waiver must stand beside; nil for a whole file.
  let beside: ContentPlace?
  /// What is told.
  let finding: ContentFinding
}

/// A rule of wording, or a few that are measured together.
protocol WordingCheck: Sendable {
  /// What breaks the rule, waived or not.
  static func found(in context: WordingContext) -> [WordingFinding]
}
