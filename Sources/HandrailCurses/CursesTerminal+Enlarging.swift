import CNcurses
import HandrailScreen

extension CursesTerminal {
  /// What is known of the terminal's larger letters.
  enum Doubling {
    /// Nobody has asked for them yet.
    case unknown
    /// The terminal was asked and has not answered.
    case asked
    case possible
    case impossible
  }

  /// The smallest window whose half still holds a page.
  private static let smallest = Size(columns: 80, rows: 24)

  /// Whether each letter takes up two columns and two rows.
  public var isEnlarged: Bool {
    wantsLargeLetters && doubling == .possible && window.columns >= Self.smallest.columns
      && window.rows >= Self.smallest.rows
  }

  /// Draws larger letters from the next frame on, or usual ones, where the terminal can.
  ///
  /// The first time, the terminal is asked whether it can; once it has answered, the screen is as
  /// good as resized.
  public func enlarge(_ isWanted: Bool) {
    guard isWanted != wantsLargeLetters else { return }
    let wasEnlarged = isEnlarged
    wantsLargeLetters = isWanted
    if isWanted, doubling == .unknown { askForDoubling() }
    if wasEnlarged != isEnlarged { paintFromNothing() }
  }

  private func askForDoubling() {
    guard description.answersQuestions else {
      doubling = .impossible
      return
    }
    doubling = .asked
    send(DoubledPainter.question(columns: window.columns))
    paintFromNothing()
  }

  /// Takes the terminal's answer, and tells whether the screen is another one now.
  func takeAnswer() -> Bool {
    guard doubling == .asked, let place = input.takeCursorReport() else { return false }
    doubling = DoubledPainter.isDoubling(place) ? .possible : .impossible
    guard isEnlarged else { return false }
    paintFromNothing()
    return true
  }

  /// Paints a frame without ncurses, which then knows nothing of the screen any more.
  func presentEnlarged(_ frame: Frame, from old: Frame?, with painter: FramePainter) {
    let doubled = DoubledPainter(painter: painter)
    send(doubled.bytes(from: old, to: frame))
    handrail_forget_screen()
  }

  /// Where a click was, in the rows and columns that pages are laid out for.
  func placed(_ event: TerminalEvent) -> TerminalEvent {
    guard isEnlarged, case .click(let place) = event else { return event }
    return .click(Position(row: place.row / 2, column: place.column / 2))
  }
}
