import HandrailCore
import HandrailScreen
import OrderedCollections

@testable import HandrailContent

/// Small content in which every check has something to look at and nothing to find.
enum CheckFixture {
  static let flowFile = "flows/visit/flow.yaml"
  static let sharedFile = "shared/address/flow.yaml"

  /// The content without a mistake.
  static func sound() -> ContentSources {
    var sources = ContentSources()
    sources.flows = [placed(flow, flowFile)]
    sources.sharedFlows = [placed(address, sharedFile)]
    sources.site = SiteSource(
      site: site, file: "site.yaml",
      places: ["languages/0": ContentPlace(file: "site.yaml", line: 3)])
    sources.region = RegionSource(region: region, file: "regions/US.yaml")
    sources.words =
      files(.flow("visit"), "flows/visit", visitWords)
      + files(.flow("address"), "shared/address", addressWords)
      + files(.interface, "interface", interfaceWords)
    sources.walks = [
      WalksSource(
        flow: "visit", file: "flows/visit/walks.yaml",
        walks: [(walk, ["walk": ContentPlace(file: "flows/visit/walks.yaml", line: 1)])])
    ]
    let words = (0..<FewCodeWords.fewest).map { "word\($0)" }
    sources.codeWords = ["en": words, "es": words]
    return sources
  }

  /// What all checks find in content that was changed.
  static func findings(
    _ change: (inout ContentSources) -> Void, by checks: [any ContentCheck.Type] = allChecks
  ) -> [ContentFinding] {
    var sources = sound()
    change(&sources)
    let library = sources.library
    return checks.flatMap { $0.findings(in: sources, library: library) }
  }

  static let flow = Flow(
    id: "visit", start: "name", sections: ["about"],
    conditions: [
      "asks-more": .of("paying.asks", .isOption("yes")),
      "knows-a-name": .of("called", .isAnswered),
    ],
    voices: ["named": .of("called", .isAnswered)],
    derived: ["called": .firstOf([ValueName("name")])],
    steps: .of(
      Step(
        id: "name", section: "about", kind: .ask(.text), save: "name",
        rules: [.required, .atMost(characters: 60)], next: [Branch(go: "born")]),
      Step(
        id: "born", section: "about", kind: .ask(.date), save: "born",
        rules: [.notAfter(.today)], instead: ["not-known"], next: [Branch(go: "home")]),
      Step(
        id: "home", section: "about", kind: .use("address", voice: nil), save: "home",
        next: [Branch(go: "paying")]),
      Step(
        id: "paying", section: "about", kind: .oneOf([.siteList("plans"), .option("none")]),
        save: "paying", instead: ["rather-not-say"], isSensitive: true,
        next: [
          Branch(when: .of("paying.asks", .isOption("yes")), go: "costs"), Branch(go: "code"),
        ]),
      Step(id: "costs", section: "about", kind: .message, next: [Branch(go: "code")]),
      Step(id: "code", section: "about", kind: .returnCode, next: [Branch(go: "review")]),
      Step(
        id: "review", section: "about", kind: .review(of: ["name", "born", "home", "paying"]),
        next: [Branch(go: "registered")])),
    endings: ["registered": Ending(id: "registered", receipt: .arrival)])

  static let address = Flow(
    id: "address", isShared: true, start: "fixed",
    steps: .of(
      Step(
        id: "fixed", kind: .oneOf([.option("yes"), .option("no")]), save: "fixed",
        next: [Branch(when: .of("fixed", .isOption("yes")), go: "street"), Branch(go: Flow.done)]),
      Step(id: "street", kind: .ask(.text), save: "street", next: [Branch(go: Flow.done)])),
    results: ["fixed", "street"])

  static let site = Site(
    name: "Clinic", region: "US", languages: ["en", "es"],
    facts: ["desk": LocalText(["en": "the desk", "es": "la recepción"])],
    lists: [
      "plans": [
        SiteEntry(
          id: "harbour", words: LocalText(everywhere: "Harbour"), attributes: ["asks": "yes"]),
        SiteEntry(id: "lakeside", words: LocalText(everywhere: "Lakeside")),
      ]
    ])

  static let region = Region(
    id: "US", dateOrder: .monthDayYear,
    facts: ["emergency": [.of("911", from: "1968-02-16")]])

  static let walk = Walk(
    name: "Everything", ends: "registered",
    answers: [
      "name": .single("Ana"), "born": .single("1962-03-14"),
      "home": .group(["fixed": .single("yes"), "street": .single("Hill")]),
      "paying": .single("harbour"),
    ])
}

extension ContentSources {
  /// The library as readers would put it together, as far as walks need it.
  var library: Library {
    var words: [LanguageTag: LanguageWords] = [:]
    for file in self.words {
      guard case .flow(let flow) = file.owner else { continue }
      for section in file.sections {
        words[file.language, default: LanguageWords()].flows[flow, default: [:]][section.key] =
          section.words
      }
    }
    return Library(
      site: site?.site ?? CheckFixture.site, region: region?.region ?? CheckFixture.region,
      flows: OrderedDictionary(
        flows.map { ($0.flow.id, $0.flow) }, uniquingKeysWith: { first, _ in first }),
      sharedFlows: OrderedDictionary(
        sharedFlows.map { ($0.flow.id, $0.flow) }, uniquingKeysWith: { first, _ in first }),
      words: words)
  }

  /// Changes a step of the flow.
  mutating func step(_ id: StepID, _ change: (inout Step) -> Void) {
    guard var step = flows[0].flow.steps[id] else { return }
    change(&step)
    flows[0].flow.steps[id] = step
  }

  /// Changes a step of the shared flow.
  mutating func sharedStep(_ id: StepID, _ change: (inout Step) -> Void) {
    guard var step = sharedFlows[0].flow.steps[id] else { return }
    change(&step)
    sharedFlows[0].flow.steps[id] = step
  }

  /// Changes the sections of a file.
  mutating func file(
    _ owner: WordsSource.Owner = .flow("visit"), _ language: LanguageTag = "en",
    _ change: (inout [WordsSection]) -> Void
  ) {
    for index in words.indices where words[index].owner == owner {
      if words[index].language == language { change(&words[index].sections) }
    }
  }

  /// Changes a section of a file.
  mutating func section(
    _ id: String, _ owner: WordsSource.Owner = .flow("visit"), in language: LanguageTag = "en",
    voice: VoiceID? = nil, _ change: (inout WordsSection) -> Void
  ) {
    file(owner, language) { sections in
      for index in sections.indices where sections[index].key == WordsKey(id, voice: voice) {
        change(&sections[index])
      }
    }
  }

  /// Changes the walk.
  mutating func walk(_ change: (inout Walk) -> Void) {
    change(&walks[0].walks[0].walk)
  }
}

extension Condition {
  /// A condition with one comparison.
  static func of(_ name: String, _ test: Test) -> Condition {
    Condition([Comparison(subject: ValueName(parsing: name) ?? ValueName(""), test: test)])
  }
}

extension OrderedDictionary<StepID, Step> {
  /// Steps by their names.
  static func of(_ steps: Step...) -> Self {
    OrderedDictionary(uniqueKeysWithValues: steps.map { ($0.id, $0) })
  }
}

extension DatedFact {
  /// A fact whose days are written in ISO form.
  static func of(_ value: String, from: String, until: String? = nil) -> DatedFact {
    let first = CivilDate(iso: from) ?? WalkPlayer.usualMoment.civilDate
    return DatedFact(
      value: value, from: first, until: until.flatMap { CivilDate(iso: $0) }, source: "a source")
  }
}
