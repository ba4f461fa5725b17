import Dispatch
import HandrailCore
import Synchronization

/// Proves of one flow what must hold in every state of it: the whole of `handrail prove`.
///
/// The parts are pure and independent of each other, so they run on all cores; the result is put
/// together in a fixed order.
public struct FlowProof: Sendable {
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
    /// Those among them that differ.
    public var distinctPages = 0
    /// Screens that were drawn of them.
    public var screens = 0

    /// Makes figures of nothing.
    public init() {}
  }

  /// The flow.
  public let flow: FlowID
  /// How much was looked at.
  public private(set) var figures = Figures()
  /// What was found, the author's mistakes first.
  public private(set) var problems: [FlowProblem] = []
  /// What was not looked at exhaustively, as sentences.
  public private(set) var notExhaustive: [String] = []

  /// The part of a proof that one core carries out.
  private typealias Job = @Sendable () -> (problems: [FlowProblem], figures: Figures)

  /// Proves a flow of a library; the quick checks must have found no error in it.
  public init(_ flow: Flow, library: Library, seed: UInt64 = 1) {
    self.flow = flow.id
    let explorer = FlowExplorer(flow, library: library)
    figures.states = explorer.states.count
    figures.edges = explorer.edgeCount
    problems = explorer.problems + explorer.unmet
    let proof = StateProof(explorer)
    problems += proof.statesWithoutAnEnding()
    let changer = ChangeExplorer(explorer, seed: seed, outputs: SessionOutputs.texts)
    figures.visits = changer.cases.count
    figures.combinations = changer.combinationCount
    let jobs =
      Self.pageJobs(explorer) + Self.changeJobs(changer) + [Self.stateJob(proof, explorer)]
      + [Self.shellJob(explorer)]
    for part in Self.atOnce(jobs) {
      problems += part.problems
      figures.add(part.figures)
    }
    notExhaustive = Self.openQuestions(seed: seed)
  }

  private static func openQuestions(seed: UInt64) -> [String] {
    [
      "Changes at the review: every combination of answers that decide something together; "
        + "of all others each two together where a visit can hold both (seed \(seed)).",
      "Items of a list: changes are tried with up to \(ChangeExplorer.itemLimit).",
      "Panels: each alone over every state, each two in both orders over every page, and in "
        + "every order up to \(shellDepth) deep over one page of each kind.",
      "Typed answers: one for each class that rules and conditions tell apart.",
    ]
  }

  // MARK: Jobs

  private static func atOnce(_ jobs: [Job]) -> [(problems: [FlowProblem], figures: Figures)] {
    let results = Mutex<[Int: (problems: [FlowProblem], figures: Figures)]>([:])
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let result = jobs[index]()
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in jobs.indices.compactMap { results[$0] } }
  }

  private static func changeJobs(_ changer: ChangeExplorer) -> [Job] {
    let cases = changer.cases
    return stride(from: 0, to: cases.count, by: 16).map { start in
      {
        var figures = Figures()
        var problems: [FlowProblem] = []
        for item in cases[start..<min(start + 16, cases.count)] {
          let outcome = changer.explore(item)
          figures.changes += outcome.changes
          problems += outcome.problems
        }
        return (problems, figures)
      }
    }
  }

  private static func stateJob(_ proof: StateProof, _ explorer: FlowExplorer) -> Job {
    {
      var problems: [FlowProblem] = []
      var pages: Set<AnswerPath?> = []
      for number in explorer.states.indices {
        let path = explorer.page(of: number)?.path
        let isFirst = pages.insert(path).inserted
        problems += proof.problems(in: number, isThorough: isFirst)
        if path == nil { problems += proof.wholeWayBack(from: number) }
      }
      return (problems, Figures())
    }
  }

  private static func pageJobs(_ explorer: FlowExplorer) -> [Job] {
    explorer.library.site.languages.map { language in
      {
        var pages = PageProof(explorer.library, in: language)
        var problems: [FlowProblem] = []
        for number in explorer.states.indices {
          let session = explorer.states[number].session
          for fault in pages.faults(of: session, at: explorer.moment) {
            problems.append(
              explorer.problem(.pageNotWhole(fault.description), at: session, from: number))
          }
        }
        for session in explorer.refused + ShellPages.sessions(of: explorer) {
          for fault in pages.faults(of: session, at: explorer.moment) {
            problems.append(explorer.problem(.pageNotWhole(fault.description), at: session))
          }
        }
        var figures = Figures()
        figures.pages = pages.pageCount
        figures.distinctPages = pages.distinctCount
        figures.screens = pages.screenCount
        return (problems, figures)
      }
    }
  }

  /// How many panels are laid over each other in every order.
  static let shellDepth = 3

  private static func shellJob(_ explorer: FlowExplorer) -> Job {
    {
      var figures = Figures()
      var problems: [FlowProblem] = []
      for (session, isFirst) in ShellPages.bases(of: explorer) {
        let outcome = ShellProof(
          over: session, library: explorer.library, at: explorer.moment,
          depth: isFirst ? shellDepth : 2
        ).walk()
        figures.shellStates += outcome.stateCount
        figures.shellEvents += outcome.eventCount
        problems += outcome.faults.prefix(3).map { fault in
          let what = "\(fault.what): \(fault.events.joined(separator: ", "))"
          return explorer.problem(.panelChangesSomething(what), at: session)
        }
      }
      return (problems, figures)
    }
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

extension PageProof.Fault: CustomStringConvertible {
  /// The fault as the author of the words reads it.
  var description: String {
    "\(language), \(size.columns)x\(size.rows)\(panel.map { ", \($0)" } ?? ""): \(fault)"
  }
}
