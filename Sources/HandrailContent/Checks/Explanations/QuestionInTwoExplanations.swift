import HandrailCore

/// The same question is said to be answered by two explanations.
enum QuestionInTwoExplanations: Mistake {
  static let code = "H468"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    Dictionary(grouping: sources.explanations, by: \.language).sorted { $0.key < $1.key }
      .flatMap { _, files -> [ContentFinding] in
        var first: [String: ContentPlace] = [:]
        return files.sorted { $0.file < $1.file }.flatMap { file in
          (file.header?.questions ?? []).enumerated().compactMap { index, question in
            let place = file.header?.place(of: "questions/\(index)")
            guard let place else { return nil }
            guard let other = first[plain(question)] else {
              first[plain(question)] = place
              return nil
            }
            return told(
              at: place, "The same question stands in line \(other.line) of \(other.file).",
              fix: "Leave it where the answer is, and ask here in other words.")
          }
        }
      }
  }

  /// The words of a question without marks and capitals.
  private static func plain(_ question: String) -> String {
    question.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  static let examples = [
    MistakeExample(
      TinyContent.explanation, "  - what is this plastic thing\n",
      becomes: "  - Where is my card?\n  - what is this plastic thing\n")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.spanishExplanation, "  - qué es este plástico\n",
      becomes: "  - where is my card\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.explanations.compactMap { file in
      guard let header = file.header, header.questions.count > 1,
        let last = header.places["questions/\(header.questions.count - 1)"],
        let line = bed.line(at: last), let first = header.questions.first
      else { return nil }
      return line.becoming("  - \(first)")
    }
  }
}
