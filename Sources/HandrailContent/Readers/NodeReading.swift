import HandrailCore
import OrderedCollections

/// What the readers of YAML files share: they take values out of the tree, note the place of each,
/// and go on after a finding, so that one reading tells everything.
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
  /// The entries of a mapping with names of the author's own; places go under `path`.
  mutating func entries(_ node: YAMLNode, _ what: String, path: String) -> [YAMLEntry] {
    guard case .mapping(let entries) = node.content else {
      findings.append(NotKeysAndValues.finding(what, at: node.place))
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
      findings.append(NotKeysAndValues.finding(what, known: keys, at: node.place))
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
    findings.append(MissingKey.finding(key, of: what, at: place))
    return nil
  }

  /// Reports a file that says that it is called otherwise than it is.
  mutating func checkName(
    of owner: OtherNameThanFolder.Owner, is name: String, in fields: YAMLFields, _ what: String,
    at place: ContentPlace
  ) {
    guard let entry = required(owner.key, of: fields, what, at: place),
      let written = text(entry.value, "The \(owner.what)'s name"), written != name
    else { return }
    findings.append(
      OtherNameThanFolder.finding(written, of: owner, called: name, at: entry.place))
  }

  /// A text that is not empty.
  mutating func text(_ node: YAMLNode, _ what: String) -> String? {
    guard case .text(let text) = node.content else {
      findings.append(NotOneText.finding(what, at: node.place))
      return nil
    }
    guard !text.isEmpty else {
      findings.append(EmptyValue.finding(what, at: node.place))
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
    findings.append(
      text.contains(" ")
        ? WordsInPlaceOfName.finding(what, at: place) : MalformedName.finding(text, at: place))
    return false
  }

  /// A region's name is the name of a file, so nothing but letters and hyphens may stand in it.
  mutating func region(_ node: YAMLNode) -> String? {
    guard let text = text(node, "The region") else { return nil }
    if text.utf8.allSatisfy({ (0x41...0x5A).contains($0) || $0 == 0x2D }) { return text }
    findings.append(MalformedName.finding(region: text, at: node.place))
    return nil
  }

  /// The members of a list; places go under `path`, counted from 0.
  mutating func list(_ node: YAMLNode, _ what: String, path: String) -> [YAMLNode] {
    guard case .list(let items) = node.content else {
      var word: String?
      if case .text(let text) = node.content, !text.isEmpty, !text.contains(" ") { word = text }
      findings.append(NotAList.finding(what, text: word, at: node.place))
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
    findings.append(NumberOutOfRange.finding(what, in: range, at: node.place))
    return nil
  }

  /// A day, such as `1962-03-14`.
  mutating func date(_ node: YAMLNode, _ what: String) -> CivilDate? {
    guard let text = text(node, what) else { return nil }
    if let date = CivilDate(iso: text) { return date }
    findings.append(NotADay.finding(what, at: node.place))
    return nil
  }

  /// `yes` or `no`.
  mutating func flag(_ entry: YAMLEntry?, _ what: String) -> Bool {
    guard let entry, let text = text(entry.value, what) else { return false }
    if text == "yes" || text == "no" { return text == "yes" }
    findings.append(NeitherYesNorNo.finding(what, at: entry.value.place))
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
    findings.append(MalformedLanguageTag.finding(text, at: place))
    return false
  }
}
