/// The answers that conditions, placeholders and reviews can read at some point of a journey.
///
/// It holds only answers on the path. A shared flow has a scope of its own and hands its results
/// to the flow that uses it.
public struct Scope: Hashable, Sendable {
  /// What a name stands for.
  public enum Value: Hashable, Sendable {
    /// An answer to a step of this flow.
    case answer(Answer, of: Step)
    /// The results of a shared flow.
    case group(Scope)
    /// The results of each item of a repeat group, with the items' numbers.
    case items([Item])
    /// A number that a named rule computed.
    case derived(Int)
    /// A name that a named rule found, such as `usually-yes`. It has no words.
    case found(OptionID)
  }

  /// One item of a repeat group.
  public struct Item: Hashable, Sendable {
    /// The item's number; never used twice in a visit.
    public var number: Int
    /// What was answered about it.
    public var scope: Scope
  }

  /// The flow whose answers these are.
  public let flow: FlowID
  /// The values in the order in which they were answered.
  public private(set) var names: [SaveName] = []
  private var values: [SaveName: Value] = [:]
  /// The scopes of use and repeat steps, those still under way included.
  private(set) var underWay: [StepID: Value] = [:]

  /// Makes a scope without answers.
  public init(flow: FlowID) {
    self.flow = flow
  }

  /// What a name stands for; nil where nothing on the path has it.
  public subscript(name: SaveName) -> Value? {
    get { values[name] }
    set {
      if values[name] == nil { names.append(name) }
      values[name] = newValue
    }
  }

  /// Notes what a use or repeat step holds so far, also under its name if it has one.
  mutating func setUnderWay(_ value: Value, by step: Step) {
    underWay[step.id] = value
    if let name = step.save { self[name] = value }
  }

  /// The answer a name stands for, parts of shared flows included, with its step.
  public func answer(_ name: ValueName) -> (answer: Answer, step: Step)? {
    switch (values[name.name], name.part) {
    case (.answer(let answer, let step), nil): (answer, step)
    case (.group(let scope), let part?): scope.answer(ValueName(part))
    default: nil
    }
  }
}

extension Condition {
  /// Whether the condition holds for the answers of a scope.
  public func holds(in scope: Scope, library: Library) -> Bool {
    comparisons.allSatisfy { $0.holds(in: scope, library: library) }
  }
}

extension Condition.Comparison {
  func holds(in scope: Scope, library: Library) -> Bool {
    if subject.part == nil, case .derived(let number)? = scope[subject.name] {
      return test.holds(for: .number(number))
    }
    if subject.part == nil, case .found(let option)? = scope[subject.name] {
      return test.holds(for: .option(option))
    }
    if let found = scope.answer(subject) {
      return test.holds(for: found.answer)
    }
    if let part = subject.part, case .answer(.option(let option), let step)? = scope[subject.name],
      case .oneOf(let sources) = step.kind,
      let fact = library.siteEntry(option, in: sources)?.attributes[part]
    {
      return test.holds(for: .option(fact))
    }
    return false
  }
}

extension Condition.Test {
  /// Whether the test holds for an answer that was given.
  public func holds(for answer: Answer) -> Bool {
    switch self {
    case .isOption(let option): return answer.chosenOption == option
    case .isNotOption(let option): return answer.chosenOption.map { $0 != option } ?? false
    case .isOneOf(let options): return answer.chosenOption.map(options.contains) ?? false
    case .includes(let option):
      if case .options(let ticked) = answer { return ticked.contains(option) }
      return false
    case .isAnswered: return answer.isGiven
    case .atLeast(let number): return answer.wholeNumber.map { $0 >= number } ?? false
    case .atMost(let number): return answer.wholeNumber.map { $0 <= number } ?? false
    case .before(let date): return answer.day.map { $0 < date } ?? false
    case .after(let date): return answer.day.map { $0 > date } ?? false
    }
  }
}

extension Answer {
  /// The one option that was chosen, honest ways around a question included.
  public var chosenOption: OptionID? {
    switch self {
    case .option(let option), .instead(let option): option
    default: nil
    }
  }

  /// The number that was given.
  var wholeNumber: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// The day that was given.
  var day: CivilDate? {
    if case .date(let date) = self { date } else { nil }
  }
}

extension Derivation {
  /// The value for the answers of a scope; nil where none of its sources was answered.
  func value(in scope: Scope, today: CivilDate, library: Library) -> Scope.Value? {
    switch self {
    case .ageInYears(let names):
      for name in names {
        switch scope.answer(name)?.answer {
        case .date(let birth)?: return birth.ageInYears(on: today).map(Scope.Value.derived)
        case .number(let age)?: return .derived(age)
        default: continue
        }
      }
      return nil
    case .firstOf(let names):
      for name in names {
        if let found = scope.answer(name), found.answer.isGiven {
          return .answer(found.answer, of: found.step)
        }
      }
      return nil
    case .payerSays(let names):
      let answers = names.map { scope.answer($0) }
      guard answers.contains(where: { $0 != nil }) else { return nil }
      guard names.count == 2, let plan = answers[0], let service = answers[1]?.answer,
        case .option(let entry) = plan.answer, case .option(let name) = service
      else { return .found(Self.unknownPayerAnswer) }
      return .found(plan.step.kind.payerAnswer(of: entry, to: name, in: library))
    }
  }

  /// What stands for a plan, a service or a row that is not known.
  static let unknownPayerAnswer = OptionID(PayerAnswer.ask.rawValue)
}

extension StepKind {
  /// What an entry of a choice says to a service; `ask` where it says nothing.
  func payerAnswer(of entry: OptionID, to service: OptionID, in library: Library) -> OptionID {
    guard case .oneOf(let sources) = self else { return Derivation.unknownPayerAnswer }
    return library.siteEntry(entry, in: sources)?.attributes[SaveName(service.rawValue)]
      ?? Derivation.unknownPayerAnswer
  }
}
