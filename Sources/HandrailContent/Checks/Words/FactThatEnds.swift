import HandrailCore

/// Pages use a fact of the region that will end, and nothing follows it.
enum FactThatEnds: Mistake {
  static let code = "H437"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.usedRegionFacts.filter { $0.holds(on: WalkPlayer.usualMoment.civilDate) }
      .compactMap { fact in
        guard !fact.values.contains(where: { $0.until == nil }),
          let end = fact.values.compactMap(\.until).max()
        else { return nil }
        return told(
          at: fact.place, "\"\(fact.name)\" holds only until \(end), and pages use it.",
          fix: "Add what holds after that day, or take \"until:\" out.")
      }
  }

  static let examples = [
    MistakeExample(
      TinyContent.region, "from: 1968-02-16\n",
      becomes: "from: 1968-02-16\n      until: 2030-01-01\n", toldAt: "emergency:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.region, "    - value: 911\n      from: 1968-02-16\n",
      becomes: "    - value: 911\n      from: 1968-02-16\n      until: 2030-01-01\n"
        + "      source: A source\n    - value: 112\n      from: 2030-01-02\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.datedLines("from").map { line, fact in
      let blanks = String(repeating: " ", count: line.lead.prefix { $0 == " " || $0 == "-" }.count)
      return line.becoming(line.text, blanks + "until: 2090-01-01", at: fact.place)
    }
  }
}
