import HandrailCore

/// Words fill in something that nothing has the name of.
enum UnknownPlaceholder: Mistake {
  static let code = "H430"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.placeholderProblems { $0 == .unknown }.map { name, place, words in
      told(
        at: place, "There is no placeholder {\(name)}.",
        fix: "Fill in an answer of this flow, or a fact of the clinic or the region.",
        written: name, known: words.knownPlaceholders(in: sources))
    }
  }

  static let examples = [
    MistakeExample(TinyContent.spanish, "Hoy es {today}.", becomes: "Hoy es {todya}."),
    MistakeExample(
      TinyContent.words, "Good day, {called}.", becomes: "Good day, {caled}."),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "Puede preguntar siempre.", becomes: "{today}, {name}, {called}.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.words.flatMap { words in
      words.section.words.parts.flatMap { part -> [Seed] in
        guard let line = bed.line(of: part.name, in: words.section) else { return [] }
        return part.template.placeholders.filter { FactName($0) == nil }.map { name in
          line.becoming(line.text.replacing("{\(name)}", with: "{\(name.misspelt)}"))
        }
      }
    }
  }
}

extension ContentSources {
  /// The placeholders of flows' words with a problem of some kind, each once a section.
  func placeholderProblems(
    _ isWanted: (PlaceholderProblem) -> Bool
  ) -> [(name: String, place: ContentPlace, words: PlacedWords)] {
    placedWords.flatMap { words -> [(name: String, place: ContentPlace, words: PlacedWords)] in
      var seen: Set<String> = []
      return words.section.words.parts.flatMap { part in
        part.template.placeholders.filter { name in
          seen.insert(name).inserted && words.problem(of: name, in: self).map(isWanted) ?? false
        }
        .map { (name: $0, place: words.section.place(of: part.name), words: words) }
      }
    }
  }
}
