import HandrailCore
import HandrailScreen

/// Words are written for a phrase that the program never says.
enum UnknownPhrase: Mistake {
  static let code = "H446"
  static let severity = ContentFinding.Severity.warning

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    let known = InterfacePhrase.names
    return sources.readWords.filter { $0.owner == .interface }.flatMap(\.sections)
      .filter { !known.contains($0.key.id) }.map { section in
        let name = section.key.id
        let message = "The program never says \"\(name)\"."
        guard let meant = NearestName.suggestion(for: name, among: known) else {
          return told(
            at: section.place, message, fix: "Take this section out: nobody would read it.")
        }
        return told(
          at: section.place, message, fix: "Name a phrase of the program.", written: name,
          known: [meant])
      }
  }

  static let examples = [
    MistakeExample(
      TinyContent.phrases, "## why-we-ask\n", becomes: "## good-bye\n\nBye\n\n## why-we-ask\n"),
    MistakeExample(
      TinyContent.phrases, "## why-we-ask\n", becomes: "## why-we-aks\n"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.phrases, "## why-we-ask\n",
      becomes: "<!-- ## good-bye -->\n\n## why-we-ask\n")
  ]

  /// A phrase is misspelt, or one is put in.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.phrases.flatMap { section, _ -> [Seed] in
      guard let line = bed.line(at: section.place) else { return [] }
      let id = section.key.id
      return [
        line.becoming("## " + id.misspelt + line.text.dropFirst(3 + id.count)),
        line.becoming("## no-such-phrase", "", "Nobody says this.", "", line.text),
      ]
    }
  }
}
