import ArgumentParser
import Foundation
import HandrailCore
import HandrailKiosk
import HandrailStore

/// `handrail kiosk`: serves patients at this terminal.
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "Serve patients at this terminal (the default).",
    discussion: """
      The kiosk takes the whole terminal. Content that has mistakes never reaches a patient: the \
      kiosk then shows that it is out of order, and writes the findings to content-findings.txt \
      in the folder for records. Why nobody can be served, for this or another reason, stands in \
      out-of-order.txt beside it.

      Without a terminal nothing can be shown; `handrail walk` and `handrail render` need none.
      """)

  @OptionGroup var contentOptions: ContentOptions
  @OptionGroup var stateOptions: StateOptions

  @Option(name: .long, help: ArgumentHelp("The flow to walk people through.", valueName: "flow"))
  var flow: String = "registration"

  @Flag(
    name: .long,
    help: """
      Let Ctrl-Q on the first page end the program. For trying it out, not for a waiting room.
      """)
  var allowQuit = false

  func run() throws {
    let state = stateOptions.folder
    let source = ContentSource(contentOptions, findingsFolder: state)
    let terminal = try TerminalOpener.open()
    defer { terminal.restore() }
    let kiosk = Kiosk(
      terminal: terminal, theme: terminal.theme, content: source.doors,
      options: Kiosk.Options(
        flow: FlowID(flow), allowsQuitting: allowQuit,
        tellStaff: { StaffNotes(folder: state).tell($0) }),
      openStore: { try VisitStore(directory: state) })
    kiosk.run()
  }
}
