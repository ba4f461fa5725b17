import ArgumentParser
import HandrailContent

/// `handrail graph`: draws a flow as a picture.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw a flow as a picture: its steps, and which comes after which.",
    discussion: """
      Steps stand in boxes by section, and shared flows as boxes with their own steps. An arrow \
      bears the name of its condition, or what the condition says where it has no name.

      Mermaid is drawn by many web pages and editors, DOT by Graphviz (`handrail graph \
      registration --format dot | dot -Tsvg > flow.svg`). The text can be read aloud; it also says \
      what each named condition means.
      """)

  /// The forms a flow can be drawn in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case mermaid
    case dot
    case text
  }

  @Argument(help: "The flow or shared flow to draw.")
  var flow: String

  @Option(name: .long, help: "mermaid, dot or text.")
  var format: Format = .mermaid

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let (loaded, _) = try contentOptions.readable()
    let picture = FlowPicture(of: try loaded.sources.flow(named: flow), in: loaded.sources)
    switch format {
    case .mermaid: print(picture.mermaid, terminator: "")
    case .dot: print(picture.dot, terminator: "")
    case .text: print(picture.text, terminator: "")
    }
  }
}
