/// A letter made of an author's paragraphs and what a person said.
///
/// It holds nothing else: a paragraph with a placeholder that nobody gave a value is left out.
public struct LetterText: Hashable, Sendable {
  /// The paragraphs in order.
  public let paragraphs: [String]

  /// Makes a letter of the answers on a journey.
  /// - Parameters:
  ///   - parts: The parts of the step that shows it.
  ///   - flow: The flow the step stands in.
  ///   - journey: The journey whose answers it may hold.
  ///   - words: The words of the language it is written in.
  public init(parts: [LetterPart], of flow: FlowID, on journey: Journey, words: AnswerWords) {
    paragraphs = parts.flatMap { part -> [String] in
      guard part.condition?.holds(in: journey.scope, library: words.library) ?? true,
        let section = words.words.section(
          part.section.rawValue, of: flow, voices: journey.voices)
      else { return [] }
      let templates = (section.title.map { [$0] } ?? []) + section.body
      return templates.compactMap { Self.filled($0, on: journey, words: words) }
    }
  }

  /// A paragraph with all its placeholders filled; nil where one has no value.
  private static func filled(
    _ template: Template, on journey: Journey, words: AnswerWords
  ) -> String? {
    var isWhole = true
    let text = template.filled { name in
      let value =
        words.fact(name)
        ?? ValueName(parsing: name).flatMap {
          words.value(of: $0, in: journey.scope, voices: journey.voices)
        }
      if value == nil { isWhole = false }
      return value
    }
    return isWhole ? text : nil
  }
}
