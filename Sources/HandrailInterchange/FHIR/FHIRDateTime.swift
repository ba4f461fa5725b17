import HandrailCore

/// A date or time of FHIR, which may be a year or a month only.
///
/// Source: HL7 FHIR R4 (4.0.1), Data Types, `date` and `dateTime`: a time needs seconds and a time
/// zone.
struct FHIRDateTime: Hashable, Sendable {
  private let year: Int
  private let month: Int?
  /// The day, of a time the one where it was written; nil for a year or a month only.
  let day: CivilDate?
  /// The instant; nil where no time of the day stands.
  let moment: Moment?

  /// Reads a date or time; nil where it has another form or there is no such day or time.
  init?(_ text: String) {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let date = parts.first else { return nil }
    let numbers = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(numbers.count), let year = Self.number(numbers[0], digits: 4), year > 0
    else { return nil }
    self.year = year
    if numbers.count > 1 {
      guard let month = Self.number(numbers[1], digits: 2), (1...12).contains(month)
      else { return nil }
      self.month = month
    } else {
      month = nil
    }
    if numbers.count > 2 {
      guard let day = CivilDate(iso: String(date)) else { return nil }
      self.day = day
    } else {
      day = nil
    }
    guard parts.count > 1 else {
      moment = nil
      return
    }
    guard let day, let moment = Self.moment(on: day, parts[1]) else { return nil }
    self.moment = moment
  }

  /// The first day it covers.
  var firstDay: CivilDate? { day ?? CivilDate(year: year, month: month ?? 1, day: 1) }

  /// The last day it covers: FHIR has a period that ends in `2012-02` last to the end of February.
  var lastDay: CivilDate? {
    let month = month ?? 12
    return day
      ?? CivilDate(
        year: year, month: month, day: CivilDate.days(inMonth: month, year: year))
  }

  /// The instant, or the beginning of the day where no time stands; nil for less than a day.
  ///
  /// Nil too for years in which no message was written: a moment at the edge of the calendar has no
  /// date on other clocks.
  var start: Moment? {
    guard (1900...2999).contains(year) else { return nil }
    return moment ?? day.map { Moment(epochMilliseconds: Self.days(to: $0) * 86_400_000) }
  }

  private static func moment(on day: CivilDate, _ text: Substring) -> Moment? {
    let time = text.prefix { $0 != "Z" && $0 != "+" && $0 != "-" }
    let zone = text.dropFirst(time.count)
    let fields = time.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3, let hour = number(fields[0], digits: 2), hour < 24,
      let minute = number(fields[1], digits: 2), minute < 60, let offset = offset(zone)
    else { return nil }
    let seconds = fields[2].split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(seconds.count), let second = number(seconds[0], digits: 2), second <= 60
    else { return nil }
    var milliseconds = 0
    if seconds.count == 2 {
      let fraction = seconds[1]
      guard !fraction.isEmpty, fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return nil }
      let three = fraction.prefix(3)
      milliseconds = Int(three + String(repeating: "0", count: 3 - three.count)) ?? 0
    }
    let ofDay = Int64((hour * 60 + minute) * 60 + second - offset)
    return Moment(
      epochMilliseconds: (days(to: day) * 86_400 + ofDay) * 1000 + Int64(milliseconds),
      utcOffsetSeconds: offset)
  }

  /// Seconds ahead of UTC; nil where no time zone stands.
  private static func offset(_ zone: Substring) -> Int? {
    if zone == "Z" { return 0 }
    guard let sign = zone.first, sign == "+" || sign == "-" else { return nil }
    let fields = zone.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2, let hours = number(fields[0], digits: 2),
      let minutes = number(fields[1], digits: 2), minutes < 60, hours * 60 + minutes <= 14 * 60
    else { return nil }
    return (hours * 60 + minutes) * (sign == "-" ? -60 : 60)
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// Days since 1 January 1970.
  ///
  /// Source: days-from-civil arithmetic of the proleptic Gregorian calendar, in eras of 400 years
  /// that begin on 1 March, as in `Moment.civilDate`.
  static func days(to date: CivilDate) -> Int64 {
    let year = date.month <= 2 ? date.year - 1 : date.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int64(era * 146_097 + dayOfEra - 719_468)
  }
}

/// A period in days, both ends included.
struct FHIRPeriod: Hashable, Sendable {
  var first: CivilDate?
  var last: CivilDate?
}
