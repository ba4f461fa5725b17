import HandrailCore

/// Words name a fact that the clinic's file does not have.
enum UnknownSiteFact: Mistake {
  static let code = "H433"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.site else { return [] }
    let known = ["name"] + source.site.facts.keys.sorted()
    return sources.factUses(.site).filter { !known.contains($0.fact) }.map { fact, place in
      told(
        at: place, "The clinic has no fact {site.\(fact)}.",
        fix: "Name a fact that the clinic has, or write it under \"facts:\" in \(source.file).",
        written: "site.\(fact)", known: known.map { "site.\($0)" })
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "Pregunte en {site.desk}", becomes: "Pregunte en {site.dekk}"),
    MistakeExample(
      TinyContent.spanish, "Puede preguntar siempre.", becomes: "Hay {site.coffee}."),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "You can ask at any time.", becomes: "You can ask {site.name}.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.factLines(.site).map { line, fact in
      line.becoming(line.text.replacing("{site.\(fact)}", with: "{site.\(fact.misspelt)}"))
    }
  }
}
