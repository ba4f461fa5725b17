extension TinyContent {
  static let blame = "wording/blame.yaml"
  static let condescension = "wording/condescension.yaml"

  /// The rules of wording: one family of each kind, and those that count.
  static let wordingTexts: [String: String] = [
    blame: family(
      "blame",
      rule("B01", "error", "errors", "oops", "say what to type", bad: "Oops.", good: "Type it."),
      rule("B02", "error", "all", "you must", "ask", bad: "You must sit.", good: "Sit down.")),
    condescension: family(
      "condescension",
      rule("C01", "warning", "all", "obviously", "leave it out", bad: "Obviously", good: "Sit")),
    "wording/death.yaml": family(
      "death",
      rule("D01", "error", "bereavement", "passed away", "died", bad: "Passed away", good: "Died"),
      rule(
        "D02", "error", "all", "committed suicide", "died by suicide",
        bad: "He committed suicide.", good: "He died by suicide.")),
    "wording/person-first.yaml": family(
      "person-first",
      rule(
        "P01", "error", "all", "a diabetic", "name the person first", bad: "For a diabetic",
        good: "For a person with diabetes")),
    "wording/judgement.yaml": family(
      "judgement",
      rule("J01", "error", "staff", "refused", "said no", bad: "He refused.", good: "He said no.")),
    "wording/officialese.yaml": family(
      "officialese", rule("W01", "warning", "all", "utilize", "use", bad: "Utilize", good: "Use")),
    "wording/jargon.yaml": family(
      "jargon",
      rule("H01", "error", "all", "adjudicate", "decide", bad: "Adjudicate", good: "Decide"),
      rule(
        "H02", "info", "all", "deductible", "what you pay first", bad: "The deductible",
        good: "What you pay first")),
    "wording/spanish.yaml": family(
      "spanish",
      rule("E01", "error", "es", "inválid[oa]", "diga qué falta", bad: "Inválido", good: "Falta")),
    "wording/structure.yaml": family(
      "structure", counted("S01", "make two sentences", "limit: 20", "hard-limit: 25"),
      counted("S02", "start a new paragraph", "limit: 3"),
      counted("S03", "write shorter sentences", "limit: 6"),
      counted("S04", "write shorter words", "limit: 7"),
      counted("S05", "escriba frases cortas", "limit: 65"), counted("S08", "split the page"),
      counted("S09", "write the words", "limit: 2", "words: [OK]"),
      counted("S10", "say who does it", "limit: 5", "words: [given]"),
      counted("S11", "write small letters"), counted("S12", "write digits", "words: [two]"),
      counted("S13", "say what this one needs"),
      counted(
        "S14", "take the nouns apart", "limit: 3", "words: [patient, insurance, claim, form]"),
      counted("S15", "say what is", "limit: 1")),
  ]

  /// The words of the patient in the rehearsal become others, which no translation follows.
  static func rehearsed(_ words: String, toldAt told: String? = nil) -> MistakeExample {
    MistakeExample(patients, "Ana waits by the door.", becomes: words, toldAt: told)
  }

  private static func family(_ name: String, _ rules: String...) -> String {
    "family: \(name)\nrules:\n" + rules.joined()
  }

  private static func rule(
    _ id: String, _ severity: String, _ scope: String, _ words: String, _ better: String,
    bad: String, good: String
  ) -> String {
    lines(
      id, "severity: \(severity)", "scope: \(scope)", "pattern: '\\b\(words)\\b'",
      "why: it hurts", "better: \(better)", "source: own", "bad: \(bad)", "good: \(good)")
  }

  private static func counted(_ id: String, _ better: String, _ more: String...) -> String {
    lines(
      id, "severity: error", "scope: all", "rule: It is easy", "why: it is hard to read",
      "better: \(better)", "source: own")
      + more.map { "    \($0)\n" }.joined()
  }

  private static func lines(_ id: String, _ fields: String...) -> String {
    "  \(id):\n" + fields.map { "    \($0)\n" }.joined()
  }
}
