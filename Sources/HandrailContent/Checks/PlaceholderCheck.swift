import HandrailCore

/// A placeholder is unknown, or has no value on the page where it stands.
enum PlaceholderCheck: ContentCheck {
  static let codes = ["H430", "H431"]
  static let returnCode = "return_code"
  static let arrivalNumber = "arrival_number"
  static let today = "today"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placedWords.flatMap { words -> [ContentFinding] in
      var told: Set<String> = []
      return words.section.words.parts.flatMap { part in
        part.template.placeholders.compactMap { name in
          guard told.insert(name).inserted else { return nil }
          return finding(name, words, at: words.section.place(of: part.name), sources)
        }
      }
    }
  }

  /// What is wrong with a placeholder in a flow's words; nil where it can be filled.
  ///
  /// Facts of the clinic and the region have checks of their own.
  static func finding(
    _ name: String, _ words: PlacedWords, at place: ContentPlace, _ sources: ContentSources
  ) -> ContentFinding? {
    if FactName(name) != nil || name == today { return nil }
    switch (name, words.role) {
    case (returnCode, .step(let step)) where step.kind == .returnCode: return nil
    case (arrivalNumber, .ending): return nil
    case (returnCode, _):
      return misplaced(name, at: place, fix: "Use it only on the page that shows the code.")
    case (arrivalNumber, _):
      return misplaced(name, at: place, fix: "Use it only on the receipt.")
    default: break
    }
    guard let value = ValueName(parsing: name), isKnown(value, words, sources) else {
      return ContentFinding(
        "H430", at: place, "There is no placeholder {\(name)}.",
        fix: fix(for: name, among: known(words, sources)))
    }
    guard !isSure(value, words) else { return nil }
    return misplaced(
      name, at: place,
      fix: "Use it only in a section with a voice whose condition says "
        + "\"\(name) is answered\", or take it out.")
  }

  private static func fix(for name: String, among known: [String]) -> String {
    if let meant = NearestName.suggestion(for: name, among: known) {
      return "Did you mean {\(meant)}?"
    }
    return "Known here: \(known.map { "{\($0)}" }.listed)."
  }

  private static func misplaced(
    _ name: String, at place: ContentPlace, fix: String
  ) -> ContentFinding {
    ContentFinding(
      "H431", at: place, "{\(name)} may have no value on this page.", fix: fix)
  }

  private static func isKnown(
    _ value: ValueName, _ words: PlacedWords, _ sources: ContentSources
  ) -> Bool {
    switch sources.meaning(of: value, in: words.flow) {
    case .answer, .derived, .fact: true
    case .unknownName, .unknownPart: false
    }
  }

  private static func known(_ words: PlacedWords, _ sources: ContentSources) -> [String] {
    let facts = ["site.name"] + (sources.site?.site.facts.keys.sorted() ?? []).map { "site.\($0)" }
    let regional = (sources.region?.region.facts.keys.sorted() ?? []).map { "region.\($0)" }
    return words.flow.valueNames + [returnCode, arrivalNumber, today] + facts + regional
  }

  /// Whether a value is there each time the words are read.
  private static func isSure(_ value: ValueName, _ words: PlacedWords) -> Bool {
    let flow = words.flow.flow
    if let voice = words.section.key.voice, let condition = flow.voices[voice],
      condition.comparisons.contains(where: { $0.subject == value && $0.test == .isAnswered })
    {
      return true
    }
    let graph = FlowGraph(words.flow)
    let page = StepID(words.section.key.id)
    let names = flow.derived[value.name]?.names ?? [value]
    return names.contains { name in
      guard name.part == nil, let step = flow.step(saving: name.name) else { return false }
      return step.isAlwaysGiven && graph.isSure(step.id, before: page)
    }
  }
}

extension Step {
  /// Whether nobody can pass the step without giving the information itself.
  fileprivate var isAlwaysGiven: Bool {
    guard instead.isEmpty else { return false }
    if case .ask = kind { return isRequired }
    return kind.isChoice
  }
}

/// The name of a fact of the clinic or the region, as a placeholder writes it.
struct FactName {
  /// Whose fact it is.
  enum Owner: String {
    case site
    case region
  }

  /// Whose fact it is.
  let owner: Owner
  /// The fact.
  let fact: String

  /// Reads `site.desk`; nil for any other placeholder.
  init?(_ placeholder: String) {
    let parts = placeholder.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, let owner = Owner(rawValue: String(parts[0])) else { return nil }
    self.owner = owner
    fact = String(parts[1])
  }
}

extension ContentSources {
  /// Where each fact of an owner is used first, by the fact's name.
  func factUses(_ owner: FactName.Owner) -> [(fact: String, place: ContentPlace)] {
    var uses: [(fact: String, place: ContentPlace)] = []
    for file in readWords {
      for section in file.sections {
        for part in section.words.parts {
          for name in part.template.placeholders.compactMap(FactName.init)
          where name.owner == owner && !uses.contains(where: { $0.fact == name.fact }) {
            uses.append((name.fact, section.place(of: part.name)))
          }
        }
      }
    }
    return uses
  }

  /// Whether a fact is there to fill a placeholder.
  func hasFact(_ name: FactName) -> Bool {
    switch name.owner {
    case .site: name.fact == "name" || site.map { $0.site.facts[name.fact] != nil } ?? true
    case .region: region.map { $0.region.facts[name.fact] != nil } ?? true
    }
  }
}
