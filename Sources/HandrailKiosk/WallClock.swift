import Glibc
import HandrailCore

/// The one clock of the program.
public struct WallClock: Sendable {
  private let read: @Sendable () -> Moment
  /// How far, in seconds, the clock on the wall is ahead of UTC at an instant in milliseconds since
  /// 1970, by the rules of its time zone.
  public let offset: @Sendable (Int64) -> Int

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
    offset = { milliseconds in
      var seconds = time_t(milliseconds / 1000)
      var local = tm()
      localtime_r(&seconds, &local)
      return local.tm_gmtoff
    }
  }

  /// A clock for tests and simulations.
  public init(reading: @escaping @Sendable () -> Moment) {
    read = reading
    offset = { _ in reading().utcOffsetSeconds }
  }

  /// The moment it is now.
  public var now: Moment { read() }
}
