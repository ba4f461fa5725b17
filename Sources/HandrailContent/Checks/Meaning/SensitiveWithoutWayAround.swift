import HandrailCore

/// A sensitive question has no honest way around it.
enum SensitiveWithoutWayAround: Mistake {
  static let code = "H262"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.flatMap { source in
      source.flow.steps.values.filter(\.isWithoutWayAround).map { step in
        told(
          at: source.place(of: "steps/\(step.id)/sensitive"),
          "\"\(step.id)\" is sensitive and has no other honest answer.",
          fix: "Add \"instead:\", for example \"instead: [rather-not-say]\", and its words.")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "sensitive: yes\n    instead: [rather-not-say]", becomes: "sensitive: yes",
      toldAt: "sensitive: yes"),
    MistakeExample(
      TinyContent.flow, "agreement: yes", becomes: "agreement: yes\n    sensitive: yes"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "instead: [not-known]", becomes: "instead: [not-known]\n    sensitive: yes")
  ]

  /// A sensitive question loses its way around, or one that has none becomes sensitive.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.steps.compactMap { step, source in
      let read = source.writtenConditions.flatMap(\.condition.comparisons).flatMap(\.test.options)
      guard step.isSensitive, !step.instead.contains(where: read.contains),
        let line = bed.line(at: source.place(of: "steps/\(step.id)/instead/0")), line.isWhole
      else { return nil }
      var place = source.place(of: "steps/\(step.id)/sensitive")
      if place.line > line.number { place.line -= 1 }
      return line.gone(told: place)
    }
      + bed.askLines.filter { $0.step.instead.isEmpty && !$0.step.isSensitive }
      .map { $0.line.followed(by: "sensitive: yes") }
  }
}

extension Step {
  /// Whether the step is sensitive and there is no way around it.
  var isWithoutWayAround: Bool { isSensitive && instead.isEmpty }
}
