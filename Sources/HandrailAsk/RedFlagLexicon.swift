import HandrailCore

/// What the red-flag detector knows about a language, as a nurse can read and edit it.
///
/// It comes from Content/red-flags/en.yaml and its like. Words are matched by their stems, without
/// accents and capitals; a phrase is matched word for word in this order.
public struct RedFlagLexicon: Hashable, Sendable {
  /// A concept, such as a body part or a goodbye, with the words that people have for it.
  public struct Concept: Hashable, Sendable {
    /// The name by which patterns and weights know it.
    public var name: String
    /// Words and phrases.
    public var phrases: [String]

    /// Makes a concept.
    public init(name: String, phrases: [String]) {
      self.name = name
      self.phrases = phrases
    }
  }

  /// Where a pattern calls a person by itself.
  public enum Sureness: String, Hashable, Sendable, CaseIterable {
    /// It is evidence, no more.
    case never = "no"
    /// In a text of a few words, which has no room to mean something else.
    case inFewWords = "in-few-words"
    /// Everywhere.
    case always = "yes"

    /// How many words are few.
    static let fewWords = 6
  }

  /// Concepts that mean danger when they stand near each other.
  public struct Pattern: Hashable, Sendable {
    /// The name by which the weights know it.
    public var name: String
    /// The kind of person it calls for.
    public var concern: Concern
    /// Names of concepts; of each group one has to be there.
    public var all: [[String]]
    /// How many words they may span.
    public var within: Int
    /// Concepts that make the pattern say nothing where one stands in the same sentence.
    public var unless: [String]
    /// Where the pattern alone is enough, whatever the weights say.
    public var sure: Sureness

    /// Makes a pattern.
    public init(
      name: String, concern: Concern, all: [[String]], within: Int = 8, unless: [String] = [],
      sure: Sureness = .never
    ) {
      self.name = name
      self.concern = concern
      self.all = all
      self.within = within
      self.unless = unless
      self.sure = sure
    }
  }

  /// The concepts in the order of the file.
  public var concepts: [Concept] = []
  /// The patterns in the order of the file.
  public var patterns: [Pattern] = []
  /// Idioms that mean no harm: their words are not looked at.
  public var idioms: [String] = []
  /// What is written in short, and the words it stands for.
  public var shorthand: [String: String] = [:]
  /// Everyday words by which the language is known.
  public var everyday: [String] = []

  /// How many concepts a lexicon can have.
  public static let mostConcepts = UInt128.bitWidth

  /// Makes a lexicon of nothing.
  public init() {}
}
