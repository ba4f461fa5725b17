import ArgumentParser
import HandrailCore
import HandrailKiosk
import HandrailStore

/// `handrail rehearse`: the same pages for practice; nothing is kept.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Practise a flow as an invented patient; nothing is kept.",
    discussion: """
      The pages are those that patients see, under a banner. Records are held in memory and end \
      with the program; no file is written. Ctrl-Q on the first page ends the rehearsal.
      """)

  @Argument(help: "The flow to practise.")
  var flow: String = "registration"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The invented patient to play; the first one where none is named.", valueName: "name"))
  var patient: String?

  @Flag(name: .long, help: "List the invented patients of the flow, and end.")
  var list = false

  @OptionGroup var contentOptions: ContentOptions
  @OptionGroup var faceOptions: FaceOptions

  func run() throws {
    let library = try contentOptions.usableLibrary()
    let patients = library.rehearsals[FlowID(flow)] ?? []
    if list {
      for patient in patients { print(patient) }
      return
    }
    guard library.flows[FlowID(flow)] != nil else {
      throw ValidationError(
        "There is no flow named \(flow). There are: "
          + library.flows.keys.map(\.rawValue).joined(separator: ", ") + ".")
    }
    if let patient, !patients.contains(patient) {
      throw ValidationError(
        "Nobody named \(patient) can be played. There are: "
          + patients.joined(separator: ", ") + ".")
    }
    let source = ContentSource(contentOptions, findingsFolder: nil)
    let opened = try FaceOpener.open(faceOptions)
    defer { opened.restore() }
    let kiosk = Kiosk(
      face: opened.face, content: source.doors,
      options: Kiosk.Options(
        flow: FlowID(flow), rehearsalPatient: patient ?? patients.first ?? "",
        allowsQuitting: true),
      openStore: { try VisitStore.inMemory() })
    kiosk.run()
  }
}
