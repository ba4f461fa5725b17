/// H3: each step is sound, and together they do not make a flow.
let wholeFlowMistakes: [any Mistake.Type] = [
  CircleWithoutEnd.self, UnreachedStep.self, UnreachedEnding.self, FlowWithoutEnding.self,
  CircleWithWayOut.self, ChoiceWithoutEffect.self, EndingWithoutPerson.self,
]
