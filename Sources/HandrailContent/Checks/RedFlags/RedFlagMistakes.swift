/// What keeps the red-flag detector from being read as it was meant.
let redFlagMistakes: [any Mistake.Type] = [
  UnknownConcern.self, UnknownConcept.self, TooManyConcepts.self, UnreadableWeights.self,
  UnknownSureness.self,
]

extension SeedBed {
  /// The lines of what the red-flag detector looks for.
  var redFlagLines: [ContentLine] {
    sources.redFlags.keys.sorted().flatMap { lines(of: "red-flags/\($0).yaml") }
  }
}
