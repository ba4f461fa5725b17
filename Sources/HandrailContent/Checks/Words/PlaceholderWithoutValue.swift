import HandrailCore

/// Words fill in something that may have no value on their page.
enum PlaceholderWithoutValue: Mistake {
  static let code = "H431"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placeholderProblems { $0 != .unknown }.map { name, place, words in
      told(
        at: place, "{\(name)} may have no value on this page.",
        fix: fix(for: words.problem(of: name, in: sources), name))
    }
  }

  private static func fix(for problem: PlaceholderProblem?, _ name: String) -> String {
    switch problem {
    case .returnCode: "Use it only on the page that shows the code."
    case .arrivalNumber: "Use it only on the receipt."
    default:
      "Use it only in a section with a voice whose condition says \"\(name) is answered\", "
        + "or take it out."
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "Puede preguntar siempre.", becomes: "Su código: {return_code}."),
    MistakeExample(
      TinyContent.spanish, "Puede preguntar siempre.", becomes: "Su número: {arrival_number}."),
    MistakeExample(
      TinyContent.spanish, "Puede preguntar siempre.", becomes: "Nació el {born}."),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "Good day, {called}.", becomes: "Good day, {name}, or {called}."),
    MistakeExample(
      TinyContent.words, "You can ask at any time.", becomes: "You can ask, {called} or {name}."),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.compactMap { words in
      let isEnding = if case .ending = words.role { true } else { false }
      let name = isEnding ? PlaceholderProblem.nameOfCode : PlaceholderProblem.nameOfNumber
      return bed.line(of: "body/0", in: words.section).map { $0.becoming("\($0.text) {\(name)}") }
    }
  }
}
