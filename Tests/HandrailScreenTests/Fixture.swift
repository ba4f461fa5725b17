import HandrailCore

@testable import HandrailScreen

/// A clinic with one short flow in which each kind of page comes once.
enum Fixture {
  static let moment = Moment(epochMilliseconds: 1_768_478_400_000)
  static let code = ReturnCode(words: ["river", "apple", "lamp"])
  static let flowID: FlowID = "registration"

  static let site = Site(
    name: "Riverside Community Clinic", region: "GB", languages: ["en", "es"],
    facts: ["desk": LocalText(everywhere: "the front desk")])

  static let library = Library(
    site: site, region: Region(id: "GB", dateOrder: .dayMonthYear),
    flows: [flowID: flow], sharedFlows: ["plan": planFlow],
    words: [
      "en": words(FixtureWords.english, date: "{day} {month} {year}"),
      "es": words(FixtureWords.spanish, date: "{day} de {month} de {year}"),
    ],
    otherLanguages: [
      OtherLanguage(tag: "zh", name: "中文", request: "我需要口译员。"),
      OtherLanguage(tag: "so", name: "Soomaali", request: "Waxaan u baahanahay turjumaan."),
    ])

  private static let steps: [Step] = [
    Step(
      id: "name", section: "about-you", kind: .ask(.text), save: "name",
      rules: [.required, .atMost(characters: 60)], instead: ["rather-not-say"],
      next: [Branch(go: "birth")]),
    Step(
      id: "birth", section: "about-you", kind: .ask(.date), save: "date_of_birth",
      rules: [.required], instead: ["not-known", "ask-at-desk"], next: [Branch(go: "insured")]),
    Step(
      id: "insured", section: "paying",
      kind: .oneOf([.option("yes"), .option("no"), .option("not-sure")]),
      save: "insured", instead: ["talk"], isSensitive: true, next: [Branch(go: "needs")]),
    Step(
      id: "needs", section: "paying", kind: .manyOf(needs.map { .option($0) }), save: "needs",
      instead: ["none"], next: [Branch(go: "privacy")]),
    Step(
      id: "privacy", section: "paying", kind: .oneOf([.option("agree"), .option("talk")]),
      save: "privacy", isAgreement: true, next: [Branch(go: "plans")]),
    Step(
      id: "plans", section: "paying", kind: .repeatGroup("plan", atMost: 3), save: "plans",
      next: [Branch(go: "told")]),
    Step(id: "told", section: "paying", kind: .message, next: [Branch(go: "review")]),
    Step(
      id: "review", section: "paying",
      kind: .review(of: ["name", "date_of_birth", "insured", "needs", "privacy", "plans"]),
      next: [Branch(go: "registered")]),
  ]

  private static let needs: [OptionID] = [
    "interpreter", "large-print", "read-aloud", "ramp", "quiet-room",
  ]

  private static var flow: Flow {
    var flow = Flow(
      id: flowID, start: "name", sections: ["about-you", "paying"], steps: [:],
      endings: ["registered": Ending(id: "registered", receipt: .arrival)])
    for step in steps { flow.steps[step.id] = step }
    return flow
  }

  private static let planFlow = Flow(
    id: "plan", isShared: true, start: "plan-name",
    steps: [
      "plan-name": Step(
        id: "plan-name", kind: .ask(.text), save: "name", rules: [.required],
        next: [Branch(go: Flow.done)])
    ], results: ["name"])

  private static func words(_ phrases: [String: String], date: String) -> LanguageWords {
    var interface = phrases.mapValues { text in
      text.split(separator: "\n\n").map { Template(parsing: String($0)) }
    }
    for (index, month) in FixtureWords.months.enumerated() {
      interface["month-\(index + 1)"] = [Template(parsing: month)]
    }
    interface["date-in-words"] = [Template(parsing: date)]
    return LanguageWords(
      flows: [flowID: FixtureSections.registration, "plan": FixtureSections.plan],
      interface: interface)
  }

