import CustomDump
import HandrailAsk
import HandrailCore
import Testing

@Suite struct AskIndexTests {
  @Test(
    arguments: [
      ("what is a copay", "copay"), ("COPAY?!", "copay"), ("whats a copays", "copay"),
      ("how do i appeal", "appeal"), ("the tunnel is so loud", "mri"),
    ] as [(String, TopicID)])
  func `a question is answered by the explanation that its words belong to`(
    question: String, topic: TopicID
  ) {
    #expect(AskFixture.index().outcome(for: question).topics.first == topic)
  }

  @Test(
    arguments: [
      ("que es una resonancia", "mri"), ("QUÉ ES UNA RESONANCIÁ", "mri"),
      ("tunel que hace ruido", "mri"), ("ke es un copago", "copay"),
    ] as [(String, TopicID)])
  func `accents and capitals need not be typed`(question: String, topic: TopicID) {
    #expect(AskFixture.index("es").outcome(for: question).topics.first == topic)
  }

  @Test(
    arguments: [
      ("what is a copya", "copay"), ("what is a copayy", "copay"), ("interpeter", "interpreter"),
      ("what is a premuim", "premium"), ("interprutter please", "interpreter"),
    ] as [(String, TopicID)])
  func `a misspelt word is taken for the known one that is nearest`(
    question: String, topic: TopicID
  ) {
    #expect(AskFixture.index().outcome(for: question).topics.first == topic)
  }

  @Test(arguments: ["cop", "mra", "zzz", "cxxxy"])
  func `a short word is not taken for one that is only a little like it`(question: String) {
    #expect(AskFixture.index().outcome(for: question) == .unknown)
  }

  @Test func `a word that is known is never taken for another`() {
    // "desk" is known from the questions about the copay; "does" is one letter from nothing else.
    let index = AskFixture.index()
    #expect(index.outcome(for: "dollars at the desk").topics.first == "copay")
    #expect(index.outcome(for: "month").topics.first == "premium")
  }

  @Test(
    arguments: [
      ("somebody who speaks my tongue", "interpreter"), ("a fixed fee", "copay"),
      ("color of dye", "mri"),
    ] as [(String, TopicID)])
  func `words and phrases of the same meaning and both spellings find the same`(
    question: String, topic: TopicID
  ) {
    #expect(AskFixture.index().outcome(for: question).topics.first == topic)
  }

  @Test(
    arguments: [
      ("en-US", "el túnel que hace ruido"), ("es", "what is the loud tunnel"),
      ("es", "resonancia loud tunnel"),
    ] as [(LanguageTag, String)])
  func `a question in the other language is understood`(language: LanguageTag, question: String) {
    #expect(AskFixture.index(language).outcome(for: question).topics.first == "mri")
  }

  @Test(arguments: [
    ("does the mri hurt", ExplanationPart.doesItHurt), ("how long is the mri", .howLong),
    ("what metal to bring to the mri", .whatToBring), ("what is an mri", .inShort),
    ("how long does the copay hurt", .inShort),
  ])
  func `the part that answers is shown, and the short answer in doubt`(
    question: String, part: ExplanationPart
  ) {
    #expect(AskFixture.index().outcome(for: question).part == part)
  }

  @Test(arguments: [
    "what is the weather", "how do i cook rice", "quarterly banjo tractors", "", " ", "???", "the",
    "123456", "🙂🙂", "\u{0}\u{1B}[2J", "ｃｏｐａｙ",
  ])
  func `what nothing answers is handed over`(question: String) {
    #expect(AskFixture.index().outcome(for: question) == .unknown)
  }

  @Test func `nothing is found where there is nothing`() {
    let empty = AskIndex([Explanation](), language: "en", words: AskWords())
    #expect(empty.outcome(for: "what is a copay") == .unknown)
  }

  @Test func `the thresholds part answers from choices and from nothing`() {
    func outcome(_ answer: Double, _ unsure: Double) -> AskOutcome {
      var words = AskFixture.words
      words.weights = AskWeights(answerFrom: answer, unsureFrom: unsure)
      return AskFixture.index("en-US", words).outcome(for: "what is a copay")
    }
    let found = [FoundExplanation("copay")]
    expectNoDifference(outcome(0, 0).topics.first, "copay")
    if case .answer(let shown) = outcome(0, 0) { #expect(shown.starts(with: found)) }
    guard case .unsure = outcome(10, 0) else {
      Issue.record("A choice was expected.")
      return
    }
    #expect(outcome(10, 10) == .unknown)
  }

  @Test func `at most three explanations are shown`() {
    var words = AskFixture.words
    words.weights = AskWeights(answerFrom: 0, unsureFrom: 0)
    let index = AskFixture.index("en-US", words)
    let shown = index.outcome(for: "copay premium appeal interpreter mri tunnel").topics
    #expect(shown.count == 3)
    #expect(Set(shown).count == 3)
  }

  @Test func `equal questions get equal answers, whichever index they are put to`() {
    let questions = ["what is a copay", "tunnel", "premuim", "fight what I pay", "qué es"]
    let answers = questions.map(AskFixture.index().outcome)
    for _ in 0..<3 {
      expectNoDifference(questions.map(AskFixture.index().outcome), answers)
    }
  }

  @Test(arguments: ["a", "copay ", "\u{301}", "é", "👩‍👩‍👧‍👦", "zqxjk ", "\n", "$%"])
  func `a question of a million letters is cut, and takes no longer than a page`(piece: String) {
    let index = AskFixture.index()
    let long = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let time = ContinuousClock().measure { _ = index.outcome(for: long) }
    #expect(time < .milliseconds(500))
    #expect(index.outcome(for: "copay " + long).topics.count <= 3)
  }

  @Test func `whatever is typed, only explanations that exist are shown`() {
    var chance = Seeded(7)
    let letters = Array("abcdeéñ pqruxyz'’-1$%?🙂\u{0}\u{200D}\u{301}")
    let index = AskFixture.index()
    let known = Set(AskFixture.explanations.map(\.id))
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...60, using: &chance)
      let text = String((0..<length).map { _ in letters.randomElement(using: &chance) ?? " " })
      #expect(index.outcome(for: text).topics.allSatisfy(known.contains))
    }
  }
}
