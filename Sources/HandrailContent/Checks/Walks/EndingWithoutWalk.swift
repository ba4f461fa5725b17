import HandrailCore

/// No walk reaches an ending.
enum EndingWithoutWalk: Mistake {
  static let code = "H621"
  static let severity = ContentFinding.Severity.warning

  /// Tells the ending.
  static func finding(_ ending: StepID, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "No walk reaches the ending \"\(ending)\".", fix: "Write a walk that ends there.")
  }

  /// A walk that is sound, and ends at `ending` where it does not agree.
  private static func walk(agree: String, ends ending: String) -> MistakeExample {
    MistakeExample(
      TinyContent.walks, "  sees: [costs]\n  ends: registered\n",
      becomes: "  sees: [costs]\n  ends: registered\n\n- walk: Once more\n  answers:\n"
        + "    paying: none\n    agree: \(agree)\n  ends: \(ending)\n",
      toldAt: "  unsigned:", of: TinyContent.flow
    ).with(TinyContent.secondEnding)
  }

  static let examples = [walk(agree: "yes", ends: "registered")]

  static let counterExamples = [walk(agree: "no", ends: "unsigned")]

  /// The walks that reach an ending are gone, where others reach another one.
  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.sources.flows.filter { $0.flow.endings.count > 1 }.flatMap { source -> [Seed] in
      bed.sources.walks.filter { $0.flow == source.flow.id }.flatMap { file -> [Seed] in
        let alone = bed.stepsMetAlone(in: file)
        return file.walks.indices.compactMap { index in
          let (walk, places) = file.walks[index]
          guard file.walks.count(where: { $0.walk.ends == walk.ends }) == 1,
            alone[index].count < 2, let start = places["walk"], let end = places["ends"]
          else { return nil }
          return Seed(
            edit: .lines(start.line..<end.line + 1, of: file.file, become: []),
            place: source.place(of: "endings/\(walk.ends)"))
        }
      }
    }
  }
}
