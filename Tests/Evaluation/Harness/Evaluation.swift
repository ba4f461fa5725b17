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
    case "tuning", "kept-apart": try report(words.first ?? "", content, isLong: words.count > 1)
    default: print("Say fit, tuning or kept-apart; behind it `each` lists what went wrong.")
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
    let languages = content.library?.site.languages ?? []
    return try LabelledQuestion.read("\(folder)/\(name).jsonl").compactMap { question in
      guard let tag = languages.first(where: { $0.rawValue.hasPrefix(question.lang) }) else {
        return nil
      }
      let index = content.askIndexes.index(in: tag)
      let evidence = index.evidence(for: question.q)
      return Row(
        question: question, signs: evidence.signs, best: evidence.best,
        outcome: index.outcome(for: question.q))
    }
  }

  /// Fits the weights on the questions to tune with, and chooses the thresholds by fits that left
  /// each question out.
  private static func fit(_ content: LoadedContent) throws {
    let rows = try rows("tuning", content)
    let usable = rows.filter { !$0.signs.isEmpty }
    let whole = Logistic(signs: usable.map(\.signs), labels: usable.map(\.question.isInScope))
    var left: [(row: Row, confidence: Double)] = []
    let folds = 10
    for fold in 0..<folds {
      let inside = usable.enumerated().filter { $0.offset % folds != fold }.map(\.element)
      let curve = Logistic(signs: inside.map(\.signs), labels: inside.map(\.question.isInScope))
      for (offset, row) in usable.enumerated() where offset % folds == fold {
        left.append((row, curve.confidence(row.signs)))
      }
    }
    let unsure = Thresholds.handOver(left.map { ($0.confidence, $0.row.question.isInScope) })
    let answer = Thresholds.answer(
      left.map { ($0.confidence, $0.row.best.first.map($0.row.question.isAnswered) ?? false) },
      atLeast: unsure)
    try write(whole.weights, answer: answer, unsure: unsure)
    let gone = Share(of: left.filter { !$0.row.question.isInScope }) { $0.confidence < unsure }
    let lost = Share(of: left.filter(\.row.question.isInScope)) { $0.confidence < unsure }
    print("Left out of the fit in turn: out of scope handed over \(gone)")
    print("                             in scope handed over \(lost)")
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
