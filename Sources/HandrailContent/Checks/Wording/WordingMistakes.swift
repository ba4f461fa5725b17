/// H54 to H58: words that people can do without, texts that are hard to read, and rules and waivers
/// that are wrong themselves.
///
/// Most have no `findings` of their own: `WordingChecks` looks at each words file once for all of
/// them, and `WordingRulesCheck` at the rules.
let wordingMistakes: [any Mistake.Type] =
  wordingFamilies.map { $0 as any Mistake.Type } + structureMistakes + waiverMistakes

/// The kinds that rules with patterns tell.
let wordingFamilies: [any WordingFamily.Type] = [
  BlamingWords.self, CondescendingWords.self, IndirectWordsForDeath.self,
  ConditionBeforePerson.self, JudgingWords.self, RareWords.self, TradeWords.self,
  WordsOfOtherFamily.self,
]

private let structureMistakes: [any Mistake.Type] = [
  TwoQuestions.self, QuestionWithoutReason.self, LongSentence.self, LongParagraph.self,
  ShoutedWords.self, HardNumeral.self, DoubleNegation.self, NounsInARow.self, ManyPassives.self,
  UnexplainedAbbreviation.self, UnexplainedTradeWord.self, SameMessageTwice.self,
  HardEnglish.self, HardSpanish.self, ManyLongWords.self,
]

private let waiverMistakes: [any Mistake.Type] = [
  WaiverWithoutReason.self, WaiverOfUnknownRule.self, WaiverOfNothing.self, UnknownMark.self,
  BrokenPattern.self, UnknownSeverityOrScope.self, RuleNamedTwice.self,
  RuleAgainstItsExample.self,
]
