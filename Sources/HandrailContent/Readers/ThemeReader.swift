import HandrailCore
import HandrailScreen

/// Reads a theme's file, such as themes/high-contrast.yaml.
struct ThemeReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private init(file: String) {
    self.file = file
  }

  /// Reads the theme whose file is called `name`.
  static func read(
    _ root: YAMLNode, file: String, name: ThemeName
  ) -> (source: ThemeSource?, findings: [ContentFinding]) {
    var reader = ThemeReader(file: file)
    let source = reader.theme(root, name: name)
    return (source, reader.findings)
  }

  private mutating func theme(_ root: YAMLNode, name: ThemeName) -> ThemeSource? {
    let what = "The theme"
    let keys = ["theme", "words", "roles"]
    guard let fields = fields(root, what, keys: keys, path: "") else { return nil }
    checkName(of: .theme, is: name.rawValue, in: fields, what, at: root.place)
    let words = required("words", of: fields, what, at: root.place).flatMap {
      localText($0.value, "The theme's name for patients", path: "words")
    }
    var styles: [StyleRole: Style] = [:]
    if let entry = required("roles", of: fields, what, at: root.place) {
      for role in entries(entry.value, "\"roles:\"", path: "roles") {
        guard let known = Self.roles[role.key] else {
          findings.append(
            UnknownRole.finding(role.key, known: Self.roles.keys.sorted(), at: role.keyPlace))
          continue
        }
        styles[known] = style(role)
      }
    }
    guard let words else { return nil }
    return ThemeSource(
      name: name, words: words, theme: Theme(styles: styles), file: file, places: places)
  }

  /// Roles by the names that authors use.
  static let roles: [String: StyleRole] = Dictionary(
    uniqueKeysWithValues: StyleRole.allCases.map { role in
      (role == .keyWords ? "key-words" : role.rawValue, role)
    })

  private mutating func style(_ entry: YAMLEntry) -> Style? {
    let what = "The look of \"\(entry.key)\""
    let keys = ["letters", "paper", "bold", "underlined", "reversed"]
    guard
      let fields = fields(entry.value, what, keys: keys, path: "roles/\(entry.key)")
    else { return nil }
    return Style(
      foreground: colour(fields["letters"], "\"letters:\""),
      background: colour(fields["paper"], "\"paper:\""),
      isBold: flag(fields["bold"], "\"bold:\""),
      isUnderlined: flag(fields["underlined"], "\"underlined:\""),
      isReversed: flag(fields["reversed"], "\"reversed:\""))
  }

  private mutating func colour(_ entry: YAMLEntry?, _ what: String) -> Colour {
    guard let entry, let text = text(entry.value, what) else { return .terminal }
    if let colour = Colour(rawValue: text) { return colour }
    findings.append(
      UnknownColour.finding(
        text, known: Colour.allCases.map(\.rawValue), at: entry.value.place))
    return .terminal
  }
}
