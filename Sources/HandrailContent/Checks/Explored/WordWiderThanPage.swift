import HandrailCore
import HandrailScreen

/// A word that does not fit on one line, so that the page breaks it anywhere.
enum WordWiderThanPage: Mistake {
  static let code = "H510"

  static func finding(_ word: String, size: Size, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(word)\" is wider than the page at \(size.words), where it is broken.",
      fix: "Write a shorter word, or two.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "Escriba el día.", becomes: "Escriba el día \(longWord).")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "Escriba el día.", becomes: "Escriba el día de su nacimiento.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.shownParts(["title", "body/0", "help", "why"]).map { line in
      line.becoming("\(line.text) \(longWord)")
    }
  }

  private static let longWord = String(repeating: "largo", count: 9)
}

extension SeedBed {
  /// The lines of parts of flows' words that no regional file covers.
  func shownParts(_ names: Set<String>) -> [ContentLine] {
    let covered = sources.readWords.filter { $0.language.rawValue.contains("-") }
    return sources.placedWords.flatMap { words -> [ContentLine] in
      let isCovered = covered.contains { file in
        file.owner == words.file.owner && file.language != words.file.language
          && file.sections.contains { $0.key == words.section.key }
      }
      guard !isCovered, case .step(let step) = words.role, step.kind.usedFlow == nil else {
        return []
      }
      return words.section.places.filter { names.contains($0.key) }.map(\.value).sorted()
        .compactMap(line(at:))
    }
  }
}
