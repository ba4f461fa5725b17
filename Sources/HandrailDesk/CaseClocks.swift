import HandrailCore
import HandrailStore

/// The rules by which the clocks of cases are read.
public struct CaseClocks: Sendable {
  /// The region's rules; nil where the clinic's content cannot be read: then a clock is known only
  /// where a notice or the plan names a day.
  public var rules: [ClockName: [ClockRule]]?
  /// How far, in seconds, the clock on the wall is ahead of UTC at an instant, given in
  /// milliseconds since 1970.
  public var offset: @Sendable (Int64) -> Int

  /// Makes clocks.
  public init(rules: [ClockName: [ClockRule]]?, offset: @escaping @Sendable (Int64) -> Int) {
    self.rules = rules
    self.offset = offset
  }

  /// Whose turn it is with a case, and by when.
  public func deadline(of request: PriorAuthorisation, at now: Moment) -> CaseDeadline {
    request.deadline(at: now, clocks: rules ?? [:], offset: offset)
  }

  /// The place of a case on the worklist; the moment does not matter.
  func key(of request: PriorAuthorisation) -> WorklistKey {
    WorklistKey(deadline(of: request, at: Moment(epochMilliseconds: 0)), offset: offset)
  }

  /// Names the rules by their content, the same in each run of the program; nil where there are
  /// none.
  var digest: Int64? {
    guard let rules else { return nil }
    var sum = Fingerprint()
    for name in ClockName.allCases {
      let rules = rules[name] ?? []
      sum.add(name.rawValue)
      sum.add(Int64(rules.count))
      for rule in rules { rule.add(to: &sum) }
    }
    return sum.value
  }
}

extension ClockRule {
  fileprivate func add(to sum: inout Fingerprint) {
    switch length {
    case .hours(let hours): sum.add("\(hours) hours")
    case .days(let days): sum.add("\(days) days")
    }
    sum.add(binds.map(\.rawValue).sorted().joined(separator: " "))
    sum.add(excludesDrugs ? 1 : 0)
    sum.add(from.description)
    sum.add(until?.description ?? "")
    sum.add(source)
  }
}
