import Dispatch
import HandrailCore
import HandrailScreen
import Synchronization

/// The parts of a proof, each of which one core carries out.
enum ProofJobs {
  /// What one part found.
  struct Result: Sendable {
    var problems: [FlowProblem] = []
    var pageFaults: [FlowProof.PageFault] = []
    var figures = FlowProof.Figures()
  }

  /// One part.
  typealias Job = @Sendable () -> Result

  /// How many panels are laid over each other in every order.
  static let shellDepth = 3
  /// How many visits one part changes.
  private static let visitsAtATime = 16

  /// Carries all out at once; the results in the order of the jobs.
  static func atOnce(_ jobs: [Job]) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      let result = jobs[index]()
      results.withLock { $0[index] = result }
    }
    return results.withLock { results in jobs.indices.compactMap { results[$0] } }
  }

  /// Every change of every visit.
  static func changes(_ changer: ChangeExplorer) -> [Job] {
    let cases = changer.cases
    return stride(from: 0, to: cases.count, by: visitsAtATime).map { start in
      {
        var result = Result()
        for item in cases[start..<min(start + visitsAtATime, cases.count)] {
          let outcome = changer.explore(item)
          result.figures.changes += outcome.changes
          result.problems += outcome.problems
        }
        return result
      }
    }
  }

  /// What must hold in every single state.
  static func states(_ proof: StateProof) -> Job {
    {
      let explorer = proof.explorer
      var result = Result()
      var pages: Set<AnswerPath?> = []
      for number in explorer.states.indices {
        let path = explorer.page(of: number)?.path
        let isFirst = pages.insert(path).inserted
        result.problems += proof.problems(in: number, isThorough: isFirst)
        if path == nil { result.problems += proof.wholeWayBack(from: number) }
      }
      return result
    }
  }

  /// Every page in every language.
  static func pages(of explorer: FlowExplorer) -> [Job] {
    explorer.library.site.languages.map { language in
      {
        var pages = PageProof(explorer.library, in: language)
        var result = Result()
        func look(at session: Session, from number: Int?, isOfShell: Bool = false) {
          for fault in pages.faults(of: session, at: explorer.moment) {
            result.pageFaults.append(
              explorer.pageFault(fault, of: session, from: number, isOfShell: isOfShell))
          }
        }
        for number in explorer.states.indices {
          look(at: explorer.states[number].session, from: number)
        }
        for session in explorer.refused { look(at: session, from: nil) }
        for session in ShellPages.sessions(of: explorer) {
          look(at: session, from: nil, isOfShell: true)
        }
        result.figures.pages = pages.pageCount
        result.figures.distinctPages = pages.distinctCount
        result.figures.screens = pages.screenCount
        return result
      }
    }
  }

  /// The panels over a page of each kind.
  static func shell(_ explorer: FlowExplorer) -> Job {
    {
      var result = Result()
      for (session, isFirst) in ShellPages.bases(of: explorer) {
        let outcome = ShellProof(
          over: session, library: explorer.library, at: explorer.moment,
          depth: isFirst ? shellDepth : 2
        ).walk()
        result.figures.shellStates += outcome.stateCount
        result.figures.shellEvents += outcome.eventCount
        result.problems += outcome.faults.prefix(3).map { fault in
          let what = "\(fault.what): \(fault.events.joined(separator: ", "))"
          return explorer.problem(.panelChangesSomething(what), at: session)
        }
      }
      return result
    }
  }
}

extension FlowExplorer {
  /// A page that is not whole, with what is needed to find its words.
  fileprivate func pageFault(
    _ fault: PageProof.Fault, of session: Session, from number: Int?, isOfShell: Bool
  ) -> FlowProof.PageFault {
    let shown = session.currentStop(in: library)
    var outer = flow.start
    if case .step(let step)? = shown?.stop.path.components.first { outer = step }
    return FlowProof.PageFault(
      fault: fault.fault, language: fault.language, size: fault.size, panel: fault.panel,
      flow: flow.id, outerStep: outer, step: reference(to: session),
      voices: shown.map { $0.journey.voices(at: $0.stop) } ?? [], isOfShell: isOfShell,
      witness: witness(to: number))
  }
}
