import HandrailCore
import Synchronization

/// A clock that moves only when the people of a simulation let time pass.
final class SimulatedClock: Sendable {
  /// Tuesday, 14 January 2025, 09:00 in a place five hours behind UTC.
  static let start = Moment(epochMilliseconds: 1_736_863_200_000, utcOffsetSeconds: -5 * 3600)

  private let moment = Mutex(SimulatedClock.start)

  /// The time it shows.
  var now: Moment { moment.withLock(\.self) }

  /// Moves it on.
  func pass(_ duration: Duration) { moment.withLock { $0 = $0 + duration } }
}
