import HandrailCore

/// Words use a fact of the region that is unknown, does not hold yet, or will end.
///
/// A check has no clock: a fact must hold on the day on which walks are played, and have no end.
enum RegionFactCheck: ContentCheck {
  static let codes = ["H435", "H436", "H437"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    guard let source = sources.region else { return [] }
    return sources.factUses(.region).compactMap { fact, place in
      guard let facts = source.region.facts[fact] else {
        let known = source.region.facts.keys.sorted()
        let meant = NearestName.suggestion(for: fact, among: known)
        return ContentFinding(
          "H435", at: place, "The region has no fact {region.\(fact)}.",
          fix: meant.map { "Did you mean {region.\($0)}?" }
            ?? "Add \(fact) under \"facts:\" in \(source.file).")
      }
      return finding(fact, facts, source)
    }
  }

  private static func finding(
    _ name: String, _ facts: [DatedFact], _ source: RegionSource
  ) -> ContentFinding? {
    let place = source.place(of: "facts/\(name)")
    let day = WalkPlayer.usualMoment.civilDate
    guard facts.contains(where: { $0.holds(on: day) }) else {
      return ContentFinding(
        "H436", at: place, "\"\(name)\" does not hold on \(day), and pages use it.",
        fix: "Add the value that holds, with \"from:\" and its source.")
    }
    guard !facts.contains(where: { $0.until == nil }), let end = facts.compactMap(\.until).max()
    else { return nil }
    return ContentFinding(
      "H437", at: place, "\"\(name)\" holds only until \(end), and pages use it.",
      fix: "Add what holds after that day, or take \"until:\" out.", severity: .warning)
  }
}
