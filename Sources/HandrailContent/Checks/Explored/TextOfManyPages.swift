import HandrailCore
import HandrailScreen

/// A text that a reader has to turn more often than anybody reads on.
enum TextOfManyPages: Mistake {
  static let code = "H511"

  static func finding(
    _ pages: Int, atMost most: Int, size: Size, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "This text fills \(pages) pages at \(size.words).",
      fix: "Shorten it to \(most), or move a part of it to a page of its own.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "Escriba el día.",
      becomes: "Escriba el día.\(longText)\n\n<!-- wording S02: the length is meant -->",
      toldAt: "## born")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "Escriba el día.",
      becomes: "Escriba el día. Puede elegir otra respuesta.")
  ]

  /// Forty more paragraphs stand below the first.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords.flatMap { words -> [Seed] in
      bed.shownParts(["body/0"]).filter { line in
        words.section.places["body/0"]?.line == line.number && words.file.file == line.file
      }.map { line in
        let more = (1...40).flatMap { ["", "Texto \($0)."] }
        return Seed(
          edit: .lines(line.number..<line.number, of: line.file, become: more),
          place: words.section.place)
      }
    }
  }

  private static let longText = String(repeating: " Escriba el día, el mes y el año.", count: 60)
}
