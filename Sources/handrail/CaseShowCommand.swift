import ArgumentParser
import HandrailDesk
import HandrailKiosk

/// `handrail case show`: all that is known of one case.
struct CaseShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all that is known of one case, with its history.")

  @Argument(help: "The case, such as PEAR-4821.")
  var reference: ReferenceArgument

  @Option(name: .long, help: "How the case is written: text, or json for other programs.")
  var format = CaseFormat.text

  @OptionGroup var stateOptions: StateOptions
  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let clocks = contentOptions.clocks
    let stored = try stateOptions.atDesk { try $0.storedCase(reference.reference) }
    let report = CaseReport(stored, clocks: clocks, at: WallClock().now)
    print(
      try format == .json
        ? report.json : CaseText.show(report, clocksAreKnown: clocks.rules != nil))
  }
}
