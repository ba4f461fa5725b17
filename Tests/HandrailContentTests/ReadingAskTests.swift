import CustomDump
import HandrailAsk
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct ReadingAskTests {
  static let words = """
    leave-out: [the, a]
    same:
      - [doctor, physician]
      - [out of pocket, oop]
    short:
      u: you
    endings:
      isation: ization
    sounds:
      ph: f
      h: silent
    parts:
      does-it-hurt: [hurt, sore]
    not-our-words:
      elsewhere: [weather]
      for-a-clinician: [rash]
    not-ours:
      - what is the weather
    """

  @Test func `what look-up knows of words is read whole`() {
    let collector = Reading.collect(Array(Self.words.utf8), as: "ask/en.yaml")
    expectNoDifference(collector.findings, [])
    expectNoDifference(
      collector.sources.ask.languages,
      [
        "en": AskWords.Language(
          same: [["doctor", "physician"], ["out of pocket", "oop"]], leaveOut: ["the", "a"],
          short: [.init("u", "you")], endings: [.init("isation", "ization")],
          sounds: [.init("ph", "f"), .init("h", "")], parts: [.doesItHurt: ["hurt", "sore"]],
          notOurs: ["what is the weather"],
          notOurWords: [.elsewhere: ["weather"], .forAClinician: ["rash"]])
      ])
  }

  static let broken = [
    BrokenFile(
      words.replacing("leave-out:", with: "leaveout:"), "1:1: error H112:", fix: "leave-out"),
    BrokenFile(
      words.replacing("does-it-hurt: [", with: "does-it-hrt: ["), "13:3: error H112:",
      fix: "does-it-hurt"),
    BrokenFile(
      words.replacing("elsewhere: [weather]", with: "elsewhere: weather"), "15:14: error H119:",
      fix: "[weather]"),
    BrokenFile(words.replacing("u: you", with: "u:"), "6:5: error H122:", fix: "colon"),
    BrokenFile(
      words.replacing("  - [doctor, physician]", with: "  - doctor"), "3:5: error H119:",
      fix: "[doctor]"),
  ]

  @Test(arguments: broken)
  func `a mistake in the words of look-up is told where it stands`(file: BrokenFile) {
    Self.expect(file, as: "ask/en.yaml")
  }

  static let weights =
    "answer-from: 900\nunsure-from: 700\nconfidence:\n"
    + AskWeights.signs.map { "  \($0): -1500\n" }.joined()

  @Test func `weights are thousandths`() {
    let collector = Reading.collect(Array(Self.weights.utf8), as: "ask/weights.yaml")
    expectNoDifference(collector.findings, [])
    expectNoDifference(
      collector.sources.ask.weights,
      AskWeights(
        confidence: AskWeights.signs.map { _ in -1.5 }, answerFrom: 0.9, unsureFrom: 0.7))
  }

  static let brokenWeights = [
    BrokenFile(
      weights.replacing("answer-from: 900", with: "answer-from: 0.9"), "1:14: error H211:",
      fix: "from -1000000"),
    BrokenFile(
      weights.replacing("  score: -1500\n", with: ""), "3:1: error H206:", fix: "score:"),
  ]

  @Test(arguments: brokenWeights)
  func `a mistake in the weights is told where it stands`(file: BrokenFile) {
    Self.expect(file, as: "ask/weights.yaml")
  }

  private static func expect(_ file: BrokenFile, as name: String) {
    let found = Reading.findings(file.text, as: name)
    #expect(found.count == file.starts.count, "\(found)")
    for (finding, start) in zip(found, file.starts) {
      #expect(finding.hasPrefix("\(name):\(start)"), "\(finding)")
    }
    #expect(found.first?.contains(file.fix) == true, "\(found)")
  }
}
