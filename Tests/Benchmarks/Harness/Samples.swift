/// Measured values of one kind.
struct Samples {
  /// All of them, in the order in which they were measured.
  private(set) var values: [Double] = []

  /// Adds a value.
  mutating func add(_ value: Double) {
    values.append(value)
  }

  /// Adds the values of others.
  mutating func add(contentsOf others: Samples) {
    values += others.values
  }

  /// Adds the time between two stamps, in milliseconds.
  mutating func add(from start: Int64, to end: Int64?) {
    if let end { values.append(Double(end - start) / 1_000_000) }
  }

  /// The value in the middle.
  var median: Double { percentile(50) }

  /// The value that so many of a hundred do not exceed.
  func percentile(_ percent: Double) -> Double {
    guard !values.isEmpty else { return .nan }
    let sorted = values.sorted()
    let rank = (percent / 100 * Double(sorted.count)).rounded(.up)
    return sorted[min(sorted.count, max(1, Int(rank))) - 1]
  }
}
