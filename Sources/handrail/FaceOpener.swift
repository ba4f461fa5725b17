import ArgumentParser
import Foundation
import HandrailCurses
import HandrailScreen

/// How the pages are met.
struct FaceOptions: ParsableArguments {
  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Lines of text in place of a painted screen.",
      discussion: """
        For braille displays, console speech and serial lines. It is chosen by itself where TERM \
        is dumb, and where only one of input and output is a terminal.
        """))
  var plain = false
}

/// A face, and how the terminal behind it is handed back.
struct OpenedFace {
  let face: any Face
  let restore: () -> Void
  /// The first page as it was painted; nil where there is no such page to keep.
  let firstPage: () -> KeptPage?
}

/// Opens the terminal, or says in a sentence why it cannot be used.
enum FaceOpener {
  /// - Throws: `ExitCode(1)` after the reason went to standard error.
  static func open(_ options: FaceOptions) throws -> OpenedFace {
    let environment = Environment.ofTerminal
    do {
      if options.plain || prefersLines(environment) {
        let terminal = try PlainTerminal(environment: environment)
        return OpenedFace(
          face: LineFace(terminal), restore: terminal.restore, firstPage: { nil })
      }
      let early = Handrail.early?.terminal
      let terminal = if let early { early } else { try CursesTerminal(environment: environment) }
      let face = ScreenFace(terminal)
      return OpenedFace(
        face: face, restore: terminal.restore, firstPage: { face.firstPage })
    } catch {
      tell("handrail: \(error)")
      if error == .notATerminal {
        tell("`handrail walk` and `handrail render` work without a terminal, and so does --plain.")
      }
      throw ExitCode(1)
    }
  }

  private static func prefersLines(_ environment: TerminalEnvironment) -> Bool {
    let (input, output) = (isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1)
    return input != output || (input && environment.name == "dumb")
  }
}
