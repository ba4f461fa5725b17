import Foundation

/// So many of so many, with the bounds within which the true share lies with 95 of 100.
struct Share: CustomStringConvertible {
  /// How many were so.
  var hits: Int
  /// How many were looked at.
  var all: Int

  /// Counts the members of a list for which something holds.
  init<Member>(of members: [Member], where holds: (Member) -> Bool) {
    hits = members.count(where: holds)
    all = members.count
  }

  /// The share.
  var value: Double { all == 0 ? 0 : Double(hits) / Double(all) }

  /// Wilson's interval.
  ///
  /// Source: E. B. Wilson, Probable inference, J. Am. Stat. Assoc. 22, 1927.
  var bounds: (low: Double, high: Double) {
    guard all > 0 else { return (0, 1) }
    let n = Double(all)
    let z = 1.959_964
    let middle = value + z * z / (2 * n)
    let reach = z * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
    let whole = 1 + z * z / n
    return ((middle - reach) / whole, (middle + reach) / whole)
  }

  var description: String {
    let (low, high) = bounds
    return String(format: "%.3f (%d of %d; %.3f to %.3f)", value, hits, all, low, high)
  }
}
