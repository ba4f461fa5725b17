import HandrailCore
import OrderedCollections

/// Reads the walks of a flow, walks.yaml.
struct WalksReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part of the walk that is being read stands.
  var places: [String: ContentPlace] = [:]

  private init(file: String) {
    self.file = file
  }

  /// Reads the walks of a flow; one that cannot be read is left out.
  static func read(
    _ root: YAMLNode, file: String, flow: FlowID
  ) -> (source: WalksSource, findings: [ContentFinding]) {
    var reader = WalksReader(file: file)
    var source = WalksSource(flow: flow, file: file)
    var usual: (answers: Answers, places: [String: ContentPlace]) = ([:], [:])
    for (index, node) in reader.list(root, "A file of walks", path: "").enumerated() {
      reader.places = [:]
      if case .mapping(let entries) = node.content, entries.contains(where: { $0.key == "usual" }) {
        usual = (reader.usual(node, isFirst: index == 0), reader.places)
        continue
      }
      reader.places = usual.places
      if let walk = reader.walk(node, usual: usual.answers) {
        source.walks.append((walk: walk, places: reader.places))
      }
    }
    return (source, reader.findings)
  }

  private typealias Answers = OrderedDictionary<StepID, Walk.Value>

  private mutating func usual(_ node: YAMLNode, isFirst: Bool) -> Answers {
    guard let fields = fields(node, "The usual answers", keys: ["usual"], path: ""),
      let entry = fields["usual"]
    else { return [:] }
    if !isFirst {
      findings.append(UsualAnswersBelow.finding(at: entry.keyPlace))
    }
    return answers(entry, path: "usual")
  }

  private static let keys = [
    "walk", "language", "answers", "sees", "does-not-see", "refuses", "switches", "then",
    "review-shows", "review-leaves-out", "ends",
  ]

  private mutating func walk(_ node: YAMLNode, usual: Answers) -> Walk? {
    guard let fields = fields(node, "A walk", keys: Self.keys, path: "") else { return nil }
    let title = required("walk", of: fields, "The walk", at: node.place).flatMap {
      text($0.value, "The walk's name")
    }
    let ends = required("ends", of: fields, "The walk", at: node.place).flatMap {
      name($0.value, "The ending")
    }
    var walk = Walk(name: title ?? "", ends: StepID(ends ?? ""), usual: usual)
    if let entry = fields["language"], let tag = text(entry.value, "The language"),
      isLanguage(tag, at: entry.place)
    {
      walk.language = LanguageTag(tag)
    }
    if let entry = fields["answers"] { walk.answers = answers(entry, path: "answers") }
    if let entry = fields["sees"] { walk.sees = paths(entry, path: "sees") }
    if let entry = fields["does-not-see"] { walk.doesNotSee = paths(entry, path: "does-not-see") }
    if let entry = fields["refuses"] {
      for (path, value) in pathEntries(entry, path: "refuses") {
        walk.refuses[path] = self.value(value.value, path: "refuses/\(value.key)")
      }
    }
    if let entry = fields["switches"] {
      for (path, value) in pathEntries(entry, path: "switches") {
        guard let tag = text(value.value, "The language"), isLanguage(tag, at: value.place)
        else { continue }
        walk.switches[path] = LanguageTag(tag)
      }
    }
    readReview(fields, into: &walk)
    return title == nil || ends == nil ? nil : walk
  }

  private mutating func readReview(_ fields: YAMLFields, into walk: inout Walk) {
    if let entry = fields["then"] {
      let nodes = list(entry.value, "\"then:\"", path: "then")
      for (index, node) in nodes.enumerated() {
        if let change = change(node, path: "then/\(index)") { walk.then.append(change) }
      }
    }
    if let entry = fields["review-shows"] {
      for shown in entries(entry.value, "\"review-shows:\"", path: "review-shows")
      where isName(shown.key, "What an answer is saved as", at: shown.keyPlace) {
        walk.reviewShows[SaveName(shown.key)] = value(
          shown.value, path: "review-shows/\(shown.key)")
      }
    }
    if let entry = fields["review-leaves-out"] {
      walk.reviewLeavesOut = names(
        entry.value, "\"review-leaves-out:\"", path: "review-leaves-out"
      ).map { SaveName($0) }
    }
  }

  private mutating func answers(_ entry: YAMLEntry, path: String) -> Answers {
    group(entries(entry.value, "\"\(entry.key):\"", path: path), path: path)
  }

  private mutating func group(_ entries: [YAMLEntry], path: String) -> Answers {
    var answers: Answers = [:]
    for entry in entries where isName(entry.key, "A step", at: entry.keyPlace) {
      answers[StepID(entry.key)] = value(entry.value, path: "\(path)/\(entry.key)")
    }
    return answers
  }

  private mutating func value(_ node: YAMLNode, path: String) -> Walk.Value? {
    switch node.content {
    case .text:
      return text(node, "An answer").map(Walk.Value.single)
    case .mapping:
      return .group(group(entries(node, "An answer", path: path), path: path))
    case .list(let nodes):
      for (index, node) in nodes.enumerated() { places["\(path)/\(index)"] = node.place }
      if nodes.allSatisfy(\.isText) {
        return .list(nodes.compactMap { text($0, "An answer") })
      }
      var items: [Answers] = []
      for (index, node) in nodes.enumerated() {
        guard case .mapping = node.content else {
          findings.append(MixedList.finding(at: node.place))
          return nil
        }
        let path = "\(path)/\(index)"
        items.append(group(entries(node, "An item", path: path), path: path))
      }
      return .items(items)
    }
  }

  private mutating func answerPath(_ text: String, at place: ContentPlace) -> AnswerPath? {
    if let path = AnswerPath(parsing: text), path.components.first.map(Self.isStep) == true,
      path.components.allSatisfy(Self.isNamed)
    {
      return path
    }
    findings.append(MalformedPagePath.finding(text, at: place))
    return nil
  }

  private static func isStep(_ component: AnswerPath.Component) -> Bool {
    if case .step = component { true } else { false }
  }

  private static func isNamed(_ component: AnswerPath.Component) -> Bool {
    switch component {
    case .step(let step): ContentName.isName(step.rawValue)
    case .item(let number): number > 0
    }
  }

  private mutating func paths(_ entry: YAMLEntry, path: String) -> [AnswerPath] {
    list(entry.value, "\"\(entry.key):\"", path: path).compactMap { node in
      text(node, "A page").flatMap { answerPath($0, at: node.place) }
    }
  }

  private mutating func pathEntries(
    _ entry: YAMLEntry, path: String
  ) -> [(path: AnswerPath, entry: YAMLEntry)] {
    entries(entry.value, "\"\(entry.key):\"", path: path).compactMap { entry in
      answerPath(entry.key, at: entry.keyPlace).map { ($0, entry) }
    }
  }

  private mutating func change(_ node: YAMLNode, path: String) -> Walk.Change? {
    let keys = ["change", "to", "remove", "add", "asks", "answers"]
    guard let fields = fields(node, "A change", keys: keys, path: path),
      let change = required("change", of: fields, "The change", at: node.place),
      let step = name(change.value, "A step")
    else { return nil }
    let present = ["to", "remove", "add"].compactMap { fields[$0] }
    guard present.count == 1, let entry = present.first else {
      findings.append(ChangeOfNoKind.finding(kinds: present.count, at: change.keyPlace))
      return nil
    }
    guard let kind = kind(entry, path: path) else { return nil }
    var result = Walk.Change(step: StepID(step), kind: kind)
    if let asks = fields["asks"] { result.asks = paths(asks, path: "\(path)/asks") }
    if let entry = fields["answers"] { result.answers = answers(entry, path: "\(path)/answers") }
    return result
  }

  private mutating func kind(_ entry: YAMLEntry, path: String) -> Walk.Change.Kind? {
    switch entry.key {
    case "to": value(entry.value, path: "\(path)/to").map(Walk.Change.Kind.to)
    case "remove": number(entry.value, "\"remove:\"", in: 1...20).map(Walk.Change.Kind.remove)
    default: .add(answers(entry, path: "\(path)/add"))
    }
  }
}
