/// Puts cases in the order in which their clocks run out.
///
/// First those whose clock is known, the earliest first; then those with a clock that is not known;
/// then those that wait for somebody without a clock; then those that wait for nobody. A day
/// counts until its end.
public struct WorklistKey: Hashable, Comparable, Sendable {
  /// Which of the four groups, from 0.
  public let group: Int
  /// When a known clock runs out, in milliseconds since 1970; 0 for others.
  public let epochMilliseconds: Int64

  /// Makes the key of a case whose deadline was worked out.
  /// - Parameter offset: As in `PriorAuthorisation.deadline`.
  public init(_ deadline: CaseDeadline, offset: (Int64) -> Int) {
    switch deadline.by {
    case .moment(let moment): (group, epochMilliseconds) = (0, moment.epochMilliseconds)
    case .day(let day): (group, epochMilliseconds) = (0, day.lastMillisecond(offset: offset))
    case .unknown: (group, epochMilliseconds) = (1, 0)
    case .none: (group, epochMilliseconds) = (deadline.whose == .nobody ? 3 : 2, 0)
    }
  }

  /// Orders keys by group, then by time.
  public static func < (left: WorklistKey, right: WorklistKey) -> Bool {
    (left.group, left.epochMilliseconds) < (right.group, right.epochMilliseconds)
  }
}

/// Sorts cases for the people who work on them.
public enum Worklist {
  /// The elements by their keys; those with equal keys stay in the order they came in.
  ///
  /// Each key is asked for once, so that it may be costly to make.
  public static func sorted<Element>(
    _ elements: [Element], key: (Element) -> WorklistKey
  ) -> [Element] {
    var keys: [(key: WorklistKey, index: Int)] = []
    keys.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() { keys.append((key(element), index)) }
    keys.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    return keys.map { elements[$0.index] }
  }

  /// Cases by whose clock runs out first.
  public static func sorted(
    _ cases: [PriorAuthorisation], at now: Moment, clocks: [ClockName: [ClockRule]],
    offset: (Int64) -> Int
  ) -> [PriorAuthorisation] {
    sorted(cases) {
      WorklistKey($0.deadline(at: now, clocks: clocks, offset: offset), offset: offset)
    }
  }
}
