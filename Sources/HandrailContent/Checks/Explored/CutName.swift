import HandrailCore
import HandrailScreen

/// The name of a section does not fit at the top of the page, so that its end is cut off.
enum CutName: Mistake {
  static let code = "H513"

  static func finding(_ name: String, size: Size, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(name)\" does not fit at the top of the page at \(size.words).",
      fix: "Find a name of two or three short words.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "Dinero", becomes: "Dinero y todo lo que cuesta la visita de hoy")
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.spanish, "Dinero", becomes: "Lo que cuesta")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords.compactMap { words in
      guard case .section = words.role, let place = words.section.places["title"],
        words.file.language == "es"
      else { return nil }
      return bed.line(at: place)?.becoming("Una sección con un nombre que nadie acaba de leer")
    }
  }
}
