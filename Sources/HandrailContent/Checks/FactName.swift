import HandrailCore

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

extension SeedBed {
  /// Each line of words that names a fact of an owner, with the fact.
  func factLines(_ owner: FactName.Owner) -> [(line: ContentLine, fact: String)] {
    (words.map(\.section) + phrases.map(\.section)).flatMap { section in
      section.words.parts.flatMap { part -> [(line: ContentLine, fact: String)] in
        guard let line = line(of: part.name, in: section) else { return [] }
        return part.template.placeholders.compactMap(FactName.init)
          .filter { $0.owner == owner && $0.fact != "name" }.map { (line, $0.fact) }
      }
    }
  }
}
