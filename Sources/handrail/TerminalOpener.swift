import ArgumentParser
import Foundation
import HandrailCurses
import HandrailScreen

/// Opens the terminal, or says in a sentence why it cannot be used.
enum TerminalOpener {
  /// - Throws: `ExitCode(1)` after the reason went to standard error.
  static func open() throws -> CursesTerminal {
    do {
      return try CursesTerminal(environment: ProcessInfo.processInfo.environment)
    } catch {
      tell("handrail: \(error)")
      if error == .notATerminal {
        tell("`handrail walk` and `handrail render` work without a terminal.")
      }
      throw ExitCode(1)
    }
  }
}

extension CursesTerminal {
  /// The look that this terminal can show.
  var theme: Theme { isColourless ? .monochrome : .standard }
}
