/// Every check, in the order of their codes.
let allChecks: [any ContentCheck.Type] =
  allMistakes + [WordingChecks.self, WordingRulesCheck.self, WalkCheck.self]
