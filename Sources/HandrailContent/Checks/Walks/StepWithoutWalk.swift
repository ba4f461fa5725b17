import HandrailCore

/// No walk meets a step, so that nobody has tried what comes before and after it.
enum StepWithoutWalk: Mistake {
  static let code = "H620"
  static let severity = ContentFinding.Severity.warning

  /// Tells the step.
  static func finding(_ step: StepID, at place: ContentPlace) -> ContentFinding {
    told(at: place, "No walk meets \"\(step)\".", fix: "Write a walk that comes to it.")
  }

  static let examples = [
    MistakeExample(
      TinyContent.walks, "{fixed: yes, street: Hill}", becomes: "{fixed: no}",
      toldAt: "  street:", of: TinyContent.address)
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.walks, "street: Hill", becomes: "street: Dale")
  ]

  /// The only walk that meets a step is gone.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.walks.flatMap { file -> [Seed] in
      bed.stepsMetAlone(in: file).enumerated().flatMap { index, only -> [Seed] in
        guard (1...2).contains(only.count), let walk = file.walks[index].places["walk"] else {
          return []
        }
        let end = bed.lines(of: file.file).first { $0.number > walk.line && $0.key == "walk" }
        let last = end?.number ?? bed.lines(of: file.file).count + 1
        return only.sorted { $0.step < $1.step }.compactMap { page in
          let edit = TextEdit.lines(walk.line..<last, of: file.file, become: [])
          return page.place(in: bed.sources).map { Seed(edit: edit, place: $0) }
        }
      }
    }
  }
}
