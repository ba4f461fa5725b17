/// Words break a rule for Spanish, or one of a family that the clinic added.
enum WordsOfOtherFamily: WordingFamily {
  static let code = "H547"
  static let family = "spanish"

  static let examples = [
    MistakeExample(
      TinyContent.spanishPatients, "Ana espera junto a la puerta.",
      becomes: "La fecha de Ana es inválida.")
  ]

  static let counterExamples = [TinyContent.rehearsed("The word is inválida.")]
}
