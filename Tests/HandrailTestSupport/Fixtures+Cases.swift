import HandrailCore

extension Fixtures {
  /// A flow that looks for a case and, where the plan said no, makes a letter.
  public static let caseFlow = Flow(
    id: "ask-after", start: "reference",
    steps: steps([
      Step(
        id: "reference", kind: .ask(.text), save: "reference", next: [Branch(go: "birth-date")]),
      Step(
        id: "birth-date", kind: .ask(.date), save: "date_of_birth",
        rules: [.required, .notAfter(.today), .notBefore(.date(day(1900, 1, 1)))],
        instead: ["not-known"], next: [Branch(go: "found")]),
      Step(
        id: "found", kind: .findCase(by: ["reference", "date_of_birth"]), save: "standing",
        next: [
          Branch(when: condition("standing", .isOption("denied")), go: "reason"),
          Branch(when: condition("standing", .isOption("not-found")), go: "not-found"),
          Branch(go: "timeline"),
        ]),
      Step(id: "not-found", kind: .message, next: [Branch(go: "told")]),
      Step(id: "timeline", kind: .timeline, next: [Branch(go: "told")]),
      Step(
        id: "reason", kind: .oneOf(options("paper", "other")), save: "reason",
        next: [Branch(go: "why")]),
      Step(
        id: "why", kind: .ask(.longText), save: "why_needed", instead: ["say-it-in-person"],
        next: [Branch(go: "letter")]),
      Step(
        id: "letter",
        kind: .letter([
          LetterPart("opening"),
          LetterPart("paper", when: condition("reason", .isOption("paper"))),
          LetterPart("closing"),
        ]), next: [Branch(go: "kept")]),
    ]),
    endings: [
      "told": Ending(id: "told", receipt: .nothing),
      "kept": Ending(id: "kept", receipt: .request),
    ])

  /// The library with two flows, from which people choose.
  public static let libraryWithMenu: Library = {
    var library = Fixtures.library
    library.flows["ask-after"] = caseFlow
    library.site.menu = [flowID, "ask-after"]
    library.words["en"]?.flows["ask-after"] = [
      WordsKey("opening"): SectionWords(
        title: Template(parsing: "This is about {case.reference}."),
        body: [Template(parsing: "I need it: {why_needed}")]),
      WordsKey("paper"): SectionWords(title: Template(parsing: "The paper is with this letter.")),
      WordsKey("closing"): SectionWords(title: Template(parsing: "Thank you. {today}")),
    ]
    return library
  }()
}
