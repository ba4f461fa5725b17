import HandrailCore

/// A flow has no ending, so that nobody ever gets a receipt.
enum FlowWithoutEnding: Mistake {
  static let code = "H304"

  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] {
    sources.allFlows.filter(\.isWithoutEnding).map { source in
      told(
        at: source.place(of: "endings"), "The flow has no ending.",
        fix: "Add \"endings:\" with one ending, and lead the last step to it.")
    }
  }

  static let examples = [
    MistakeExample(
      TinyContent.flow, "endings:\n  registered:\n    receipt: arrival\n", becomes: "endings: {}\n")
  ]

  static let counterExamples = [
    MistakeExample(
      TinyContent.flow, "  registered:\n    receipt: arrival\n",
      becomes: "  registered: {receipt: arrival}\n")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.flows.compactMap { source in
      let lines = bed.lines(of: source.file).filter { $0.keys.first == "endings" }
      guard let first = lines.first, let last = lines.last else { return nil }
      return Seed(
        edit: .lines(first.number..<last.number + 1, of: source.file, become: ["endings: {}"]),
        place: first.place)
    }
  }
}

extension FlowSource {
  /// Whether the flow should end somewhere and does not; a shared flow ends at `done`.
  var isWithoutEnding: Bool { !flow.isShared && flow.endings.isEmpty }
}
