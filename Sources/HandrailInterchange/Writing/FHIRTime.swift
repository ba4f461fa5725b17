import HandrailCore

/// Writes moments as FHIR has them.
enum FHIRTime {
  /// A moment such as `2026-01-15T10:00:00-05:00`, to the second; nil outside the years that we
  /// write.
  static func text(_ moment: Moment) -> String? {
    let offset = isWritable(moment.utcOffsetSeconds) ? moment.utcOffsetSeconds : 0
    let earliest: Int64 = -62_000_000_000
    let latest: Int64 = 250_000_000_000
    let seconds = moment.epochMilliseconds / 1000 - (moment.epochMilliseconds % 1000 < 0 ? 1 : 0)
    guard (earliest...latest).contains(seconds) else { return nil }
    let local = seconds + Int64(offset)
    let ofDay = Int((local % 86_400 + 86_400) % 86_400)
    let day = Moment(epochMilliseconds: seconds * 1000, utcOffsetSeconds: offset).civilDate
    let time = "\(two(ofDay / 3600)):\(two(ofDay / 60 % 60)):\(two(ofDay % 60))"
    return "\(day)T\(time)\(zone(offset))"
  }

  /// FHIR has time zones in whole minutes, up to 14 hours away.
  private static func isWritable(_ offset: Int) -> Bool {
    offset % 60 == 0 && abs(offset) <= 14 * 3600
  }

  private static func zone(_ offset: Int) -> String {
    if offset == 0 { return "Z" }
    let minutes = abs(offset) / 60
    return "\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
