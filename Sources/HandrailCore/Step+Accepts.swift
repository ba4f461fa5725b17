extension Step {
  /// Whether an answer is one this step can have: of its kind, among its options, by its rules.
  public func accepts(_ answer: Answer, today: CivilDate, library: Library) -> Bool {
    if case .instead(let option) = answer { return instead.contains(option) }
    return fits(answer, library: library)
      && rules.allSatisfy { $0.isMet(by: answer, today: today) }
  }

  private func fits(_ answer: Answer, library: Library) -> Bool {
    switch (kind, answer) {
    case (.ask(.date), .date), (.ask(.number), .number): true
    case (.ask(.date), .text), (.ask(.number), .text): false
    case (.ask, .text(let text)): !text.isEmpty
    case (.ask, .leftEmpty): true
    case (.oneOf(let sources), .option(let option)): library.has(option, in: sources)
    case (.manyOf(let sources), .options(let ticked)):
      !ticked.isEmpty && ticked.allSatisfy { library.has($0, in: sources) }
    case (.message, .seen), (.returnCode, .seen), (.review, .seen), (.timeline, .seen),
      (.letter, .seen):
      true
    case (.findCase, .option(let option)): CaseStanding(rawValue: option.rawValue) != nil
    case (.repeatGroup(_, let most), .items(let numbers, _)): numbers.count <= most
    default: false
    }
  }
}
