import HandrailCore

/// What the rules of wording said about words files, so that they need not look again at a file
/// that is the same.
struct KnownWording: Sendable {
  private let surroundings: WordingSurroundings
  private var files: [String: (text: String, findings: [ContentFinding])] = [:]

  /// Asks the rules about every file.
  init(of sources: ContentSources) {
    surroundings = WordingSurroundings(sources)
    for file in sources.readWords {
      guard let text = file.text?.text else { continue }
      files[file.file] = (text, WordingChecks.findings(of: file, in: sources))
    }
  }

  /// What was said about a file; nil where it, or what stands around it, is another.
  func findings(of file: WordsSource, in other: WordingSurroundings) -> [ContentFinding]? {
    guard surroundings == other, let known = files[file.file], known.text == file.text?.text else {
      return nil
    }
    return known.findings
  }
}

/// All that findings about a words file depend on beside the file.
struct WordingSurroundings: Hashable, Sendable {
  private let rules: String
  private let siteFacts: [String: LocalText]
  private let siteName: String
  private let regionFacts: [String: [DatedFact]]
  private let questions: Set<String>

  /// Looks at what stands around the words.
  init(_ sources: ContentSources) {
    rules = sources.wording?.digest.hex ?? ""
    siteFacts = sources.site?.site.facts ?? [:]
    siteName = sources.site?.site.name ?? ""
    regionFacts = sources.region?.region.facts ?? [:]
    questions = Set(
      sources.allFlows.flatMap { source in
        source.flow.steps.values.filter(\.kind.asks).map { "\(source.flow.id)/\($0.id)" }
      })
  }
}
