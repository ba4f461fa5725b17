/// Reads a date as people type it: in the region's order, with a month's name, or as ISO 8601.
public struct DateReader: Sendable {
  /// The order in which the region types numbers.
  public let order: DateOrder
  /// The names of the months, January first, in the reader's language.
  public let monthNames: [String]

  /// Makes a reader.
  public init(order: DateOrder, monthNames: [String]) {
    self.order = order
    self.monthNames = monthNames.map { $0.lowercased() }
  }

  /// The date a text means.
  ///
  /// `3 14 1962`, `03/14/1962`, `03141962`, `14 March 1962`, `Mar 14, 1962` and `1962-03-14` all
  /// mean 14 March 1962 where the month comes first. Two numbers that only make sense the other
  /// way round are taken that way round; the page reads the date back in words.
  /// - Throws: `.dateUnclear`, `.yearNeedsFourDigits` or `.noSuchDay`.
  public func read(_ text: String) throws(Refusal) -> CivilDate {
    var numbers: [String] = []
    var month: Int?
    for token in Self.tokens(text) {
      if token.first?.isNumber == true {
        numbers.append(token)
      } else if let named = monthNumber(token) {
        guard month == nil else { throw .dateUnclear }
        month = named
      } else if token.count > 3 {
        throw .dateUnclear
      }
    }
    if let month { return try date(month: month, numbers: numbers) }
    return try date(numbers: numbers)
  }

  private func date(month: Int, numbers: [String]) throws(Refusal) -> CivilDate {
    guard numbers.count == 2 else { throw .dateUnclear }
    guard let yearIndex = numbers.firstIndex(where: { $0.count == 4 }) else {
      throw .yearNeedsFourDigits
    }
    return try Self.date(
      year: Int(numbers[yearIndex]), month: month, day: Int(numbers[1 - yearIndex]))
  }

  private func date(numbers: [String]) throws(Refusal) -> CivilDate {
    var numbers = numbers
    if numbers.count == 1, numbers[0].count == 8 { numbers = split(numbers[0]) }
    guard numbers.count == 3 else { throw .dateUnclear }
    if numbers[0].count == 4 {
      return try Self.date(year: Int(numbers[0]), month: Int(numbers[1]), day: Int(numbers[2]))
    }
    guard numbers[2].count == 4 else { throw .yearNeedsFourDigits }
    var (month, day) = (Int(numbers[0]), Int(numbers[1]))
    if order == .dayMonthYear { (month, day) = (day, month) }
    if let first = month, let second = day, first > 12, second <= 12 {
      (month, day) = (second, first)
    }
    return try Self.date(year: Int(numbers[2]), month: month, day: day)
  }

  private func split(_ digits: String) -> [String] {
    let lengths = order == .yearMonthDay ? [4, 2, 2] : [2, 2, 4]
    var rest = digits[...]
    return lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(rest.prefix(length))
    }
  }

  private static func date(year: Int?, month: Int?, day: Int?) throws(Refusal) -> CivilDate {
    guard let year, let month, let day, (1...12).contains(month), (1...31).contains(day) else {
      throw .dateUnclear
    }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDay }
    return date
  }

  private func monthNumber(_ token: String) -> Int? {
    guard token.count >= 3 else { return nil }
    return monthNames.firstIndex { $0.hasPrefix(token) }.map { $0 + 1 }
  }

  /// Runs of digits and runs of letters.
  ///
  /// Short letters that name no month (`14th`) mean nothing.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var current = ""
    for character in text.lowercased() + " " {
      let isDigit = ("0"..."9").contains(character)
      let continues = current.isEmpty || (current.first?.isNumber == true) == isDigit
      if !isDigit && !character.isLetter || !continues {
        if !current.isEmpty { tokens.append(current) }
        current = ""
      }
      if isDigit || character.isLetter { current.append(character) }
    }
    return tokens
  }
}
