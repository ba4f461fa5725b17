import HandrailCore

/// Meets people by a whole screen.
public final class ScreenFace: Face {
  private let terminal: any Terminal

  /// Makes the face of a terminal.
  public init(_ terminal: any Terminal) {
    self.terminal = terminal
  }

  /// Paints the page in the colours and the size that the person chose.
  public func show(_ scene: Scene) {
    terminal.enlarge(scene.session.appearance.isLarge)
    let screen = Screen(
      session: scene.session, editors: scene.editors, library: scene.library,
      size: pageSize(in: scene))
    terminal.present(
      screen.frame().placed(in: terminal.size),
      theme: scene.themes[scene.session.appearance.theme])
  }

  /// Whether each character of a text can be seen here.
  public func canShow(_ text: String) -> Bool { terminal.canShow(text) }

  /// Waits for a key, a paste, a click or another size.
  public func nextEvent(timeout: Duration?) -> TerminalEvent {
    terminal.nextEvent(timeout: timeout)
  }

  /// What an event means on the page that is on the screen.
  public func action(
    for event: TerminalEvent, in scene: Scene, editors: inout Editors
  ) -> Action? {
    editors.take(
      event, session: scene.session, library: scene.library, size: pageSize(in: scene))
  }

  /// Blanks the screen and what the terminal remembers above it.
  public func wipe() { terminal.wipe() }

  /// The size that pages are laid out for; a terminal with larger letters has fewer of them.
  private func pageSize(in scene: Scene) -> Size {
    let isLarge = scene.session.appearance.isLarge && !terminal.isEnlarged
    return isLarge ? terminal.size.forLargerText : terminal.size
  }
}
