import HandrailCore

/// Gathers what comes out of reading each file.
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
    findings.append(OtherNameThanFolder.finding(twins: flow, at: ContentPlace(file: file)))
  }

  /// Reads a file and puts it together with the others.
  mutating func add(_ bytes: [UInt8], of file: String, as role: ContentRole) {
    add(FileReading(bytes, of: file, as: role), of: file, bytes)
  }

  /// Puts a file that was read together with the others.
  ///
  /// `isMain` is false for a clinic or region that is only looked at for mistakes.
  mutating func add(
    _ reading: FileReading, of file: String, _ bytes: [UInt8], isMain: Bool = true
  ) {
    digest.add(file.utf8)
    digest.add(reading.digest.utf8)
    findings += reading.findings
    switch reading.part {
    case .site(let source):
      if isMain { sources.site = source }
    case .region(let source):
      if isMain { sources.region = source }
    case .payer(let source): sources.payers.append(source)
    case .flow(let source, isShared: true): sources.sharedFlows.append(source)
    case .flow(let source, isShared: false): sources.flows.append(source)
    case .walks(let source): sources.walks.append(source)
    case .theme(let source): sources.themes.append(source)
    case .words(let source):
      sources.words.append(source)
      if !keepsLines { sources.words[sources.words.count - 1].text = nil }
    case .otherLanguages(let languages): sources.otherLanguages = languages
    case .codeWords(let words, let language): sources.codeWords[language] = words
    case .askWords(let words, let language): sources.ask.languages[language] = words
    case .askWeights(let weights): sources.ask.weights = weights
    case .wording(let rules):
      sources.wording = (sources.wording ?? WordingRules()).adding(rules, bytes)
    case .syllables(let table):
      sources.wording = (sources.wording ?? WordingRules()).adding(table, bytes)
    case .redFlags(let lexicon, let language): sources.redFlags[language] = lexicon
    case .redFlagWeights(let weights, let language): sources.redFlagWeights[language] = weights
    case nil: break
    }
  }
}
