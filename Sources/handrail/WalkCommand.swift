import ArgumentParser
import HandrailContent
import HandrailCore

/// `handrail walk`: plays the walks that authors wrote, without a screen.
struct WalkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walk",
    abstract: "Play the walks that authors wrote, without a screen.",
    discussion: """
      A walk is a list of answers with the pages and the ending they must lead to; see \
      walks.yaml beside each flow. The exit status is 1 if any walk does not go as written.
      """)

  @Argument(help: "The flow whose walks are played; all flows where none is named.")
  var flow: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Play only walks whose name holds this text.", valueName: "text"))
  var only: String?

  @Flag(name: .long, help: "Name every page that each walk meets.")
  var pages = false

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let (loaded, library) = try contentOptions.readable()
    if let flow, library.flows[FlowID(flow)] == nil {
      throw ValidationError("There is no flow named \(flow).")
    }
    var played = 0
    var strayed = 0
    for source in loaded.sources.walks where flow.map({ source.flow == FlowID($0) }) ?? true {
      guard let flow = library.flows[source.flow] else { continue }
      for (walk, places) in source.walks where only.map({ walk.name.contains($0) }) ?? true {
        let outcome = WalkPlayer.play(walk, flow: source.flow, library: library)
        played += 1
        strayed += outcome.isAsWritten ? 0 : 1
        print("\(outcome.isAsWritten ? "ok  " : "NOT ") \(walk.name)")
        if pages {
          print("     " + outcome.stops.map(\.path.description).joined(separator: " > "))
        }
        for problem in outcome.problems {
          print("     \(problem.finding(in: walk, places: places, of: source, flow: flow))")
        }
      }
    }
    print("\(played) walk(s), \(strayed) not as written.")
    if strayed > 0 || played == 0 { throw ExitCode(1) }
  }
}
