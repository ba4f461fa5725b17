/// H1: what keeps a file from being read as it was meant.
let readingMistakes: [any Mistake.Type] = [
  TabCharacter.self, DoubledKey.self, UnknownKey.self,
]
