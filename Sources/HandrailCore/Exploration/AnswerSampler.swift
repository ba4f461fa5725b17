/// Makes the samples that stand for everything that can be answered on a step.
///
/// Choices are taken one by one. Typed answers are split into the classes that the step's rules
/// and the conditions on its answer distinguish: one sample for each class that is accepted, and
/// one refused answer for each rule.
public struct AnswerSampler: Sendable {
  /// More tested ticks than this are not combined in every way.
  static let combinedTicks = 5

  let library: Library
  let tests: ReadTests
  let today: CivilDate
  /// Makes typed words unique, so that a text can be followed through every output.
  let marker: String

  /// Makes a sampler for a visit on a day.
  public init(library: Library, tests: ReadTests, today: CivilDate, marker: String = "") {
    self.library = library
    self.tests = tests
    self.today = today
    self.marker = marker
  }

  /// The samples of a step, the accepted ones first.
  public func samples(of step: Step, in flow: FlowID) -> [AnswerSample] {
    let tests = tests.tests(of: StepReference(flow, step.id))
    let own: [AnswerSample]
    switch step.kind {
    case .ask(let kind): own = typed(kind, step, tests)
    case .oneOf(let sources):
      own = library.options(sources).map {
        AnswerSample(.optionChosen($0), .accepted(.option($0)), name: $0.rawValue)
      }
    case .manyOf(let sources): own = ticked(library.options(sources), tests)
    case .findCase:
      own = CaseStanding.allCases.map { standing in
        let answer = Answer.option(OptionID(standing.rawValue))
        return AnswerSample(
          .caseLookedUp(.sample(standing)), .accepted(answer), name: standing.rawValue)
      }
    case .message, .returnCode, .review, .timeline, .letter:
      own = [AnswerSample(.wentOn, .accepted(.seen), name: "go on")]
    case .use, .repeatGroup: own = []
    }
    let instead = step.instead.map {
      AnswerSample(.insteadChosen($0), .accepted(.instead($0)), name: $0.rawValue)
    }
    return own.filter { $0.answer != nil } + instead + own.filter { $0.answer == nil }
  }

  // MARK: Ticks

  private func ticked(_ options: [OptionID], _ tests: [ReadTest]) -> [AnswerSample] {
    let tested = options.filter { option in tests.contains(.answer(.includes(option))) }
    let rest = options.filter { !tested.contains($0) }
    var sets = options.map { [$0] }
    if tested.count <= Self.combinedTicks {
      for bits in 0..<(1 << tested.count) {
        let chosen = tested.indices.filter { bits & (1 << $0) != 0 }.map { tested[$0] }
        sets.append(options.filter((chosen + rest.prefix(1)).contains))
        sets.append(options.filter(chosen.contains))
      }
    }
    sets.append(options)
    var seen: Set<[OptionID]> = [[]]
    let accepted = sets.filter { seen.insert($0).inserted }.map { set in
      AnswerSample(
        .optionsTicked(set), .accepted(.options(set)),
        name: set.map(\.rawValue).joined(separator: "+"))
    }
    return accepted + [AnswerSample(.optionsTicked([]), .refused(.chooseOne), name: "nothing")]
  }

  // MARK: Typed answers

  private func typed(_ kind: TypedKind, _ step: Step, _ tests: [ReadTest]) -> [AnswerSample] {
    switch kind {
    case .text, .longText: texts(step)
    case .phone:
      texts(step, plain: "555-0142 \(phoneMarker)", wrong: ("none", .phoneUnclear))
    case .email:
      texts(step, plain: "a\(marker)@example.org", wrong: ("at home", .emailUnclear))
    case .date: dates(step, tests)
    case .number: numbers(step, tests)
    }
  }

  private var phoneMarker: String {
    // Digits only: a telephone number has no letters. Equal markers give equal numbers.
    let sum = marker.unicodeScalars.reduce(UInt32(7)) { ($0 &* 31 &+ $1.value) % 9_999_991 }
    return String(sum)
  }

  private func texts(
    _ step: Step, plain: String? = nil, wrong: (typed: String, told: Refusal)? = nil
  ) -> [AnswerSample] {
    var samples: [AnswerSample] = []
    let text = plain ?? "A\(marker)"
    samples.append(judged(.text(text), typed: text, step, name: "some text"))
    if let limit = step.characterLimit, plain == nil {
      let longest = String((text + String(repeating: "m", count: max(0, limit))).prefix(limit))
      samples.append(judged(.text(longest), typed: longest, step, name: "\(limit) characters"))
      let longer = longest + "m"
      samples.append(judged(.text(longer), typed: longer, step, name: "\(limit + 1) characters"))
    }
    samples.append(judged(.leftEmpty, typed: "", step, name: "nothing"))
    if let wrong {
      samples.append(
        AnswerSample(.textTyped(wrong.typed), .refused(wrong.told), name: "another text"))
    }
    return unique(samples)
  }

