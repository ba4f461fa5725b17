import HandrailCore
import OrderedCollections

/// What the readers of YAML files share: they take values out of the tree, note the place of each,
/// and go on after a finding, so that one reading tells everything.
///
/// Codes: H112 unknown key, H117 prose, H118 another shape is expected, H120 malformed name, H122
/// empty value; H206 missing key, H211 not a number or date in range, H215 neither yes nor no.
protocol NodeReading {
  /// The file, relative to Content/.
  var file: String { get }
  /// What an author has to look at.
  var findings: [ContentFinding] { get set }
  /// Where each part stands, by its path through the file.
  var places: [String: ContentPlace] { get set }
}

/// The keys of a mapping that were known.
typealias YAMLFields = OrderedDictionary<String, YAMLEntry>

extension NodeReading {
  /// Notes a finding.
  mutating func report(
    _ code: String, at place: ContentPlace, _ message: String, fix: String,
    severity: ContentFinding.Severity = .error
  ) {
    findings.append(ContentFinding(code, at: place, message, fix: fix, severity: severity))
  }

  /// The entries of a mapping with names of the author's own; places go under `path`.
  mutating func entries(_ node: YAMLNode, _ what: String, path: String) -> [YAMLEntry] {
    guard case .mapping(let entries) = node.content else {
      report(
        "H118", at: node.place,
        "\(what) is a mapping: names with a colon, and a value behind each.",
        fix: "Write \"name: value\" lines here.")
      return []
    }
    for entry in entries { places[path.isEmpty ? entry.key : "\(path)/\(entry.key)"] = entry.place }
    return entries
  }

  /// The entries of a mapping whose keys are laid down; unknown ones are reported.
  ///
  /// A misspelt key is read as the key it was meant to be, so that it is not missed as well.
  mutating func fields(
    _ node: YAMLNode, _ what: String, keys: [String], path: String
  ) -> YAMLFields? {
    guard case .mapping = node.content else {
      report(
        "H118", at: node.place, "\(what) has keys with values, such as \"\(keys[0]): …\".",
        fix: "Known here: \(keys.joined(separator: ", ")).")
      return nil
    }
    var fields = YAMLFields()
    for entry in entries(node, what, path: path) {
      if keys.contains(entry.key) {
        fields[entry.key] = entry
      } else {
        let meant = NearestName.suggestion(for: entry.key, among: keys)
        if let meant, fields[meant] == nil {
          fields[meant] = YAMLEntry(key: meant, keyPlace: entry.keyPlace, value: entry.value)
        }
        findings.append(
          UnknownKey.finding(entry.key, of: what, known: keys, at: entry.keyPlace))
      }
    }
    return fields
  }

  /// The entry of a key that must be there.
  mutating func required(
    _ key: String, of fields: YAMLFields, _ what: String, at place: ContentPlace
  ) -> YAMLEntry? {
    if let entry = fields[key] { return entry }
    report("H206", at: place, "\(what) has no \"\(key):\".", fix: "Add \"\(key): …\".")
    return nil
  }

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode, _ what: String) -> String? {
    guard case .text(let text) = node.content else {
      report(
        "H118", at: node.place, "\(what) is one text, not a list or a mapping.",
        fix: "Write one value behind the colon.")
      return nil
    }
    guard !text.isEmpty else {
      report("H122", at: node.place, "\(what) is empty.", fix: "Write it behind the colon.")
      return nil
    }
    return text
  }

  /// A name: small letters, digits, hyphens and underscores.
  mutating func name(_ node: YAMLNode, _ what: String) -> String? {
    guard let text = text(node, what) else { return nil }
    return isName(text, what, at: node.place) ? text : nil
  }

  /// Whether a text is a name; reports it where it is not.
  mutating func isName(_ text: String, _ what: String, at place: ContentPlace) -> Bool {
    if ContentName.isName(text) { return true }
    if text.contains(" ") {
      report(
        "H117", at: place, "\(what) is a name, but words stand here.",
        fix: "Write a short name with hyphens here, and the words in the words files.")
    } else {
      report(
        "H120", at: place, "\"\(text)\" cannot be a name.",
        fix: "Use small letters a to z, digits, - and _ only.")
    }
    return false
  }

  /// The members of a list; places go under `path`, counted from 0.
  mutating func list(_ node: YAMLNode, _ what: String, path: String) -> [YAMLNode] {
    guard case .list(let items) = node.content else {
      var fix = "Write one member a line, each behind \"- \"."
      if case .text(let text) = node.content, !text.isEmpty, !text.contains(" ") {
        fix = "Write \"[\(text)]\"."
      }
      report("H118", at: node.place, "\(what) is a list.", fix: fix)
      return []
    }
    for (index, item) in items.enumerated() { places["\(path)/\(index)"] = item.place }
    return items
  }

  /// A list of names.
  mutating func names(_ node: YAMLNode, _ what: String, path: String) -> [String] {
    list(node, what, path: path).compactMap { name($0, "Each member of \(what)") }
  }

  /// A whole number within a range.
  mutating func number(_ node: YAMLNode, _ what: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(node, what) else { return nil }
    if let number = Int(text), range.contains(number) { return number }
    report(
      "H211", at: node.place, "\(what) is a whole number.",
      fix: "Write one from \(range.lowerBound) to \(range.upperBound).")
    return nil
  }

  /// A day, such as `1962-03-14`.
  mutating func date(_ node: YAMLNode, _ what: String) -> CivilDate? {
    guard let text = text(node, what) else { return nil }
    if let date = CivilDate(iso: text) { return date }
    report(
      "H211", at: node.place, "\(what) is a day of the calendar.",
      fix: "Write year, month and day, such as 1962-03-14.")
    return nil
  }

  /// `yes` or `no`.
  mutating func flag(_ entry: YAMLEntry?, _ what: String) -> Bool {
    guard let entry, let text = text(entry.value, what) else { return false }
    if text == "yes" || text == "no" { return text == "yes" }
    report("H215", at: entry.value.place, "\(what) is yes or no.", fix: "Write yes or no.")
    return false
  }

  /// A text in each language, or one for all.
  mutating func localText(_ node: YAMLNode, _ what: String, path: String) -> LocalText? {
    guard case .mapping = node.content else {
      return text(node, what).map(LocalText.init(everywhere:))
    }
    var texts: [LanguageTag: String] = [:]
    for entry in entries(node, what, path: path) {
      guard isLanguage(entry.key, at: entry.keyPlace) else { continue }
      texts[LanguageTag(entry.key)] = text(entry.value, "\(what) in \(entry.key)")
    }
    return LocalText(texts)
  }

  /// Whether a text is a language tag; reports it where it is not.
  mutating func isLanguage(_ text: String, at place: ContentPlace) -> Bool {
    if ContentName.isLanguageTag(text) { return true }
    report(
      "H120", at: place, "\"\(text)\" is not the tag of a language.",
      fix: "Write a tag such as en, en-US or es.")
    return false
  }
}
