/// A key is written that has no meaning where it stands.
enum UnknownKey: Mistake {
  static let code = "H112"

  /// Tells a key that `what` does not have.
  static func finding(
    _ key: String, of what: String, known: [String], at place: ContentPlace
  ) -> ContentFinding {
    let message = "\(what) has no key \"\(key)\"."
    let isNearNone = NearestName.suggestion(for: key, among: known) == nil
    if isNearNone, keysOfWords.contains(key) {
      return told(
        at: place, message,
        fix: "Words stand in the words files, such as en.md, under the step's heading.")
    }
    return told(
      at: place, message, fix: "Write a key that belongs here, or take it out.", written: key,
      known: known)
  }

  /// Keys under which somebody may look for a place for words.
  private static let keysOfWords: Set<String> = [
    "title", "question", "label", "help", "why", "text", "hint", "message", "words",
  ]

  static let examples = [
    MistakeExample(TinyContent.flow, "rules: [req", becomes: "ruels: [req")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "name: called is answered", becomes: "nmae: called is answered")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let flows = bed.flowLines.filter { line in
      line.keys.first == "steps" && line.keys.count >= 3 && line.key.count > 2
    }
    let walks = bed.walkLines.filter { $0.keys.count == 1 && $0.key != "usual" }
    let themes = bed.themeLines.filter { $0.keys.count == 1 }
    return (flows + walks + themes).filter { !$0.key.isEmpty }.map { $0.withKey($0.key.misspelt) }
  }
}
