import HandrailCore
import HandrailScreen

/// What a key does is said in so many words that the foot of the page has no room for it.
enum UnnamedKey: Mistake {
  static let code = "H515"

  static func finding(size: Size, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "What this key does has no room at the foot of the page at \(size.words).",
      fix: "Use one short word.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanishPhrases, "ohelp short",
      becomes: "En castellano: ayuda con esta página y con todas las que vienen después")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanishPhrases, "ohelp short", becomes: "Ayuda")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let names = Set(KeyMap.bindings.map(\.shortPhrase.rawValue))
    return bed.sources.readWords.filter { $0.owner == .interface && $0.language == "es" }.flatMap {
      $0.sections.filter { names.contains($0.key.id) }.compactMap { section in
        (section.places["title"] ?? section.places["body/0"]).flatMap(bed.line(at:))?
          .becoming("ayuda con esta página y con todas las que vienen después")
      }
    }
  }
}
