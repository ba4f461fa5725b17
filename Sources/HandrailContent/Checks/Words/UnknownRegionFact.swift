import HandrailCore

/// Words name a fact that the region's file does not have.
enum UnknownRegionFact: Mistake {
  static let code = "H435"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.region else { return [] }
    let known = source.region.facts.keys.sorted()
    return sources.factUses(.region).filter { !known.contains($0.fact) }.map { fact, place in
      told(
        at: place, "The region has no fact {region.\(fact)}.",
        fix: "Name a fact that the region has, or add it in \(source.file) with its source.",
        written: "region.\(fact)", known: known.map { "region.\($0)" })
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "llame al {region.emergency}", becomes: "llame al {region.emergencia}"),
    MistakeExample(
      TinyContent.spanish, "Puede preguntar siempre.", becomes: "O al {region.crisis_line}."),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "You can ask at any time.", becomes: "Call {region.emergency}.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.factLines(.region).map { line, fact in
      line.becoming(line.text.replacing("{region.\(fact)}", with: "{region.\(fact.misspelt)}"))
    }
  }
}
