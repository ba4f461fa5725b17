import HandrailCore

/// A walk was written for another clinic than the one whose file is read.
///
/// The flow is none the worse for that.
enum WalkForOtherClinic: Mistake {
  static let code = "H616"
  static let severity = ContentFinding.Severity.warning

  /// Tells the walk, which is not played.
  static func finding(_ walk: Walk, at place: ContentPlace) -> ContentFinding {
    told(
      at: place,
      "\"\(walk.name)\" is not played: this clinic's file has no such language or entry.",
      fix: "Use one that the clinic's file has, or leave the walk to other clinics.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "- walk: Nobody pays\n", becomes: "- walk: Nobody pays\n  language: fr\n",
      toldAt: "language: fr"),
    MistakeExample(TinyContent.walks, "    paying: harbour", becomes: "    paying: pinecone"),
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.walks, "- walk: Nobody pays\n", becomes: "- walk: Nobody pays\n  language: es\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.eachWalk { walk, places in
      guard let line = places[walk.language == nil ? "walk" : "language"].flatMap(bed.line) else {
        return nil
      }
      return walk.language == nil
        ? line.becoming(line.text, "  language: fr", told: 1) : line.withValue("fr")
    }
  }
}
