/// How the signs of a look-up are weighed; the figures are fitted, not chosen.
public struct AskWeights: Hashable, Sendable {
  /// The signs, in the order in which they are weighed; the constant is always 1.
  public static let signs = [
    "constant", "score", "margin", "coverage", "question", "not-ours", "not-ours-ahead",
    "elsewhere", "for-a-clinician", "advice-or-own-case", "not-our-share", "words",
    "one-word", "unknown-share", "leaning",
  ]

  /// The weight of each sign of confidence, in the order of `signs`; empty before a fit.
  public var confidence: [Double]
  /// From this confidence on the first explanation is the answer.
  public var answerFrom: Double
  /// From this confidence on there is a choice; below it nothing is known.
  public var unsureFrom: Double

  /// Makes weights; without any the score of the best explanation decides alone.
  public init(
    confidence: [Double] = [], answerFrom: Double = 0.5, unsureFrom: Double = 0.3
  ) {
    self.confidence = confidence
    self.answerFrom = answerFrom
    self.unsureFrom = unsureFrom
  }
}
