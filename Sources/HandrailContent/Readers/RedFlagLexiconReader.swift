import HandrailAsk
import HandrailCore

/// Reads what the red-flag detector knows about a language, such as red-flags/en.yaml.
struct RedFlagLexiconReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private init(file: String) {
    self.file = file
  }

  /// The lexicon of a file; nil where it could not be read.
  static func read(
    _ root: YAMLNode, file: String, language: LanguageTag
  ) -> (lexicon: RedFlagLexicon?, findings: [ContentFinding]) {
    var reader = RedFlagLexiconReader(file: file)
    let lexicon = reader.lexicon(root, language: language)
    return (lexicon, reader.findings)
  }

  private mutating func lexicon(_ root: YAMLNode, language: LanguageTag) -> RedFlagLexicon? {
    let what = "The red flags"
    let keys = ["language", "everyday", "concepts", "patterns", "idioms", "shorthand"]
    guard let fields = fields(root, what, keys: keys, path: "") else { return nil }
    checkName(of: .redFlags, is: language.rawValue, in: fields, what, at: root.place)
    var lexicon = RedFlagLexicon()
    if let entry = required("everyday", of: fields, what, at: root.place) {
      lexicon.everyday = phrases(entry.value, "\"everyday:\"", path: "everyday")
    }
    if let entry = required("idioms", of: fields, what, at: root.place) {
      lexicon.idioms = phrases(entry.value, "\"idioms:\"", path: "idioms")
    }
    if let entry = required("concepts", of: fields, what, at: root.place) {
      lexicon.concepts = concepts(entry)
    }
    if let entry = required("patterns", of: fields, what, at: root.place) {
      let known = lexicon.concepts.map(\.name)
      lexicon.patterns = entries(entry.value, "\"patterns:\"", path: "patterns").compactMap {
        pattern($0, known: known)
      }
    }
    if let entry = fields["shorthand"] {
      for short in entries(entry.value, "\"shorthand:\"", path: "shorthand") {
        lexicon.shorthand[short.key] = text(short.value, "What \"\(short.key)\" stands for")
      }
    }
    return lexicon
  }

  private mutating func concepts(_ entry: YAMLEntry) -> [RedFlagLexicon.Concept] {
    let entries = entries(entry.value, "\"concepts:\"", path: "concepts")
    for late in entries.dropFirst(RedFlagLexicon.mostConcepts).prefix(1) {
      findings.append(TooManyConcepts.finding(at: late.keyPlace))
    }
    return entries.prefix(RedFlagLexicon.mostConcepts).compactMap { entry in
      guard isName(entry.key, "A concept's name", at: entry.keyPlace) else { return nil }
      let path = "concepts/\(entry.key)"
      return RedFlagLexicon.Concept(
        name: entry.key, phrases: phrases(entry.value, "The concept \(entry.key)", path: path))
    }
  }

  /// The phrases of a list whose lines hold several, with commas between.
  private mutating func phrases(_ node: YAMLNode, _ what: String, path: String) -> [String] {
    list(node, what, path: path).flatMap { line -> [String] in
      guard let text = text(line, "Each line of \(what)") else { return [] }
      let phrases = text.split(separator: ",", omittingEmptySubsequences: false).map {
        String($0.drop { $0 == " " })
      }
      if phrases.contains("") {
        findings.append(EmptyValue.finding("A phrase between two commas", at: line.place))
      }
      return phrases.filter { !$0.isEmpty }
    }
  }

  private mutating func pattern(_ entry: YAMLEntry, known: [String]) -> RedFlagLexicon.Pattern? {
    let what = "The pattern \(entry.key)"
    let path = "patterns/\(entry.key)"
    let keys = ["kind", "all", "within", "unless", "sure"]
    guard isName(entry.key, "A pattern's name", at: entry.keyPlace),
      let fields = fields(entry.value, what, keys: keys, path: path)
    else { return nil }
    let kind = required("kind", of: fields, what, at: entry.keyPlace).flatMap { concern($0.value) }
    let all = required("all", of: fields, what, at: entry.keyPlace).map { all in
      list(all.value, "\"all:\"", path: "\(path)/all").map { group($0, known: known) }
    }
    guard let kind, let all, !all.isEmpty, all.allSatisfy({ !$0.isEmpty }) else { return nil }
    var pattern = RedFlagLexicon.Pattern(name: entry.key, concern: kind, all: all)
    if let within = fields["within"] {
      pattern.within = number(within.value, "\"within:\"", in: 1...40) ?? pattern.within
    }
    if let unless = fields["unless"] {
      pattern.unless = list(unless.value, "\"unless:\"", path: "\(path)/unless").flatMap {
        group($0, known: known)
      }
    }
    if let sure = fields["sure"] { pattern.sure = sureness(sure.value) }
    return pattern
  }

  private mutating func sureness(_ node: YAMLNode) -> RedFlagLexicon.Sureness {
    guard let text = text(node, "\"sure:\"") else { return .never }
    if let sureness = RedFlagLexicon.Sureness(rawValue: text) { return sureness }
    findings.append(UnknownSureness.finding(text, at: node.place))
    return .never
  }

  private mutating func concern(_ node: YAMLNode) -> Concern? {
    guard let text = text(node, "The kind") else { return nil }
    if let concern = Concern(rawValue: text) { return concern }
    findings.append(UnknownConcern.finding(text, at: node.place))
    return nil
  }

  /// Concepts of which one has to be there, written with "or" between them.
  private mutating func group(_ node: YAMLNode, known: [String]) -> [String] {
    guard let text = text(node, "A concept") else { return [] }
    let names = text.split(separator: " ").map(String.init).filter { $0 != "or" }
    for name in names where !known.contains(name) {
      findings.append(UnknownConcept.finding(name, known: known, at: node.place))
    }
    return names.filter(known.contains)
  }
}
