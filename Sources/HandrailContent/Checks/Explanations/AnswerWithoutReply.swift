import HandrailCore

/// The question at the end of an explanation leaves somebody without a reply.
enum AnswerWithoutReply: Mistake {
  static let code = "H465"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.explanations.flatMap { file in
      file.sections.filter { $0.key.id == TeachBack.section }.compactMap { section in
        problem(in: section).map { told(at: section.place, $0.message, fix: $0.fix) }
      }
    }
  }

  private static func problem(in section: WordsSection) -> (message: String, fix: String)? {
    let answers = Set(section.words.options.keys.map(\.rawValue))
    let replies = Set(section.words.messages.keys)
    if section.words.title == nil || answers.count < 2 {
      return (
        "\"## \(TeachBack.section)\" needs a question and at least two answers.",
        "Write the question, then \"- name: …\" for each answer and \"! name: …\" for its reply."
      )
    }
    let silent = answers.subtracting(replies).sorted()
    let stray = replies.subtracting(answers).sorted()
    guard !silent.isEmpty || !stray.isEmpty else { return nil }
    return (
      "Answers and replies do not belong together: \((silent + stray).listed).",
      "Write one \"! name: …\" for each \"- name: …\"."
    )
  }

  static let examples = [
    MistakeExample(
      TinyContent.explanation, "! unsure: That is fine.\n", becomes: "", toldAt: "## teach-back"),
    MistakeExample(
      TinyContent.explanation,
      "- unsure: Not sure\n\n! yes: It has one.\n\n! unsure: That is fine.\n",
      becomes: "! yes: It has one.\n\n", toldAt: "## teach-back"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.explanation, "! unsure: That is fine.\n",
      becomes: "! unsure: That is fine. Ask at {site.desk}.\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.explanations.filter { $0.language != ContentSources.base }.flatMap { file -> [Seed] in
      guard let section = file.sections.first(where: { $0.key.id == TeachBack.section }) else {
        return []
      }
      return section.words.messages.keys.sorted().compactMap {
        bed.removing("message/\($0)", of: section)
      }
    }
  }
}
