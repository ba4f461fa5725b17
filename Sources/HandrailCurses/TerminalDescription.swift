import HandrailScreen

/// What this program needs to know of one kind of terminal, read once from terminfo.
///
/// A pure value: the same capabilities give the same bytes.
struct TerminalDescription {
  /// Whether the cursor can be put at a place; without that there is no full screen.
  let placesCursor: Bool
  /// Whether it is the Linux console.
  let isLinuxConsole: Bool
  /// Whether the terminal may be asked about itself; an unknown one could print the question.
  let answersQuestions: Bool
  /// Whether the terminal reports clicks.
  let hasMouse: Bool
  /// Keys as terminfo names them: the bytes behind ESC, and the key.
  let keys: TerminfoKeys
  /// What turns keypad, paste marks and mouse on, and asks about synchronised output.
  let entering: [UInt8]
  /// What turns all of it off again and leaves nothing on the screen.
  let leaving: [UInt8]
  /// `leaving`, and then the screen that was there before.
  let farewell: [UInt8]
  /// What blanks the screen and what the terminal remembers above it.
  let wiping: [UInt8]

  /// What starts and ends a synchronised update (DEC mode 2026).
  static let synchronised = (begin: bytes("\u{1B}[?2026h"), end: bytes("\u{1B}[?2026l"))

  /// Reads a description.
  /// - Parameters:
  ///   - name: The value of TERM.
  ///   - usesMouse: Whether clicks are wanted.
  ///   - usesColour: Whether colours may be named, be it to take them back.
  ///   - capability: A string capability of terminfo, or nil where the terminal has none.
  init(
    name: String, usesMouse: Bool, usesColour: Bool = true, capability: (String) -> [UInt8]?
  ) {
    func plain(_ names: String...) -> [UInt8] {
      names.flatMap { Self.withoutPadding(capability($0) ?? []) }
    }
    let place = capability("cup") ?? []
    let isANSI = place.starts(with: Self.bytes("\u{1B}["))
    // An unknown terminal might print a question instead of answering it.
    answersQuestions = ["xterm", "tmux", "screen"].contains(where: name.hasPrefix)
    placesCursor = !place.isEmpty
    isLinuxConsole = name == "linux" || name.hasPrefix("linux-")
    hasMouse = usesMouse && isANSI && !isLinuxConsole && capability("kmous") != nil

    let wiping = isANSI ? Self.bytes("\u{1B}[H\u{1B}[2J\u{1B}[3J") : plain("clear")
    var entering = plain("smkx")
    var leaving = answersQuestions ? Self.synchronised.end : []
    leaving += plain("sgr0") + (usesColour ? plain("op") : []) + plain("cnorm")
    if isANSI {
      entering += Self.bytes("\u{1B}[?2004h")
      leaving += Self.bytes("\u{1B}[?2004l")
    }
    if hasMouse {
      entering += Self.bytes("\u{1B}[?1000h\u{1B}[?1006h")
      leaving += Self.bytes("\u{1B}[?1006l\u{1B}[?1000l")
    }
    if answersQuestions { entering += Self.bytes("\u{1B}[?2026$p") }
    leaving += plain("rmkx") + wiping
    self.wiping = wiping
    self.entering = entering
    self.leaving = leaving
    farewell = leaving + plain("rmcup")
    keys = Self.keys(capability)
  }

  /// Takes the marks for pauses out (`$<50>`): they are meant for `tputs`, not for a terminal.
  static func withoutPadding(_ text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = text[...]
    while let byte = rest.first {
      if rest.starts(with: bytes("$<")), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func keys(_ capability: (String) -> [UInt8]?) -> TerminfoKeys {
    var named: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete),
      ("kcbt", .backTab), ("kent", .enter),
    ]
    named += (1...12).map { ("kf\($0)", .function($0)) }
    var keys: TerminfoKeys = [:]
    for (name, key) in named {
      guard let sequence = capability(name), sequence.count > 1, sequence.first == 0x1B
      else { continue }
      keys[Array(sequence.dropFirst())] = key
    }
    return keys
  }
}
