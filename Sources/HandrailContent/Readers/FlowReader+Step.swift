import HandrailCore
import OrderedCollections

/// Reading one step: what it does, what it saves, and what comes next.
extension FlowReader {
  private static var keys: [String] {
    [
      "section", "ask", "show", "use", "repeat", "options", "of", "voice", "at-most", "save",
      "rules", "instead", "sensitive", "agreement", "call", "next", "find", "by", "parts",
    ]
  }

  private static var kindKeys: [String] { ["ask", "show", "use", "repeat", "find"] }

  /// Reads a step; nil where what it does cannot be read.
  mutating func step(_ entry: YAMLEntry) -> Step? {
    let path = "steps/\(entry.key)"
    let what = "The step \"\(entry.key)\""
    guard let fields = fields(entry.value, "A step", keys: Self.keys, path: path) else {
      return nil
    }
    let kind = kind(fields, what, at: entry.keyPlace, path: path)
    var step = Step(id: StepID(entry.key), kind: kind ?? .message, next: [])
    step.section = section(fields, what, at: entry.keyPlace)
    if let kind { readAnswer(of: &step, kind, fields, what, at: entry.keyPlace, path: path) }
    step.isSensitive = flag(fields["sensitive"], "\"sensitive:\"")
    step.isAgreement = flag(fields["agreement"], "\"agreement:\"")
    if let call = fields["call"], let whom = text(call.value, "\"call:\"") {
      step.callsPerson = whom == "person"
      if whom != "person" {
        findings.append(
          UnknownKind.finding(
            whom, "Nobody can be called under \"\(whom)\".", known: ["person"], at: call.place))
      }
    }
    if let next = required("next", of: fields, what, at: entry.keyPlace) {
      step.next = branches(next, path: path)
    }
    return kind == nil ? nil : step
  }

  private mutating func section(
    _ fields: YAMLFields, _ what: String, at place: ContentPlace
  ) -> SectionID? {
    if isShared {
      if let entry = fields["section"] {
        findings.append(KeyOutOfPlace.finding(sectionOfSharedFlow: entry.keyPlace))
      }
      return nil
    }
    guard !sections.isEmpty || fields["section"] != nil,
      let entry = required("section", of: fields, what, at: place)
    else { return nil }
    return name(entry.value, "A section").map { SectionID($0) }
  }

  private mutating func kind(
    _ fields: YAMLFields, _ what: String, at place: ContentPlace, path: String
  ) -> StepKind? {
    let present = Self.kindKeys.filter { fields[$0] != nil }
    guard let key = present.first, let entry = fields[key] else {
      findings.append(MissingKey.finding(noKindOf: what, at: place))
      return nil
    }
    if present.count > 1, let other = fields[present[1]] {
      findings.append(
        TwoKindsInOneStep.finding(what, keys: (key, present[1]), at: other.keyPlace))
      return nil
    }
    reportStrayKeys(fields, key: key)
    guard let value = name(entry.value, "What stands behind \"\(key):\"") else { return nil }
    switch key {
    case "ask": return asked(value, entry, fields, what, at: place, path: path)
    case "show": return shown(value, entry, fields, what, at: place, path: path)
    case "find": return lookedUp(value, entry, fields, what, at: place, path: path)
    case "use":
      let voice = fields["voice"].flatMap { name($0.value, "A voice") }
      return .use(FlowID(value), voice: voice.map { VoiceID($0) })
    default:
      let most = required("at-most", of: fields, what, at: place).flatMap {
        number($0.value, "\"at-most:\"", in: 1...20)
      }
      return .repeatGroup(FlowID(value), atMost: most ?? 1)
    }
  }

  private mutating func reportStrayKeys(_ fields: YAMLFields, key: String) {
    let home = [
      "options": "ask", "of": "show", "voice": "use", "at-most": "repeat", "rules": "ask",
      "instead": "ask", "agreement": "ask", "by": "find", "parts": "show",
    ]
    for (stray, owner) in home.sorted(by: { $0.key < $1.key }) where owner != key {
      guard let entry = fields[stray] else { continue }
      findings.append(
        KeyOutOfPlace.finding(stray, goesWith: "\"\(owner):\"", not: key, at: entry.keyPlace))
    }
  }

  private mutating func asked(
    _ value: String, _ entry: YAMLEntry, _ fields: YAMLFields, _ what: String,
    at place: ContentPlace, path: String
  ) -> StepKind? {
    if value == "one-of" || value == "many-of" {
      guard let options = required("options", of: fields, what, at: place) else { return nil }
      let sources = self.options(options, path: "\(path)/options")
      return value == "one-of" ? .oneOf(sources) : .manyOf(sources)
    }
    guard let typed = TypedKind(rawValue: value) else {
      let known = ["one-of", "many-of"] + TypedKind.allCases.map(\.rawValue)
      findings.append(
        UnknownKind.finding(
          value, "Nothing called \"\(value)\" can be asked for.", known: known, at: entry.place))
      return nil
    }
    if let options = fields["options"] {
      findings.append(
        KeyOutOfPlace.finding("options", goesWith: "one-of and many-of", at: options.keyPlace))
    }
    return .ask(typed)
  }

  private mutating func options(_ entry: YAMLEntry, path: String) -> [OptionSource] {
    var sources: [OptionSource] = []
    for node in list(entry.value, "\"options:\"", path: path) {
      guard let text = text(node, "An option") else { continue }
      if text.hasPrefix("site."), ContentName.isName(text.dropFirst(5)) {
        sources.append(.siteList(String(text.dropFirst(5))))
      } else if isName(text, "An option", at: node.place) {
        sources.append(.option(OptionID(text)))
      }
    }
    return sources
  }

