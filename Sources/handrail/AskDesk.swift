import HandrailAsk
import HandrailContent
import HandrailCore

/// Answers questions on the command line: the red flags first, then the look-up.
struct AskDesk {
  /// What was read of Content/.
  let loaded: LoadedContent
  /// The library of it.
  let library: Library
  /// The day, on which a region's facts depend.
  let today: CivilDate
  /// What in a text needs a person at once; nil where nothing does.
  let concern: (String, LanguageTag) -> Concern?

  /// The reply to a question.
  func reply(to question: String, in language: LanguageTag) -> AskReply {
    if concern(question, language) != nil { return AskReply(escalates: true) }
    switch loaded.askIndexes.index(in: language).outcome(for: question) {
    case .answer(let found): return reply(found, in: language, isSure: true)
    case .unsure(let found): return reply(found, in: language, isSure: false)
    case .unknown: return AskReply()
    }
  }

  private func reply(
    _ found: [FoundExplanation], in language: LanguageTag, isSure: Bool
  ) -> AskReply {
    let facts = AnswerWords(library: library, language: language, today: today)
    let results = found.compactMap { found -> AskReply.Result? in
      guard let words = library.explanations[found.topic]?.words[language] else { return nil }
      let body = words.paragraphs(of: found.part).map { $0.filled(facts.fact) }
      return AskReply.Result(
        topic: found.topic, title: words.title, body: body.joined(separator: "\n\n"))
    }
    return AskReply(results: results, isSure: isSure)
  }
}

/// What is said to a question: words that stand in Content/ and no others.
struct AskReply {
  /// An explanation with the part of it that answers.
  struct Result {
    /// The explanation.
    let topic: TopicID
    /// What it is about.
    let title: String
    /// The paragraphs that answer.
    let body: String
  }

  /// The explanations, the best first; none where a person is needed.
  var results: [Result] = []
  /// Whether the first is the answer; else the person chooses.
  var isSure = true
  /// Whether somebody has to come at once.
  var escalates = false

  /// The line of JSON.
  func json(question: String) -> String {
    let found = results.map { result in
      "{\"topic\": \(JSONText.quoted(result.topic.rawValue)), "
        + "\"title\": \(JSONText.quoted(result.title)), "
        + "\"body\": \(JSONText.quoted(result.body))}"
    }
    return "{\"q\": \(JSONText.quoted(question)), \"results\": [\(found.joined(separator: ", "))], "
      + "\"handoff\": \(results.isEmpty), \"escalate\": \(escalates)}"
  }

  /// What staff reads on the command line.
  var text: String {
    if escalates { return "Somebody has to come at once; nothing was looked up." }
    guard let first = results.first else { return "Nothing here answers that; a person can help." }
    var lines: [String] = []
    if isSure {
      lines = ["\(first.title) (\(first.topic))", "", first.body]
      if results.count > 1 { lines += ["", "Others:"] }
    } else {
      lines = ["One of these may be meant:"]
    }
    for other in results.dropFirst(isSure ? 1 : 0) {
      lines.append("- \(other.title) (\(other.topic))")
    }
    return lines.joined(separator: "\n")
  }
}
