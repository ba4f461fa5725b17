/// H4: the words of a language are not what the flow and the other languages need.
let wordsMistakes: [any Mistake.Type] = [
  MissingSection.self, OtherPlaceholders.self, CopiedTitle.self,
  StaleTranslation.self, MissingHash.self,
]
