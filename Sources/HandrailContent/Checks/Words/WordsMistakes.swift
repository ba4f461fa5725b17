/// H4: the words of a language are not what the flow and the other languages need.
let wordsMistakes: [any Mistake.Type] =
  [
    MissingSection.self, DoubledSection.self, UnknownHeading.self, UnknownVoice.self,
    MissingTitle.self, LongSectionName.self,
    MissingOptionWords.self, UnknownOptionWords.self, DoubledOptionWords.self,
    MissingLabel.self, LongLabel.self, MissingHelp.self, MissingWhy.self,
    MissingRuleMessage.self, MessageWithoutRule.self,
  ] + placeholderMistakes + translationMistakes + programMistakes

private let placeholderMistakes: [any Mistake.Type] = [
  UnknownPlaceholder.self, PlaceholderWithoutValue.self, OtherPlaceholders.self,
  UnknownSiteFact.self, FactWithoutWords.self, UnknownRegionFact.self, FactNotHolding.self,
  FactThatEnds.self,
]

private let translationMistakes: [any Mistake.Type] = [
  CopiedTitle.self, StaleTranslation.self, MissingHash.self,
]

private let programMistakes: [any Mistake.Type] = [
  MissingPhrase.self, UnknownPhrase.self, OtherValuesInPhrase.self, EmptyPhrase.self,
  EntryWithoutWords.self, BadLanguageTag.self, LanguageOfferedTwice.self, EntryListedTwice.self,
  FewCodeWords.self,
]
