import ArgumentParser
import HandrailDesk
import HandrailInterchange
import HandrailKiosk

/// `handrail case import`: what a plan answered.
struct CaseImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take a plan's answer from a FHIR file onto the case it is about.",
    discussion: """
      The file is a FHIR R4 ClaimResponse, Task or CommunicationRequest in JSON, or a Bundle with \
      some of them. A message belongs to the case that --case names, else to the one that fits: by \
      its numbers, by member number and date of birth, by name and date of birth. If several fit, \
      nothing is guessed. If none does, a case is opened where the message names the patient and \
      decides about lines.

      The exit status is 0 if everything in the file was used; else it is 1 and nothing was stored.
      """)

  @Argument(help: "The file; - is standard input.")
  var file: String

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case that all of it belongs to.", valueName: "reference"))
  var named: ReferenceArgument?

  @Flag(name: .long, help: "Say what would happen, and store nothing.")
  var dryRun = false

  @OptionGroup var stateOptions: StateOptions
  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let bytes: [UInt8]
    do {
      bytes = try BoundedInput.bytes(of: file, most: FHIRMessages.mostBytes)
    } catch {
      tell(CleanText.lines("\(error)"))
      throw ExitCode(1)
    }
    let words = contentOptions.referenceWords
    let report = try stateOptions.atDesk { desk in
      let cases = CaseImport(store: desk.store, account: desk.account, codeWords: words)
      var chance = SystemRandomNumberGenerator()
      return try cases.run(
        bytes, onto: named?.reference, isDryRun: dryRun, at: WallClock().now, using: &chance)
    }
    print(report)
  }
}
