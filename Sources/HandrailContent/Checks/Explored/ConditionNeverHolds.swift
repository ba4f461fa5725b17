import HandrailCore

/// A way on that nobody can ever take: whenever its condition is asked, it fails.
enum ConditionNeverHolds: Mistake {
  static let code = "H236"

  /// The finding; `way` is a way to the step on which it fails.
  static func finding(at place: ContentPlace, way: [String]) -> ContentFinding {
    told(
      at: place,
      "This never holds here, whatever was answered before; not after "
        + "\(way.suffix(3).joined(separator: ", ")), for example.",
      fix: "Look which way above it, or which answer before it, rules it out; then change the "
        + "condition or take this way out.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "when: paying is none", becomes: "when: asks-more")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "when: paying is none", becomes: "when: paying is lakeside")
  ]

  /// The way before it has the same condition, and is taken first.
  static func seeds(in bed: SeedBed) -> [Seed] {
    let whens = bed.flowLines.filter { $0.key == "when" }
    return zip(whens, whens.dropFirst()).compactMap { before, line in
      guard before.keys == line.keys, before.file == line.file, before.value != line.value,
        line.number == before.number + 2
      else { return nil }
      return line.withValue(before.value)
    }
  }
}
