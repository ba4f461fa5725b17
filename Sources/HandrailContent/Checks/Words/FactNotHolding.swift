import HandrailCore

/// Pages use a fact of the region that does not hold.
///
/// A check has no clock: a fact must hold on the day on which walks are played.
enum FactNotHolding: Mistake {
  static let code = "H436"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    let day = WalkPlayer.usualMoment.civilDate
    return sources.usedRegionFacts.filter { !$0.holds(on: day) }.map { fact in
      told(
        at: fact.place, "\"\(fact.name)\" does not hold on \(day), and pages use it.",
        fix: "Add the value that holds, with \"from:\" and its source.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.region, "from: 1968-02-16", becomes: "from: 2090-01-01", toldAt: "emergency:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.region, "facts:\n",
      becomes: "facts:\n  old_number:\n    - value: 1\n      from: 1900-01-01\n"
        + "      until: 1950-01-01\n      source: A source\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.datedLines("from").map { line, fact in
      line.withValue("2090-01-01", told: fact.place)
    }
  }
}

/// A fact of the region that words fill in.
struct UsedRegionFact {
  /// Its name.
  let name: String
  /// Its values with their days.
  let values: [DatedFact]
  /// Its place in the region's file.
  let place: ContentPlace

  /// Whether one of its values holds on a day.
  func holds(on day: CivilDate) -> Bool { values.contains { $0.holds(on: day) } }
}

extension ContentSources {
  /// The region's facts that words fill in.
  var usedRegionFacts: [UsedRegionFact] {
    guard let source = region else { return [] }
    return factUses(.region).compactMap { use in
      source.region.facts[use.fact].map {
        UsedRegionFact(name: use.fact, values: $0, place: source.place(of: "facts/\(use.fact)"))
      }
    }
  }
}

extension SeedBed {
  /// The lines with a key of used facts that have one value.
  func datedLines(_ key: String) -> [(line: ContentLine, fact: UsedRegionFact)] {
    sources.usedRegionFacts.filter { $0.values.count == 1 }.flatMap { fact in
      lines(of: fact.place.file).filter { $0.keys.contains(fact.name) && $0.key == key }
        .map { ($0, fact) }
    }
  }
}
