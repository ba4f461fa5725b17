import HandrailCore

extension PageWords {
  /// Whether there is anything to read or to ask about.
  var canRead: Bool { !library.explanations.isEmpty }

  /// An explanation's words in the language that is shown; nil where there are none.
  func explanation(_ topic: TopicID) -> ExplanationWords? {
    library.explanations[topic]?.words[language]
  }

  /// The marked words of paragraphs, each explanation once.
  func terms(in paragraphs: [Template]) -> [Page.Term] {
    var seen: Set<TopicID> = []
    return paragraphs.flatMap(\.pieces).compactMap { piece in
      guard case .term(let words, let topic) = piece, explanation(topic) != nil,
        seen.insert(topic).inserted
      else { return nil }
      return Page.Term(words: words, topic: topic)
    }
  }

  /// What opens the explanation of a word.
  func button(for term: Page.Term) -> Page.Button {
    Page.Button(term.effect, phrase(.whatIsThis, ["term": term.words]))
  }
}

extension Page {
  /// Marks words of the page's text, and adds a way to each explanation at its end.
  ///
  /// They have no digits, so that the digits of the answers stay what they are.
  mutating func addTerms(in paragraphs: [Template], _ words: PageWords) {
    terms = words.terms(in: paragraphs)
    asideCount = terms.count
    blocks += terms.map { .button(words.button(for: $0)) }
  }

  /// Adds the ways to ask and to read, where there is anything to read.
  mutating func addReadingEntries(_ words: PageWords) {
    guard words.canRead else { return }
    addNumbered([
      Button(.action(.askAsked), words.phrase(.askEntry)),
      Button(.action(.topicsAsked), words.phrase(.readEntry)),
    ])
  }
}
