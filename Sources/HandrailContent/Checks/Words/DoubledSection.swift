import HandrailCore

/// A section stands twice in a words file, so that one of the two would never be read.
enum DoubledSection: Mistake {
  static let code = "H402"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.readWords.flatMap { file -> [ContentFinding] in
      var seen: [WordsKey: Int] = [:]
      return file.sections.compactMap { section in
        guard let line = seen[section.key] else {
          seen[section.key] = section.place.line
          return nil
        }
        return told(
          at: section.place,
          "\"## \(section.key.heading)\" stands in this file twice (line \(line)).",
          fix: "Join the two under one heading.")
      }
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.words, "## review\n", becomes: "## code\n\nYour code again\n\n## review\n")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.words, "## review\n",
      becomes: "## code / named\n\nYour code, {called}\n\n> help: Keep it.\n\n## review\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.readWords.flatMap { file in
      file.sections.map { section in
        let lines = bed.lines(of: section, in: file)
        let end = section.place.line + lines.count
        return Seed(
          edit: .lines(end..<end, of: file.file, become: lines.map(\.text) + [""]),
          place: ContentPlace(file: file.file, line: end))
      }
    }
  }
}
