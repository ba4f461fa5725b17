import Foundation
import HandrailCore

/// How often something came out right, with how sure one can be of that.
struct Share: CustomStringConvertible {
  /// How many were as wanted.
  var hits = 0
  /// How many there were.
  var all = 0

  /// The share.
  var value: Double { all == 0 ? 0 : Double(hits) / Double(all) }

  /// The interval in which the true share lies in 95 of 100 cases, after Wilson.
  ///
  /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
  /// (1927), 209–212.
  var interval: ClosedRange<Double> {
    guard all > 0 else { return 0...1 }
    let z = 1.959_964
    let count = Double(all)
    let middle = (value + z * z / (2 * count)) / (1 + z * z / count)
    let half =
      z / (1 + z * z / count)
      * (value * (1 - value) / count + z * z / (4 * count * count)).squareRoot()
    return max(0, middle - half)...min(1, middle + half)
  }

  var description: String {
    String(
      format: "%.3f [%.3f, %.3f]  %d of %d", value, interval.lowerBound, interval.upperBound, hits,
      all)
  }
}

/// What a detector made of a set.
struct Figures {
  private var called: [String: Share] = [:]
  private var rightKind = Share()
  private var precision = Share()
  private var order: [String] = []

  /// Notes what was made of a line.
  mutating func note(_ utterance: Utterance, _ found: Concern?) {
    let isCalled = found != nil
    add(isCalled, to: "\(utterance.kind)")
    add(isCalled, to: "\(utterance.kind) \(utterance.lang)")
    if let concern = utterance.concern {
      add(isCalled, to: "all red flags")
      add(isCalled, to: "all red flags \(utterance.lang)")
      if let found {
        rightKind.all += 1
        rightKind.hits += found == concern ? 1 : 0
      }
    }
    if isCalled {
      precision.all += 1
      precision.hits += utterance.concern == nil ? 0 : 1
    }
  }

  private mutating func add(_ isHit: Bool, to name: String) {
    called[name, default: Share()].all += 1
    if isHit { called[name, default: Share()].hits += 1 }
  }

  /// The share of a kind that was called for, such as `medical es`.
  subscript(_ name: String) -> Share { called[name] ?? Share() }

  /// A table for people.
  var report: String {
    let kinds = ["all red flags"] + Concern.allCases.map(\.rawValue) + ["near", "ordinary"]
    var lines: [String] = []
    for kind in kinds {
      for name in [kind, "\(kind) en", "\(kind) es"] {
        guard let share = called[name] else { continue }
        lines.append("  \(name.padding(toLength: 22, withPad: " ", startingAt: 0))\(share)")
      }
    }
    lines.append("  precision             \(precision)")
    lines.append("  right kind            \(rightKind)")
    return lines.joined(separator: "\n")
  }
}
