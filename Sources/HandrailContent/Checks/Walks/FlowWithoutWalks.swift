import HandrailCore

/// A flow has no walks at all.
enum FlowWithoutWalks: Mistake {
  static let code = "H622"
  static let severity = ContentFinding.Severity.warning

  /// Tells the flow's file.
  static func finding(_ source: FlowSource) -> ContentFinding {
    told(
      at: ContentPlace(file: source.file),
      "No walk goes through the flow \"\(source.flow.id)\".",
      fix: "Write walks.yaml beside it with at least one walk.")
  }

  private static let flowLine = "flow: visit"

  static let examples = [
    MistakeExample(removing: TinyContent.walks, toldAt: flowLine, of: TinyContent.flow),
    MistakeExample(
      TinyContent.walks, whole: Array("- usual: {name: Ana}\n".utf8), toldAt: flowLine,
      of: TinyContent.flow),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.walks, "- walk: Nobody pays", becomes: "- walk: Nobody  pays")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.walks.compactMap { walks in
      bed.sources.flows.first { $0.flow.id == walks.flow }.map { source in
        Seed(edit: .removal(of: walks.file), place: ContentPlace(file: source.file))
      }
    }
  }
}
