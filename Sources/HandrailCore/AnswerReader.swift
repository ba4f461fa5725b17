/// Turns what was typed on a page into an answer, or into the reason why it cannot be one yet.
public struct AnswerReader: Sendable {
  /// How dates are read here.
  public let dates: DateReader
  /// The day of the visit.
  public let today: CivilDate

  /// Makes a reader for a language and a region.
  public init(library: Library, language: LanguageTag, today: CivilDate) {
    let words = library.words(in: language)
    dates = DateReader(
      order: library.region.dateOrder, monthNames: (1...12).map(words.monthName))
    self.today = today
  }

  /// The answer that a text means on a step.
  ///
  /// An empty text means "left empty" where the rules allow it.
  /// - Throws: The first refusal, in the order of the step's rules.
  public func read(_ text: String, for step: Step) throws(Refusal) -> Answer {
    guard case .ask(let kind) = step.kind else { throw .chooseOne }
    let text = TypedText.trimmed(TypedText.filtered(text))
    let answer = text.isEmpty ? Answer.leftEmpty : try Self.read(text, as: kind, dates: dates)
    for rule in step.rules where !rule.isMet(by: answer, today: today) {
      throw .rule(rule.name)
    }
    return answer
  }

  private static func read(
    _ text: String, as kind: TypedKind, dates: DateReader
  ) throws(Refusal) -> Answer {
    switch kind {
    case .text, .longText: return .text(text)
    case .date: return .date(try dates.read(text))
    case .number:
      guard text.count <= 9, text.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(text)
      else { throw .numberUnclear }
      return .number(number)
    case .phone:
      guard isPhone(text) else { throw .phoneUnclear }
      return .text(text)
    case .email:
      guard isEmail(text) else { throw .emailUnclear }
      return .text(text)
    }
  }

  /// At least five digits, and nothing but what people write around them.
  private static func isPhone(_ text: String) -> Bool {
    text.filter(\.isNumber).count >= 5 && text.count <= 40
      && text.allSatisfy { $0.isNumber || "+-().,/#* xXeEtT".contains($0) }
  }

  /// Something, one @, something: only a letter to it can prove more.
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && !text.contains(where: \.isWhitespace) && text.count <= 254
  }
}