  private mutating func shown(
    _ value: String, _ entry: YAMLEntry, _ fields: YAMLFields, _ what: String,
    at place: ContentPlace, path: String
  ) -> StepKind? {
    if value == "review" {
      guard let of = required("of", of: fields, what, at: place) else { return nil }
      return .review(of: names(of.value, "\"of:\"", path: "\(path)/of").map { SaveName($0) })
    }
    if let of = fields["of"] {
      findings.append(
        KeyOutOfPlace.finding("of", goesWith: "\"show: review\"", at: of.keyPlace))
    }
    if value == "letter" {
      guard let parts = required("parts", of: fields, what, at: place) else { return nil }
      return .letter(letterParts(parts, path: "\(path)/parts"))
    }
    if let parts = fields["parts"] {
      findings.append(
        KeyOutOfPlace.finding("parts", goesWith: "\"show: letter\"", at: parts.keyPlace))
    }
    switch value {
    case "message": return .message
    case "return-code": return .returnCode
    case "timeline": return .timeline
    default:
      findings.append(
        UnknownKind.finding(
          value, "Nothing called \"\(value)\" can be shown.",
          known: ["message", "return-code", "review", "timeline", "letter"], at: entry.place))
      return nil
    }
  }

  private mutating func lookedUp(
    _ value: String, _ entry: YAMLEntry, _ fields: YAMLFields, _ what: String,
    at place: ContentPlace, path: String
  ) -> StepKind? {
    guard value == "case" else {
      findings.append(
        UnknownKind.finding(
          value, "Nothing called \"\(value)\" can be found.", known: ["case"], at: entry.place))
      return nil
    }
    guard let by = required("by", of: fields, what, at: place) else { return nil }
    return .findCase(by: names(by.value, "\"by:\"", path: "\(path)/by").map { SaveName($0) })
  }

  private mutating func letterParts(_ entry: YAMLEntry, path: String) -> [LetterPart] {
    list(entry.value, "\"parts:\"", path: path).enumerated().compactMap { index, node in
      places["\(path)/\(index)"] = node.place
      if case .text = node.content {
        return name(node, "A part").map { LetterPart(StepID($0)) }
      }
      let path = "\(path)/\(index)"
      guard let fields = fields(node, "A part", keys: ["when", "add"], path: path),
        let when = required("when", of: fields, "The part", at: node.place),
        let add = required("add", of: fields, "The part", at: node.place),
        let condition = namedOrWritten(when.value, key: path),
        let section = name(add.value, "A part")
      else { return nil }
      return LetterPart(StepID(section), when: condition)
    }
  }

  private mutating func readAnswer(
    of step: inout Step, _ kind: StepKind, _ fields: YAMLFields, _ what: String,
    at place: ContentPlace, path: String
  ) {
    switch kind {
    case .message, .returnCode, .review, .timeline, .letter:
      if let save = fields["save"] {
        findings.append(KeyOutOfPlace.finding(saveOfPage: save.keyPlace))
      }
    case .ask, .oneOf, .manyOf, .use, .repeatGroup, .findCase:
      step.save = required("save", of: fields, what, at: place).flatMap {
        name($0.value, "What an answer is saved as")
      }.map { SaveName($0) }
    }
    if let rules = fields["rules"] {
      for node in list(rules.value, "\"rules:\"", path: "\(path)/rules") {
        guard let text = text(node, "A rule") else { continue }
        if let rule = RuleReader.rule(text) {
          step.rules.append(rule)
        } else {
          findings.append(UnknownRule.finding(text, at: node.place))
        }
      }
    }
    if let instead = fields["instead"] {
      step.instead = names(instead.value, "\"instead:\"", path: "\(path)/instead").map {
        OptionID($0)
      }
    }
  }

  private mutating func branches(_ entry: YAMLEntry, path: String) -> [Branch] {
    let path = "\(path)/next"
    guard case .list(let nodes) = entry.value.content else {
      guard let target = name(entry.value, "The next step") else { return [] }
      places["\(path)/0"] = entry.value.place
      places["\(path)/0/go"] = entry.value.place
      return [Branch(go: StepID(target))]
    }
    var branches: [Branch] = []
    var isComplete = false
    for (index, node) in nodes.enumerated() {
      places["\(path)/\(index)"] = node.place
      if isComplete {
        findings.append(MisplacedOtherwise.finding(branchBehind: node.place))
      }
      guard let branch = branch(node, path: "\(path)/\(index)", isComplete: &isComplete) else {
        continue
      }
      branches.append(branch)
    }
    if !isComplete {
      findings.append(MissingOtherwise.finding(at: entry.keyPlace))
    }
    return branches
  }

  private mutating func branch(
    _ node: YAMLNode, path: String, isComplete: inout Bool
  ) -> Branch? {
    let keys = ["when", "go", "otherwise"]
    guard let fields = fields(node, "A branch", keys: keys, path: path) else { return nil }
    if let otherwise = fields["otherwise"] {
      isComplete = true
      places["\(path)/go"] = otherwise.place
      if let when = fields["when"] ?? fields["go"] {
        findings.append(MisplacedOtherwise.finding(keyBeside: when.keyPlace))
      }
      return name(otherwise.value, "The next step").map { Branch(go: StepID($0)) }
    }
    guard let when = required("when", of: fields, "The branch", at: node.place),
      let go = required("go", of: fields, "The branch", at: node.place)
    else { return nil }
    let condition = namedOrWritten(when.value, key: path)
    guard let condition, let target = name(go.value, "The next step") else { return nil }
    return Branch(when: condition, go: StepID(target))
  }
}
