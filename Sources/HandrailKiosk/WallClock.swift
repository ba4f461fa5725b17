import Glibc
import HandrailCore

/// The one clock of the program.
public struct WallClock: Sendable {
  private let read: @Sendable () -> Moment

  /// A clock that reads the machine's time and the offset of its time zone.
  public init() {
    read = {
      var now = timespec()
      clock_gettime(CLOCK_REALTIME, &now)
      var seconds = now.tv_sec
      var local = tm()
      localtime_r(&seconds, &local)
      return Moment(
        epochMilliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000,
        utcOffsetSeconds: local.tm_gmtoff)
    }
  }

  /// A clock for tests and simulations.
  public init(reading: @escaping @Sendable () -> Moment) {
    read = reading
  }

  /// The moment it is now.
  public var now: Moment { read() }
}
