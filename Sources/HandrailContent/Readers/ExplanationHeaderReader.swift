import HandrailCore

/// Reads the header of an explanation and leaves its words to `WordsReader`.
struct ExplanationHeaderReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private init(file: String) {
    self.file = file
  }

  /// The line above and below a header.
  static let fence: Substring = "---"

  /// Reads the header of a file.
  /// - Returns: The header, and the words with empty lines in place of the header, so that each
  ///   line keeps its number; nil for both where there is no header.
  static func read(
    _ text: SourceText, language: LanguageTag
  ) -> (header: ExplanationHeader?, body: SourceText?, findings: [ContentFinding]) {
    guard text.lines.first == fence, let end = text.lines.dropFirst().firstIndex(of: fence) else {
      return (nil, nil, [ExplanationWithoutHeader.finding(in: text)])
    }
    let blanks = repeatElement(Substring(""), count: end + 1)
    let body = SourceText(
      file: text.file, text: (blanks + text.lines[(end + 1)...]).joined(separator: "\n"),
      hasTabs: text.hasTabs)
    let head = SourceText(
      file: text.file, text: ([""] + text.lines[1..<end]).joined(separator: "\n"),
      hasTabs: text.hasTabs)
    let (root, findings) = YAMLReader.read(head)
    guard let root else { return (nil, body, findings) }
    var reader = ExplanationHeaderReader(file: text.file)
    reader.findings = findings
    let header = reader.header(root, language: language)
    return (header, body, reader.findings)
  }

  private mutating func header(
    _ root: YAMLNode, language: LanguageTag
  ) -> ExplanationHeader? {
    let what = "The header"
    let isEnglish = language == ContentSources.base
    let isRegional = ContentName.chain(of: language).count > 1
    let own = ["group", "order", "related", "regions", "sources"]
    let common = ["title", "questions", "reviewed", "still-to-review"]
    let keys = common + (isEnglish ? own : ["translates"])
    guard let fields = fields(root, what, keys: keys, path: "") else { return nil }
    var header = ExplanationHeader(place: ContentPlace(file: file))
    let needed = isRegional ? [] : ["title", "questions", "reviewed"]
    let more = isEnglish ? ["group", "sources"] : []
    for key in needed + more { _ = required(key, of: fields, what, at: header.place) }
    header.title = fields["title"].flatMap { text($0.value, "The title") }
    if let entry = fields["questions"] {
      header.questions = list(entry.value, "\"questions:\"", path: "questions").compactMap {
        text($0, "A question")
      }
    }
    if let entry = fields["reviewed"], entry.value.content != .text("no") {
      header.reviewed = date(entry.value, "\"reviewed:\"")
    }
    if let entry = fields["still-to-review"] {
      header.stillToReview = names(
        entry.value, "\"still-to-review:\"", path: "still-to-review")
    }
    header.translatedHash = fields["translates"].flatMap {
      text($0.value, "\"translates:\"")
    }
    header.group = fields["group"].flatMap { group($0.value) }
    header.order =
      fields["order"].flatMap { number($0.value, "The place in the group", in: 1...999) } ?? .max
    if let entry = fields["related"] {
      header.related = names(entry.value, "\"related:\"", path: "related").map { TopicID($0) }
    }
    if let entry = fields["regions"] {
      header.regions = list(entry.value, "\"regions:\"", path: "regions").compactMap {
        region($0)
      }
    }
    if let entry = fields["sources"] {
      header.sources = list(entry.value, "\"sources:\"", path: "sources").compactMap {
        text($0, "A source")
      }
      if header.sources.isEmpty, entry.value.content == .list([]) {
        findings.append(EmptyValue.finding("\"sources:\"", at: entry.place))
      }
    }
    header.places = places
    return header
  }

  private mutating func group(_ node: YAMLNode) -> ExplanationGroup? {
    guard let text = text(node, "The group") else { return nil }
    if let group = ExplanationGroup(rawValue: text) { return group }
    findings.append(
      UnknownGroup.finding(
        text, known: ExplanationGroup.allCases.map(\.rawValue), at: node.place))
    return nil
  }
}
