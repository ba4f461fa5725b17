/// An explanation that is being read.
public struct Reading: Hashable, Sendable {
  /// Which explanation it is.
  public var topic: TopicID
  /// The part that answers a question and is read first; nil where no question led here.
  public var part: ExplanationPart?
  /// What else may answer the question, the best first.
  public var others: [FoundExplanation]
  /// Whether it is the answer to a question, which may have been meant otherwise.
  public var isAnswer: Bool

  /// Makes a reading.
  public init(
    _ topic: TopicID, part: ExplanationPart? = nil, others: [FoundExplanation] = [],
    isAnswer: Bool = false
  ) {
    self.topic = topic
    self.part = part
    self.others = others
    self.isAnswer = isAnswer
  }
}

/// How far somebody is with a question in their own words.
///
/// The question is nowhere but here, and goes with the panel.
public struct AskState: Hashable, Sendable {
  /// What the panel shows.
  public enum Stage: Hashable, Sendable {
    /// The question is being typed.
    case typing
    /// It was typed, and is looked over and then looked up.
    case waiting
    /// One of these may be meant.
    case unsure([FoundExplanation])
    /// Nothing here answers it.
    case unknown
    /// What was found is not what was meant.
    case notMeant
  }

  /// What becomes of a question that is asked once more as it is.
  public enum Repeated: Hashable, Sendable {
    /// It is looked over as any other.
    case asAnyOther
    /// It gave concern, and the person went on from there all the same: it is looked up.
    case lookedUp
    /// The wish to die was heard in it: the page about it comes again, and never an article.
    case neverLookedUp
  }

  /// The question that was typed last.
  public var question: String
  /// What the panel shows.
  public var stage: Stage
  /// How many questions in a row found nothing that was meant.
  public var misses: Int
  /// Whether Enter was pressed before anything was typed.
  public var isEmpty: Bool

  /// Whether the question must not be read over a shoulder, so that it is not shown again.
  public var isHidden: Bool

  /// What becomes of the question if it is asked once more as it is.
  public var repeated: Repeated

  /// How many questions in vain are enough, so that a person is offered before another try.
  public static let patience = 2

  /// Makes a state.
  public init(
    question: String = "", stage: Stage = .typing, misses: Int = 0, isEmpty: Bool = false,
    isHidden: Bool = false, repeated: Repeated = .asAnyOther
  ) {
    self.question = question
    self.stage = stage
    self.misses = misses
    self.isEmpty = isEmpty
    self.isHidden = isHidden
    self.repeated = repeated
  }

  /// What stands in the field when the question is asked anew.
  public var shownQuestion: String { isHidden ? "" : question }

  /// The question, to be asked once more.
  var typedAgain: AskState {
    AskState(
      question: shownQuestion, misses: misses, repeated: isHidden ? .asAnyOther : repeated)
  }
}

extension AskOutcome {
  /// The outcome with nothing but explanations that can be shown.
  func known(in library: Library) -> AskOutcome {
    func known(_ found: [FoundExplanation]) -> [FoundExplanation] {
      Array(found.filter { library.explanations[$0.topic] != nil }.prefix(3))
    }
    switch self {
    case .answer(let found): return known(found).isEmpty ? .unknown : .answer(known(found))
    case .unsure(let found): return known(found).isEmpty ? .unknown : .unsure(known(found))
    case .unknown: return .unknown
    }
  }
}
