import HandrailCore

/// What a look-up knows of words beyond the explanations themselves; authors write it.
public struct AskWords: Hashable, Sendable {
  /// What is known of each language, by its base, such as `en`.
  public var languages: [LanguageTag: Language]
  /// How signs are weighed; fitted on labelled questions.
  public var weights: AskWeights

  /// Makes words.
  public init(languages: [LanguageTag: Language] = [:], weights: AskWeights = AskWeights()) {
    self.languages = languages
    self.weights = weights
  }

  /// What is known of the words of one language.
  public struct Language: Hashable, Sendable {
    /// Words and phrases that mean the same at a front desk, group by group.
    public var same: [[String]]
    /// Words that say little about what is asked, such as `the`.
    public var leaveOut: [String]
    /// Words as they are written in haste, with what they stand for.
    public var short: [Replacement]
    /// Endings that are spelt in two ways, such as `isation` and `ization`.
    public var endings: [Replacement]
    /// Letters that sound alike; applied in order, they take two spellings to one.
    public var sounds: [Replacement]
    /// Words and phrases that ask for one part of an explanation.
    public var parts: [ExplanationPart: [String]]
    /// Questions that nothing here answers, as people ask them; never shown.
    public var notOurs: [String]
    /// Words and phrases that belong to such questions, kind by kind.
    public var notOurWords: [NotOurs: [String]]

    /// Makes the words of a language.
    public init(
      same: [[String]] = [], leaveOut: [String] = [], short: [Replacement] = [],
      endings: [Replacement] = [], sounds: [Replacement] = [],
      parts: [ExplanationPart: [String]] = [:], notOurs: [String] = [],
      notOurWords: [NotOurs: [String]] = [:]
    ) {
      self.same = same
      self.leaveOut = leaveOut
      self.short = short
      self.endings = endings
      self.sounds = sounds
      self.parts = parts
      self.notOurs = notOurs
      self.notOurWords = notOurWords
    }
  }

  /// Why nothing here answers a question.
  public enum NotOurs: String, Hashable, Sendable, CaseIterable {
    /// It is about another part of life.
    case elsewhere
    /// It is about an illness or a medicine, of which only a clinician can speak.
    case forAClinician = "for-a-clinician"
    /// It asks for advice, or about somebody's own case.
    case adviceOrOwnCase = "advice-or-own-case"
  }

  /// A text and what stands for it.
  public struct Replacement: Hashable, Sendable {
    /// The text.
    public var from: String
    /// What stands for it.
    public var to: String

    /// Makes a replacement.
    public init(_ from: String, _ to: String) {
      self.from = from
      self.to = to
    }
  }
}
