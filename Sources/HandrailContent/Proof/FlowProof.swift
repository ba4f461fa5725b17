import HandrailCore
import HandrailScreen

/// Proves of one flow what must hold in every state of it: the whole of `handrail prove`.
///
/// The parts are pure and independent of each other, so they run on all cores; the result is put
/// together in a fixed order.
public struct FlowProof: Sendable {
  /// How much is proved.
  public enum Scope: Sendable {
    /// What authors can cause: what is never met, and pages that are not whole.
    case authorsMistakes
    /// All of it.
    case everything
  }

  /// How much was looked at.
  public struct Figures: Sendable {
    /// States of the flow.
    public var states = 0
    /// Answers that were given in them, refused ones included.
    public var edges = 0
    /// States of the panels over pages.
    public var shellStates = 0
    /// What was pressed, or passed, in them.
    public var shellEvents = 0
    /// Whole visits that were walked to their review.
    public var visits = 0
    /// Combinations of answers that decide something together, each in some visit.
    public var combinations = 0
    /// Answers that were changed there.
    public var changes = 0
    /// Pages in each language and size that were asked for.
    public var pages = 0
    /// Those among them that differ, in each language.
    public var distinctPages = 0
    /// Screens that were drawn of them.
    public var screens = 0

    /// Makes figures of nothing.
    public init() {}
  }

  /// A page that is not whole.
  public struct PageFault: Hashable, Sendable {
    /// What is wrong with it.
    public let fault: PageFit.Fault
    /// The language it is in.
    public let language: LanguageTag
    /// The size of the screen.
    public let size: Size
    /// The first line of the panel over the page that is meant; nil for the page itself.
    public let panel: String?
    /// The flow.
    public let flow: FlowID
    /// The step of the outermost flow.
    public let outerStep: StepID
    /// The step that has the page.
    public let step: StepReference
    /// The voices it is spoken in, best first.
    public let voices: [VoiceID]
    /// Whether the page belongs to the program and not to the flow.
    public let isOfShell: Bool
    /// The shortest way to it.
    public let witness: [String]
  }

  /// The flow.
  public let flow: FlowID
  /// How much was looked at.
  public private(set) var figures = Figures()
  /// What was found, the author's mistakes first.
  public private(set) var problems: [FlowProblem] = []
  /// The pages that are not whole.
  public private(set) var pageFaults: [PageFault] = []

  /// Whether nothing was found.
  public var isProven: Bool { problems.isEmpty && pageFaults.isEmpty }

  /// Proves a flow of a library; the quick checks must have found no error in it.
  /// - Parameter seed: Draws what is not exhaustive; see `notExhaustive`.
  public init(
    _ flow: Flow, library: Library, scope: Scope = .everything, seed: UInt64 = 1
  ) {
    self.flow = flow.id
    let explorer = FlowExplorer(flow, library: library)
    figures.states = explorer.states.count
    figures.edges = explorer.edgeCount
    problems = explorer.problems + explorer.unmet
    var jobs = ProofJobs.pages(of: explorer)
    if scope == .everything {
      let proof = StateProof(explorer)
      problems += proof.statesWithoutAnEnding()
      let changer = ChangeExplorer(explorer, seed: seed, outputs: SessionOutputs.texts)
      figures.visits = changer.cases.count
      figures.combinations = changer.combinationCount
      jobs += ProofJobs.changes(changer) + [ProofJobs.states(proof), ProofJobs.shell(explorer)]
    }
    for part in ProofJobs.atOnce(jobs) {
      problems += part.problems
      pageFaults += part.pageFaults
      figures.add(part.figures)
    }
  }

  /// What is not looked at exhaustively, as sentences.
  public static func notExhaustive(seed: UInt64 = 1) -> [String] {
    [
      "Typed answers: one of each class that rules and conditions tell apart.",
      "Changes at the review: in every combination of answers that decide something together; "
        + "of all other answers each two together, where a visit can hold both (seed \(seed)).",
      "Lists: changes are made with up to \(ChangeExplorer.itemLimit) items.",
      "Panels: each one over every state, each two in both orders over every page, and in every "
        + "order up to \(ProofJobs.shellDepth) deep over one page.",
      "Text that a person typed: shown at the length of its sample, the longest that is taken "
        + "included.",
    ]
  }
}

extension FlowProof.Figures {
  /// Adds what another part looked at.
  mutating func add(_ other: Self) {
    shellStates += other.shellStates
    shellEvents += other.shellEvents
    changes += other.changes
    pages += other.pages
    distinctPages += other.distinctPages
    screens += other.screens
  }
}

extension FlowProof.PageFault: CustomStringConvertible {
  /// The fault as one line.
  public var description: String {
    let shown = panel.map { " over it, \"\($0)\"" } ?? ""
    return "\(step)\(shown), in \(language) at \(size.words): \(fault)"
  }
}
