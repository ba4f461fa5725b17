import HandrailAsk
import HandrailContent
import HandrailCore

/// How long it takes to index explanations and to look a question up, and how that grows.
struct AskTime {
  /// The folder of content.
  let content: String

  /// The questions that are looked up: short and long, misspelt, and of no use.
  private static let questions = [
    "what is a copay", "does an mri hurt", "why did my plan say no to my scan",
    "can i bring my dog", "I cant pay this bil all at once what can i do", "deductable",
    "so my daughter drove me here and the person on the phone said I have to bring papers",
    "que es un copago", "qwertyuiop asdf", "how do i cook rice",
  ]

  /// The goals, in milliseconds: at 120 topics and at 12,000.
  private static let goals = [120: 5.0, 12_000: 50.0]

  /// Prints the figures.
  func run() throws {
    let loaded = ContentDirectory(content).load()
    guard let library = loaded.library, !library.explanations.isEmpty else {
      throw BenchError("There are mistakes in \(content), or no explanations.")
    }
    let real = Array(library.explanations.values)
    print("Look-up, in milliseconds: the median, and the slowest of 100.")
    var before: Double?
    for count in [120, 1_200, 12_000] {
      let topics = Self.topics(count, from: real)
      let clock = ContinuousClock()
      let start = clock.now
      let index = AskIndex(topics, language: library.firstLanguage, words: loaded.sources.ask)
      let built = (clock.now - start) / .milliseconds(1)
      var times = Samples()
      for _ in 0..<40 {
        for question in Self.questions {
          let asked = clock.now
          _ = index.outcome(for: question)
          times.add((clock.now - asked) / .milliseconds(1))
        }
      }
      let growth = before.map { ", \((times.median / $0).figure) times as long" } ?? ""
      let verdict = Self.goals[count].map {
        "; goal under \($0.figure): \(times.percentile(99) < $0 ? "reached" : "missed")"
      }
      print(
        "  \(count) topics: \(times.median.figure), \(times.percentile(99).figure)\(growth)"
          + "; index \(built.figure)\(verdict ?? "")")
      before = times.median
    }
  }

  /// So many topics: the real ones, then copies in which every other word is one of an invented
  /// vocabulary, so that it grows as that of real texts does.
  private static func topics(_ count: Int, from real: [Explanation]) -> [Explanation] {
    (0..<count).map { number in
      var topic = real[number % real.count]
      guard number >= real.count else { return topic }
      topic.id = TopicID("\(topic.id)-\(number)")
      var chance = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 | 1
      for (language, words) in topic.words {
        topic.words[language]?.title = changed(words.title, &chance)
        topic.words[language]?.questions = words.questions.map { changed($0, &chance) }
        topic.words[language]?.parts = words.parts.map { part in
          .init(part.kind, part.paragraphs.map { Template([.text(changed($0.source, &chance))]) })
        }
      }
      return topic
    }
  }

  private static func changed(_ text: String, _ chance: inout UInt64) -> String {
    text.split(separator: " ").map { word in
      chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      guard chance >> 63 == 1 else { return String(word) }
      // Small numbers come oftener, as common words do.
      let rank = (chance >> 40 & 0xFFF) * (chance >> 20 & 0xFFF) >> 12
      return invented(Int(rank))
    }.joined(separator: " ")
  }

  private static func invented(_ number: Int) -> String {
    let syllables = ["ba", "ke", "li", "mo", "nu", "pra", "ste", "ti"]
    var rest = number
    var word = "z"
    repeat {
      word += syllables[rest % 8]
      rest /= 8
    } while rest > 0
    return word
  }
}
