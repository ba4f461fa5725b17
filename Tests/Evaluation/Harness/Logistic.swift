import Foundation

/// A logistic curve over signs, fitted by gradient descent with a little ridge.
///
/// It starts from nothing and takes a fixed number of steps, so that a fit can be repeated to the
/// last digit.
struct Logistic {
  /// The weight of each sign, the constant's first.
  private(set) var weights: [Double] = []

  private static let steps = 3_000
  private static let ridge = 0.02

  /// Fits a curve.
  /// - Parameters:
  ///   - signs: A row for each question, 1 first.
  ///   - labels: Whether each question is answered here.
  init(signs: [[Double]], labels: [Bool]) {
    guard let width = signs.first?.count else { return }
    let (middles, spreads) = Self.scale(signs, width)
    let scaled = signs.map { row in
      row.indices.map { $0 == 0 ? 1 : (row[$0] - middles[$0]) / spreads[$0] }
    }
    var found = [Double](repeating: 0, count: width)
    for _ in 0..<Self.steps {
      var slope = [Double](repeating: 0, count: width)
      for (row, label) in zip(scaled, labels) {
        let error = Self.curve(found, row) - (label ? 1 : 0)
        for column in 0..<width { slope[column] += error * row[column] }
      }
      for column in 0..<width {
        let pull = column == 0 ? 0 : Self.ridge * found[column]
        found[column] -= slope[column] / Double(scaled.count) + pull
      }
    }
    weights = found.indices.map { found[$0] / spreads[$0] }
    weights[0] = found[0] - (1..<width).reduce(0) { $0 + weights[$1] * middles[$1] }
  }

  /// The confidence for signs; 0 without any.
  func confidence(_ signs: [Double]) -> Double {
    signs.isEmpty ? 0 : Self.curve(weights, signs)
  }

  private static func curve(_ weights: [Double], _ row: [Double]) -> Double {
    let sum = zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 }
    return 1 / (1 + exp(-max(-60, min(60, sum))))
  }

  private static func scale(
    _ rows: [[Double]], _ width: Int
  ) -> (middles: [Double], spreads: [Double]) {
    let count = Double(rows.count)
    let middles = (0..<width).map { column in rows.reduce(0) { $0 + $1[column] } / count }
    let spreads = (0..<width).map { column -> Double in
      let square = rows.reduce(0) { $0 + pow($1[column] - middles[column], 2) } / count
      return column == 0 ? 1 : max(1e-6, square.squareRoot())
    }
    return ([0] + middles.dropFirst(), spreads)
  }
}
