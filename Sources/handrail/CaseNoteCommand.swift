import ArgumentParser
import HandrailDesk
import HandrailKiosk

/// `handrail case note`: a note for staff.
struct CaseNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Add a note for staff to a case; its text comes from standard input.",
    discussion: """
      The text is not taken from the command line, which other users of the machine can see. A \
      note changes nothing else, and no patient reads it.
      """)

  @Argument(help: "The case, such as PEAR-4821.")
  var reference: ReferenceArgument

  @OptionGroup var stateOptions: StateOptions

  func run() throws {
    // A character of UTF-8 has four bytes at most, before marks that are put on it.
    let most = CaseDesk.longestNote * 8
    guard let bytes = try? BoundedInput.bytes(of: "-", most: most),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      tell("Standard input cannot be read as UTF-8.")
      throw ExitCode(1)
    }
    let trimmed = text.reversed().drop(while: \.isNewline).reversed()
    let request = try stateOptions.atDesk {
      try $0.note(String(trimmed), to: reference.reference, at: WallClock().now)
    }
    print("\(request.reference) has the note.")
  }
}
