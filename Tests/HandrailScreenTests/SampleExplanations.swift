import HandrailCore
import OrderedCollections

/// Two explanations that stay as they are, whatever the content becomes.
enum SampleExplanations {
  static let all: OrderedDictionary<TopicID, Explanation> = [
    "copay": Explanation(
      id: "copay", group: .insurance, related: ["deductible"],
      sources: ["A glossary of the government", "A plan's own guide"],
      words: [
        "en-US": copay(english), "es": copay(spanish, reviewed: day),
      ]),
    "deductible": Explanation(
      id: "deductible", group: .insurance,
      words: [
        "en-US": ExplanationWords(
          title: "What a deductible is",
          parts: [.init(.inShort, [Template(parsing: "What you pay before your plan pays.")])],
          reviewed: day),
        "es": ExplanationWords(
          title: "Qué es un deducible",
          parts: [.init(.inShort, [Template(parsing: "Lo que usted paga antes que su plan.")])],
          reviewed: day),
      ]),
  ]

  private static let day = CivilDate(year: 2026, month: 11, day: 20)

  private static let english = [
    "What a copay is",
    "A copay is a set amount that you pay for a visit. Your plan pays its own part of the rest.",
    "A bill can come later as well, under your ", "deductible", ".",
    "Ask at {site.desk} what your copay is today. If you do not have the money with you, say so.",
    "The people at {site.desk} can look at your card with you.",
    "Your card says \"copay $20\". What does that mean?",
    "I pay $20, and my plan pays its part", "That is it. The $20 is your part of each visit.",
    "I am not sure", "That is fine. You pay $20 of the price of a visit.",
  ]

  private static let spanish = [
    "Qué es un copago",
    "Un copago es una cantidad fija que usted paga por una visita. Su plan paga su parte.",
    "Puede llegar después otra cuenta, por su ", "deducible", ".",
    "Pregunte en {site.desk} cuánto es su copago de hoy. Si no trae el dinero, dígalo.",
    "En {site.desk} pueden ver la tarjeta con usted.",
    "Su tarjeta dice \"copay $20\". ¿Qué quiere decir?",
    "Yo pago $20 y mi plan paga su parte", "Así es. Los $20 son su parte de cada visita.",
    "No sé bien", "Está bien. De lo que cuesta la visita, usted paga $20.",
  ]

  private static func copay(_ texts: [String], reviewed: CivilDate? = nil) -> ExplanationWords {
    let texts = texts.map { Template(parsing: $0) }
    let term = Template.Piece.term(texts[3].source, "deductible")
    return ExplanationWords(
      title: texts[0].source,
      parts: [
        .init(.inShort, [texts[1]]),
        .init(.why, [Template(texts[2].pieces + [term] + texts[4].pieces)]),
        .init(.whatYouCanDo, [texts[5]]), .init(.aPerson, [texts[6]]),
      ],
      teachBack: TeachBack(
        question: texts[7],
        answers: [
          .init(id: "pay-20", words: texts[8], reply: texts[9]),
          .init(id: "unsure", words: texts[10], reply: texts[11]),
        ]),
      reviewed: reviewed)
  }
}

extension Library {
  /// The content that ships, with these explanations alone, and a word on a page that leads to one.
  var explained: Library {
    var library = self
    library.explanations = SampleExplanations.all
    for (language, words) in [("en-US", "copay"), ("es", "copago")] {
      let key = WordsKey("right-now")
      let term = Template.Piece.term(words, "copay")
      library.words[LanguageTag(language)]?.flows["registration"]?[key]?.body = [
        Template([.text("(\(language)) "), term, .text(".")])
      ]
    }
    return library
  }
}
