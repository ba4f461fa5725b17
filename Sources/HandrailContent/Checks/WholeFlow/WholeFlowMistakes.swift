/// H3: each step is sound, and together they do not make a flow.
let wholeFlowMistakes: [any Mistake.Type] = [UnreachedStep.self, UnreachedEnding.self]
