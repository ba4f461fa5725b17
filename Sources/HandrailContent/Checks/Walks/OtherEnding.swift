import HandrailCore

/// A walk comes to another ending than its author wrote.
enum OtherEnding: Mistake {
  static let code = "H607"

  /// Tells the ending that is reached.
  static func finding(
    reached ending: StepID, in walk: Walk, at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, "In \"\(walk.name)\": it ends at \(ending).",
      fix: "Write \"ends: \(ending)\", or change the answers.")
  }

  private static func written(_ ending: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, "  sees: [costs]\n  ends: registered\n",
      becomes: "  sees: [costs]\n  ends: registered\n\n- walk: Nobody agrees\n  answers:\n"
        + "    paying: none\n    agree: no\n  ends: \(ending)  # here\n",
      toldAt: "# here"
    ).with(TinyContent.secondEnding)
  }

  static let examples = [written("registered")]

  static let counterExamples = [written("unsigned")]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.flows.flatMap { source in
      source.flow.endings.count < 2
        ? []
        : bed.walkLines.filter { line in
          line.key == "ends" && line.file == "flows/\(source.flow.id)/walks.yaml"
        }.compactMap { line in
          source.flow.endings.keys.first { $0.rawValue != line.value }
            .map { line.withValue($0.rawValue) }
        }
    }
  }
}
