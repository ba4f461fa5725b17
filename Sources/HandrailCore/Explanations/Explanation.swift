/// A plain-language article about one thing that people ask at a front desk.
public struct Explanation: Hashable, Sendable {
  /// Its name, which is its folder's.
  public var id: TopicID
  /// The group under which it stands in the list of all.
  public var group: ExplanationGroup
  /// Explanations about things near it, the nearest first.
  public var related: [TopicID]
  /// The regions it holds in; empty where it holds anywhere.
  public var regions: [String]
  /// Where what it says was read.
  public var sources: [String]
  /// The words of each offered language, regional words already laid over the base.
  public var words: [LanguageTag: ExplanationWords]

  /// Makes an explanation.
  public init(
    id: TopicID, group: ExplanationGroup, related: [TopicID] = [], regions: [String] = [],
    sources: [String] = [], words: [LanguageTag: ExplanationWords] = [:]
  ) {
    self.id = id
    self.group = group
    self.related = related
    self.regions = regions
    self.sources = sources
    self.words = words
  }

  /// Whether it holds in a region.
  public func holds(in region: String) -> Bool { regions.isEmpty || regions.contains(region) }
}

/// Everything a person reads of an explanation in one language.
public struct ExplanationWords: Hashable, Sendable {
  /// What it is about.
  public var title: String
  /// What people ask when this is the answer, in their own words; never shown.
  public var questions: [String]
  /// Its parts in the order in which they are read.
  public var parts: [Part]
  /// A question by which the explanation is tried out, with a kind reply to each answer; nil where
  /// nothing has to be done.
  public var teachBack: TeachBack?
  /// The day on which somebody who did not write it last read it; nil where nobody has.
  public var reviewed: CivilDate?

  /// A part: its kind and its paragraphs.
  public struct Part: Hashable, Sendable {
    /// What it tells.
    public var kind: ExplanationPart
    /// Its paragraphs.
    public var paragraphs: [Template]

    /// Makes a part.
    public init(_ kind: ExplanationPart, _ paragraphs: [Template]) {
      self.kind = kind
      self.paragraphs = paragraphs
    }
  }

  /// Makes words.
  public init(
    title: String, questions: [String] = [], parts: [Part] = [], teachBack: TeachBack? = nil,
    reviewed: CivilDate? = nil
  ) {
    self.title = title
    self.questions = questions
    self.parts = parts
    self.teachBack = teachBack
    self.reviewed = reviewed
  }

  /// The paragraphs of a part; empty where it has none.
  public func paragraphs(of kind: ExplanationPart) -> [Template] {
    parts.first { $0.kind == kind }?.paragraphs ?? []
  }
}

/// A question that tries out an explanation, not the person who reads it.
public struct TeachBack: Hashable, Sendable {
  /// The heading of its section in the words file.
  public static let section = "teach-back"

  /// The question.
  public var question: Template
  /// The answers to choose from, each with what is said to it, in order.
  public var answers: [Answer]

  /// An answer and the reply to it.
  public struct Answer: Hashable, Sendable {
    /// Its name.
    public var id: OptionID
    /// What a person chooses.
    public var words: Template
    /// What is said then; it says the point again in other words where it was missed.
    public var reply: Template

    /// Makes an answer.
    public init(id: OptionID, words: Template, reply: Template) {
      self.id = id
      self.words = words
      self.reply = reply
    }
  }

  /// Makes a question.
  public init(question: Template, answers: [Answer]) {
    self.question = question
    self.answers = answers
  }
}

/// What a part of an explanation tells, in the order in which parts are read.
public enum ExplanationPart: String, Hashable, Sendable, CaseIterable {
  case inShort = "in-short"
  case whatHappens = "what-happens"
  case howLong = "how-long"
  case doesItHurt = "does-it-hurt"
  case whatToBring = "what-to-bring"
  case eatingAndDrinking = "eating-and-drinking"
  case afterwards
  case why
  case whatYouCanDo = "what-you-can-do"
  case aPerson = "a-person"
}

/// Under which heading an explanation stands in the list of all, in the order of the list.
public enum ExplanationGroup: String, Hashable, Sendable, CaseIterable {
  case comingIn = "coming-in"
  case insurance
  case planAgrees = "plan-agrees"
  case bills
  case privacy
  case access
  case tests
  case here
}
