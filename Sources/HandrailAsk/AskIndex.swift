import HandrailCore

/// Finds the explanation that answers a question in somebody's own words.
///
/// Theory of operation. A question is taken apart into words; each is brought to the term of its
/// stem, if need be after its spelling is repaired, with the groups of words that mean the same as
/// alternatives. Two scores are taken and added: BM25F over the title, the questions and the parts
/// of an explanation, divided by what the question could have reached at best; and the likeness
/// to the one question, of those that the explanation's author wrote, that is most alike. Questions
/// that nothing here answers stand beside those of the explanations and compete with them. Out of
/// the scores and of what is left over of the question, a fitted curve tells how sure the look-up
/// is; two thresholds make of it an answer, a choice or nothing.
///
/// Both languages are indexed for each explanation, so a question in the other one is answered in
/// the language of the page. Nothing depends on order of dictionaries: equal questions get equal
/// answers.
public struct AskIndex: Sendable {
  /// The explanations in the order in which they came.
  let topics: [TopicID]
  /// The parts of each explanation, in the language of the page, with the stems of their words.
  let parts: [[Part]]
  /// How many topics have each term, as a weight.
  let rarity: [Float]
  /// The rarity of a word that no explanation has.
  let greatestRarity: Float
  /// The explanations that have a term.
  let fields: AskPostings
  /// The questions that have a term.
  let questions: AskPostings
  /// The explanation that each question belongs to; -1 for what nothing here answers.
  let owners: [Int32]
  /// The terms by their texts.
  let terms: AskTerms
  /// The page's language first, then others.
  let lexicons: [AskLexicon]
  /// Spellings, in the order of the lexicons.
  let spellings: [AskSpelling]
  /// Stems and phrases that ask for one part.
  let partCues: AskPhrases<ExplanationPart>
  /// Stems and phrases of what is not ours.
  let notOurCues: AskPhrases<AskWords.NotOurs>
  /// Whether wordings lean towards what is answered here.
  let leaning: AskLeaning
  /// How signs are weighed.
  let weights: AskWeights

  /// A part of an explanation.
  struct Part: Sendable {
    /// What it tells.
    var kind: ExplanationPart
    /// The stems of its words, sorted, each as often as it occurs.
    var stems: [Int32]
  }
}
