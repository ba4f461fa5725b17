/// What came of playing a walk: the pages that were met, the ending, and what went otherwise than
/// the author wrote.
public struct WalkOutcome: Hashable, Sendable {
  /// A page that was met.
  public struct Stop: Hashable, Sendable {
    /// Where its answer is kept.
    public let path: AnswerPath
    /// The flow or shared flow it belongs to.
    public let flow: FlowID
    /// The step of that flow.
    public let step: StepID
  }

  /// The pages in the order in which they were met; a page met again stands here again.
  public internal(set) var stops: [Stop] = []
  /// The ending that was reached; nil where the walk stopped before one.
  public internal(set) var ending: StepID?
  /// What went otherwise than the author wrote, in the order of the walk.
  public internal(set) var problems: [WalkProblem] = []
  /// The session as the walk left it.
  public internal(set) var session: Session

  /// Whether everything went as the author wrote.
  public var isAsWritten: Bool { problems.isEmpty }
}

/// Something in a walk that went otherwise than the author wrote.
public struct WalkProblem: Hashable, Sendable {
  /// What went otherwise.
  public enum Kind: Hashable, Sendable {
    /// A page was asked, and the walk has no answer for it.
    case askedWithoutAnswer(AnswerPath)
    /// The walk has an answer for a page that was never asked.
    case answerNeverAsked(AnswerPath)
    /// An answer was not accepted.
    case refused(AnswerPath, Refusal)
    /// The answer is of a form that the page does not take, such as ticks for a date.
    case answerDoesNotFit(AnswerPath)
    /// An answer that must be refused was accepted.
    case notRefused(AnswerPath)
    /// A page that must be met was not.
    case notSeen(AnswerPath)
    /// A page that must not be met was.
    case seen(AnswerPath)
    /// The walk came to another ending than the one named.
    case otherEnding(reached: StepID)
    /// The review does not show an answer as the walk says.
    case reviewDoesNotShow(SaveName)
    /// The review shows an answer that the walk says it leaves out.
    case reviewShows(SaveName)
    /// The walk changes an answer that cannot be changed so.
    case changeImpossible(StepID)
    /// After a change, other pages were newly asked than the walk says.
    case otherPagesAsked([AnswerPath])
    /// The walk changes answers or looks at the review, and no review was met.
    case noReview
    /// The walk speaks a language that the clinic does not offer.
    case languageNotOffered(LanguageTag)
    /// The journey does not go on from this page; nil before the first page.
    case noProgress(AnswerPath?)
  }

  /// What went otherwise.
  public let kind: Kind
  /// The part of the walk it belongs to, such as `answers/home/street`, `sees/0` or `ends`.
  public let part: String

  /// Makes a problem.
  public init(_ kind: Kind, at part: String) {
    self.kind = kind
    self.part = part
  }
}
