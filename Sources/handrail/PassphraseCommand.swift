import ArgumentParser
import Foundation
import HandrailCore
import HandrailKiosk

/// `handrail passphrase`: sets the passphrase by which staff leave a kiosk.
struct PassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Set the passphrase by which people who work here leave a kiosk.",
    discussion: """
      At the kiosk, hold Ctrl and type o, u, t; then type the passphrase. Without one, no key \
      leaves a kiosk. Only a hash of it is kept, in the folder for records; it is asked for here, \
      or read as the first line of standard input, and never stands in the command line.
      """)

  @OptionGroup var stateOptions: StateOptions

  @Flag(name: .long, help: "Take the passphrase away.")
  var remove = false

  func run() throws {
    let folder = stateOptions.folder
    let file = PassphraseFile(folder: folder)
    if remove {
      file.remove()
      return
    }
    let phrase = try asked("New passphrase: ")
    if isatty(STDIN_FILENO) == 1, try asked("The same again: ") != phrase {
      tell("handrail: The two are not the same. Nothing was changed.")
      throw ExitCode(1)
    }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    do {
      try file.set(phrase)
      tell("The passphrase is set. At the kiosk, hold Ctrl and type o, u, t. Then type it.")
    } catch {
      tell("handrail: \(Self.words(for: error))")
      throw ExitCode(1)
    }
  }

  private static func words(for problem: PassphraseFile.Problem) -> String {
    switch problem {
    case .tooShort:
      "A passphrase has at least \(PassphraseRules.fewest) characters."
    case .cannotBeTyped:
      """
      A kiosk could not take this passphrase: use up to \(PassphraseRules.longest) letters, \
      digits, signs and blanks.
      """
    case .folderNotOwn:
      """
      The folder for records must belong to the user who runs the kiosk, and be closed to others \
      (mode 0700). Run this command as that user.
      """
    case .notHashed: "The system's crypt library could not hash the passphrase."
    case .notWritten: "The passphrase could not be written into the folder for records."
    }
  }

  /// Reads a line, which a terminal does not show.
  private func asked(_ question: String) throws -> String {
    let isTerminal = isatty(STDIN_FILENO) == 1
    var settings = termios()
    if isTerminal {
      FileHandle.standardError.write(Data(question.utf8))
      tcgetattr(STDIN_FILENO, &settings)
      var unseen = settings
      // Ctrl-C must not end the program while nothing typed is shown.
      unseen.c_lflag &= ~tcflag_t(ECHO | ISIG)
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
    }
    defer {
      if isTerminal {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
        tell("")
      }
    }
    guard let line = readLine(), !line.contains("\u{3}") else {
      tell("handrail: No passphrase was given. Nothing was changed.")
      throw ExitCode(1)
    }
    return line
  }
}
