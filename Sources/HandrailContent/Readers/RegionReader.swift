import HandrailCore

/// Reads a region's file, such as regions/US.yaml.
struct RegionReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private init(file: String) {
    self.file = file
  }

  /// Reads the region whose file is called `name`; nil where its date order cannot be read.
  static func read(
    _ root: YAMLNode, file: String, name: String
  ) -> (source: RegionSource?, findings: [ContentFinding]) {
    var reader = RegionReader(file: file)
    let region = reader.region(root, name: name)
    let source = region.map { RegionSource(region: $0, file: file, places: reader.places) }
    return (source, reader.findings)
  }

  private mutating func region(_ root: YAMLNode, name: String) -> Region? {
    let what = "The region"
    let keys = ["region", "date-order", "facts", "clocks"]
    guard let fields = fields(root, what, keys: keys, path: "") else { return nil }
    checkName(of: .region, is: name, in: fields, what, at: root.place)
    var region: Region?
    if let entry = required("date-order", of: fields, what, at: root.place),
      let text = text(entry.value, "The date order")
    {
      let order = DateOrder(rawValue: text)
      region = order.map { Region(id: name, dateOrder: $0) }
      if order == nil {
        findings.append(
          UnknownKind.finding(
            text, "\"\(text)\" is not an order of day, month and year.",
            known: DateOrder.allCases.map(\.rawValue), at: entry.place))
      }
    }
    if let entry = fields["facts"] {
      for fact in entries(entry.value, "\"facts:\"", path: "facts")
      where isName(fact.key, "A fact's name", at: fact.keyPlace) {
        region?.facts[fact.key] = facts(fact)
      }
    }
    if let entry = fields["clocks"] { region?.clocks = clocks(entry) }
    return region
  }

  private mutating func facts(_ entry: YAMLEntry) -> [DatedFact] {
    let path = "facts/\(entry.key)"
    let nodes = list(entry.value, "The fact \"\(entry.key)\"", path: path)
    return nodes.enumerated().compactMap { index, node in
      fact(node, path: "\(path)/\(index)")
    }
  }

  private mutating func fact(_ node: YAMLNode, path: String) -> DatedFact? {
    let what = "A fact"
    let keys = ["value", "from", "until", "source"]
    guard let fields = fields(node, what, keys: keys, path: path) else { return nil }
    let value = required("value", of: fields, what, at: node.place).flatMap {
      text($0.value, "The value")
    }
    let from = required("from", of: fields, what, at: node.place).flatMap {
      date($0.value, "\"from:\"")
    }
    let source = required("source", of: fields, what, at: node.place).flatMap {
      text($0.value, "The source")
    }
    let until = fields["until"].flatMap { date($0.value, "\"until:\"") }
    guard let value, let from, let source else { return nil }
    if let until, let entry = fields["until"], until < from {
      findings.append(FactEndsBeforeItStarts.finding("fact", from: from, at: entry.place))
    }
    return DatedFact(value: value, from: from, until: until, source: source)
  }
}
