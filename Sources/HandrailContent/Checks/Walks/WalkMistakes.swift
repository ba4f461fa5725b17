/// H6: a journey does not go as its author wrote.
///
/// `WalkCheck` plays the walks once and asks these kinds for their words.
let walkMistakes: [any Mistake.Type] = [
  PageNotMet.self, PageMet.self, UnknownNameInWalk.self,
]
