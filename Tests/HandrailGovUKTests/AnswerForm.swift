import HandrailCore

/// How the answers of a recorded node are given on a page of ours.
enum AnswerForm: CaseIterable {
  /// Days of the calendar.
  case day
  /// Whole numbers.
  case number
  /// Several options at once, with commas between them in the recording.
  case ticks
  /// Words of which nothing depends, such as an amount.
  case words
  /// One of the answers that were recorded. It can say everything, so it is tried last.
  case choice

  /// The answer that a recorded text means; nil where it has another form.
  func answer(_ text: String) -> Answer? {
    switch self {
    case .day: CivilDate(iso: text).map(Answer.date)
    case .number: Int(text).map(Answer.number)
    case .ticks: .options(Self.ticks(in: text).sorted())
    case .words: .text(text)
    case .choice: .option(OptionID(text))
    }
  }

  /// The ticks of a recorded text.
  static func ticks(in text: String) -> [OptionID] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { OptionID(String($0)) }
  }

  /// What a page does that takes these answers.
  func kind(taking answers: Set<String>) -> StepKind {
    switch self {
    case .day: .ask(.date)
    case .number: .ask(.number)
    case .words: .ask(.text)
    case .ticks: .manyOf(Set(answers.flatMap(Self.ticks)).sorted().map(OptionSource.option))
    case .choice: .oneOf(answers.sorted().map { .option(OptionID($0)) })
    }
  }

  /// The rules of a page that takes some answers and not the others.
  func rules(taking answers: Set<String>, among known: [String]) -> [Rule] {
    switch self {
    case .ticks, .choice: return []
    case .words: return [.required]
    case .day:
      let outside = Outside(answers.compactMap(CivilDate.iso), known.compactMap(CivilDate.iso))
      return [.required] + outside.below.map { Rule.notBefore(.date($0)) }
        + outside.above.map { Rule.notAfter(.date($0)) }
    case .number:
      let outside = Outside(answers.compactMap { Int($0) }, known.compactMap { Int($0) })
      return [.required] + outside.below.map { Rule.from($0) }
        + outside.above.map { Rule.upTo($0) }
    }
  }
}

/// The outermost answers that are taken, where one that is refused lies outside of them.
private struct Outside<Value: Comparable> {
  /// The least one, or nothing.
  var below: [Value] = []
  /// The greatest one, or nothing.
  var above: [Value] = []

  init(_ taken: [Value], _ known: [Value]) {
    guard let least = taken.min(), let greatest = taken.max() else { return }
    if known.contains(where: { $0 < least }) { below = [least] }
    if known.contains(where: { $0 > greatest }) { above = [greatest] }
  }
}

extension CivilDate {
  /// Reads a day in ISO form.
  fileprivate static func iso(_ text: String) -> CivilDate? { CivilDate(iso: text) }
}
