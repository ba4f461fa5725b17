import HandrailCore

/// Meets people by a whole screen.
public final class ScreenFace: Face {
  /// A scene as it was drawn.
  private struct Drawn {
    var scene: Scene
    var size: Size
    var screen: Screen
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
    let drawn = drawn(scene)
    self.drawn = drawn
    let frame = drawn.screen.frame().placed(in: terminal.size)
    let theme = scene.themes[scene.session.appearance.theme]
    terminal.present(frame, theme: theme)
    if !hasShown, scene.session.place == .welcome, !scene.session.isRehearsal {
      firstPage = KeptPage(frame: frame, theme: theme)
    }
    hasShown = true
  }

  /// The screen of a scene: as it was drawn last where nothing changed, and with the page from
  /// before where only what is typed or looked at did.
  private func drawn(_ scene: Scene) -> Drawn {
    let size = pageSize(in: scene)
    let last = drawn.flatMap { $0.scene.showsSamePage(as: scene) ? $0 : nil }
    if let last, last.size == size, last.scene.editors == scene.editors {
      return Drawn(scene: scene, size: size, screen: last.screen)
    }
    let screen = Screen(
      session: scene.session, editors: scene.editors, library: scene.library, size: size,
      page: last?.screen.view.page)
    return Drawn(scene: scene, size: size, screen: screen)
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
