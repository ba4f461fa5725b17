import HandrailCore

/// An explanation does not start with its header, or the header has no end.
enum ExplanationWithoutHeader: Mistake {
  static let code = "H154"

  /// Tells a file in which no header can be found.
  static func finding(in text: SourceText) -> ContentFinding {
    let starts = text.lines.first == ExplanationHeaderReader.fence
    return told(
      at: ContentPlace(file: text.file, line: 1),
      starts
        ? "The header of this explanation has no end."
        : "This explanation does not start with a header.",
      fix: starts
        ? "Write a line of three hyphens, ---, below its last key."
        : "Write its title, its questions and its other keys above the words, between two lines of"
          + " three hyphens: ---."
    )
  }

  static let examples = [
    MistakeExample(TinyContent.explanation, "---\ntitle: A card", becomes: "title: A card"),
    MistakeExample(
      TinyContent.explanation, "reviewed: 2026-11-20\n---\n", becomes: "reviewed: 2026-11-20\n",
      toldAt: "---"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.explanation, "## why\n", becomes: "<!-- A note. -->\n\n## why\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.explanations.flatMap { file -> [Seed] in
      guard let first = bed.lines(of: file.file).first else { return [] }
      return [first.becoming("----")]
    }
  }
}

extension SeedBed {
  /// The files of explanations that reach a patient, without regional ones.
  var explanations: [WordsSource] {
    sources.explanations.filter { ContentName.chain(of: $0.language).count == 1 }
  }

  /// The lines of the headers of explanations that start with a key.
  func headerLines(_ key: String) -> [ContentLine] {
    explanations.flatMap { file -> [ContentLine] in
      let lines = lines(of: file.file)
      let end = lines.dropFirst().firstIndex { $0.text == ExplanationHeaderReader.fence } ?? 0
      return lines[..<end].filter { $0.text.hasPrefix("\(key):") }
    }
  }
}

extension ContentSources {
  /// The files of explanations that reach a patient.
  var explanations: [WordsSource] { readWords.filter { $0.topic != nil } }

  /// The names of all explanations, in the order of the alphabet.
  var topics: [String] { Set(words.compactMap(\.topic)).map(\.rawValue).sorted() }
}
