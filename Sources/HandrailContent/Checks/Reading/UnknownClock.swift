import HandrailCore

/// A region has a rule about a clock that the program does not know.
enum UnknownClock: Mistake {
  static let code = "H224"

  /// Tells the clock's name.
  static func finding(_ written: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "Nothing runs by a clock \"\(written)\".",
      fix: "Give the rule the name of a clock.", written: written,
      known: ClockName.allCases.map(\.rawValue))
  }

  static let examples = [
    MistakeExample(TinyContent.region, "standard-decision:", becomes: "standard-decison:")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.region, "standard-decision:", becomes: "appeal-decision:")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.clockLines.filter { $0.keys.count == 2 && !$0.isItem }.map { $0.withKey($0.key.misspelt) }
  }
}

extension SeedBed {
  /// The lines under `clocks:` in the region's file.
  var clockLines: [ContentLine] {
    (sources.region.map { lines(of: $0.file) } ?? []).filter { $0.keys.first == "clocks" }
  }

  /// The lines of the health plans' files.
  var payerLines: [ContentLine] { sources.payers.flatMap { lines(of: $0.file) } }
}
