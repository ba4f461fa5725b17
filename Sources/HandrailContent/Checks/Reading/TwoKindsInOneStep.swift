/// A step does two things, such as asking and showing.
enum TwoKindsInOneStep: Mistake {
  static let code = "H218"

  /// Tells the second of the two keys.
  static func finding(
    _ what: String, keys: (String, String), at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "\(what) has both \"\(keys.0):\" and \"\(keys.1):\".",
      fix: "Keep one of the two; write another step for the other.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "    ask: date", becomes: "    ask: date\n    show: message",
      toldAt: "show: message")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "    ask: date", becomes: "    ask: text")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter { $0.key == "ask" || $0.key == "use" }.map {
      let other = $0.key == "ask" ? "show: message" : "repeat: \($0.value)"
      return $0.becoming($0.text, $0.indentation + other, told: 1)
    }
  }
}
