/// What a person answered on one page.
public enum Answer: Hashable, Sendable {
  /// Words the person typed, as they wrote them.
  case text(String)
  /// One of the options of a choice.
  case option(OptionID)
  /// The ticked options, in the order of the question.
  case options([OptionID])
  /// A day, such as a date of birth.
  case date(CivilDate)
  /// A whole number, such as an age.
  case number(Int)
  /// Another honest answer (`instead:`), such as "I do not know it".
  case instead(OptionID)
  /// The page was left empty, which its rules allow.
  case leftEmpty
  /// The page was read; for pages that ask nothing.
  case seen
  /// The numbers of a repeat group's items, and whether the person said that these are all.
  case items([Int], finished: Bool)

  /// Whether the person gave the information itself, not a way around it.
  public var isGiven: Bool {
    switch self {
    case .text, .option, .date, .number: true
    case .options(let ticked): !ticked.isEmpty
    case .items(let numbers, _): !numbers.isEmpty
    case .instead, .leftEmpty, .seen: false
    }
  }
}
