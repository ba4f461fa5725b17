import HandrailCore

/// Reads a health plan's file, such as payers/harbour-health.yaml.
struct PayerReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private init(file: String) {
    self.file = file
  }

  /// Reads the plan whose file is called `id`; nil where its name or kind cannot be read.
  static func read(
    _ root: YAMLNode, file: String, id: OptionID
  ) -> (source: PayerSource?, findings: [ContentFinding]) {
    var reader = PayerReader(file: file)
    let payer = reader.payer(root, id: id)
    let source = payer.map { PayerSource(payer: $0, file: file, places: reader.places) }
    return (source, reader.findings)
  }

  private mutating func payer(_ root: YAMLNode, id: OptionID) -> Payer? {
    let what = "The plan"
    let keys = ["id", "name", "kind", "phone", "appeal-to", "services"]
    guard let fields = fields(root, what, keys: keys, path: "") else { return nil }
    checkName(of: .payer, is: id.rawValue, in: fields, what, at: root.place)
    let words = required("name", of: fields, what, at: root.place).flatMap {
      localText($0.value, "The plan's name", path: "name")
    }
    let kind = required("kind", of: fields, what, at: root.place).flatMap {
      planKind($0.value, orUnknown: true)
    }
    let services = required("services", of: fields, what, at: root.place).map {
      self.services($0.value)
    }
    guard let words, let kind, let services else { return nil }
    var payer = Payer(id: id, words: words, kind: kind, services: services)
    payer.phone = fields["phone"].flatMap { text($0.value, "The plan's phone number") }
    if let entry = fields["appeal-to"] {
      payer.appealTo = list(entry.value, "\"appeal-to:\"", path: "appeal-to").compactMap {
        text($0, "A line of the address")
      }
    }
    return payer
  }

  private mutating func services(_ node: YAMLNode) -> [OptionID: PayerAnswer] {
    var services: [OptionID: PayerAnswer] = [:]
    for entry in entries(node, "\"services:\"", path: "services")
    where isName(entry.key, "A service's name", at: entry.keyPlace) {
      guard let text = text(entry.value, "What the plan says") else { continue }
      if let answer = PayerAnswer(rawValue: text) {
        services[OptionID(entry.key)] = answer
      } else {
        findings.append(UnknownPayerAnswer.finding(text, at: entry.value.place))
      }
    }
    return services
  }
}

extension NodeReading {
  /// A kind of plan; a rule cannot bind plans of a kind that nobody knows.
  mutating func planKind(_ node: YAMLNode, orUnknown: Bool) -> PlanKind? {
    guard let text = text(node, "The kind of plan") else { return nil }
    if let kind = PlanKind(rawValue: text), kind != .unknown || orUnknown { return kind }
    let known = PlanKind.allCases.filter { $0 != .unknown || orUnknown }
    findings.append(UnknownPlanKind.finding(text, known: known, at: node.place))
    return nil
  }
}
