/// What a look-up found for a question in somebody's own words.
public enum AskOutcome: Hashable, Sendable {
  /// The explanation that answers it, and up to two others, the best first.
  case answer([FoundExplanation])
  /// One of these, at most three, may be meant; the person says which.
  case unsure([FoundExplanation])
  /// Nothing here answers it: a person can help.
  case unknown
}

/// An explanation that was found, and the part of it that answers.
public struct FoundExplanation: Hashable, Sendable {
  /// The explanation.
  public var topic: TopicID
  /// The part that answers the question best.
  public var part: ExplanationPart

  /// Makes a find.
  public init(_ topic: TopicID, part: ExplanationPart = .inShort) {
    self.topic = topic
    self.part = part
  }
}
