/// A branch or a voice names a condition that the flow does not have.
enum UnknownConditionName: Mistake {
  static let code = "H210"

  /// Tells the name of a condition.
  static func finding(_ text: String, known: [String], at place: ContentPlace) -> ContentFinding {
    finding(
      "condition", text, known: known,
      otherwise: "Add it under \"conditions:\", or write it out: \"answer is value\".", at: place)
  }

  /// Tells the name of a voice in which a question is asked anew.
  static func finding(
    voice text: String, known: [String], at place: ContentPlace
  ) -> ContentFinding {
    finding(
      "voice", text, known: known, otherwise: "Add it under \"voices:\".", at: place)
  }

  private static func finding(
    _ what: String, _ text: String, known: [String], otherwise: String, at place: ContentPlace
  ) -> ContentFinding {
    let message = "There is no \(what) \"\(text)\"."
    guard NearestName.suggestion(for: text, among: known) != nil else {
      return told(at: place, message, fix: otherwise)
    }
    return told(
      at: place, message, fix: "Write the \(what)'s name as it stands above.", written: text,
      known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "when: asks-more", becomes: "when: ask-more"),
    MistakeExample(TinyContent.flow, "when: asks-more", becomes: "when: unheard-of"),
    MistakeExample(
      TinyContent.flow, "  named: knows-a-name\n",
      becomes: "  named: knows-a-name\n\nasks-anew: [nmaed]\n", toldAt: "asks-anew"),
    MistakeExample(
      TinyContent.flow, "  named: knows-a-name\n",
      becomes: "  named: knows-a-name\n\nasks-anew: [loud]\n", toldAt: "asks-anew"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "when: asks-more", becomes: "when: knows-a-name")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.flowLines.filter {
      ContentName.isName($0.value) && ($0.key == "when" || $0.keys.first == "voices")
    }.map { $0.withValue($0.value.misspelt) }
  }
}
