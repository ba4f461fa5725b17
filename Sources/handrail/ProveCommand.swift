import ArgumentParser
import HandrailContent
import HandrailCore

/// `handrail prove`: walks every state of every flow.
struct ProveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "Walk every state of every flow, and prove what must hold there.",
    discussion: """
      Every answer of every page is given, every answer is changed at the review, every panel is \
      opened and every page is drawn, in each language, at 80x24 and 40x12. What is proved, and \
      what is not looked at exhaustively, is printed. Content must pass `handrail check` first.

      The exit status is 1 if anything does not hold; each line then says the shortest way to it.
      """)

  @Argument(help: "The flow that is proved; all flows where none is named.")
  var flow: String?

  @Option(name: .long, help: "A number that draws what is not exhaustive.")
  var seed: UInt64 = 1

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let library = try contentOptions.usableLibrary()
    let flows = library.flows.values.filter { flow == nil || $0.id.rawValue == flow }
    guard !flows.isEmpty else {
      throw ValidationError(
        "There is no flow named \(flow ?? ""). There are: "
          + library.flows.keys.map(\.rawValue).joined(separator: ", ") + ".")
    }
    var isProven = true
    for flow in flows {
      let clock = ContinuousClock()
      let start = clock.now
      let proof = FlowProof(flow, library: library, seed: seed)
      for problem in proof.problems { print("\(problem)") }
      for fault in proof.pageFaults { print("\(fault)") }
      print(proof.figures.lines(of: proof.flow, in: library, took: clock.now - start))
      isProven = isProven && proof.isProven
    }
    print("Not exhaustive:")
    for sentence in FlowProof.notExhaustive(seed: seed) { print("  \(sentence)") }
    if !isProven { throw ExitCode(1) }
  }
}

extension FlowProof.Figures {
  /// What was looked at, as lines.
  fileprivate func lines(of flow: FlowID, in library: Library, took: Duration) -> String {
    """
    \(flow): \(states) states, \(edges) answers given in them, in \(took.inSeconds) s.
      Changes: \(changes), at the review of \(visits) visits with \(combinations) combinations.
      Panels: \(shellStates) states, \(shellEvents) events.
      Pages: \(pages) in \(library.site.languages.count) languages and 2 sizes, \
    \(distinctPages) differ, \(screens) screens drawn.
    """
  }
}

extension Duration {
  /// The time in seconds with one decimal.
  var inSeconds: String {
    let tenths = (self / .milliseconds(100)).rounded()
    return "\(Int(tenths) / 10).\(Int(tenths) % 10)"
  }
}
