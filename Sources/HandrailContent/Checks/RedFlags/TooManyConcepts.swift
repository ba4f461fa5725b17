import HandrailAsk

/// The red flags have more concepts than the detector can look for at once.
enum TooManyConcepts: Mistake {
  static let code = "H293"

  /// Tells the first concept that is left out.
  static func finding(at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "There are more than \(RedFlagLexicon.mostConcepts) concepts.",
      fix: "Put the words of two concepts that go together into one.")
  }

  private static func withConcepts(_ count: Int) -> MistakeExample {
    let more = (0..<count).map { "  more-\($0): [word\($0)]\n" }.joined()
    return MistakeExample(
      TinyContent.redFlags, "  not:\n", becomes: more + "  not:\n", toldAt: "  pain:")
  }

  static let examples = [withConcepts(RedFlagLexicon.mostConcepts - 2)]

  static let counterExamples = [withConcepts(RedFlagLexicon.mostConcepts - 3)]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.redFlags.keys.sorted().flatMap { language -> [Seed] in
      let lines = bed.lines(of: "red-flags/\(language).yaml")
      // Behind those that are there, so that the patterns still find their own.
      let known = bed.sources.redFlags[language]?.concepts.count ?? 0
      let room = max(0, RedFlagLexicon.mostConcepts - known)
      let more = (0...room).map { "  more-\($0): [word\($0)]" }
      return lines.filter { $0.text == "patterns:" }.map { line in
        Seed(
          edit: .lines(
            line.number..<line.number + 1, of: line.file, become: more + [line.text]),
          place: ContentPlace(file: line.file, line: line.number + room))
      }
    }
  }
}
