import HandrailCore

/// A section of a words file stands twice, or belongs to nothing, or speaks in an unknown voice.
enum WordsHeadingCheck: ContentCheck {
  static let codes = ["H402", "H403", "H404"]

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.readWords.flatMap { file -> [ContentFinding] in
      switch file.owner {
      case .flow(let id):
        return doubled(file) + (sources.flow(id).map { unknown(file, $0, sources) } ?? [])
      case .interface: return doubled(file)
      case .rehearsal: return doubled(file)
      }
    }
  }

  private static func doubled(_ file: WordsSource) -> [ContentFinding] {
    var seen: [WordsKey: Int] = [:]
    return file.sections.compactMap { section in
      guard let line = seen[section.key] else {
        seen[section.key] = section.place.line
        return nil
      }
      return ContentFinding(
        "H402", at: section.place,
        "\"## \(section.key.heading)\" stands in this file twice (line \(line)).",
        fix: "Take one of the two out.")
    }
  }

  private static func unknown(
    _ file: WordsSource, _ source: FlowSource, _ sources: ContentSources
  ) -> [ContentFinding] {
    let voices = sources.voices(of: source)
    return file.sections.compactMap { section in
      guard source.flow.role(of: section.key.id) != nil else {
        return ContentFinding(
          "H403", at: section.place,
          "The flow has no step, section or ending \"\(section.key.id)\".",
          fix: NearestName.fix(for: section.key.id, among: source.flow.idsWithWords))
      }
      guard let voice = section.key.voice, !voices.contains(voice) else { return nil }
      let known = voices.map(\.rawValue).sorted()
      return ContentFinding(
        "H404", at: section.place, "There is no voice \"\(voice)\" here.",
        fix: known.isEmpty
          ? "Take the voice out: this flow has none."
          : NearestName.fix(for: voice.rawValue, among: known))
    }
  }
}
