import HandrailCore

/// Reads rules such as `at-most 60 characters`, and derivations such as `first-of a, b.c`.
enum RuleReader {
  /// How each rule is written.
  static let forms = [
    "required": "required",
    "at-most": "at-most 60 characters",
    "not-after": "not-after today, or not-after 2030-12-31",
    "not-before": "not-before today, or not-before 1900-01-01",
    "from": "from 0",
    "up-to": "up-to 125",
  ]

  /// The rule a text describes; nil where it has another form.
  static func rule(_ text: String) -> Rule? {
    let words = text.split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("required", 1): return .required
    case ("at-most", 3):
      guard words[2] == "characters", let limit = Int(words[1]), limit > 0 else { return nil }
      return .atMost(characters: limit)
    case ("not-after", 2): return bound(words[1]).map(Rule.notAfter)
    case ("not-before", 2): return bound(words[1]).map(Rule.notBefore)
    case ("from", 2): return Int(words[1]).map(Rule.from)
    case ("up-to", 2): return Int(words[1]).map(Rule.upTo)
    default: return nil
    }
  }

  private static func bound(_ text: String) -> Rule.DateBound? {
    text == "today" ? .today : CivilDate(iso: text).map(Rule.DateBound.date)
  }

  /// The named derivations.
  static let derivations = ["age-in-years", "first-of", "payer-says"]

  /// The derivation a text describes; nil where it has another form.
  static func derivation(_ text: String) -> Derivation? {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return nil }
    switch words[0] {
    case "age-in-years":
      guard words[1].hasPrefix("of ") else { return nil }
      return names(words[1].dropFirst(3)).map(Derivation.ageInYears)
    case "first-of":
      return names(words[1][...]).map(Derivation.firstOf)
    case "payer-says":
      guard words[1].hasPrefix("of "), let names = names(words[1].dropFirst(3)), names.count == 2
      else { return nil }
      return .payerSays(names)
    default:
      return nil
    }
  }

  private static func names(_ text: Substring) -> [ValueName]? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let names = parts.compactMap { part -> ValueName? in
      let words = part.split(separator: " ")
      guard words.count == 1 else { return nil }
      guard words[0].split(separator: ".").allSatisfy(ContentName.isName) else { return nil }
      return ValueName(parsing: String(words[0]))
    }
    return names.count == parts.count ? names : nil
  }
}
