import HandrailAsk
import HandrailCore

/// What came out of reading one file, before it is put together with the others.
///
/// It depends on the file alone, so that a file whose bytes did not change need not be read again.
struct FileReading: Sendable {
  /// What the file holds.
  enum Part: Sendable {
    case site(SiteSource)
    case region(RegionSource)
    case payer(PayerSource)
    case flow(FlowSource, isShared: Bool)
    case walks(WalksSource)
    case theme(ThemeSource)
    case words(WordsSource)
    case otherLanguages([OtherLanguage])
    case codeWords([String], LanguageTag)
    case askWords(AskWords.Language, LanguageTag)
    case askWeights(AskWeights)
    case wording(WordingRules)
    case syllables(SyllableTable)
    case redFlags(RedFlagLexicon, LanguageTag)
    case redFlagWeights(RedFlagWeights, LanguageTag)
  }

  /// What the file holds; nil where it could not be read.
  var part: Part?
  /// Names the bytes, so that they are gone through once however often they are put together.
  let digest: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []

  /// Reads a file by its role.
  init(_ bytes: [UInt8], of file: String, as role: ContentRole) {
    digest = ContentDigest.hex(bytes)
    if case .redFlagWeights(let language) = role {
      let (weights, found) = RedFlagWeightsReader.read(bytes, file: file)
      findings = found
      part = weights.map { .redFlagWeights($0, language) }
      return
    }
    var decoding = TextDecoding(file: file)
    let text = decoding.text(bytes)
    findings = decoding.findings
    guard let text else { return }
    switch role {
    case .site, .region, .payer, .flow, .walks, .theme, .askWords, .askWeights, .wording, .redFlags:
      let (root, found) = YAMLReader.read(text)
      findings += found
      if let root { part = read(root, of: file, as: role) }
    case .words(let owner, let language):
      var body: SourceText? = text
      var header: ExplanationHeader?
      if case .explanation = owner {
        let read = ExplanationHeaderReader.read(text, language: language)
        findings += read.findings
        (header, body) = (read.header, read.body)
      }
      guard let body else { return }
      let reader = WordsReader(body, owner: owner, language: language)
      findings += reader.findings
      var source = reader.source
      source.header = header
      source.text = text
      part = .words(source)
    case .otherLanguages:
      let (languages, found) = OtherLanguagesReader.read(text)
      findings += found
      part = .otherLanguages(languages)
    case .codeWords(let language):
      let (words, found) = CodeWordsReader.read(text)
      findings += found
      part = .codeWords(words, language)
    case .redFlagWeights: break
    case .syllables:
      part = .syllables(SyllableTable(text))
    }
  }

  private mutating func read(_ root: YAMLNode, of file: String, as role: ContentRole) -> Part? {
    switch role {
    case .site:
      let (source, found) = SiteReader.read(root, file: file)
      findings += found
      return source.map(Part.site)
    case .region(let name):
      let (source, found) = RegionReader.read(root, file: file, name: name)
      findings += found
      return source.map(Part.region)
    case .payer(let id):
      let (source, found) = PayerReader.read(root, file: file, id: id)
      findings += found
      return source.map(Part.payer)
    case .flow(let flow, let isShared):
      let (source, found) = FlowReader.read(
        root, file: file, folder: flow.rawValue, isShared: isShared)
      findings += found
      return source.map { .flow($0, isShared: isShared) }
    case .walks(let flow):
      let (source, found) = WalksReader.read(root, file: file, flow: flow)
      findings += found
      return .walks(source)
    case .theme(let name):
      let (source, found) = ThemeReader.read(root, file: file, name: name)
      findings += found
      return source.map(Part.theme)
    case .askWords(let language):
      let (words, found) = AskWordsReader.read(root, file: file)
      findings += found
      return .askWords(words, language)
    case .askWeights:
      let (weights, found) = AskWeightsReader.read(root, file: file)
      findings += found
      return weights.map(Part.askWeights)
    case .wording(let family):
      let (rules, found) = WordingReader.read(root, file: file, family: family)
      findings += found
      return .wording(rules)
    case .redFlags(let language):
      let (lexicon, found) = RedFlagLexiconReader.read(root, file: file, language: language)
      findings += found
      return lexicon.map { .redFlags($0, language) }
    case .words, .otherLanguages, .codeWords, .syllables, .redFlagWeights:
      return nil
    }
  }
}
