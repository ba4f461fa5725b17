/// Something a person may answer on a page, and what must come of it.
///
/// A sample stands for all answers that no rule and no condition tells apart from it.
public struct AnswerSample: Hashable, Sendable {
  /// What must come of it.
  public enum Outcome: Hashable, Sendable {
    /// It is taken as this answer.
    case accepted(Answer)
    /// It is not taken; this is said.
    case refused(Refusal)
  }

  /// What the person does.
  public let action: Action
  /// What must come of it.
  public let outcome: Outcome
  /// How a witness names it, without what was typed.
  public let name: String

  /// Makes a sample.
  init(_ action: Action, _ outcome: Outcome, name: String) {
    self.action = action
    self.outcome = outcome
    self.name = name
  }

  /// The answer it gives; nil where it is refused.
  public var answer: Answer? {
    if case .accepted(let answer) = outcome { answer } else { nil }
  }
}
