import HandrailCore
import HandrailScreen

/// Letters of a theme do not stand out from their paper.
enum FaintLetters: Mistake {
  static let code = "H501"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.eachStyle { name, style, place in
      guard !HalfOwnColours.hasHalf(style), let ratio = Contrast.ratio(of: style),
        ratio < Contrast.least
      else { return nil }
      let tenths = Int(ratio * 10)
      return told(
        at: place,
        "\"\(name)\" has \(style.foreground) letters on \(style.background) paper: a contrast of "
          + "\(tenths / 10).\(tenths % 10) to 1, and 4.5 is the least that people can read.",
        fix: "Choose two colours that differ more, such as black and white.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.theme, "letters: black, paper: cyan", becomes: "letters: red, paper: cyan")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.theme, "letters: black, paper: cyan", becomes: "letters: white, paper: black")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.themeLines.filter { $0.keys.first == "roles" && $0.value.contains("letters: ") }
      .map { line in
        line.withValue(
          line.value.replacing(#/letters: \w+/#, with: "letters: yellow")
            .replacing(#/paper: \w+/#, with: "paper: white"))
      }
  }
}
