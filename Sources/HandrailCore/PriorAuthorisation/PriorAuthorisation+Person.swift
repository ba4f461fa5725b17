extension PriorAuthorisation {
  /// By what a message shows that it is about another person; nil where nothing in it does.
  ///
  /// Only what both know is compared. Member numbers are compared by their letters and digits.
  /// Names are the same where their words are, or where all words of the shorter one, two at least,
  /// are in the longer one: cards leave out middle names. The order of the words, capital letters,
  /// accents, hyphens and apostrophes do not count.
  public func mismatch(with message: PlanMessage) -> CaseMismatch? {
    if let theirs = message.memberNumber, let ours = coverage.memberNumber {
      let (their, our) = (PersonName.signs(theirs), PersonName.signs(ours))
      if !their.isEmpty, !our.isEmpty, their != our { return .memberNumber }
    }
    if let theirs = message.birthDate, let ours = patient.birthDate, theirs != ours {
      return .birthDate
    }
    if let theirs = message.patientName, !PersonName.isSame(theirs, patient.name) { return .name }
    return nil
  }
}

/// Compares people's names and numbers as far as letters can tell.
enum PersonName {
  /// Whether two names can be of one person; so also where one of them has no letters.
  static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (words(one), words(other))
    if one.isEmpty || other.isEmpty || one == other { return true }
    let common = one.intersection(other).count
    return common >= 2 && common == min(one.count, other.count)
  }

  /// The words of a name in small letters without accents.
  static func words(_ name: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "'", "\u{2019}", "\u{2BC}", ".": continue
      default: break
      }
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        word += plain(scalar)
      } else if !word.isEmpty {
        words.insert(word)
        word = ""
      }
    }
    if !word.isEmpty { words.insert(word) }
    return words
  }

  /// The letters and digits of a number on a card, in small letters.
  static func signs(_ number: String) -> String {
    number.unicodeScalars.reduce(into: "") { signs, scalar in
      let isSign = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isSign, scalar.properties.generalCategory != .nonspacingMark { signs += plain(scalar) }
    }
  }

  /// A letter without its accent, by its name in the Unicode standard.
  ///
  /// LATIN SMALL LETTER E WITH ACUTE is an E. A letter that is not named so stays what it is.
  private static func plain(_ scalar: Unicode.Scalar) -> String {
    guard !scalar.isASCII, let name = scalar.properties.name, name.hasPrefix("LATIN ") else {
      return scalar.properties.lowercaseMapping
    }
    let parts = name.split(separator: " ")
    guard parts.count > 4, parts[2] == "LETTER", parts[4] == "WITH", parts[3].count == 1 else {
      return scalar.properties.lowercaseMapping
    }
    return parts[3].lowercased()
  }
}
