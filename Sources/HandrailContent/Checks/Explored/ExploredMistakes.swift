import HandrailCore
import HandrailScreen

/// Mistakes that only show when every state of a flow is walked and every page is drawn.
///
/// They take seconds where the others take a blink, so a kiosk that starts does not look for them:
/// `handrail check` does.
let exploredMistakes: [any Mistake.Type] = [
  ConditionNeverHolds.self, ConditionAlwaysHolds.self, SilentVoice.self, WordWiderThanPage.self,
  TextOfManyPages.self, ChoiceTallerThanPage.self, CutName.self, CutMessage.self, UnnamedKey.self,
]

extension Mistake {
  /// Whether it shows only when every state is walked.
  static var isExplored: Bool { exploredMistakes.contains { $0 == Self.self } }
}

/// Walks the flows of content in which nothing else is wrong, and tells authors what it saw.
enum Exploration {
  /// What the walk of every flow shows.
  /// - Parameter known: Content in which nothing was found; flows that read the same are not walked
  ///   again. Nil for none.
  static func findings(
    in sources: ContentSources, library: Library, past known: Library? = nil
  ) -> [ContentFinding] {
    var told: Set<String> = []
    let changed = library.flows.values.filter { flow in
      known.map { !library.reads(flow.id, like: $0) } ?? true
    }
    return changed.flatMap { flow -> [ContentFinding] in
      let proof = FlowProof(flow, library: library, scope: .authorsMistakes)
      return findings(of: proof.problems, in: sources)
        + proof.pageFaults.map { finding(of: $0, in: sources) }
    }
    // The same words are too long on many pages; that is one cause.
    .filter { told.insert("\($0.code) \($0.place)").inserted }
  }

  /// What the walk of one flow shows, causes before consequences.
  private static func findings(
    of problems: [FlowProblem], in sources: ContentSources
  ) -> [ContentFinding] {
    let causes = problems.compactMap { finding(of: $0, in: sources) }
    if !causes.isEmpty { return causes }
    return problems.map { programFault("\($0)", at: place($0.step, in: sources)) }
  }

  private static func finding(
    of problem: FlowProblem, in sources: ContentSources
  ) -> ContentFinding? {
    guard let source = sources.flow(problem.step.flow) else { return nil }
    func place(of way: Int) -> ContentPlace {
      source.place(of: "steps/\(problem.step.step)/next/\(way)/when")
    }
    switch problem.kind {
    case .conditionNeverTrue(let way):
      return ConditionNeverHolds.finding(at: place(of: way), way: problem.witness)
    case .conditionAlwaysTrue(let way):
      return ConditionAlwaysHolds.finding(at: place(of: way), way: problem.witness)
    case .voiceNeverSpeaks(let voice):
      return SilentVoice.finding(voice, at: source.place(of: "voices/\(voice)"))
    default: return nil
    }
  }

  /// Something that no author can have caused.
  private static func programFault(_ what: String, at place: ContentPlace) -> ContentFinding {
    ContentFinding(
      "H390", at: place, "The program does not do here what it must: \(what).",
      fix: "The content is not to blame. Send this line to whoever keeps the program.")
  }

  private static func place(_ step: StepReference, in sources: ContentSources) -> ContentPlace {
    sources.flow(step.flow)?.place(of: "steps/\(step.step)") ?? ContentPlace(file: "site.yaml")
  }

  private static func finding(
    of fault: FlowProof.PageFault, in sources: ContentSources
  ) -> ContentFinding {
    let shown = ShownWords(fault, sources)
    switch fault.fault {
    case .wordCut(let word):
      return WordWiderThanPage.finding(word, size: fault.size, at: shown.place(of: word))
    case .textTooLong(let pages, let most):
      return TextOfManyPages.finding(pages, atMost: most, size: fault.size, at: shown.place)
    case .choiceTooTall(let words):
      return ChoiceTallerThanPage.finding(size: fault.size, at: shown.place(of: words))
    case .headerCut(let name):
      return CutName.finding(name, size: fault.size, at: shown.place(ofSectionIn: fault))
    case .messageCut(let message):
      return CutMessage.finding(size: fault.size, at: shown.place(of: message))
    case .keyNotNamed(let command):
      return UnnamedKey.finding(size: fault.size, at: shown.place(ofKey: command))
    case .lineLost, .moreNotSaid, .keyWithoutEffect:
      return programFault("\(fault.fault) at \(fault.size.words)", at: shown.place)
    }
  }
}

extension Size {
  /// The size as it is written on a command line.
  var words: String { "\(columns)x\(rows)" }
}
