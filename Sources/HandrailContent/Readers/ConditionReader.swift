import HandrailCore

/// Reads conditions such as `age at least 18 and plan is one of [a, b]`.
struct ConditionReader {
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
  static func condition(_ text: String) throws(MalformedCondition.Reason) -> Condition {
    var reader = ConditionReader(text)
    var comparisons = [try reader.comparison()]
    while let word = reader.words.popLast() {
      guard word == "and" else {
        throw word == "or" ? MalformedCondition.Reason.or : .unexpected(word)
      }
      comparisons.append(try reader.comparison())
    }
    return Condition(comparisons)
  }

  private mutating func comparison() throws(MalformedCondition.Reason) -> Condition.Comparison {
    guard let word = words.popLast() else {
      throw .noComparison
    }
    guard word != "and", let subject = ValueName(parsing: word),
      ContentName.isName(subject.name.rawValue),
      subject.part.map({ ContentName.isName($0.rawValue) }) ?? true
    else {
      throw .noSubject(word)
    }
    return Condition.Comparison(subject: subject, test: try test(of: subject))
  }

  private mutating func test(of subject: ValueName) throws(MalformedCondition.Reason)
    -> Condition.Test
  {
    let verb = words.popLast()
    switch verb {
    case "includes": return .includes(try option("includes"))
    case "at", "before", "after": return try measure(verb ?? "")
    case "is": break
    default:
      let known = ["is", "includes", "at", "before", "after"]
      let near = verb.flatMap { NearestName.suggestion(for: $0, among: known) }
      throw .noTest(of: "\(subject)", near: near)
    }
    switch words.last {
    case "answered":
      words.removeLast()
      return .isAnswered
    case "not":
      words.removeLast()
      if words.last == "answered" {
        throw .notAnswered
      }
      return .isNotOption(try option("is not"))
    case "one":
      words.removeLast()
      guard words.popLast() == "of" else {
        throw .one
      }
      return .isOneOf(try options())
    case "at", "before", "after":
      return try measure(words.popLast() ?? "")
    default:
      return .isOption(try option("is"))
    }
  }

  private mutating func measure(_ word: String) throws(MalformedCondition.Reason) -> Condition.Test
  {
    if word == "at" {
      let direction = words.popLast()
      guard direction == "least" || direction == "most" else {
        throw .at
      }
      guard let number = words.popLast().flatMap({ Int($0) }) else {
        throw .noNumber(direction ?? "")
      }
      return direction == "least" ? .atLeast(number) : .atMost(number)
    }
    guard let date = words.popLast().flatMap({ CivilDate(iso: $0) }) else {
      throw .noDay(word)
    }
    return word == "before" ? .before(date) : .after(date)
  }

  private mutating func option(_ verb: String) throws(MalformedCondition.Reason) -> OptionID {
    guard let word = words.popLast(), ContentName.isName(word), word != "and" else {
      throw .noOption(verb)
    }
    return OptionID(word)
  }

  private mutating func options() throws(MalformedCondition.Reason) -> [OptionID] {
    guard words.popLast() == "[" else { throw .noList }
    var options: [OptionID] = []
    while true {
      guard let word = words.popLast(), ContentName.isName(word) else { throw .noList }
      options.append(OptionID(word))
      switch words.popLast() {
      case "]": return options
      case ",": continue
      default: throw .noList
      }
    }
  }
}
