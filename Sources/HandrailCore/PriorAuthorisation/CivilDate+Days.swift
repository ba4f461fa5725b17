extension CivilDate {
  /// How many days the date is after 1 March of the year 0.
  ///
  /// Source: days-from-civil arithmetic of the proleptic Gregorian calendar.
  var dayNumber: Int {
    let shiftedYear = month > 2 ? year : year - 1
    let shiftedMonth = month > 2 ? month - 3 : month + 9
    return 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
      + (153 * shiftedMonth + 2) / 5 + day - 1
  }

  /// The day a number of days later; nil where that is beyond the year 9999.
  public func adding(days: Int) -> CivilDate? {
    guard (0...3_660_000).contains(days) else { return nil }
    var (year, month, day) = (year, month, day + days)
    while day > Self.days(inMonth: month, year: year) {
      day -= Self.days(inMonth: month, year: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return CivilDate(year: year, month: month, day: day)
  }

  /// The first moment of the day on a clock that is ahead of UTC by that much.
  public func start(utcOffsetSeconds: Int) -> Moment {
    Moment(
      epochMilliseconds: Int64(dayNumber - 719_468) * 86_400_000 - Int64(utcOffsetSeconds) * 1000,
      utcOffsetSeconds: utcOffsetSeconds)
  }

  /// The last millisecond of the day where clocks are ahead of UTC by that much.
  /// - Parameter offset: The offset in seconds at an instant, in milliseconds since 1970.
  func lastMillisecond(offset: (Int64) -> Int) -> Int64 {
    let sinceEpoch = Int64(dayNumber - 719_468)
    let asUTC = (sinceEpoch + 1) * 86_400_000 - 1
    let guess = asUTC - Int64(offset(asUTC)) * 1000
    return asUTC - Int64(offset(guess)) * 1000
  }
}
