/// A key is known, but not in a step of this kind.
enum KeyOutOfPlace: Mistake {
  static let code = "H209"

  /// Tells a section in a shared flow.
  static func finding(sectionOfSharedFlow place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A shared flow stands in the section of the flow that uses it.",
      fix: "Take \"section:\" out of the shared flow.")
  }

  /// Tells a key that belongs to steps of another kind.
  static func finding(
    _ key: String, goesWith owner: String, not other: String? = nil, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place,
      "\"\(key):\" goes with \(owner)\(other.map { ", not with \"\($0):\"" } ?? "").",
      fix: "Take it out, or make it a step of that kind.")
  }

  /// Tells an answer's name on a page that asks nothing.
  static func finding(saveOfPage place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This page asks nothing that could be saved.",
      fix: "Take \"save:\" out, or let the step ask.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.card, "    ask: text", becomes: "    section: money\n    ask: text"),
    MistakeExample(
      TinyContent.flow, "    use: address", becomes: "    use: address\n    rules: [required]",
      toldAt: "rules: [required]"),
    MistakeExample(
      TinyContent.flow, "    rules: [not-after today]", becomes: "    options: [now, then]"),
    MistakeExample(
      TinyContent.flow, "    show: message", becomes: "    show: message\n    of: [name]",
      toldAt: "of: [name]"),
    MistakeExample(
      TinyContent.flow, "    show: message", becomes: "    show: message\n    save: costs",
      toldAt: "save: costs"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "    use: address", becomes: "    use: address\n    sensitive: yes")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.compactMap { line in
      let stray: String? =
        switch (line.key, line.value) {
        case ("show", "message"), ("show", "return-code"): "save: told"
        case ("ask", "text"), ("ask", "date"): "options: [now, then]"
        case ("use", _), ("repeat", _): "rules: [required]"
        default: nil
        }
      return stray.map { line.becoming(line.text, line.indentation + $0, told: 1) }
    }
  }
}
