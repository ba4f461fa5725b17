/// Words of health care or insurance are used that most people do not know.
enum TradeWords: WordingFamily {
  static let code = "H546"
  static let family = "jargon"

  static let examples = [TinyContent.rehearsed("We adjudicate it.")]

  static let counterExamples = [TinyContent.rehearsed("The plan decides.")]
}
