import HandrailCore
import OrderedCollections

extension Fixtures {
  /// The library with two explanations: one that is tried out at its end, and one that the other
  /// has a marked word for.
  public static let explainingLibrary: Library = {
    var explaining = Fixtures.library
    explaining.explanations = explanations
    return explaining
  }()

  /// An explanation of each of two insurance words.
  public static let explanations: OrderedDictionary<TopicID, Explanation> = [
    "copay": Explanation(
      id: "copay", group: .insurance, related: ["deductible"], sources: ["The clinic", "The plan"],
      words: ["en": copay(in: "en"), "es": copay(in: "es")]),
    "deductible": Explanation(
      id: "deductible", group: .insurance, related: ["copay"],
      words: ["en": deductible(in: "en"), "es": deductible(in: "es")]),
  ]

  private static func copay(in language: LanguageTag) -> ExplanationWords {
    ExplanationWords(
      title: "Copay (\(language))",
      parts: [
        .init(
          .inShort,
          [Template([.text("A copay comes before the "), .term("deductible", "deductible")])]),
        .init(.why, [Template(parsing: "Why a copay is paid.")]),
      ],
      teachBack: TeachBack(
        question: Template(parsing: "What do you pay?"),
        answers: [
          .init(
            id: "part", words: Template(parsing: "A part"), reply: Template(parsing: "That is it.")),
          .init(
            id: "unsure", words: Template(parsing: "I am not sure"),
            reply: Template(parsing: "That is fine.")),
        ]),
      reviewed: day(2026, 1, 10))
  }

  private static func deductible(in language: LanguageTag) -> ExplanationWords {
    ExplanationWords(
      title: "Deductible (\(language))",
      parts: [.init(.inShort, [Template(parsing: "What you pay first.")])])
  }
}
