import ArgumentParser
import CProcess
import Foundation
import HandrailCore
import HandrailKiosk
import HandrailScreen
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

      People who work here leave it by a passphrase, which `handrail passphrase` sets: they hold \
      Ctrl, type o, u, t, and then the passphrase.

      Without a terminal nothing can be shown; `handrail walk` and `handrail render` need none.
      """)

  @OptionGroup var contentOptions: ContentOptions
  @OptionGroup var stateOptions: StateOptions
  @OptionGroup var faceOptions: FaceOptions

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The one flow to walk people through; else they choose from the clinic's menu.",
      valueName: "flow"))
  var flow: String?

  @Flag(
    name: .long,
    help: """
      Let Ctrl-Q on the first page end the program. For trying it out, not for a waiting room.
      """)
  var allowQuit = false

  @Flag(
    name: .long,
    help: "Show a page that sends everybody to a person, until the program is ended.")
  var outOfOrder = false

  func run() throws {
    let state = stateOptions.folder
    let source = ContentSource(contentOptions, findingsFolder: state)
    let opened = try FaceOpener.open(faceOptions)
    defer { opened.restore() }
    let kiosk = Kiosk(
      face: opened.face, content: source.doors,
      options: Kiosk.Options(
        flow: flow.map { FlowID($0) }, allowsQuitting: allowQuit, isClosedByStaff: outOfOrder,
        passphrase: PassphraseFile(folder: state).forKiosk,
        tellStaff: { StaffNotes(folder: state).tell($0) },
        onOpened: {
          keep(opened.firstPage())
          handrail_give_back_memory()
        }),
      openStore: { try VisitStore(directory: state) })
    kiosk.run()
    keep(opened.firstPage())
  }

  private func keep(_ page: KeptPage?) {
    if let page { Handrail.early?.keep(page) }
  }
}
