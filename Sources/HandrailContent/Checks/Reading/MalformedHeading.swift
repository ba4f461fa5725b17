/// A heading is not the name of a section, or no heading at all for want of a blank.
enum MalformedHeading: Mistake {
  static let code = "H131"

  /// Tells what stands in the heading.
  static func finding(_ text: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(text)\" is not the name of a section.",
      fix: "Write \"## name\", \"## name / voice\" or \"## name (en 8f3a1c)\".")
  }

  /// Tells number signs without a blank behind them.
  static func finding(lacksBlank place: ContentPlace) -> ContentFinding {
    told(
      at: place, "This looks like a heading, but is none.",
      fix: "Write a blank behind the number signs: \"## name\".")
  }

  private static func written(_ heading: String) -> MistakeExample {
    MistakeExample(TinyContent.words, "## costs\n", becomes: heading + "\n")
  }

  static let examples = [
    "##costs", "## What it costs", "## costs / a / b", "## costs (es 8f3a1c)", "## costs (en 8f3)",
  ].map(written)

  static let counterExamples = [written("##  costs"), written("## costs ##")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.wordsLines.filter { $0.text.hasPrefix("## ") }.flatMap { line in
      [
        line.becoming("##" + line.text.dropFirst(3)),
        line.becoming("## The " + line.text.dropFirst(3)),
      ]
    }
  }
}
