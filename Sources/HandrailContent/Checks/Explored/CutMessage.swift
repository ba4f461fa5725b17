import HandrailCore
import HandrailScreen

/// The message about an answer that cannot be taken is so long that its end is cut off.
enum CutMessage: Mistake {
  static let code = "H514"

  static func finding(size: Size, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This message does not fit on the page at \(size.words), beside the question.",
      fix: "Say in one short sentence what to do.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.spanish, "! required: Escriba un nombre.",
      becomes: "! required: Escriba un nombre. \(longText)\n\(waiver)")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanish, "! required: Escriba un nombre.",
      becomes: "! required: Escriba el nombre que usted usa.")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.placedWords.flatMap { words in
      words.section.places.filter { $0.key.hasPrefix("message/") && words.file.language == "es" }
        .map(\.value).sorted().compactMap { bed.line(at: $0) }
        .map { $0.becoming("\($0.text) \(longText)", waiver) }
    }
  }

  /// Its many sentences are another mistake.
  private static let waiver = "<!-- wording S02: the length is meant -->"

  private static let longText =
    String(repeating: "Luego siga con la página que viene. ", count: 14) + "Es todo."
}