  /// The sample for a typed text, with what the step's rules make of it.
  private func judged(
    _ answer: Answer, typed text: String, _ step: Step, name: String
  ) -> AnswerSample {
    let broken = step.rules.first { !$0.isMet(by: answer, today: today) }
    let outcome: AnswerSample.Outcome =
      broken.map { .refused(.rule($0.name)) } ?? .accepted(answer)
    return AnswerSample(.textTyped(text), outcome, name: name)
  }

  private func dates(_ step: Step, _ tests: [ReadTest]) -> [AnswerSample] {
    var days = [today.yearsBefore(30)]
    for rule in step.rules {
      switch rule {
      case .notAfter(let bound), .notBefore(let bound): days.append(bound.day(today: today))
      default: break
      }
    }
    for test in tests {
      switch test {
      case .answer(.before(let day)), .answer(.after(let day)): days.append(day)
      case .age(.atLeast(let age)): days.append(today.yearsBefore(age))
      case .age(.atMost(let age)): days.append(today.yearsBefore(age + 1))
      default: break
      }
    }
    let around = days.flatMap { [$0, $0.dayBefore, $0.dayAfter] }
    let samples = around.map { day in
      judged(.date(day), typed: day.description, step, name: day.description)
    }
    return classes(samples + [judged(.leftEmpty, typed: "", step, name: "nothing")], tests)
      + [AnswerSample(.textTyped("soon"), .refused(.dateUnclear), name: "no date")]
  }

  private func numbers(_ step: Step, _ tests: [ReadTest]) -> [AnswerSample] {
    var bounds = [1]
    for rule in step.rules {
      switch rule {
      case .from(let bound), .upTo(let bound): bounds.append(bound)
      default: break
      }
    }
    for test in tests {
      switch test {
      case .answer(.atLeast(let bound)), .answer(.atMost(let bound)), .age(.atLeast(let bound)),
        .age(.atMost(let bound)):
        bounds.append(bound)
      default: break
      }
    }
    // A sign cannot be typed, so what lies below zero is refused as unclear.
    let around = bounds.flatMap { [$0, $0 - 1, $0 + 1] }.filter { $0 >= 0 }
    let samples = around.map { number in
      judged(.number(number), typed: String(number), step, name: String(number))
    }
    return classes(samples + [judged(.leftEmpty, typed: "", step, name: "nothing")], tests)
      + [AnswerSample(.textTyped("-1"), .refused(.numberUnclear), name: "no number")]
  }

  /// One sample for each class that is accepted, and one for each refusal.
  private func classes(_ samples: [AnswerSample], _ tests: [ReadTest]) -> [AnswerSample] {
    var seen: Set<[Bool]> = []
    var told: Set<AnswerSample.Outcome> = []
    return samples.filter { sample in
      guard let answer = sample.answer else { return told.insert(sample.outcome).inserted }
      let kind = [answer == .leftEmpty]
      return seen.insert(kind + tests.map { $0.holds(for: answer, today: today) }).inserted
    }
  }

  private func unique(_ samples: [AnswerSample]) -> [AnswerSample] {
    var seen: Set<Action> = []
    return samples.filter { seen.insert($0.action).inserted }
  }
}

extension CivilDate {
  /// The same day so many years earlier; the day after where that year has no 29 February.
  func yearsBefore(_ years: Int) -> CivilDate {
    let wanted = max(1, year - years)
    return CivilDate(year: wanted, month: month, day: day)
      ?? CivilDate(year: wanted, month: 3, day: 1) ?? self
  }

  /// The day before; the first day of the calendar has none and stays.
  var dayBefore: CivilDate {
    if let before = CivilDate(year: year, month: month, day: day - 1) { return before }
    if month > 1 {
      let last = Self.days(inMonth: month - 1, year: year)
      return CivilDate(year: year, month: month - 1, day: last) ?? self
    }
    return CivilDate(year: year - 1, month: 12, day: 31) ?? self
  }

  /// The day after; the last day of the calendar has none and stays.
  var dayAfter: CivilDate {
    CivilDate(year: year, month: month, day: day + 1)
      ?? CivilDate(year: year, month: month + 1, day: 1)
      ?? CivilDate(year: year + 1, month: 1, day: 1) ?? self
  }
}
