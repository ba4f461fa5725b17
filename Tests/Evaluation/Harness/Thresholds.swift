/// Chooses from which confidence on something is shown.
enum Thresholds {
  /// Below this confidence a person is fetched.
  ///
  /// It is the one that keeps the two wrongs level, each against its goal: of 100 questions that
  /// nothing here answers at most 5 are answered, of 100 others at most 8 are handed over, about 3
  /// of them by a false alarm of the safety net before.
  static func handOver(_ rows: [(confidence: Double, isInScope: Bool)]) -> Double {
    let inside = rows.filter(\.isInScope).map(\.confidence)
    let outside = rows.filter { !$0.isInScope }.map(\.confidence)
    func worst(_ bound: Double) -> Double {
      let kept = Double(outside.count { $0 >= bound }) / Double(max(1, outside.count))
      let lost = Double(inside.count { $0 < bound }) / Double(max(1, inside.count))
      return max(kept / 0.05, lost / 0.05)
    }
    let bounds = stride(from: 0.2, through: 0.95, by: 0.01)
    let least = bounds.map(worst).min() ?? 0
    // The middle of the bounds that are equally good holds best for other questions.
    let good = bounds.filter { worst($0) <= least + 0.05 }
    return good.isEmpty ? 0.5 : good[good.count / 2]
  }

  /// From this confidence on the first explanation is shown as the answer: of 100 shown so, at
  /// least 90 are.
  static func answer(
    _ rows: [(confidence: Double, isRight: Bool)], atLeast least: Double
  ) -> Double {
    for bound in stride(from: least, through: 0.99, by: 0.01) {
      let shown = rows.filter { $0.confidence >= bound }
      let right = shown.count(where: \.isRight)
      if Double(right) >= 0.9 * Double(shown.count) { return bound }
    }
    return 0.99
  }
}
