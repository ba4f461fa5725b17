/// Words talk down to people, cheer where nobody is cheerful, or promise too much.
enum CondescendingWords: WordingFamily {
  static let code = "H541"
  static let family = "condescension"

  static let examples = [TinyContent.rehearsed("Ana obviously waits.")]

  static let counterExamples = [TinyContent.rehearsed("Ana waits, it is obvious.")]
}
