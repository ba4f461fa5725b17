import ArgumentParser
import HandrailContent
import HandrailCore

/// `handrail prove`: walks every state of every flow.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Walk every state of every flow, and prove what must hold there.")

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let library = try contentOptions.usableLibrary()
    let clock = ContinuousClock()
    for flow in library.flows.values {
      let start = clock.now
      let proof = FlowProof(flow, library: library)
      print(flow.id, proof.figures, clock.now - start)
      for problem in proof.problems { print(problem.kind, problem.step) }
      print(proof.problems.count)
    }
  }
}
