import HandrailCore
import HandrailScreen

/// The program has something to say for which a language has no words.
enum MissingPhrase: Mistake {
  static let code = "H445"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.wholeLanguages.compactMap { sources.words(of: .interface, in: $0) }
      .flatMap { file -> [ContentFinding] in
        var place = ContentPlace(file: file.file)
        return InterfacePhrase.names.compactMap { name in
          if let section = file.sections.first(where: { $0.key.id == name }) {
            place = section.place
            return nil
          }
          return told(
            at: place, "The phrase \"\(name)\" is missing in \(file.language).",
            fix: "Give the phrase its own section \"## \(name)\" below this one.")
        }
      }
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanishPhrases,
      TinyContent.section("why-we-ask", of: TinyContent.spanishPhrases), becomes: "",
      toldAt: TinyContent.heading("more-above"))
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanishPhrases, TinyContent.heading("why-we-ask"),
      becomes: "## why-we-ask (en 0a0a0a)")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.wholeLanguages.compactMap { bed.sources.words(of: .interface, in: $0) }
      .flatMap { file -> [Seed] in
        var place = ContentPlace(file: file.file)
        return InterfacePhrase.names.compactMap { name in
          guard let section = file.sections.first(where: { $0.key.id == name }) else { return nil }
          defer { place = section.place }
          var told = place
          // What stands above the section stays where it is; the rest moves up.
          if told.line > section.place.line {
            told.line -= bed.lines(of: section, in: file).count
          }
          return bed.removing(section, from: file, told: told)
        }
      }
  }
}
