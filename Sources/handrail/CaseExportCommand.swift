import ArgumentParser
import HandrailCore
import HandrailDesk
import HandrailInterchange
import HandrailKiosk
import HandrailStore

/// `handrail case export`: a case for other programs, or its letter for a printer.
struct CaseExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a case as a FHIR request, as JSON, or its letter for printing.",
    discussion: """
      pas: the request as a Bundle of HL7 Da Vinci Prior Authorization Support, to be sent to the \
      plan; only where the patient agreed to that. json: all that is known of the case. text: the \
      letter that the patient confirmed, laid out for ten characters and six lines to the inch, \
      pages parted by form feeds.
      """)

  /// What is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case pas
    case json
    case text
  }

  @Argument(help: "The case, such as PEAR-4821.")
  var reference: ReferenceArgument

  @Option(name: .long, help: "What is written.")
  var format: Format

  @Option(name: .long, help: "With --format text: the paper it is printed on.")
  var paper = LetterPage.Paper.letter

  @Flag(
    name: .long,
    help: "With --format pas: the patient agreed at the desk, which is noted in the case.")
  var permissionGivenAtDesk = false

  @OptionGroup var stateOptions: StateOptions
  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    switch format {
    case .json:
      let stored = try stateOptions.atDesk { try $0.storedCase(reference.reference) }
      let clocks = contentOptions.clocks
      print(try CaseReport(stored, clocks: clocks, at: WallClock().now).json)
    case .text:
      let stored = try stateOptions.atDesk { try $0.storedCase(reference.reference) }
      guard let page = LetterPage(of: stored, paper: paper) else {
        tell("\(DeskError.noLetter(stored.request.reference))")
        throw ExitCode(1)
      }
      print(page.text, terminator: "")
    case .pas: try printRequest()
    }
  }

  private func printRequest() throws {
    guard let site = contentOptions.clinic?.site else {
      tell("The clinic's content cannot be read, so the request would not say who asks.")
      throw ExitCode(1)
    }
    let json = try stateOptions.atDesk {
      try $0.bundle(
        of: reference.reference, from: site.identity,
        permissionIsGivenAtDesk: permissionGivenAtDesk, at: WallClock().now)
    }
    print(CleanText.json(String(decoding: json, as: UTF8.self)))
  }
}

extension Site {
  /// The clinic as a plan is told of it.
  fileprivate var identity: ClinicIdentity {
    let phone = languages.lazy.compactMap { facts["phone"]?.text(in: $0) }.first
    return ClinicIdentity(name: name, phone: phone)
  }
}
