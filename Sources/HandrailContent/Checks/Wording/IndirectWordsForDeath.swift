/// Words hide a death, or hurt the people it leaves behind.
enum IndirectWordsForDeath: WordingFamily {
  static let code = "H542"
  static let family = "death"

  static let examples = [
    TinyContent.rehearsed("He committed suicide."),
    TinyContent.rehearsed(
      "<!-- wording scope: bereavement -->\n\nHe passed away.", toldAt: "passed away"),
  ]

  static let counterExamples = [
    TinyContent.rehearsed("He died by suicide."), TinyContent.rehearsed("The feeling passed away."),
  ]
}
