/// Answers for whole visits: which sample is given on which page.
public struct VisitPlan: Sendable {
  /// The number of the sample for each page.
  var choices: [AnswerPath: Int]
}

/// Plans visits so that answers that decide something together are met in every combination, and
/// any two other answers are met together at least once where a visit can hold both.
///
/// What decides together is what the ways on from one step, or one voice, read. The rest is drawn
/// greedily, pair by pair, from a seed: the method is that of Cohen, Dalal, Fredman and Patton,
/// "The AETG System", IEEE Transactions on Software Engineering 23 (1997).
struct CoveringVisits {
  /// One page and the samples that can be answered there.
  struct Factor {
    let path: AnswerPath
    let sampleCount: Int
    /// The samples by what conditions can tell of them; each class in the order of the samples.
    let classes: [[Int]]
    /// The decisions that read the answer.
    let decisions: Set<Int>
  }

  /// More rows than any content should need.
  static let rowLimit = 600

  let factors: [Factor]
  private var generator: Seeded
  /// Where the values of each factor start in the table of pairs.
  private let offsets: [Int]
  private let valueCount: Int
  private var isPaired: [Bool]
  /// Combinations that must be met: factor and value.
  private var wanted: [[(factor: Int, value: Int)]]
  /// How many combinations of answers that decide together there are.
  let combinationCount: Int

  init(_ factors: [Factor], seed: UInt64) {
    self.factors = factors
    generator = Seeded(seed)
    var offsets: [Int] = []
    var total = 0
    for factor in factors {
      offsets.append(total)
      total += factor.sampleCount
    }
    self.offsets = offsets
    valueCount = total
    isPaired = Array(repeating: false, count: total * total)
    wanted = Self.combinations(of: factors)
    combinationCount = wanted.count
    wanted.shuffle(using: &generator)
  }

  /// Every combination of the classes of factors that one decision reads.
  private static func combinations(of factors: [Factor]) -> [[(factor: Int, value: Int)]] {
    var combinations: [[(factor: Int, value: Int)]] = []
    for decision in Set(factors.flatMap(\.decisions)).sorted() {
      var open: [[(factor: Int, value: Int)]] = [[]]
      for (index, factor) in factors.enumerated() where factor.decisions.contains(decision) {
        open = open.flatMap { part in
          factor.classes.compactMap(\.first).map { part + [(index, $0)] }
        }
      }
      combinations += open
    }
    return combinations
  }

  /// The next visit; nil once everything that can be met was tried.
  mutating func next() -> VisitPlan? {
    var values: [Int?] = Array(repeating: nil, count: factors.count)
    let hasWanted = takeWanted(into: &values)
    if !hasWanted {
      guard let (left, right) = unpaired() else { return nil }
      values[left.factor] = left.value
      values[right.factor] = right.value
    }
    var order = factors.indices.filter { values[$0] == nil }
    order.shuffle(using: &generator)
    for factor in order { values[factor] = bestValue(of: factor, beside: values) }
    mark(values)
    var choices: [AnswerPath: Int] = [:]
    for (index, value) in values.enumerated() { choices[factors[index].path] = value }
    return VisitPlan(choices: choices)
  }

  /// Takes as many wanted combinations as go together.
  private mutating func takeWanted(into values: inout [Int?]) -> Bool {
    var rest: [[(factor: Int, value: Int)]] = []
    var hasTaken = false
    for combination in wanted {
      if combination.allSatisfy({ values[$0.factor] == nil || values[$0.factor] == $0.value }) {
        for part in combination { values[part.factor] = part.value }
        hasTaken = true
      } else {
        rest.append(combination)
      }
    }
    wanted = rest
    return hasTaken
  }

  /// The first two values that no visit was planned with.
  private func unpaired() -> ((factor: Int, value: Int), (factor: Int, value: Int))? {
    for left in factors.indices {
      for right in factors.indices where right > left {
        for a in 0..<factors[left].sampleCount {
          for b in 0..<factors[right].sampleCount where !isPaired(left, a, right, b) {
            return ((left, a), (right, b))
          }
        }
      }
    }
    return nil
  }

  private func bestValue(of factor: Int, beside values: [Int?]) -> Int {
    var best = (value: 0, count: -1)
    for value in 0..<factors[factor].sampleCount {
      var count = 0
      for (other, chosen) in values.enumerated() where other != factor {
        if let chosen, !isPaired(factor, value, other, chosen) { count += 1 }
      }
      if count > best.count { best = (value, count) }
    }
    return best.value
  }

  private func isPaired(_ left: Int, _ a: Int, _ right: Int, _ b: Int) -> Bool {
    isPaired[(offsets[left] + a) * valueCount + offsets[right] + b]
  }

  private mutating func mark(_ values: [Int?]) {
    let numbers = values.enumerated().compactMap { index, value in value.map { offsets[index] + $0 }
    }
    for left in numbers {
      for right in numbers { isPaired[left * valueCount + right] = true }
    }
  }
}
