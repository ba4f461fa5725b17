import HandrailCore
import OrderedCollections

/// Reads a flow.yaml, of a flow or of a shared flow.
///
/// Unreadable parts are reported and left out, and the rest goes on being read.
struct FlowReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  /// Whether the file is a shared flow's.
  let isShared: Bool
  /// The named conditions read so far.
  var conditions: OrderedDictionary<String, Condition> = [:]
  /// Named conditions that could not be read.
  var brokenConditions: Set<String> = []
  /// The condition's name behind each branch or voice that names one.
  var namedConditions: [String: String] = [:]
  /// The sections of the flow.
  var sections: [SectionID] = []

  private init(file: String, isShared: Bool) {
    self.file = file
    self.isShared = isShared
  }

  /// Reads the flow that stands in the folder `folder`.
  static func read(
    _ root: YAMLNode, file: String, folder: String, isShared: Bool
  ) -> (source: FlowSource?, findings: [ContentFinding]) {
    var reader = FlowReader(file: file, isShared: isShared)
    let flow = reader.flow(root, folder: folder)
    let source = flow.map { flow in
      var source = FlowSource(flow: flow, file: file, places: reader.places)
      source.namedConditions = reader.namedConditions
      return source
    }
    return (source, reader.findings)
  }

  private static let keysOfBoth = ["version", "start", "conditions", "voices", "derived", "steps"]

  private mutating func flow(_ root: YAMLNode, folder: String) -> Flow? {
    let what = isShared ? "A shared flow" : "A flow"
    let nameKey = isShared ? "shared" : "flow"
    let own = isShared ? ["results"] : ["sections", "asks-anew", "endings"]
    guard let fields = fields(root, what, keys: [nameKey] + Self.keysOfBoth + own, path: "")
    else { return nil }
    let top = root.place
    if let entry = required(nameKey, of: fields, what, at: top),
      let name = name(entry.value, "The flow's name"), name != folder
    {
      findings.append(
        OtherNameThanFolder.finding(
          name, of: isShared ? .sharedFlow : .flow, called: folder, at: entry.place))
    }
    readParts(fields)
    let version = required("version", of: fields, what, at: top).flatMap {
      number($0.value, "The version", in: 1...999_999)
    }
    let start = required("start", of: fields, what, at: top).flatMap {
      name($0.value, "The first step")
    }
    var flow = Flow(
      id: FlowID(folder), isShared: isShared, version: version ?? 1, start: StepID(start ?? ""),
      sections: sections, conditions: conditions, steps: [:])
    flow.voices = voices(fields["voices"])
    flow.asksAnew = asksAnew(fields["asks-anew"], among: flow.voices.keys)
    flow.derived = derived(fields["derived"])
    if let steps = required("steps", of: fields, what, at: top) { flow.steps = self.steps(steps) }
    if isShared {
      if let results = required("results", of: fields, what, at: top) {
        flow.results = names(results.value, "the results", path: "results").map { SaveName($0) }
      }
    } else if let endings = required("endings", of: fields, what, at: top) {
      flow.endings = self.endings(endings)
    }
    return flow
  }

  private mutating func readParts(_ fields: YAMLFields) {
    if let entry = fields["sections"] {
      sections = names(entry.value, "the sections", path: "sections").map { SectionID($0) }
    }
    guard let entry = fields["conditions"] else { return }
    for entry in entries(entry.value, "\"conditions:\"", path: "conditions") {
      guard isName(entry.key, "A condition's name", at: entry.keyPlace) else { continue }
      conditions[entry.key] = text(entry.value, "A condition").flatMap {
        condition($0, at: entry.value.place)
      }
      if conditions[entry.key] == nil { brokenConditions.insert(entry.key) }
    }
  }

  /// Reads a condition written out; reports it where it has another form.
  mutating func condition(_ text: String, at place: ContentPlace) -> Condition? {
    do throws(MalformedCondition.Reason) {
      return try ConditionReader.condition(text)
    } catch {
      findings.append(MalformedCondition.finding(error, at: place))
      return nil
    }
  }

  /// Reads a condition, or the name of one; nil is a condition that could not be read.
  mutating func namedOrWritten(_ node: YAMLNode, key: String) -> Condition? {
    guard let text = text(node, "A condition") else { return nil }
    guard ContentName.isName(text) else { return condition(text, at: node.place) }
    namedConditions[key] = text
    if let condition = conditions[text] { return condition }
    guard !brokenConditions.contains(text) else { return nil }
    findings.append(
      UnknownConditionName.finding(text, known: Array(conditions.keys), at: node.place))
    return nil
  }

  private mutating func voices(_ entry: YAMLEntry?) -> OrderedDictionary<VoiceID, Condition> {
    var voices: OrderedDictionary<VoiceID, Condition> = [:]
    guard let entry else { return voices }
    for entry in entries(entry.value, "\"voices:\"", path: "voices")
    where isName(entry.key, "A voice's name", at: entry.keyPlace) {
      voices[VoiceID(entry.key)] = namedOrWritten(entry.value, key: "voices/\(entry.key)")
    }
    return voices
  }

  /// Reads the voices in which a question is another question.
  private mutating func asksAnew(
    _ entry: YAMLEntry?, among voices: OrderedSet<VoiceID>
  ) -> Set<VoiceID> {
    guard let entry else { return [] }
    let names = names(entry.value, "the voices that ask anew", path: "asks-anew")
    for (index, name) in names.enumerated() where !voices.contains(VoiceID(name)) {
      findings.append(
        UnknownConditionName.finding(
          voice: name, known: voices.map(\.rawValue),
          at: places["asks-anew/\(index)"] ?? entry.place))
    }
    return Set(names.map { VoiceID($0) })
  }

  private mutating func derived(_ entry: YAMLEntry?) -> OrderedDictionary<SaveName, Derivation> {
    var derived: OrderedDictionary<SaveName, Derivation> = [:]
    guard let entry else { return derived }
    for entry in entries(entry.value, "\"derived:\"", path: "derived")
    where isName(entry.key, "A derived value's name", at: entry.keyPlace) {
      guard let text = text(entry.value, "A derived value") else { continue }
      if let derivation = RuleReader.derivation(text) {
        derived[SaveName(entry.key)] = derivation
        continue
      }
      findings.append(MalformedDerivation.finding(at: entry.value.place))
    }
    return derived
  }

  private mutating func endings(_ entry: YAMLEntry) -> OrderedDictionary<StepID, Ending> {
    var endings: OrderedDictionary<StepID, Ending> = [:]
    for entry in entries(entry.value, "\"endings:\"", path: "endings")
    where isName(entry.key, "An ending's name", at: entry.keyPlace) {
      let path = "endings/\(entry.key)"
      guard let fields = fields(entry.value, "An ending", keys: ["receipt"], path: path),
        let receipt = required("receipt", of: fields, "The ending", at: entry.keyPlace),
        let text = name(receipt.value, "A receipt")
      else { continue }
      if let kind = ReceiptKind(rawValue: text) {
        endings[StepID(entry.key)] = Ending(id: StepID(entry.key), receipt: kind)
      } else {
        findings.append(
          UnknownKind.finding(
            text, "There is no receipt \"\(text)\".",
            known: ReceiptKind.allCases.map(\.rawValue), at: receipt.place))
      }
    }
    return endings
  }

  private mutating func steps(_ entry: YAMLEntry) -> OrderedDictionary<StepID, Step> {
    var steps: OrderedDictionary<StepID, Step> = [:]
    for entry in entries(entry.value, "\"steps:\"", path: "steps")
    where isName(entry.key, "A step's name", at: entry.keyPlace) {
      if let step = step(entry) { steps[step.id] = step }
    }
    return steps
  }
}
