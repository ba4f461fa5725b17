import HandrailCore

/// What a file of Content/ is for, by its place in the folders.
enum ContentRole: Hashable, Sendable {
  case site
  case region(String)
  case payer(OptionID)
  case otherLanguages
  case codeWords(LanguageTag)
  case theme(ThemeName)
  case flow(FlowID, isShared: Bool)
  case walks(FlowID)
  case words(WordsSource.Owner, LanguageTag)
  case askWords(LanguageTag)
  case askWeights
  case wording(String)
  case syllables
  case redFlags(LanguageTag)
  case redFlagWeights(LanguageTag)

  /// The language the file is for; nil where it is for all.
  var language: LanguageTag? {
    switch self {
    case .codeWords(let language), .words(_, let language), .askWords(let language): language
    default: nil
    }
  }
}

/// Which files Content/ has, and what each is for.
enum ContentLayout {
  /// The folders whose files are read here.
  static let folders = [
    "ask", "explanations", "flows", "interface", "payers", "red-flags", "regions", "rehearsals",
    "shared", "themes",
  ]
  /// The folder of the rules of wording, which only checks read.
  static let wordingFolder = "wording"

  /// The folder of the red-flag detector.
  static let redFlagsFolder = "red-flags"

  /// The role of a file, by its path relative to Content/; nil where it has none here.
  static func role(of path: String) -> ContentRole? {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return nil }
    switch (parts.first, parts.count) {
    case (_, 1):
      return name.hasPrefix("site") && name.hasSuffix(".yaml") ? .site : nil
    case ("regions", 2):
      return stem(name, ".yaml").map(ContentRole.region)
    case ("payers", 2):
      return stem(name, ".yaml").flatMap { ContentName.isName($0) ? .payer(OptionID($0)) : nil }
    case ("interface", 2):
      if name == "other-languages.md" { return .otherLanguages }
      if name.hasPrefix("code-words-"), let tag = stem(String(name.dropFirst(11)), ".txt") {
        return ContentName.isLanguageTag(tag) ? .codeWords(LanguageTag(tag)) : nil
      }
      return language(name).map { .words(.interface, $0) }
    case (redFlagsFolder, 2): return redFlags(name)
    case ("ask", 2):
      if name == "weights.yaml" { return .askWeights }
      guard let tag = stem(name, ".yaml"), ContentName.isLanguageTag(tag) else { return nil }
      return .askWords(LanguageTag(tag))
    case ("themes", 2):
      return stem(name, ".yaml").flatMap { ContentName.isName($0) ? .theme(ThemeName($0)) : nil }
    case (wordingFolder, 2):
      if name.hasPrefix("syllables-"), name.hasSuffix(".txt") { return .syllables }
      return stem(name, ".yaml").map(ContentRole.wording)
    case ("rehearsals", 3):
      return language(name).map { .words(.rehearsal(FlowID(parts[1])), $0) }
    case ("explanations", 3):
      guard ContentName.isName(parts[1]) else { return nil }
      return language(name).map { .words(.explanation(TopicID(parts[1])), $0) }
    case ("flows", 3), ("shared", 3):
      let isShared = parts[0] == "shared"
      if name == "flow.yaml" { return .flow(FlowID(parts[1]), isShared: isShared) }
      if name == "walks.yaml", !isShared { return .walks(FlowID(parts[1])) }
      return language(name).map { .words(.flow(FlowID(parts[1])), $0) }
    default:
      return nil
    }
  }

  /// Whether nobody expects a file to be read: notes, hidden files, copies that editors leave.
  static func isIgnored(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("#") || name.hasSuffix("~") || name.hasPrefix("README")
  }

  /// Whether a file holds weights, which a training wrote and nobody edits.
  static func isWeights(_ path: String) -> Bool {
    if case .redFlagWeights = role(of: path) { true } else { false }
  }

  private static func redFlags(_ name: String) -> ContentRole? {
    if let tag = stem(name, ".yaml"), ContentName.isLanguageTag(tag) {
      return .redFlags(LanguageTag(tag))
    }
    guard name.hasPrefix("weights-"), let tag = stem(String(name.dropFirst(8)), ".txt"),
      ContentName.isLanguageTag(tag)
    else { return nil }
    return .redFlagWeights(LanguageTag(tag))
  }

  private static func stem(_ name: String, _ ending: String) -> String? {
    name.hasSuffix(ending) && name != ending ? String(name.dropLast(ending.count)) : nil
  }

  private static func language(_ name: String) -> LanguageTag? {
    guard let tag = stem(name, ".md"), ContentName.isLanguageTag(tag) else { return nil }
    return LanguageTag(tag)
  }
}
