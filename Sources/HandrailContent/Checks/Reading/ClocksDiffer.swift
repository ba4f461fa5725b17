import HandrailCore

/// Two rules of one clock hold on the same day for the same kind of plan and differ.
enum ClocksDiffer: Mistake {
  static let code = "H227"

  /// Tells the later of the two, with the first day of the other.
  static func finding(from first: CivilDate, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This rule differs from the one from \(first), and both hold on some days.",
      fix: "End the earlier one with \"until:\", or let the two bind other kinds of plan.")
  }

  private static let other =
    "      source: A rule\n    - days: 14\n      binds: [employer, chip]\n"

  static let examples = [
    MistakeExample(
      TinyContent.region, "      source: A rule",
      becomes: other + "      from: 2027-01-01\n      source: Another", toldAt: "days: 14")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.region, "      source: A rule",
      becomes: "      until: 2026-12-31\n" + other
        + "      from: 2027-01-01\n      source: Another"),
    MistakeExample(
      TinyContent.region, "      source: A rule",
      becomes: "      source: A rule\n    - days: 14\n      binds: [chip]\n"
        + "      from: 2027-01-01\n      source: Another"),
  ]

  /// A second rule for the same plans stands before the one that is there, which is told.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.clockLines.filter { $0.isItem && ["hours", "days"].contains($0.key) }.compactMap { line in
      let rest = bed.lines(of: line.file)[line.number...].prefix { $0.keys.count > 2 && !$0.isItem }
      guard rest.contains(where: { $0.key == "from" }) else { return nil }
      let own = [line.withoutComment(value: "91")] + rest.map(\.text)
      return Seed(
        edit: .lines(line.number..<line.number, of: line.file, become: own),
        place: ContentPlace(file: line.file, line: line.number + own.count))
    }
  }
}

extension ContentLine {
  /// The text with another value.
  fileprivate func withoutComment(value: String) -> String { lead + value }
}
