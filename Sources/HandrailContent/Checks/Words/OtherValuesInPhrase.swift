import HandrailCore
import HandrailScreen

/// A phrase of the program lacks a value that the program fills in, or has another one.
enum OtherValuesInPhrase: Mistake {
  static let code = "H447"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.readWords.filter { $0.owner == .interface }.flatMap(\.sections).compactMap { section in
      let id = section.key.id
      guard InterfacePhrase.names.contains(id), !section.isEmptyPhrase else { return nil }
      let values = InterfacePhrase.values[id] ?? []
      let allowed = values + (InterfacePhrase.optionalValues[id] ?? [])
      let written = section.words.placeholders.filter {
        FactName($0) == nil && !KeyMap.placeholders.contains($0)
      }
      guard !written.isSuperset(of: values) || !written.isSubset(of: allowed) else { return nil }
      let extra = written.subtracting(allowed).sorted().map { "{\($0)}" }
      return told(
        at: section.place, "The phrase \"\(id)\" has other placeholders than the program fills.",
        fix: allowed.isEmpty
          ? "Say it without \(extra.listed): the program fills in nothing here."
          : "Let the phrase have \(allowed.map { "{\($0)}" }.listed) and no other.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanishPhrases, "En castellano: {why}", becomes: "En castellano: porque sí",
      toldAt: TinyContent.heading("why-we-ask")),
    MistakeExample(
      TinyContent.spanishPhrases, "En castellano: {number} {count}",
      becomes: "En castellano: {number} {count} {why}", toldAt: TinyContent.heading("part-of")),
    MistakeExample(
      TinyContent.spanishPhrases, "En castellano: more above",
      becomes: "En castellano: {number} más", toldAt: TinyContent.heading("more-above")),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanishPhrases, "En castellano: date unclear",
      becomes: "En castellano: {example}"),
    MistakeExample(
      TinyContent.spanishPhrases, "En castellano: date unclear",
      becomes: "En castellano: {key_back}, {site.desk}, {region.emergency}"),
  ]

  /// A value is lost, or one is said that nothing fills.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.phrases.flatMap { section, _ -> [Seed] in
      let values = InterfacePhrase.values[section.key.id] ?? []
      let lines = section.words.parts.compactMap { bed.line(of: $0.name, in: section) }
      let lost = values.flatMap { value in
        lines.filter { $0.text.contains("{\(value)}") }.map { line in
          line.becoming(line.text.replacing("{\(value)}", with: value), at: section.place)
        }
      }
      return lost
        + lines.prefix(1).map { $0.becoming($0.text + " {no_such_value}", at: section.place) }
    }
  }
}
