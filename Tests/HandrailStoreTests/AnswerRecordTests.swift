import CustomDump
import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct AnswerRecordTests {
  @Test func `every kind of answer has its own written form`() throws {
    let birth = try #require(CivilDate(year: 1962, month: 3, day: 14))
    let answers: [Answer] = [
      .text("Ana María"), .text(""), .text("a\\b\0c\nd"), .option("yes"), .options([]),
      .options([""]), .options(["flu", "two\nlines"]), .number(-7), .instead("dont-know"),
      .leftEmpty, .seen, .items([1, 3], finished: false), .items([], finished: true), .date(birth),
    ]
    expectNoDifference(
      answers.map { "\($0.record.kind)|\($0.record.value)" },
      [
        "text|Ana María", "text|", "text|a\\\\b\\0c\\nd", "option|yes", "options|", "options|\n",
        "options|flu\ntwo\\nlines\n", "number|-7", "instead|dont-know", "left-empty|", "seen|",
        "items-open|1\n3\n", "items-finished|", "date|1962-03-14",
      ])
  }

  @Test(arguments: 0..<40)
  func `any answer reads back from its written form`(seed: UInt64) {
    var generator = Seeded(seed)
    for _ in 0..<50 {
      let answer = AnyAnswer.next(using: &generator)
      let read = Answer(answer.record)
      expectNoDifference(read, answer)
      // Equal texts may still be spelt in other code points, so these are compared too.
      #expect(read.map(AnyAnswer.scalars) == AnyAnswer.scalars(answer))
    }
  }

  @Test(arguments: 0..<4)
  func `any answer reads back from the records`(seed: UInt64) throws {
    var generator = Seeded(1000 + seed)
    let store = try VisitStore.inMemory()
    let id = try store.begin().id
    for _ in 0..<50 {
      let answer = AnyAnswer.next(using: &generator)
      try store.answer("page", answer, of: id)
      let read = try store.visit(id)?.visit.answers[AnswerPath("page")]?.answer
      expectNoDifference(read, answer)
      #expect(read.map(AnyAnswer.scalars) == AnyAnswer.scalars(answer))
    }
  }

  @Test(arguments: [
    ("number", "+5"), ("number", "5 "), ("number", ""), ("number", "99999999999999999999"),
    ("date", "1962-02-30"), ("date", "62-03-14"), ("text", "a\\b"), ("text", "a\\"),
    ("options", "no line end"), ("options", "bad\\x\n"), ("items-open", "1\ntwo\n"),
    ("items-open", "01\n"), ("seen", "x"), ("left-empty", "x"), ("withdrawn", ""), ("", ""),
    ("Text", "a"),
  ])
  func `what was never written is not an answer`(kind: String, value: String) {
    #expect(Answer(AnswerRecord(kind: kind, value: value)) == nil)
  }
}

/// Makes up answers of every kind.
enum AnyAnswer {
  /// The pieces that texts are made of, awkward ones on purpose.
  private static let pieces = [
    "a", "é", "e\u{301}", "\\", "\\n", "\n", "\r\n", "\0", "\"", "'; DROP TABLE visit; --", "👩‍👧",
    "\u{202E}", "#2", "/", " ", "日本", "\u{FFFD}", "%", "\u{1F}",
  ]

  /// One more answer.
  static func next(using generator: inout Seeded) -> Answer {
    let count = Int.random(in: 0...4, using: &generator)
    let ids = (0..<count).map { _ in OptionID(text(using: &generator)) }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: return .text(text(using: &generator))
    case 1: return .option(OptionID(text(using: &generator)))
    case 2: return .options(ids)
    case 3:
      let year = Int.random(in: 1...9999, using: &generator)
      let month = Int.random(in: 1...12, using: &generator)
      let day = Int.random(in: 1...28, using: &generator)
      return CivilDate(year: year, month: month, day: day).map(Answer.date) ?? .seen
    case 4: return .number(Int.random(in: .min ... .max, using: &generator))
    case 5: return .instead(OptionID(text(using: &generator)))
    case 6: return .leftEmpty
    case 7: return .seen
    default:
      return .items(
        (0..<count).map { _ in Int.random(in: -3...99, using: &generator) },
        finished: Bool.random(using: &generator))
    }
  }

  /// Every code point of the texts in an answer.
  static func scalars(_ answer: Answer) -> [[UInt32]] {
    let texts: [String] =
      switch answer {
      case .text(let text): [text]
      case .option(let option), .instead(let option): [option.rawValue]
      case .options(let options): options.map(\.rawValue)
      default: []
      }
    return texts.map { $0.unicodeScalars.map(\.value) }
  }

  private static func text(using generator: inout Seeded) -> String {
    let count = Int.random(in: 0...6, using: &generator)
    return (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
  }
}
