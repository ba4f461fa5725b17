import HandrailAsk
import HandrailCore
import HandrailScreen

/// What came out of reading Content/.
public struct LoadedContent: Sendable {
  /// Everything that was read, with the place of each part.
  public var sources: ContentSources
  /// The library; nil where a finding is an error, so that half-read content reaches nobody.
  public var library: Library?
  /// What an author has to look at, by place.
  public var findings: [ContentFinding]

  /// Look-ups among the explanations, made when they are first asked for.
  public let askIndexes: AskIndexes

  /// The colours that can be chosen.
  public var themes: Themes {
    Themes(Dictionary(sources.themes.map { ($0.name, $0.theme) }, uniquingKeysWith: { $1 }))
  }

  /// The safety net over what people type; made anew each time, so that who asks often keeps it.
  public var redFlags: RedFlags {
    RedFlags(lexicons: sources.redFlags, weights: sources.redFlagWeights)
  }

  /// Names the very files that were read; two readings with the same name read the same.
  public var digest: String

  /// Makes a result; the library is dropped where a finding is an error.
  public init(
    sources: ContentSources, library: Library?, findings: [ContentFinding], digest: String = ""
  ) {
    self.digest = digest
    self.sources = sources
    self.findings = findings
    let usable = findings.contains { $0.severity == .error } ? nil : library
    self.library = usable
    askIndexes = AskIndexes(of: usable, words: sources.ask)
  }
}

extension Sequence<ContentFinding> {
  /// The findings by place, each once.
  func sortedByPlace() -> [ContentFinding] {
    var seen: Set<ContentFinding> = []
    return filter { seen.insert($0).inserted }
      .sorted { ($0.place, $0.code, $0.message) < ($1.place, $1.code, $1.message) }
  }
}
