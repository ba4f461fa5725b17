/// How much the wording of a question leans towards what is answered here, or away from it.
///
/// A naive Bayes classifier over single stems and pairs that stand side by side, small words
/// included: "is my … ready" and "how do I become …" are told by them.
struct AskLeaning {
  /// The logarithm of how much commoner each wording is in questions that are answered here.
  private let odds: [Pair: Float]

  /// Two stems side by side, or one alone with -1 behind it.
  private struct Pair: Hashable {
    var first: Int32
    var second: Int32
  }

  /// Learns from questions with an answer here, and from others.
  init(ours: [[AskWord]], others: [[AskWord]]) {
    var counts: [Pair: SIMD2<Float>] = [:]
    var all = SIMD2<Float>(1, 1)
    for (side, questions) in [ours, others].enumerated() {
      for question in questions {
        for pair in Set(Self.pairs(of: question.map(\.stem))) {
          counts[pair, default: .zero][side] += 1
        }
      }
      all[side] += Float(questions.count)
    }
    odds = counts.mapValues { count in
      let shares = (count + 0.5) / (all + 1)
      // What was met once or twice tells little.
      let trust = count.sum() / (count.sum() + 2)
      return trust * logarithm(shares[0] / shares[1])
    }
  }

  /// The leaning of a question: above 0 towards what is answered here.
  func leaning(of stems: [Int32]) -> Float {
    var sum: Float = 0
    for pair in Set(Self.pairs(of: stems)) { sum += odds[pair] ?? 0 }
    return sum / Float(max(1, stems.count)).squareRoot()
  }

  private static func pairs(of stems: [Int32]) -> [Pair] {
    stems.filter { $0 >= 0 }.map { Pair(first: $0, second: -1) }
      + zip([-1] + stems, stems + [-1]).filter { $0 != $1 }.map { Pair(first: $0, second: -2 - $1) }
  }
}
