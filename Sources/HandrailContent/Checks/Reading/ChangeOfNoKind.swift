/// A change at the review does not say what is done, or says two things.
enum ChangeOfNoKind: Mistake {
  static let code = "H221"

  /// Tells the change; `count` is how many of the three keys it has.
  static func finding(kinds count: Int, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A change has one of to, remove and add.",
      fix: count == 0 ? "Add \"to: value\" to the change." : "Write each as a change of its own.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "  sees: [costs]", becomes: "  then:\n    - change: name\n  sees: [costs]",
      toldAt: "change: name"),
    MistakeExample(
      TinyContent.walks, "  sees: [costs]",
      becomes: "  then:\n    - {change: cards, remove: 1, to: none}\n  sees: [costs]",
      toldAt: "change: cards"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "  sees: [costs]",
      becomes: "  then:\n    - {change: name, to: Bo}\n  sees: [costs]")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.walkLines.compactMap { line in
      guard ["to", "remove", "add"].contains(line.key), line.isWhole, !line.value.isEmpty,
        let above = bed.neighbour(of: line, by: -1), above.key == "change"
      else { return nil }
      return line.becoming(at: above.place)
    }
  }
}
