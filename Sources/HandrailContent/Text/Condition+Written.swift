import HandrailCore

extension Condition {
  /// The condition as an author writes it; `ConditionReader` reads it back.
  var written: String { comparisons.map(\.written).joined(separator: " and ") }
}

extension Condition.Comparison {
  /// The comparison as an author writes it, such as `age at most 17`.
  fileprivate var written: String {
    switch test {
    case .isOption(let option): "\(subject) is \(option)"
    case .isNotOption(let option): "\(subject) is not \(option)"
    case .isOneOf(let options): "\(subject) is one of [\(options.listed)]"
    case .includes(let option): "\(subject) includes \(option)"
    case .isAnswered: "\(subject) is answered"
    case .atLeast(let number): "\(subject) at least \(number)"
    case .atMost(let number): "\(subject) at most \(number)"
    case .before(let date): "\(subject) before \(date)"
    case .after(let date): "\(subject) after \(date)"
    }
  }
}
