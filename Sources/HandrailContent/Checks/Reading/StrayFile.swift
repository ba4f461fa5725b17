/// A file stands among the content and is never read, most likely because of its name.
enum StrayFile: Mistake {
  static let code = "H109"
  static let severity = ContentFinding.Severity.warning

  /// Tells the file, with the names that are read in its folder.
  static func finding(_ path: String) -> ContentFinding {
    let known =
      switch path.split(separator: "/").first {
      case "flows": "flow.yaml, walks.yaml and words such as en.md"
      case "shared": "flow.yaml and words such as en.md"
      case "interface": "words such as en.md, other-languages.md and code-words-en.txt"
      case "regions": "files such as US.yaml"
      case "ask": "words such as en.yaml, and weights.yaml"
      case "themes": "files such as standard.yaml"
      case Substring(ContentLayout.wordingFolder):
        "families of rules such as blame.yaml, and syllables-….txt"
      default: "words such as en.md"
      }
    return told(
      at: ContentPlace(file: path), "This file is not read.",
      fix: "Rename it or move it away; read here: \(known).")
  }

  static let examples = [
    MistakeExample("flows/visit/flow.yml", whole: []),
    MistakeExample("shared/card/walks.yaml", whole: []),
    MistakeExample("interface/english.md", whole: []),
    MistakeExample("regions/US.yml", whole: []),
    MistakeExample("themes/Night.yaml", whole: []),
    MistakeExample("ask/english.yaml", whole: []),
    MistakeExample("rehearsals/visit/ana.txt", whole: []),
  ]

  static let counterExamples = [
    MistakeExample("flows/visit/flow.yaml~", whole: []),
    MistakeExample("flows/visit/README.md", whole: []),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.allFlows.map { flow in
      let path = flow.file.replacing("flow.yaml", with: "english.md")
      return Seed(edit: .whole([], of: path), place: ContentPlace(file: path))
    }
  }
}
