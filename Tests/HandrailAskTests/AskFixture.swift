import HandrailAsk
import HandrailCore

/// A few explanations and words, small enough to see why a look-up finds what it does.
enum AskFixture {
  /// An explanation in English and Spanish.
  private static func explanation(
    _ id: TopicID, _ english: (title: String, questions: [String]),
    _ spanish: (title: String, questions: [String]),
    parts: [ExplanationPart: String] = [:]
  ) -> Explanation {
    func words(_ words: (title: String, questions: [String]), _ text: String) -> ExplanationWords {
      let own = [ExplanationPart.inShort: text].merging(parts) { own, _ in own }
      return ExplanationWords(
        title: words.title, questions: words.questions,
        parts: ExplanationPart.allCases.compactMap { kind in
          own[kind].map { .init(kind, [Template(parsing: $0)]) }
        })
    }
    return Explanation(
      id: id, group: .insurance,
      words: [
        "en-US": words(english, "This is about \(english.title)."),
        "es": words(spanish, "Esto es de \(spanish.title)."),
      ])
  }

  /// The explanations.
  static let explanations = [
    explanation(
      "copay", ("What a copay is", ["what is a copay", "the 20 dollars at the desk"]),
      ("Qué es un copago", ["qué es un copago", "los 20 dólares al llegar"])),
    explanation(
      "mri", ("An MRI scan", ["what is an mri", "the loud tunnel", "colour of the dye"]),
      ("Una resonancia", ["qué es una resonancia", "el túnel que hace ruido"]),
      parts: [
        .doesItHurt: "You feel nothing of the magnet.", .howLong: "Often half an hour.",
        .whatToBring: "Bring the names of metal things in you.",
      ]),
    explanation(
      "appeal", ("Asking your plan to look again", ["how do I appeal", "fight the decision"]),
      ("Pedir que lo revisen", ["cómo apelo", "no estoy de acuerdo"])),
    explanation(
      "interpreter",
      ("Having an interpreter", ["I need an interpreter", "is the translator free"]),
      ("Tener un intérprete", ["necesito un intérprete", "alguien que hable mi idioma"])),
    explanation(
      "premium", ("What a premium is", ["what is a premium", "what I pay every month"]),
      ("Qué es la prima", ["qué es la prima", "lo que pago cada mes"])),
  ]

  /// What is known of words.
  static let words = AskWords(
    languages: [
      "en": AskWords.Language(
        same: [["interpreter", "somebody who speaks my tongue"], ["copay", "fixed fee"]],
        leaveOut: ["what", "is", "a", "an", "the", "how", "do", "i", "my", "does", "it", "to"],
        short: [.init("u", "you")],
        endings: [.init("our", "or")], sounds: [.init("ph", "f"), .init("ck", "k")],
        parts: [.doesItHurt: ["hurt"], .howLong: ["how long"]],
        notOurs: ["what is the weather", "how do I cook rice"],
        notOurWords: [.elsewhere: ["weather", "rice"]]),
      "es": AskWords.Language(
        leaveOut: ["que", "es", "un", "una", "la", "el", "lo"], short: [.init("ke", "que")],
        sounds: [.init("h", ""), .init("v", "b"), .init("z", "s")]),
    ],
    weights: AskWeights(answerFrom: 0.6, unsureFrom: 0.25))

  /// The look-up for a page in a language.
  static func index(_ language: LanguageTag = "en-US", _ words: AskWords = words) -> AskIndex {
    AskIndex(explanations, language: language, words: words)
  }
}

extension AskOutcome {
  /// The explanations that are shown, the best first.
  var topics: [TopicID] {
    switch self {
    case .answer(let found), .unsure(let found): found.map(\.topic)
    case .unknown: []
    }
  }

  /// The part of the first one; nil where none is shown.
  var part: ExplanationPart? {
    switch self {
    case .answer(let found), .unsure(let found): found.first?.part
    case .unknown: nil
    }
  }
}
