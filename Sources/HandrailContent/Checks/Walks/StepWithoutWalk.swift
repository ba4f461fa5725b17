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
      let met = file.walks.map { walk, _ in
        Set((bed.sources.playedWalks?.stops(of: walk, flow: file.flow) ?? []).map(Page.init))
      }
      // A page of a shared flow may be met in another flow as well.
      let elsewhere = bed.sources.walks.filter { $0.file != file.file }.flatMap { other in
        other.walks.map { walk, _ in
          Set((bed.sources.playedWalks?.stops(of: walk, flow: other.flow) ?? []).map(Page.init))
        }
      }
      return file.walks.indices.flatMap { index -> [Seed] in
        let others = elsewhere + met.enumerated().filter { $0.offset != index }.map(\.element)
        let only = met[index].subtracting(others.reduce([]) { $0.union($1) })
        guard (1...2).contains(only.count), let walk = file.walks[index].places["walk"] else {
          return []
        }
        let end = bed.lines(of: file.file).first { $0.number > walk.line && $0.key == "walk" }
        let last = end?.number ?? bed.lines(of: file.file).count + 1
        return only.compactMap { page in
          let edit = TextEdit.lines(walk.line..<last, of: file.file, become: [])
          return page.place(in: bed.sources).map { Seed(edit: edit, place: $0) }
        }
      }
    }
  }

  /// A step of a flow.
  private struct Page: Hashable {
    let flow: FlowID
    let step: StepID

    init(_ stop: WalkOutcome.Stop) {
      flow = stop.flow
      step = stop.step
    }

    func place(in sources: ContentSources) -> ContentPlace? {
      sources.allFlows.first { $0.flow.id == flow }?.place(of: "steps/\(step)")
    }
  }
}
