import HandrailCore

/// Reads conditions such as `age at least 18 and plan is one of [a, b]`.
struct ConditionReader {
  /// Why a text is no condition, and what to write instead.
  struct Mistake: Error, Hashable {
    /// What is wrong, as a sentence.
    var message: String
    /// What to do about it, as a sentence.
    var fix: String
  }

  private var words: [String]

  private init(_ text: String) {
    words = []
    var word = ""
    func split(_ text: String) -> [String] { text.isEmpty ? [] : [text] }
    for character in text {
      switch character {
      case " ":
        words += split(word)
        word = ""
      case "[", "]", ",":
        words += split(word) + [String(character)]
        word = ""
      default:
        word.append(character)
      }
    }
    words += split(word)
    words.reverse()
  }

  /// The condition a text describes.
  static func condition(_ text: String) throws(Mistake) -> Condition {
    var reader = ConditionReader(text)
    var comparisons = [try reader.comparison()]
    while let word = reader.words.popLast() {
      guard word == "and" else { throw unexpected(word) }
      comparisons.append(try reader.comparison())
    }
    return Condition(comparisons)
  }

  private static func unexpected(_ word: String) -> Mistake {
    if word == "or" {
      return Mistake(
        message: "Conditions know \"and\", not \"or\".",
        fix: "Write \"is one of [a, b]\", or one branch for each.")
    }
    return Mistake(
      message: "\"\(word)\" is not expected here.",
      fix: "Join comparisons by \"and\"; each is \"answer is value\" or the like.")
  }

  private mutating func comparison() throws(Mistake) -> Condition.Comparison {
    guard let word = words.popLast() else {
      throw Mistake(message: "A comparison is missing.", fix: "Write \"answer is value\".")
    }
    guard word != "and", let subject = ValueName(parsing: word),
      ContentName.isName(subject.name.rawValue),
      subject.part.map({ ContentName.isName($0.rawValue) }) ?? true
    else {
      throw Mistake(
        message: "\"\(word)\" is not the name of an answer.",
        fix: "Write what stands behind \"save:\", or name.part for a part of it.")
    }
    return Condition.Comparison(subject: subject, test: try test(of: subject))
  }

  private mutating func test(of subject: ValueName) throws(Mistake) -> Condition.Test {
    let verb = words.popLast()
    switch verb {
    case "includes": return .includes(try option("includes"))
    case "at", "before", "after": return try measure(verb ?? "")
    case "is": break
    default:
      let known = ["is", "includes", "at", "before", "after"]
      let near = verb.flatMap { NearestName.suggestion(for: $0, among: known) }
      throw Mistake(
        message: "\"\(subject)\" is not compared with anything.",
        fix: near.map { "Did you mean \"\($0)\"?" }
          ?? "Use is, is not, is one of, includes, is answered, at least, at most, before or after."
      )
    }
    switch words.last {
    case "answered":
      words.removeLast()
      return .isAnswered
    case "not":
      words.removeLast()
      if words.last == "answered" {
        throw Mistake(
          message: "Conditions have no \"is not answered\".",
          fix: "Write the branch for \"is answered\" first and the other one behind it.")
      }
      return .isNotOption(try option("is not"))
    case "one":
      words.removeLast()
      guard words.popLast() == "of" else {
        throw Mistake(message: "\"is one\" is not complete.", fix: "Write \"is one of [a, b]\".")
      }
      return .isOneOf(try options())
    case "at", "before", "after":
      return try measure(words.popLast() ?? "")
    default:
      return .isOption(try option("is"))
    }
  }

  private mutating func measure(_ word: String) throws(Mistake) -> Condition.Test {
    if word == "at" {
      let direction = words.popLast()
      guard direction == "least" || direction == "most" else {
        throw Mistake(message: "\"at\" is not complete.", fix: "Write \"at least\" or \"at most\".")
      }
      guard let number = words.popLast().flatMap({ Int($0) }) else {
        throw Mistake(
          message: "A whole number is missing behind \"at \(direction ?? "")\".",
          fix: "Write \"at \(direction ?? "") 18\" or the like; dates take before and after.")
      }
      return direction == "least" ? .atLeast(number) : .atMost(number)
    }
    guard let date = words.popLast().flatMap({ CivilDate(iso: $0) }) else {
      throw Mistake(
        message: "A day is missing behind \"\(word)\".",
        fix: "Write year, month and day, such as \(word) 2008-01-31.")
    }
    return word == "before" ? .before(date) : .after(date)
  }

  private mutating func option(_ verb: String) throws(Mistake) -> OptionID {
    guard let word = words.popLast(), ContentName.isName(word), word != "and" else {
      throw Mistake(
        message: "An answer's name is missing behind \"\(verb)\".",
        fix: "Write \"\(verb) yes\" or the like.")
    }
    return OptionID(word)
  }

  private mutating func options() throws(Mistake) -> [OptionID] {
    let mistake = Mistake(
      message: "Behind \"is one of\" stands a list in brackets.", fix: "Write \"is one of [a, b]\"."
    )
    guard words.popLast() == "[" else { throw mistake }
    var options: [OptionID] = []
    while true {
      guard let word = words.popLast(), ContentName.isName(word) else { throw mistake }
      options.append(OptionID(word))
      switch words.popLast() {
      case "]": return options
      case ",": continue
      default: throw mistake
      }
    }
  }
}
