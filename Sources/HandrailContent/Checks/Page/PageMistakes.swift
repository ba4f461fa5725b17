/// H5: a page cannot be seen or read as it should.
let pageMistakes: [any Mistake.Type] = [
  FaintLetters.self, HalfOwnColours.self, HiddenFocus.self, ThemeWithoutName.self,
]
