/// H2: a flow was read, and something in it means nothing.
let meaningMistakes: [any Mistake.Type] = [
  UnknownOptionInCondition.self, UnfitTest.self, UnknownTarget.self, UnknownStart.self,
]
