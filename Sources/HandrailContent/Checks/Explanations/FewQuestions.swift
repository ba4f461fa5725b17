import HandrailCore

/// An explanation says too little about what people ask when it is the answer.
enum FewQuestions: Mistake {
  static let code = "H467"
  static let severity = ContentFinding.Severity.warning

  /// How many questions each language needs, so that a look-up finds it by other words too.
  static let fewest = 8

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.explanations.compactMap { file in
      guard let header = file.header, ContentName.chain(of: file.language).count == 1,
        header.places["questions"] != nil, header.questions.count < fewest
      else { return nil }
      return told(
        at: header.place(of: "questions"),
        "\(header.questions.count) questions are few to find this explanation by.",
        fix: "Write at least \(fewest), as people say them at a desk, each in other words.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.explanation, "  - what is this plastic thing\n", becomes: "",
      toldAt: "questions:")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.explanation, "  - what is this plastic thing\n",
      becomes: "  - what is this plastic thing\n  - which of my cards\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.explanations.compactMap { file in
      guard let header = file.header, header.questions.count >= fewest,
        let first = header.places["questions/0"]?.line
      else { return nil }
      let surplus = header.questions.count - fewest + 1
      return Seed(
        edit: .lines(first..<first + surplus, of: file.file, become: []),
        place: header.place(of: "questions"))
    }
  }
}
