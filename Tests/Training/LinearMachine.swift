import Foundation

/// A linear model that draws the widest line between two sets of rows.
///
/// It is the L2-regularised support vector machine with squared hinge loss, trained by dual
/// coordinate descent: C.-J. Hsieh and others, "A Dual Coordinate Descent Method for Large-scale
/// Linear SVM", ICML 2008, algorithm 1. The order of rows is shuffled by a fixed seed, so that the
/// same rows always give the same weights.
struct LinearMachine {
  /// The weight of each feature.
  private(set) var weights: [Double]
  /// What is added to each sum.
  private(set) var bias = 0.0

  /// Learns.
  /// - Parameters:
  ///   - rows: The texts.
  ///   - isPositive: Which of them are on the one side.
  ///   - costs: What it costs to have each on the wrong side.
  ///   - count: How many features there are.
  ///   - rounds: How often each row is looked at.
  init(
    _ rows: [FeatureTable.Row], isPositive: [Bool], costs: [Double], count: Int,
    ratio: Double = 0, rounds: Int = 40
  ) {
    let scales = Self.scales(rows, isPositive, count: count, ratio: ratio)
    let rows = rows.map { row in
      var row = row
      for index in row.columns.indices { row.values[index] *= scales[Int(row.columns[index])] }
      return row
    }
    weights = [Double](repeating: 0, count: count)
    var alphas = [Double](repeating: 0, count: rows.count)
    let biasValue = 0.5
    let norms = rows.map { row in
      row.values.reduce(biasValue * biasValue) { $0 + $1 * $1 }
    }
    var order = Array(rows.indices)
    var chance = Chance(state: 20_261_126)
    var biasWeight = 0.0
    for _ in 0..<rounds {
      for index in stride(from: order.count - 1, to: 0, by: -1) {
        order.swapAt(index, chance.below(index + 1))
      }
      for place in order {
        let sign = isPositive[place] ? 1.0 : -1.0
        let slack = 1 / (2 * costs[place])
        let sum = self.sum(of: rows[place]) + biasWeight * biasValue
        let gradient = sign * sum - 1 + slack * alphas[place]
        let old = alphas[place]
        let new = max(0, old - gradient / (norms[place] + slack))
        guard new != old else { continue }
        alphas[place] = new
        let step = (new - old) * sign
        add(step, of: rows[place])
        biasWeight += step * biasValue
      }
    }
    bias = biasWeight * biasValue
    for index in weights.indices { weights[index] *= scales[index] }
  }

  /// How much each feature is blown up: by the logarithm of how much oftener it stands on one side.
  ///
  /// After S. Wang and C. D. Manning, "Baselines and Bigrams", ACL 2012.
  private static func scales(
    _ rows: [FeatureTable.Row], _ isPositive: [Bool], count: Int, ratio: Double
  ) -> [Double] {
    guard ratio > 0 else { return [Double](repeating: 1, count: count) }
    var sums = [[Double]](repeating: [Double](repeating: 1, count: count), count: 2)
    var all = [1.0, 1.0]
    for (row, isPositive) in zip(rows, isPositive) {
      let side = isPositive ? 1 : 0
      all[side] += 1
      for column in row.columns { sums[side][Int(column)] += 1 }
    }
    return (0..<count).map { column in
      let odds = sums[1][column] / all[1] / (sums[0][column] / all[0])
      return 1 - ratio + ratio * abs(log(odds))
    }
  }

  /// What the model makes of a row.
  func score(of row: FeatureTable.Row) -> Double { sum(of: row) + bias }

  private func sum(of row: FeatureTable.Row) -> Double {
    weights.withUnsafeBufferPointer { weights in
      var sum = 0.0
      for index in row.columns.indices {
        sum += weights[Int(row.columns[index])] * row.values[index]
      }
      return sum
    }
  }

  private mutating func add(_ step: Double, of row: FeatureTable.Row) {
    weights.withUnsafeMutableBufferPointer { weights in
      for index in row.columns.indices {
        weights[Int(row.columns[index])] += step * row.values[index]
      }
    }
  }
}

/// Numbers that look random and are the same each time.
struct Chance {
  var state: UInt64

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
