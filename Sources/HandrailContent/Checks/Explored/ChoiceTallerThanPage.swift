import HandrailCore
import HandrailScreen

/// A choice whose words alone fill more than the page, so that nobody sees it whole.
enum ChoiceTallerThanPage: Mistake {
  static let code = "H512"

  static func finding(size: Size, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This choice is taller than the page at \(size.words).",
      fix: "Say it in a few words; the rest can stand above the choices.")
  }

  static let examples = [
    MistakeExample(TinyContent.spanish, "- none: Nadie", becomes: "- none: Nadie \(longText)")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.spanish, "- none: Nadie", becomes: "- none: Nadie, por ahora")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords.flatMap { words -> [Seed] in
      guard case .step(let step) = words.role, case .oneOf = step.kind else { return [] }
      let options = bed.shownParts(
        Set(words.section.places.keys.filter { $0.hasPrefix("option/") }))
      return options.filter { line in
        line.file == words.file.file
          && words.section.places.contains {
            $0.key.hasPrefix("option/") && $0.value.line == line.number
          }
      }.map { $0.becoming("\($0.text) \(longText)") }
    }
  }

  private static let longText = String(repeating: "Y otra cosa. ", count: 40) + "Es todo."
}
