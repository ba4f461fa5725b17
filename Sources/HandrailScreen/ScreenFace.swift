import HandrailCore

/// Meets people by a whole screen.
public final class ScreenFace: Face {
  /// A scene as it was drawn.
  private struct Drawn {
    var pageNumber: Int
    var editors: Editors
    var size: Size
    var screen: Screen
    /// What was painted; nil before it is.
    var frame: Frame?
  }

  private let terminal: any Terminal
  private var drawn: Drawn?
  /// What was painted first, if that was the first page of a kiosk as everybody meets it.
  public private(set) var firstPage: KeptPage?
  private var hasShown = false

  /// Makes the face of a terminal.
  public init(_ terminal: any Terminal) {
    self.terminal = terminal
  }

  /// Paints the page in the colours and the size that the person chose.
  public func show(_ scene: Scene) {
    terminal.enlarge(scene.session.appearance.isLarge)
    var drawn = drawn(scene)
    let frame = drawn.frame ?? drawn.screen.frame(after: lastOfPage(scene))
    drawn.frame = frame
    self.drawn = drawn
    let theme = scene.themes[scene.session.appearance.theme]
    let painted = frame.placed(in: terminal.size)
    terminal.present(painted, theme: theme)
    if !hasShown, scene.session.place == .welcome, !scene.session.isRehearsal {
      firstPage = KeptPage(frame: painted, theme: theme)
    }
    hasShown = true
  }

  /// The screen of a scene: as it was drawn last where nothing changed, and with the page's own
  /// pieces from before where only what is typed or looked at did.
  private func drawn(_ scene: Scene) -> Drawn {
    let size = pageSize(in: scene)
    let isSamePage = drawn?.pageNumber == scene.pageNumber && drawn?.size == size
    let last = isSamePage ? drawn : nil
    if let last, last.editors == scene.editors { return last }
    let screen = Screen(
      session: scene.session, editors: scene.editors, library: scene.library, size: size,
      page: scene.page, last: last?.screen)
    return Drawn(
      pageNumber: scene.pageNumber, editors: scene.editors, size: size, screen: screen)
  }

  /// What was painted last, if it was the same page.
  private func lastOfPage(_ scene: Scene) -> (screen: Screen, frame: Frame)? {
    guard let drawn, drawn.pageNumber == scene.pageNumber, let frame = drawn.frame else {
      return nil
    }
    return (drawn.screen, frame)
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
    editors.take(event, on: drawn(scene).screen)
  }

  /// Blanks the screen and what the terminal remembers above it.
  public func wipe() { terminal.wipe() }

  /// The size that pages are laid out for; a terminal with larger letters has fewer of them.
  private func pageSize(in scene: Scene) -> Size {
    let isLarge = scene.session.appearance.isLarge && !terminal.isEnlarged
    return isLarge ? terminal.size.forLargerText : terminal.size
  }
}