  /// A page made for a test, with the commands most pages have.
  static func page(
    _ blocks: [Page.Block], commands: [KeyCommand] = [.goOn, .back, .help, .person, .leave],
    enterAction: Action? = nil, message: String? = nil, opensOnText: Bool = false
  ) -> Page {
    Page(
      identity: Page.Identity(
        place: .welcome, path: nil, overlay: nil, hasWarning: false, visit: nil),
      clinic: "Riverside Community Clinic", languageName: "English", section: "About you",
      progress: "Part 2 of 6", banner: nil, titleBelow: nil, blocks: blocks, message: message,
      enterAction: enterAction, ticked: [], firstFocus: nil, opensOnText: opensOnText,
      commands: commands, isOverlay: false, moreBelow: "more below", moreAbove: "more above")
  }

  /// A view of a page that was just opened.
  static func view(
    _ page: Page, columns: Int = 80, rows: Int = 24, editor: PageEditor? = nil
  ) -> PageView {
    PageView(
      page, editor: editor ?? PageEditor(opening: page), readBack: nil,
      words: library.words(in: "en"), size: Size(columns: columns, rows: rows))
  }
}

/// What stands on the pages of the fixture's flow, the same in both languages.
enum FixtureSections {
  static let registration: [WordsKey: SectionWords] = [
    WordsKey("about-you"): section("About you"),
    WordsKey("paying"): section("Paying for care"),
    WordsKey("name"): section(
      "What would you like us to call you?",
      ["We will use this name when we come to find you."],
      ["rather-not-say": "I would rather not say"], label: "Name",
      messages: ["required": "We need a name so that we can call you."]),
    WordsKey("birth"): section(
      "What is your date of birth, {name}?", [],
      ["not-known": "I do not know it", "ask-at-desk": "Ask me at the desk"], label: "Born"),
    WordsKey("insured"): section(
      "Do you have health insurance?", ["You will be seen today whatever you answer."],
      [
        "yes": "Yes", "no": "No", "not-sure": "I am not sure",
        "talk": "I would rather talk to someone about this, and not type it here",
      ],
      label: "Insurance",
      why: "so that we can help with the bill. It never decides your care."),
    WordsKey("needs"): section(
      "What would help you today?", [],
      [
        "interpreter": "An interpreter", "large-print": "Forms in large print",
        "read-aloud": "Somebody who reads to me", "ramp": "A way without steps",
        "quiet-room": "A quiet room to wait in", "none": "None of these",
      ], label: "What helps"),
    WordsKey("privacy"): section(
      "How we keep what you tell us",
      (1...9).map { "Paragraph \($0) says how your answers are kept, and who reads them when." },
      ["agree": "I have read this", "talk": "I want to talk about it first"], label: "Notice"),
    WordsKey("plans"): section(
      "Your plans", [], ["add": "Add one more", "go-on": "These are all"], label: "Plans"),
    WordsKey("told"): section("Thank you", ["Your plan may pay part of the bill."]),
    WordsKey("review"): section("Is this right?", ["You can change each answer."]),
    WordsKey("registered"): section(
      "You are registered", ["Your number is", "{arrival_number}", "Please take a seat."]),
  ]

  static let plan: [WordsKey: SectionWords] = [
    WordsKey("plan-name"): section(
      "What is your plan called?", [], label: "Plan",
      messages: ["required": "Type what stands on your card."])
  ]

  private static func section(
    _ title: String, _ body: [String] = [], _ options: [OptionID: String] = [:],
    label: String? = nil, why: String? = nil, messages: [String: String] = [:]
  ) -> SectionWords {
    SectionWords(
      title: Template(parsing: title), body: body.map { Template(parsing: $0) },
      options: options.mapValues { Template(parsing: $0) },
      label: label.map { Template(parsing: $0) }, help: [Template(parsing: "Help for this page.")],
      why: why.map { Template(parsing: $0) },
      messages: messages.mapValues { Template(parsing: $0) })
  }
}

extension Theme {
  /// A theme in which roles have colours, both ways round.
  static let coloured = Theme(styles: [
    .title: Style(isBold: true),
    .quiet: Style(foreground: .cyan, background: .black),
    .focus: Style(isBold: true, isReversed: true),
    .notice: Style(foreground: .black, background: .yellow),
    .key: Style(foreground: .cyan, background: .black, isUnderlined: true),
  ])
}
