import ArgumentParser
import Foundation
import HandrailContent
import HandrailCurses

/// Where content is read from; shared by every subcommand.
struct ContentOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder of content.",
      discussion: """
        Else $HANDRAIL_CONTENT, else /usr/share/handrail/Content, else Content in the current \
        folder.
        """,
      valueName: "folder"))
  var content: String?

  @Option(
    name: .long,
    help: ArgumentHelp("The clinic's file in that folder.", valueName: "file"))
  var site: String = "site.yaml"

  /// The folder meant: the first of option, environment, installation and current folder.
  var folder: String {
    if let content { return content }
    if let named = Environment["HANDRAIL_CONTENT"] { return named }
    let installed = "/usr/share/handrail/Content"
    return FileManager.default.fileExists(atPath: installed) ? installed : "Content"
  }

  /// The folder as a reader of content.
  var directory: ContentDirectory { ContentDirectory(folder) }
}

/// Where records are kept.
struct StateOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The folder for records; only its owner can read it.",
      discussion: """
        Else $HANDRAIL_STATE, else $XDG_STATE_HOME/handrail, else ~/.local/state/handrail.
        """,
      valueName: "folder"))
  var state: String?

  /// The folder meant.
  var folder: String { Self.folder(named: state) }

  /// The folder that an option names, else the one that the environment does.
  static func folder(named state: String?) -> String {
    if let state { return state }
    if let named = Environment["HANDRAIL_STATE"] { return named }
    if let base = Environment["XDG_STATE_HOME"], base.hasPrefix("/") {
      return base + "/handrail"
    }
    return (Environment["HOME"] ?? "") + "/.local/state/handrail"
  }
}

/// The environment; an empty value counts as none.
enum Environment {
  static subscript(name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What the environment says of the terminal.
  static var ofTerminal: TerminalEnvironment {
    TerminalEnvironment(name: Self["TERM"] ?? "", refusesColour: Self["NO_COLOR"] != nil)
  }
}

/// Writes a line to standard error.
func tell(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
