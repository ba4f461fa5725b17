/// A condition is written in a way that the program does not know.
enum MalformedCondition: Mistake {
  static let code = "H204"

  /// Why a text is no condition, and what to write instead.
  struct Reason: Error, Hashable {
    /// What is wrong, as a sentence.
    let message: String
    /// What to do about it, as a sentence.
    let fix: String

    private init(_ message: String, _ fix: String) {
      self.message = message
      self.fix = fix
    }

    static let or = Reason(
      "Conditions know \"and\", not \"or\".",
      "Write \"is one of [a, b]\", or one branch for each.")
    static let noComparison = Reason(
      "A comparison is missing.", "Write the condition as \"answer is value\".")
    static let notAnswered = Reason(
      "Conditions have no \"is not answered\".",
      "Write the branch for \"is answered\" first and the other one behind it.")
    static let one = Reason(
      "\"is one\" is not complete.", "Write the condition as \"answer is one of [a, b]\".")
    static let noList = Reason(
      "Behind \"is one of\" stands a list in brackets.",
      "Write the condition as \"answer is one of [a, b]\".")
    static let at = Reason(
      "\"at\" is not complete.", "Write it out: \"at least\" or \"at most\".")

    /// A word stands where the next comparison is expected.
    static func unexpected(_ word: String) -> Reason {
      Reason(
        "\"\(word)\" is not expected here.",
        "Join comparisons by \"and\"; each is \"answer is value\" or the like.")
    }

    /// A word that no answer can be called by.
    static func noSubject(_ word: String) -> Reason {
      Reason(
        "\"\(word)\" is not the name of an answer.",
        "Write what stands behind \"save:\", or name.part for a part of it.")
    }

    /// An answer without a comparison; `near` is the word that was most likely meant.
    static func noTest(of subject: String, near: String?) -> Reason {
      Reason(
        "\"\(subject)\" is not compared with anything.",
        (near.map { "Did you mean \"\($0)\"? " } ?? "")
          + "Use is, is not, is one of, includes, is answered, at least, at most, before or after.")
    }

    /// `at least` or `at most` without its number.
    static func noNumber(_ direction: String) -> Reason {
      Reason(
        "A whole number is missing behind \"at \(direction)\".",
        "Write \"at \(direction) 18\" or the like; dates take before and after.")
    }

    /// `before` or `after` without its day.
    static func noDay(_ word: String) -> Reason {
      Reason(
        "A day is missing behind \"\(word)\".",
        "Write its year, month and day, such as \(word) 2008-01-31.")
    }

    /// A verb without the name of an answer.
    static func noOption(_ verb: String) -> Reason {
      Reason(
        "An answer's name is missing behind \"\(verb)\".", "Write \"\(verb) yes\" or the like.")
    }
  }

  /// Tells why the text is no condition.
  static func finding(_ reason: Reason, at place: ContentPlace) -> ContentFinding {
    told(at: place, reason.message, fix: reason.fix)
  }

  private static func written(_ condition: String) -> MistakeExample {
    MistakeExample(TinyContent.flow, "paying is none", becomes: condition)
  }

  static let examples = [
    "paying is none or born is not-known", "paying is none and", "paying is not answered",
    "paying is one [none, harbour]", "paying is one of none", "paying at 3",
    "paying is none now", "Paying is none", "paying si none", "paying at least none",
    "born before 2008-02-30", "paying is not",
  ].map(written)

  static let counterExamples = [
    written("paying is none and born is not not-known"), written("paying is one of [none,harbour]"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let lines = bed.flowLines.filter { $0.keys.first == "conditions" && $0.keys.count == 2 }
    return lines.filter { $0.value.contains(" is ") }
      .map { $0.withValue($0.value.replacing(" is ", with: " si ", maxReplacements: 1)) }
      + lines.filter { $0.value.contains(" and ") }
      .map { $0.withValue($0.value.replacing(" and ", with: " or ", maxReplacements: 1)) }
      + lines.filter { $0.value.hasSuffix("]") }.map { $0.withValue($0.value.dropLast() + ",]") }
  }
}
