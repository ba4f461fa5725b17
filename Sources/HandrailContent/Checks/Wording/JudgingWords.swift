/// Words for staff judge a person.
enum JudgingWords: WordingFamily {
  static let code = "H544"
  static let family = "judgement"

  static let examples = [TinyContent.rehearsed("Ana refused to wait.")]

  static let counterExamples = [
    MistakeExample(
      TinyContent.american, "Go to {site.desk}.", becomes: "Go to {site.desk} if you refused.")
  ]
}
