import CNcurses
import Glibc
import HandrailScreen

/// Lines of text on whatever standard input and output are: a terminal of any kind, or files.
///
/// On a terminal the keys come one by one, and the face shows what is typed; ncurses has no part
/// in it. No key of the terminal's own ends or stops the program.
public final class PlainTerminal: LineTerminal {
  /// Whether the keys come one by one, without being shown by anybody else.
  public let needsEcho: Bool

  private let input: EventQueue
  private var isOpen = true
  private let door: GlyphDoor
  private let leaving: [UInt8]
  private let wiping: [UInt8]

  /// Opens standard input and output as they are.
  /// - Parameter environment: The kind of terminal, if it is one.
  public init(environment: TerminalEnvironment) throws(TerminalError) {
    guard handrail_use_utf8_locale() != 0 else { throw .noUTF8 }
    let name = environment.name
    var description: TerminalDescription?
    if isatty(STDOUT_FILENO) == 1, !name.isEmpty, handrail_load_terminfo(name) != 0 {
      description = TerminalDescription(name: name, usesMouse: false, usesColour: false) {
        capability in
        handrail_terminfo_string(capability).map { String(cString: $0).utf8.map { $0 } }
      }
    }
    let canPlace = description?.placesCursor == true
    door = GlyphDoor(console: description?.isLinuxConsole == true ? .loaded() : nil) { scalar in
      Int(handrail_columns_of_scalar(scalar.value))
    }
    input = EventQueue(KeyDecoder(terminfoKeys: description?.keys ?? [:], readsMouse: false))
    let paste = Self.pasteMarks(description)
    leaving = Array(paste.off.utf8)
    // A terminal that cannot blank its screen at least has the last visit far above.
    let far = String(repeating: "\n", count: isatty(STDOUT_FILENO) == 1 ? 60 : 1)
    wiping = canPlace ? description?.wiping ?? [] : Array(far.utf8)
    needsEcho = isatty(STDIN_FILENO) == 1 && handrail_guard_remember() != 0
    guard needsEcho else { return }
    // Whoever comes next must not read the lines of whoever was there when the program died.
    let farewell = leaving + wiping + Array("\n".utf8)
    handrail_guard_arm(farewell, farewell.count)
    handrail_take_single_keys()
    // What a killed program left behind goes before anything is shown.
    send(wiping + Array(paste.on.utf8))
  }

  deinit { restore() }

  /// How many columns a line of the terminal has; nil where the output is no terminal.
  public var widthColumns: Int? {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    return handrail_reported_size(&rows, &columns) != 0 ? Int(columns) : 80
  }

  /// Whether each character of a text can be seen on this terminal.
  public func canShow(_ text: String) -> Bool { door.canShow(text) }

  /// Prints text, of which nothing can steer the terminal.
  public func print(_ text: String) {
    guard isOpen, !input.isGone else { return }
    var safe = ""
    for character in text {
      switch character {
      case "\n", "\u{8}": safe.append(character)
      default:
        let width = CharacterWidth.columns(of: character)
        if width > 0 { safe += door.text(of: Cell(character, widthColumns: width)) }
      }
    }
    send(Array(safe.utf8))
  }

  /// Waits for a key or a paste, or for the end of the input.
  public func nextEvent(timeout: Duration?) -> TerminalEvent {
    let end = timeout.map { ContinuousClock.now + $0 }
    while true {
      switch input.next(until: end) {
      case .event(let event): return event
      case .woken:
        if needsEcho { handrail_take_single_keys() }
        return .resized
      case .answered: _ = input.takeCursorReport()
      }
    }
  }

  /// Blanks the terminal, or moves what was printed far up where it cannot be blanked.
  public func wipe() {
    guard isOpen, !input.isGone else { return }
    send(wiping)
  }

  /// Hands the terminal back as it was; afterwards nothing is printed or read.
  public func restore() {
    guard isOpen else { return }
    isOpen = false
    input.isGone = true
    guard needsEcho else { return }
    send(leaving)
    handrail_guard_disarm()
  }

  private func send(_ bytes: [UInt8]) {
    handrail_send(bytes, bytes.count)
  }

  /// What turns the marks around pasted text on and off, where the terminal knows them.
  private static func pasteMarks(_ description: TerminalDescription?) -> (on: String, off: String) {
    let isKnown = description.map { $0.placesCursor && !$0.isLinuxConsole } ?? false
    return isKnown ? ("\u{1B}[?2004h", "\u{1B}[?2004l") : ("", "")
  }
}
