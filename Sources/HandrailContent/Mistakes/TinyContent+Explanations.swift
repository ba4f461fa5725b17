extension TinyContent {
  static let explanation = "explanations/card/en.md"
  static let spanishExplanation = "explanations/card/es.md"

  /// The hash of a section of the English explanation.
  static func explanationHash(_ part: String) -> String {
    explanationHashes[part] ?? ""
  }

  static let explanationTexts = [
    explanation: explanationText,
    spanishExplanation: spanishExplanationText.split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { line in
      line.hasPrefix("## ")
        ? "\(line) (en \(explanationHash(String(line.dropFirst(3)))))" : String(line)
    }.joined(separator: "\n"),
  ]

  private static let explanationHashes: [String: String] = {
    let source = SourceText(file: explanation, text: explanationText)
    let read = ExplanationHeaderReader.read(source, language: "en")
    let sections =
      read.body.map {
        WordsReader($0, owner: .explanation("card"), language: "en").source.sections
      } ?? []
    let pairs = sections.map { ($0.key.id, $0.hash) }
    return Dictionary(pairs + [("title", read.header?.titleHash ?? "")]) { first, _ in first }
  }()

  private static let explanationText = """
    ---
    title: A card
    group: insurance
    questions:
      - where is my card
      - what is on it
      - who gave it to me
      - do I need it today
      - it is in my other bag
      - the numbers are rubbed off
      - can I show it on my phone
      - what is this plastic thing
    related: [card]
    sources:
      - How this clinic works
    still-to-review: [clinic]
    reviewed: 2026-11-20
    ---

    ## in-short

    It shows your plan.

    ## afterwards

    Keep it safe.

    ## why

    To find your plan.

    ## what-you-can-do

    Look at it.

    ## a-person

    Ask at {site.desk}.

    ## teach-back

    Does a card have a number?

    - yes: Yes

    - unsure: Not sure

    ! yes: It has one.

    ! unsure: That is fine.

    """

  private static let spanishExplanationText = """
    ---
    title: Una tarjeta
    translates: \(explanationHash("title"))
    questions:
      - dónde está mi tarjeta
      - qué dice
      - quién me la dio
      - la necesito hoy
      - está en otra bolsa
      - no se leen los números
      - la muestro en el celular
      - qué es este plástico
    still-to-review: [translator]
    reviewed: 2026-11-20
    ---

    ## in-short

    Dice cuál es su plan.

    ## afterwards

    Guárdela bien.

    ## why

    Para hallar su plan.

    ## what-you-can-do

    Mírela.

    ## a-person

    Pregunte en {site.desk}.

    ## teach-back

    ¿Tiene número la tarjeta?

    - yes: Sí

    - unsure: No sé

    ! yes: Tiene uno.

    ! unsure: Está bien.

    """
}
