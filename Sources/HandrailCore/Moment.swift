/// An instant with the offset of the clock on the wall, as the edge of the program read it.
///
/// The core has no clock and no time zones: moments come in with each action.
public struct Moment: Hashable, Comparable, Sendable {
  /// Milliseconds since 1 January 1970, 00:00 UTC.
  public let epochMilliseconds: Int64
  /// How far the clock on the wall is ahead of UTC, in seconds.
  public let utcOffsetSeconds: Int

  /// Makes a moment.
  public init(epochMilliseconds: Int64, utcOffsetSeconds: Int = 0) {
    self.epochMilliseconds = epochMilliseconds
    self.utcOffsetSeconds = utcOffsetSeconds
  }

  /// Orders moments by time; the offset does not matter.
  public static func < (left: Moment, right: Moment) -> Bool {
    left.epochMilliseconds < right.epochMilliseconds
  }

  /// A later moment on the same clock.
  public static func + (moment: Moment, duration: Duration) -> Moment {
    let (seconds, attoseconds) = duration.components
    let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
    return Moment(
      epochMilliseconds: moment.epochMilliseconds + milliseconds,
      utcOffsetSeconds: moment.utcOffsetSeconds)
  }

  /// The time from this moment to another; negative where the other is earlier.
  public func duration(to other: Moment) -> Duration {
    .milliseconds(other.epochMilliseconds - epochMilliseconds)
  }

  /// The day on the wall's calendar at this moment.
  ///
  /// Source: days-from-civil arithmetic of the proleptic Gregorian calendar, counted in
  /// 400-year eras that start on 1 March.
  public var civilDate: CivilDate {
    let localSeconds = Self.floorDivide(epochMilliseconds, 1000) + Int64(utcOffsetSeconds)
    let days = Self.floorDivide(localSeconds, 86_400) + 719_468
    let era = Self.floorDivide(days, 146_097)
    let dayOfEra = Int(days - era * 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
    guard let date = CivilDate(year: year, month: month, day: day) else {
      preconditionFailure("a moment must lie between the years 1 and 9999")
    }
    return date
  }

  private static func floorDivide(_ value: Int64, _ divisor: Int64) -> Int64 {
    value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
  }
}
