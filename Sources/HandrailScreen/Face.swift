import HandrailCore

/// What there is to be shown: everything a page is made from.
public struct Scene {
  /// What a person stands before.
  public var session: Session
  /// The pages' own small state.
  public var editors: Editors
  /// The content.
  public var library: Library
  /// The colours that can be chosen.
  public var themes: Themes
  /// The page that the session shows on a screen.
  public var page: Page
  /// Counts the pages of a kiosk: the same number is the same page, whatever is typed on it.
  public var pageNumber: Int

  /// Makes a scene.
  public init(
    session: Session, editors: Editors, library: Library, themes: Themes, page: Page,
    pageNumber: Int
  ) {
    self.session = session
    self.editors = editors
    self.library = library
    self.themes = themes
    self.page = page
    self.pageNumber = pageNumber
  }
}

/// How a kiosk meets people: as a painted screen, or as lines of text.
///
/// The loop of a kiosk knows nothing else of the terminal.
public protocol Face: AnyObject {
  /// Whether each character of a text can be seen here.
  func canShow(_ text: String) -> Bool

  /// Shows what a person stands before; the same scene again changes nothing.
  func show(_ scene: Scene)

  /// Waits for something to happen.
  /// - Parameter timeout: How long to wait at most; nil waits as long as it takes.
  func nextEvent(timeout: Duration?) -> TerminalEvent

  /// What an event means on the page that is shown; what is typed stays in `editors`.
  /// - Returns: What the session is told; nil where the page keeps it to itself.
  func action(for event: TerminalEvent, in scene: Scene, editors: inout Editors) -> Action?

  /// Takes away whatever the last person could leave behind.
  func wipe()
}
