import HandrailCore

extension TranscriptWords {
  /// What must hold for one of several ways: alternatives about one answer are said together.
  /// - Parameters:
  ///   - alternatives: Each a list of what must hold together.
  ///   - here: The page on which the way begins; its answer is just "the answer".
  func condition(_ alternatives: [[FlowPages.Test]], on here: AnswerPath? = nil) -> String {
    var choices: [Choice] = []
    var said: [String?] = []
    for tests in alternatives {
      guard let choice = tests.count == 1 ? Choice(tests[0]) : nil else {
        said.append(together(tests, on: here))
        continue
      }
      if let index = choices.firstIndex(where: { $0.asksTheSame(as: choice) }) {
        choices[index].options += choice.options.filter { !choices[index].options.contains($0) }
      } else {
        choices.append(choice)
        said.append(nil)
      }
    }
    var waiting = choices[...]
    let words = said.map { text in
      text ?? waiting.popFirst().map { self.words(for: $0, on: here) } ?? ""
    }
    return words.dropFirst().reduce(words.first ?? "") {
      phrase(.orIf, ["first": $0, "last": $1])
    }
  }

  private func together(_ tests: [FlowPages.Test], on here: AnswerPath?) -> String {
    let words = tests.map { self.words(for: $0, on: here) }
    return words.dropFirst().reduce(words.first ?? "") {
      phrase(.and, ["first": $0, "last": $1])
    }
  }

  /// A test of an answer against some options, of which one is enough.
  private struct Choice {
    let subject: FlowPages.Test.Subject
    let phrase: TranscriptPhrase
    var options: [OptionID]

    /// Reads a test; nil for one that is not about options.
    init?(_ test: FlowPages.Test) {
      subject = test.subject
      switch test.test {
      case .isOption(let option): (phrase, options) = (.isOption, [option])
      case .isOneOf(let all): (phrase, options) = (.isOption, all)
      case .includes(let option): (phrase, options) = (.includes, [option])
      default: return nil
      }
    }

    func asksTheSame(as other: Choice) -> Bool {
      subject == other.subject && phrase == other.phrase
    }
  }

  private func words(for choice: Choice, on here: AnswerPath?) -> String {
    phrase(
      choice.phrase,
      [
        "answer": words(for: choice.subject, on: here),
        "options": words(for: choice.options, to: choice.subject),
      ])
  }

  private func words(for test: FlowPages.Test, on here: AnswerPath?) -> String {
    if let choice = Choice(test) { return words(for: choice, on: here) }
    let answer = words(for: test.subject, on: here)
    switch test.test {
    case .isNotOption(let option):
      let options = words(for: [option], to: test.subject)
      return phrase(.isNot, ["answer": answer, "options": options])
    case .atLeast(let number):
      return phrase(.atLeast, ["answer": answer, "number": String(number)])
    case .atMost(let number):
      return phrase(.atMost, ["answer": answer, "number": String(number)])
    case .before(let day): return phrase(.before, ["answer": answer, "date": date(day)])
    case .after(let day): return phrase(.after, ["answer": answer, "date": date(day)])
    case .isAnswered, .isOption, .isOneOf, .includes:
      return phrase(.isGiven, ["answer": answer])
    }
  }

  private func words(for subject: FlowPages.Test.Subject, on here: AnswerPath?) -> String {
    switch subject {
    case .age: return phrase(.age)
    case .payerSays: return phrase(.payerSays)
    case .answer(let paths):
      if paths == [here].compactMap(\.self) { return phrase(.answer) }
      return phrase(.answerTo, ["page": or(paths.map { reference(to: .page($0)) })])
    }
  }

  private func words(for options: [OptionID], to subject: FlowPages.Test.Subject) -> String {
    // What a plan says has a name and no words.
    if case .payerSays = subject { return or(options.map { quoted($0.rawValue) }) }
    let page = subject.pages.lazy.compactMap { pages.page($0) }.first
    return or(
      options.map { option in
        guard let page else { return quoted(option.rawValue) }
        return quoted(
          self.option(option, of: page.step, in: section(of: page), on: page.path))
      })
  }
}
