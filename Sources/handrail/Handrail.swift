import ArgumentParser

/// The program: one subcommand a file, and the kiosk where none is named.
@main
struct Handrail: ParsableCommand {
  /// Names this release; what an older one checked counts for nothing.
  static let release = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "handrail",
    abstract: "Walks a person through registration at a clinic, kindly, on a terminal.",
    discussion: """
      Without a subcommand the kiosk starts. Words, questions and their order are read from a \
      folder of content that people edit without a compiler.

      Exit status: 0 when all is well, 1 when something could not be done, 64 when the command \
      line cannot be read.
      """,
    version: release,
    subcommands: [
      KioskCommand.self, CheckCommand.self, WalkCommand.self, RehearseCommand.self,
      RenderCommand.self, GraphCommand.self, TranscriptCommand.self, CoverageCommand.self,
      ProveCommand.self, SimulateCommand.self, AskCommand.self, RedFlagsCommand.self,
      PassphraseCommand.self, CaseCommand.self,
    ],
    defaultSubcommand: KioskCommand.self)

  /// The first page, painted before the command line was read; only the main thread asks for it.
  nonisolated(unsafe) private(set) static var early: EarlyPage?

  static func main() {
    early = EarlyPage(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      early?.terminal?.restore()
      exit(withError: error)
    }
  }
}
