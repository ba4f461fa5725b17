import OrderedCollections

/// A journey an author wrote down: answers, and what must be met with them.
public struct Walk: Hashable, Sendable {
  /// An answer as it stands in a walk.
  public indirect enum Value: Hashable, Sendable {
    /// An option, another honest answer, a text, a date in ISO form, a number, or `left-empty`.
    case single(String)
    /// Ticked options.
    case list([String])
    /// The answers of a shared flow.
    case group(OrderedDictionary<StepID, Value>)
    /// The answers of each item of a repeat group.
    case items([OrderedDictionary<StepID, Value>])
  }

  /// A change made at the review.
  public struct Change: Hashable, Sendable {
    /// What is done to the answer.
    public enum Kind: Hashable, Sendable {
      case to(Value)
      /// Remove an item, counted from 1 as the page shows them.
      case remove(Int)
      case add(OrderedDictionary<StepID, Value>)
    }

    /// The step whose answer is changed.
    public var step: StepID
    /// What is done to it.
    public var kind: Kind
    /// Exactly the steps that become newly asked, in order; nil where the walk does not say.
    public var asks: [AnswerPath]?
    /// The answers to them.
    public var answers: OrderedDictionary<StepID, Value>

    /// Makes a change.
    public init(
      step: StepID, kind: Kind, asks: [AnswerPath]? = nil,
      answers: OrderedDictionary<StepID, Value> = [:]
    ) {
      self.step = step
      self.kind = kind
      self.asks = asks
      self.answers = answers
    }
  }

  /// What the walk shows, as a sentence.
  public var name: String
  /// The language it is walked in; nil for the clinic's first.
  public var language: LanguageTag?
  /// The walk's own answers; one that is never asked is a finding.
  public var answers: OrderedDictionary<StepID, Value>
  /// Answers for steps that the walk does not speak of.
  public var usual: OrderedDictionary<StepID, Value>
  /// Pages that must be met.
  public var sees: [AnswerPath]
  /// Pages that must not be met.
  public var doesNotSee: [AnswerPath]
  /// Answers that are typed first and must be refused.
  public var refuses: OrderedDictionary<AnswerPath, Value>
  /// Pages on which the language is changed.
  public var switches: OrderedDictionary<AnswerPath, LanguageTag>
  /// What is changed at the review, in order.
  public var then: [Change]
  /// Answers the review must show at the end.
  public var reviewShows: OrderedDictionary<SaveName, Value>
  /// Answers the review must not show.
  public var reviewLeavesOut: [SaveName]
  /// The ending that must be reached.
  public var ends: StepID

  /// Makes a walk; everything but its name and its ending may be left out.
  public init(
    name: String, ends: StepID, language: LanguageTag? = nil,
    answers: OrderedDictionary<StepID, Value> = [:],
    usual: OrderedDictionary<StepID, Value> = [:], sees: [AnswerPath] = [],
    doesNotSee: [AnswerPath] = [], refuses: OrderedDictionary<AnswerPath, Value> = [:],
    switches: OrderedDictionary<AnswerPath, LanguageTag> = [:], then: [Change] = [],
    reviewShows: OrderedDictionary<SaveName, Value> = [:], reviewLeavesOut: [SaveName] = []
  ) {
    self.name = name
    self.ends = ends
    self.language = language
    self.answers = answers
    self.usual = usual
    self.sees = sees
    self.doesNotSee = doesNotSee
    self.refuses = refuses
    self.switches = switches
    self.then = then
    self.reviewShows = reviewShows
    self.reviewLeavesOut = reviewLeavesOut
  }
}
