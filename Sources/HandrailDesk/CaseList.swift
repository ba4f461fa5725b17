import HandrailCore
import HandrailStore

/// The worklist: cases by whose clock runs out first.
///
/// The keys of its JSON are these names; they stay.
public struct CaseList: Codable, Hashable, Sendable {
  /// The cases.
  public var cases: [CaseSummary]
  /// Whether there are more than were asked for.
  public var hasMore: Bool
  /// How many damaged cases are left out.
  public var damaged: Int
  /// Whether the clinic's rules on time could be read.
  public var clocksAreKnown: Bool

  /// Reads the beginning of the worklist.
  ///
  /// Clocks of new and changed cases are worked out first, and those of all cases where the rules
  /// have changed.
  /// - Parameters:
  ///   - store: The records.
  ///   - state: The state of all cases on it; nil for all that are not closed.
  ///   - limit: How many are wanted.
  ///   - clocks: The rules.
  ///   - now: The moment that tells what is past.
  /// - Throws: `store`.
  public init(
    _ store: VisitStore, only state: RequestState? = nil, limit: Int, clocks: CaseClocks,
    at now: Moment
  ) throws(DeskError) {
    do throws(StoreError) {
      if let digest = clocks.digest {
        try store.workOutClocks(rules: digest) { clocks.key(of: $0) }
      }
      let list = try store.worklist(only: state, limit: limit)
      cases = list.cases.map { CaseSummary($0, clocks: clocks, at: now) }
      hasMore = list.hasMore
      damaged = list.damagedCount
      clocksAreKnown = clocks.digest != nil
    } catch {
      throw .store(error)
    }
  }
}
