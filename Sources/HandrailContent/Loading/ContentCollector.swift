import HandrailCore

/// Hands each file to its reader and gathers what comes out.
///
/// It reads no disk.
struct ContentCollector {
  /// Everything read so far.
  private(set) var sources = ContentSources()
  /// What an author has to look at.
  private(set) var findings: [ContentFinding] = []
  /// Names everything that was handed over, names of files included.
  private(set) var digest = ContentDigest()
  /// The flows whose file was met, readable or not.
  private(set) var flowsMet: Set<FlowID> = []
  /// Whether the lines of words files are kept for the checks of wording.
  var keepsLines = false

  /// Notes a finding about a file that could not be handed over.
  mutating func add(_ finding: ContentFinding) {
    findings.append(finding)
  }

  /// Notes that a flow's file is there, even where it cannot be read.
  mutating func meet(_ role: ContentRole, in file: String) {
    guard case .flow(let flow, _) = role, !flowsMet.insert(flow).inserted else { return }
    findings.append(
      ContentFinding(
        "H208", at: ContentPlace(file: file),
        "A flow and a shared flow are both called \"\(flow)\".", fix: "Rename one of the folders."))
  }

  /// Reads a file.
  ///
  /// `isMain` is false for a clinic or region that is only looked at for mistakes.
  mutating func add(_ bytes: [UInt8], of file: String, as role: ContentRole, isMain: Bool = true) {
    digest.add(file.utf8)
    digest.add(bytes)
    var decoding = TextDecoding(file: file)
    let text = decoding.text(bytes)
    findings += decoding.findings
    guard let text else { return }
    switch role {
    case .site, .region, .flow, .walks, .theme, .wording:
      let (root, found) = YAMLReader.read(text)
      findings += found
      if let root { add(root, of: file, as: role, isMain: isMain) }
    case .words(let owner, let language):
      let reader = WordsReader(text, owner: owner, language: language)
      findings += reader.findings
      sources.words.append(reader.source)
      if keepsLines { sources.words[sources.words.count - 1].text = text }
    case .otherLanguages:
      let (languages, found) = OtherLanguagesReader.read(text)
      findings += found
      sources.otherLanguages = languages
    case .syllables:
      sources.wording?.syllables.add(SyllableTable(text))
    case .codeWords(let language):
      let (words, found) = CodeWordsReader.read(text)
      findings += found
      sources.codeWords[language] = words
    }
  }

  private mutating func add(
    _ root: YAMLNode, of file: String, as role: ContentRole, isMain: Bool
  ) {
    switch role {
    case .site:
      let (source, found) = SiteReader.read(root, file: file)
      findings += found
      if isMain { sources.site = source }
    case .region(let name):
      let (source, found) = RegionReader.read(root, file: file, name: name)
      findings += found
      if isMain { sources.region = source }
    case .flow(let flow, let isShared):
      let (source, found) = FlowReader.read(
        root, file: file, folder: flow.rawValue, isShared: isShared)
      findings += found
      guard let source else { return }
      if isShared { sources.sharedFlows.append(source) } else { sources.flows.append(source) }
    case .walks(let flow):
      let (source, found) = WalksReader.read(root, file: file, flow: flow)
      findings += found
      sources.walks.append(source)
    case .theme(let name):
      let (source, found) = ThemeReader.read(root, file: file, name: name)
      findings += found
      if let source { sources.themes.append(source) }
    case .wording(let family):
      var rules = sources.wording ?? WordingRules()
      findings += WordingReader.read(root, file: file, family: family, into: &rules)
      sources.wording = rules
    case .words, .otherLanguages, .codeWords, .syllables:
      break
    }
  }
}
