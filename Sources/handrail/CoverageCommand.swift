import ArgumentParser
import HandrailContent

/// `handrail coverage`: tells what the authors' walks take, and what none does.
struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract:
      "Tell which steps, branches and answers the authors' walks take, and which none does.",
    discussion: """
      The walks in walks.yaml are played, with their changes at the review. A shared flow is \
      counted as a whole and for each of its uses. What no walk takes is listed with its file and \
      line. The exit status is 0, whether anything is missed or not.
      """)

  /// The forms of the report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "Only this flow or shared flow; all where none is named.")
  var flow: String?

  @Option(name: .long, help: "text or json.")
  var format: Format = .text

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let (loaded, library) = try contentOptions.readable()
    let only = try flow.map { try loaded.sources.flow(named: $0).flow.id }
    let all = WalkCoverage(of: loaded.sources, library: library)
    let coverage = only.map { all.only($0) } ?? all
    switch format {
    case .text: print(coverage.text, terminator: "")
    case .json: print(try coverage.json(), terminator: "")
    }
  }
}
