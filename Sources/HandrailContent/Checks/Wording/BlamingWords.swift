/// Words blame or command, close a door, or do not help.
enum BlamingWords: WordingFamily {
  static let code = "H540"
  static let family = "blame"

  static let examples = [
    TinyContent.rehearsed("You must wait by the door."),
    MistakeExample(TinyContent.words, "! required: Type a name.", becomes: "! required: Oops."),
  ]

  static let counterExamples = [
    TinyContent.rehearsed("Oops, Ana waits by the door."),
    TinyContent.rehearsed(
      "<!-- wording B02: the law asks for it -->\n\nYou must wait by the door."),
  ]
}
