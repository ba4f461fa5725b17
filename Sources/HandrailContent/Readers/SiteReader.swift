import HandrailCore
import OrderedCollections

/// Reads a clinic's file, site.yaml.
struct SiteReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private init(file: String) {
    self.file = file
  }

  /// Reads a clinic; nil where its name, region or languages cannot be read.
  static func read(
    _ root: YAMLNode, file: String
  ) -> (source: SiteSource?, findings: [ContentFinding]) {
    var reader = SiteReader(file: file)
    let site = reader.site(root)
    let source = site.map { SiteSource(site: $0, file: file, places: reader.places) }
    return (source, reader.findings)
  }

  private static let keys = [
    "site", "region", "languages", "menu", "times", "desk-answers-calls", "facts", "lists",
  ]

  private mutating func site(_ root: YAMLNode) -> Site? {
    let what = "The clinic"
    guard let fields = fields(root, what, keys: Self.keys, path: "") else { return nil }
    let name = required("site", of: fields, what, at: root.place).flatMap {
      text($0.value, "The clinic's name")
    }
    let region = required("region", of: fields, what, at: root.place).flatMap {
      self.region($0.value)
    }
    let languages = required("languages", of: fields, what, at: root.place).map {
      self.languages($0)
    }
    var site = Site(name: name ?? "", region: region ?? "", languages: languages ?? [])
    if let entry = fields["menu"] {
      site.menu = names(entry.value, "\"menu:\"", path: "menu").map { FlowID($0) }
    }
    if let entry = fields["times"] { readTimes(entry, into: &site) }
    site.deskAnswersCalls = flag(fields["desk-answers-calls"], "\"desk-answers-calls:\"")
    if let entry = fields["facts"] {
      for fact in entries(entry.value, "\"facts:\"", path: "facts")
      where isName(fact.key, "A fact's name", at: fact.keyPlace) {
        site.facts[fact.key] = localText(
          fact.value, "The fact \"\(fact.key)\"", path: "facts/\(fact.key)")
      }
    }
    if let entry = fields["lists"] {
      for list in entries(entry.value, "\"lists:\"", path: "lists")
      where isName(list.key, "A list's name", at: list.keyPlace) {
        site.lists[list.key] = members(list)
      }
    }
    return name == nil || region == nil || site.languages.isEmpty ? nil : site
  }

  private mutating func languages(_ entry: YAMLEntry) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    for node in list(entry.value, "\"languages:\"", path: "languages") {
      guard let text = text(node, "A language"), isLanguage(text, at: node.place) else { continue }
      languages.append(LanguageTag(text))
    }
    if languages.isEmpty, entry.value.content == .list([]) {
      findings.append(EmptyValue.finding(noLanguageAt: entry.place))
    }
    return languages
  }

  private mutating func readTimes(_ entry: YAMLEntry, into site: inout Site) {
    let keys = ["idle-seconds", "warning-seconds", "receipt-seconds", "keep-unfinished-hours"]
    guard let fields = fields(entry.value, "\"times:\"", keys: keys, path: "times") else { return }
    func within(_ key: String, _ range: ClosedRange<Int>, _ reader: inout SiteReader) -> Int? {
      fields[key].flatMap { reader.number($0.value, "\"\(key):\"", in: range) }
    }
    // People who read slowly need the time: WCAG 2.2, success criterion 2.2.1, asks for at least
    // 20 seconds to answer a warning.
    if let value = within("idle-seconds", 20...3600, &self) { site.idle = .seconds(value) }
    if let value = within("warning-seconds", 20...600, &self) { site.warning = .seconds(value) }
    if let value = within("receipt-seconds", 20...3600, &self) { site.receipt = .seconds(value) }
    if let value = within("keep-unfinished-hours", 1...720, &self) {
      site.keepUnfinished = .seconds(value * 3600)
    }
  }

  private mutating func members(_ list: YAMLEntry) -> [SiteEntry] {
    let path = "lists/\(list.key)"
    let nodes = self.list(list.value, "The list \"\(list.key)\"", path: path)
    return nodes.enumerated().compactMap { index, node in
      member(node, path: "\(path)/\(index)")
    }
  }

  private mutating func member(_ node: YAMLNode, path: String) -> SiteEntry? {
    let what = "A member of a list"
    let keys = ["id", "words", "attributes"]
    guard let fields = fields(node, what, keys: keys, path: path),
      let id = required("id", of: fields, what, at: node.place),
      let words = required("words", of: fields, what, at: node.place),
      let name = name(id.value, "The id"),
      let text = localText(words.value, "The words", path: "\(path)/words")
    else { return nil }
    var member = SiteEntry(id: OptionID(name), words: text)
    guard let attributes = fields["attributes"] else { return member }
    for entry in entries(attributes.value, "\"attributes:\"", path: "\(path)/attributes")
    where isName(entry.key, "An attribute's name", at: entry.keyPlace) {
      member.attributes[SaveName(entry.key)] = self.name(entry.value, "An attribute").map {
        OptionID($0)
      }
    }
    return member
  }
}
