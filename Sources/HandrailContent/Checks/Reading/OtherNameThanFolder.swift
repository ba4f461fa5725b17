import HandrailCore

/// A file says that it is called otherwise than its folder or itself.
enum OtherNameThanFolder: Mistake {
  static let code = "H208"

  /// What has a name in its file and another one on the disk.
  struct Owner {
    /// The key that holds the name.
    let key: String
    /// Where its name on the disk stands: `folder` or `file`.
    let home: String
    /// What it is, such as `flow`.
    let what: String

    static let flow = Owner(key: "flow", home: "folder", what: "flow")
    static let sharedFlow = Owner(key: "shared", home: "folder", what: "flow")
    static let region = Owner(key: "region", home: "file", what: "region")
    static let theme = Owner(key: "theme", home: "file", what: "theme")
    static let payer = Owner(key: "id", home: "file", what: "plan")
    static let redFlags = Owner(key: "language", home: "file", what: "language")
    static let wordingFamily = Owner(key: "family", home: "file", what: "family")
  }

  /// Tells the name within the file.
  static func finding(
    _ written: String, of owner: Owner, called name: String, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "The \(owner.what) is called \"\(written)\", but its \(owner.home) \"\(name)\".",
      fix: "Write \"\(owner.key): \(name)\", or rename the \(owner.home).")
  }

  /// Tells a flow and a shared flow with one name.
  static func finding(twins name: FlowID, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "A flow and a shared flow are both called \"\(name)\".",
      fix: "Rename one of the folders.")
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "flow: visit", becomes: "flow: vist"),
    MistakeExample(TinyContent.card, "shared: card", becomes: "shared: cards"),
    MistakeExample(TinyContent.region, "region: US", becomes: "region: GB"),
    MistakeExample(TinyContent.theme, "theme: standard", becomes: "theme: usual"),
    MistakeExample(TinyContent.redFlags, "language: en", becomes: "language: es"),
    MistakeExample(TinyContent.payer, "id: harbour", becomes: "id: lakeside"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.theme, "theme: standard", becomes: "theme: \"standard\"")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let files = bed.sources.allFlows.map(\.file) + bed.sources.themes.map(\.file)
    return files.flatMap { bed.lines(of: $0) }
      .filter { ["flow", "shared", "theme"].contains($0.key) && $0.keys.count == 1 }
      .map { $0.withValue($0.value.misspelt) }
      + bed.payerLines.filter { $0.keys == ["id"] }.map { $0.withValue($0.value.misspelt) }
  }
}
