/// A rule for an answer is written in a way that the program does not know.
enum UnknownRule: Mistake {
  static let code = "H202"

  /// Tells the rule; one with a known name is told in its form.
  static func finding(_ text: String, at place: ContentPlace) -> ContentFinding {
    let name = text.split(separator: " ").first.map(String.init) ?? ""
    let message = "\"\(text)\" is not a rule."
    if let form = RuleReader.forms[name] {
      return told(at: place, message, fix: "Write the rule as \"\(form)\".")
    }
    return told(
      at: place, message, fix: "Write a rule that the program knows.", written: name,
      known: RuleReader.forms.keys.sorted())
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "[required, at", becomes: "[requierd, at"),
    MistakeExample(TinyContent.flow, "at-most 60 characters", becomes: "at-most 60"),
    MistakeExample(TinyContent.flow, "at-most 60 characters", becomes: "at-most 0 characters"),
    MistakeExample(TinyContent.flow, "not-after today", becomes: "not-after tomorrow"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "not-after today", becomes: "not-after 2030-12-31")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let lines = bed.flowLines.filter { $0.key == "rules" && $0.isBracketed }
    return lines.map { $0.withValue("[" + String($0.value.dropFirst()).misspelt) }
      + lines.filter { $0.value.contains(" characters") }
      .map { $0.withValue($0.value.replacing(" characters", with: "")) }
  }
}
