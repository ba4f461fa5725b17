import CNcurses
import Glibc
import HandrailScreen

/// A full screen on a real terminal: paints frames with ncurses and reads keys.
///
/// ncurses does the output only: it knows what the terminal shows and how to change it. Input is
/// read as bytes and named by `KeyDecoder`, which needs no terminal to be tested. There is one
/// at a time in a program, used from one thread. From opening to `restore()`, deadly signals
/// first hand the terminal back; see SignalGuard.c.
public final class CursesTerminal: Terminal {
  /// Whether the screen has no colours: NO_COLOR is set and not empty, or the terminal has none.
  public let isColourless: Bool

  let input: EventQueue

  var wantsLargeLetters = false
  var doubling = Doubling.unknown

  let description: TerminalDescription
  private let screen: OpaquePointer
  private let door: GlyphDoor
  private var palette = Palette()
  private var shown: (frame: Frame, theme: Theme)?
  private var isOpen = true

  /// Opens the screen on standard input and output.
  /// - Parameters:
  ///   - environment: The kind of terminal, and whether colours are wanted.
  ///   - usesMouse: Whether the terminal is asked to report clicks, where it can.
  /// - Throws: When this is no terminal that can show a full screen; nothing was changed then.
  public init(
    environment: TerminalEnvironment, usesMouse: Bool = true
  ) throws(TerminalError) {
    let name = environment.name
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    guard !name.isEmpty, handrail_load_terminfo(name) != 0 else { throw .unknownTerminal(name) }
    let refusesColour = environment.refusesColour
    let description = TerminalDescription(
      name: name, usesMouse: usesMouse, usesColour: !refusesColour
    ) { capability in
      handrail_terminfo_string(capability).map { String(cString: $0).utf8.map { $0 } }
    }
    guard description.placesCursor else { throw .cannotPlaceCursor(name) }
    guard handrail_use_utf8_locale() != 0 else { throw .noUTF8 }
    guard handrail_guard_remember() != 0 else { throw .notATerminal }
    guard let screen = handrail_open_screen(name) else { throw .unknownTerminal(name) }
    handrail_guard_arm(description.farewell, description.farewell.count)
    handrail_set_modes()

    isColourless = refusesColour || handrail_start_colours() == 0
    door = GlyphDoor(console: description.isLinuxConsole ? .loaded() : nil) { scalar in
      Int(handrail_columns_of_scalar(scalar.value))
    }
    input = EventQueue(
      KeyDecoder(terminfoKeys: description.keys, readsMouse: description.hasMouse))
    self.description = description
    self.screen = screen
    fitToWindow()
    inOneWrite {
      handrail_erase()
      handrail_flush(0, 0)
      send(description.entering)
    }
  }

  deinit {
    restore()
  }

  /// Lets the terminal be handed back even when the calling thread's stack overflows.
  public static func guardThisThread() { handrail_guard_this_thread() }

  /// The size of the window that standard output is; nil where it is none.
  public static var windowSize: Size? {
    var (rows, columns): (Int32, Int32) = (0, 0)
    guard handrail_reported_size(&rows, &columns) != 0 else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }

  /// How large the screen is now, in letters as large as they are drawn.
  public var size: Size {
    isEnlarged ? Size(columns: window.columns / 2, rows: window.rows / 2) : window
  }

  /// How large the window is, in usual letters.
  var window: Size {
    Size(columns: Int(handrail_columns()), rows: Int(handrail_rows()))
  }

  /// Whether each character of a text can be seen on this terminal, be it without its marks.
  ///
  /// Only the Linux console, with a font of at most 512 glyphs, ever says no.
  public func canShow(_ text: String) -> Bool { door.canShow(text) }

  /// Paints what differs from the last frame, puts the cursor in its place, and sends it all.
  ///
  /// There is one flush and one write, and the same frame again sends nothing.
  public func present(_ frame: Frame, theme wanted: Theme) {
    let theme = isColourless ? wanted.withoutColours : wanted
    guard isOpen, !input.isGone else { return }
    if let shown, shown.frame == frame, shown.theme == theme { return }
    let size = size
    let old = shown?.theme == theme && shown?.frame.size == frame.size ? shown?.frame : nil
    if old == nil { handrail_erase() }
    let painter = FramePainter(door: door, theme: theme, size: size)
    let isEnlarged = isEnlarged
    for run in isEnlarged ? [] : painter.runs(from: old, to: frame) {
      let look = palette.look(of: run.style)
      handrail_write(
        Int32(run.row), Int32(run.column), run.text, Int32(run.text.utf8.count), look.attributes,
        look.pair)
    }
    inOneWrite {
      if input.decoder.hasSynchronisedOutput { send(TerminalDescription.synchronised.begin) }
      if isEnlarged {
        presentEnlarged(frame, from: old, with: painter)
      } else {
        handrail_flush(
          Int32(min(max(frame.cursor.row, 0), max(size.rows - 1, 0))),
          Int32(min(max(frame.cursor.column, 0), max(size.columns - 1, 0))))
      }
      if input.decoder.hasSynchronisedOutput { send(TerminalDescription.synchronised.end) }
    }
    shown = (frame, theme)
  }

  /// Blanks the screen and what the terminal remembers above it; the next frame is painted from
  /// nothing.
  public func wipe() {
    guard isOpen, !input.isGone else { return }
    shown = nil
    inOneWrite {
      handrail_erase()
      handrail_forget_screen()
      handrail_flush(0, 0)
      send(description.wiping)
    }
  }

  /// Wipes the screen and hands the terminal back as it was.
  ///
  /// It may be called any number of times; afterwards the screen shows and reads nothing more.
  public func restore() {
    guard isOpen else { return }
    isOpen = false
    input.isGone = true
    send(description.leaving)
    endwin()
    handrail_guard_disarm()
    delscreen(screen)
  }

  /// Takes over the size of the window; the next frame is painted from nothing.
  func fitToWindow() {
    var rows: Int32 = 0
    var columns: Int32 = 0
    if handrail_reported_size(&rows, &columns) != 0 { _ = handrail_resize(rows, columns) }
    shown = nil
  }

  /// Takes the terminal's modes back after a stop, and the size of the window.
  func comeBack() {
    reset_prog_mode()
    fitToWindow()
    handrail_forget_screen()
  }

  /// Holds back what is sent meanwhile, and sends it by one write.
  private func inOneWrite(_ sending: () -> Void) {
    handrail_gather_begin()
    sending()
    handrail_gather_end()
  }

  /// What the screen shows is not known; the next frame paints all of it.
  func paintFromNothing() {
    shown = nil
    handrail_forget_screen()
  }

  func send(_ bytes: [UInt8]) {
    handrail_send(bytes, bytes.count)
  }
}
