extension TinyContent {
  static let redFlags = "red-flags/en.yaml"
  static let spanishRedFlags = "red-flags/es.yaml"
  static let weights = "red-flags/weights-en.txt"
  static let spanishWeights = "red-flags/weights-es.txt"

  static let redFlagTexts = [
    redFlags: redFlagsText,
    spanishRedFlags: redFlagsText.replacing("language: en", with: "language: es"),
    weights: weightsText, spanishWeights: weightsText,
  ]

  private static let redFlagsText = """
    language: en
    everyday: [the]
    concepts:
      not:
        - not, no
      chest:
        - chest
      pain:
        - pain, hurts
    patterns:
      heart:
        kind: medical
        all: [chest, pain]
        within: 8
        unless: [not]
        sure: yes
    idioms:
      - dying to know
    shorthand:
      u: you

    """

  private static let weightsText = """
    # What the linear model learnt.
    [escalate]
    threshold 100
    bias -100
    s:chest 900
    s:pain 800
    [medical]
    bias 100
    [words]
    chest

    """
}
