import ArgumentParser
import HandrailContent
import HandrailCore
import HandrailScreen

/// `handrail render`: draws one page without a terminal.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draw one page, as text or as a picture.",
    discussion: """
      A step is reached by the first walk in walks.yaml that meets it. Besides the steps of the \
      flow (`phone`, `home/street`) and its endings there are: \
      \(Gallery.otherPages.joined(separator: ", ")).
      """)

  /// The forms a page can be drawn in.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case ansi
    case svg
    case lines
  }

  @Argument(help: "The step, ending or page to draw.")
  var step: String

  @Option(name: .long, help: ArgumentHelp("The flow it belongs to.", valueName: "flow"))
  var flow: String = "registration"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The explanation that pages such as `explanation` show.", valueName: "topic"))
  var topic: String?

  @OptionGroup var languageOption: LanguageOption

  @Option(
    name: .long, help: ArgumentHelp("Columns and rows, such as 40x12.", valueName: "size"))
  var size: String = "80x24"

  @Option(name: .long, help: "text, ansi, svg, or lines: the page as --plain prints it.")
  var format: Format = .text

  @Option(
    name: .long, help: ArgumentHelp("The colours, by their file in themes/.", valueName: "name"))
  var theme: String = "standard"

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let size = try screenSize()
    let (loaded, library) = try contentOptions.readable()
    let language = try languageOption.language(in: library)
    let walks = loaded.sources.walks.filter { $0.flow == FlowID(flow) }.flatMap { source in
      source.walks.map(\.walk)
    }
    let gallery = Gallery(
      library: library, flow: FlowID(flow), walks: walks, topic: topic.map { TopicID($0) })
    guard library.themes[ThemeName(theme)] != nil || theme == "standard" else {
      throw ValidationError(
        "There are no colours named \(theme). There are: "
          + library.themes.keys.map(\.rawValue).joined(separator: ", ") + ".")
    }
    if let topic, library.explanations[TopicID(topic)] == nil {
      throw ValidationError("There is no explanation named \(topic).")
    }
    guard let frame = gallery.frame(showing: step, in: language, size: size) else {
      throw ValidationError("There is no page named \(step) that a walk of \(flow) reaches.")
    }
    switch format {
    case .lines: print(gallery.transcript(showing: step, in: language) ?? "")
    case .text: print(frame.plainText, terminator: "")
    case .ansi: print(frame.ansi(theme: loaded.themes[ThemeName(theme)]), terminator: "")
    case .svg: print(frame.svg(theme: loaded.themes[ThemeName(theme)]), terminator: "")
    }
  }

  private func screenSize() throws -> Size {
    let parts = size.split(separator: "x").map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1],
      (1...500).contains(columns), (1...500).contains(rows)
    else {
      throw ValidationError("A size is columns, x and rows, such as 80x24.")
    }
    return Size(columns: columns, rows: rows)
  }
}
