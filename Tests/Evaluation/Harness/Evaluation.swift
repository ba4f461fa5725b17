import Foundation
import HandrailAsk
import HandrailContent
import HandrailCore

/// Fits the confidence of look-up and tells how good it is on labelled questions.
@main
struct Evaluation {
  /// The questions to tune with, and those that are looked at only to report.
  private static let folder = "Tests/Evaluation/ask"
  private static let weightsFile = "Content/ask/weights.yaml"

  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    let content = ContentDirectory("Content").load()
    guard content.library != nil else {
      for finding in content.findings { print(finding) }
      exit(1)
    }
    switch words.first {
    case "fit": try fit(content)
    case "lines": try printLines(words.last ?? "", content)
    case "tuning", "kept-apart", "unseen":
      try report(words.first ?? "", content, isLong: words.count > 1)
    default:
      print(
        "Say fit, tuning, kept-apart or unseen; behind it `each` lists what went wrong; or lines SET."
      )
    }
  }

  /// A question with what the look-up made of it.
  struct Row {
    /// The question.
    let question: LabelledQuestion
    /// Its signs; none where it has no word that tells anything.
    let signs: [Double]
    /// The explanations found, the best first.
    let best: [TopicID]
    /// What a person is shown.
    let outcome: AskOutcome

    /// What is shown, and whether it is an answer or a choice.
    var shown: (topics: [TopicID], isAnswer: Bool) {
      switch outcome {
      case .answer(let found): (found.map(\.topic), true)
      case .unsure(let found): (found.map(\.topic), false)
      case .unknown: ([], false)
      }
    }
  }

  static func rows(_ name: String, _ content: LoadedContent) throws -> [Row] {
    try questions(name, content).map { question, tag in
      let index = content.askIndexes.index(in: tag)
      let evidence = index.evidence(for: question.q)
      return Row(
        question: question, signs: evidence.signs, best: evidence.best,
        outcome: index.outcome(for: question.q))
    }
  }

  /// The questions of a set, each with the language in which it is answered.
  private static func questions(
    _ name: String, _ content: LoadedContent
  ) throws -> [(LabelledQuestion, LanguageTag)] {
    let languages = content.library?.site.languages ?? []
    return try LabelledQuestion.read("\(folder)/\(name).jsonl").compactMap { question in
      languages.first { $0.rawValue.hasPrefix(question.lang) }.map { (question, $0) }
    }
  }

  /// Signs to fit by, with what is known of the question they belong to.
  private struct Sample {
    let number: Int
    let signs: [Double]
    let isInScope: Bool
    let isRight: Bool
  }

  /// Fits the weights on the questions to tune with, and chooses the thresholds by fits that left
  /// each question out.
  private static func fit(_ content: LoadedContent) throws {
    let samples = try samples(content)
    let whole = Logistic(signs: samples.map(\.signs), labels: samples.map(\.isInScope))
    var left: [(sample: Sample, confidence: Double)] = []
    let folds = 10
    for fold in 0..<folds {
      let inside = samples.filter { $0.number % folds != fold }
      let curve = Logistic(signs: inside.map(\.signs), labels: inside.map(\.isInScope))
      for sample in samples where sample.number % folds == fold {
        left.append((sample, curve.confidence(sample.signs)))
      }
    }
    let unsure = Thresholds.handOver(left.map { ($0.confidence, $0.sample.isInScope) })
    let answer = Thresholds.answer(
      left.map { ($0.confidence, $0.sample.isRight) }, atLeast: unsure)
    try write(whole.weights, answer: answer, unsure: unsure)
    let gone = Share(of: left.filter { !$0.sample.isInScope }) { $0.confidence < unsure }
    let lost = Share(of: left.filter(\.sample.isInScope)) { $0.confidence < unsure }
    print("Each question left out of a fit in turn, with half and with all of what is known:")
    print("  out of scope, handed over      \(gone)")
    print("  in scope, wrongly handed over  \(lost)")
  }

  /// Each question as look-ups see it that know one half, the other and all.
  private static func samples(_ content: LoadedContent) throws -> [Sample] {
    let explanations = content.library.map { Array($0.explanations.values) } ?? []
    let halves = Halves.indexes(
      of: explanations, languages: content.library?.site.languages ?? [],
      words: content.sources.ask)
    return try questions("tuning", content).enumerated().flatMap { number, asked in
      let (question, tag) = asked
      let indexes = halves.compactMap { $0[tag] } + [content.askIndexes.index(in: tag)]
      return indexes.compactMap { index -> Sample? in
        let (signs, best) = index.evidence(for: question.q)
        guard !signs.isEmpty else { return nil }
        return Sample(
          number: number, signs: signs, isInScope: question.isInScope,
          isRight: best.first.map(question.isAnswered) ?? false)
      }
    }
  }

  private static func write(_ weights: [Double], answer: Double, unsure: Double) throws {
    func thousandths(_ number: Double) -> String { String(Int((number * 1000).rounded())) }
    var lines = [
      "# How the signs of a look-up are weighed, in thousandths. `make fit-ask` writes this file.",
      "answer-from: \(thousandths(answer))", "unsure-from: \(thousandths(unsure))", "confidence:",
    ]
    lines += zip(AskWeights.signs, weights).map { "  \($0): \(thousandths($1))" }
    try (lines.joined(separator: "\n") + "\n").write(
      toFile: weightsFile, atomically: true, encoding: .utf8)
    print("Wrote \(weightsFile).")
  }
}
