import HandrailCore

/// A page's own small state: what is typed and ticked, where the focus is, how far it is scrolled.
///
/// It survives panels, a change of language, a resize and the idle warning, and never outlives its
/// page.
public struct PageEditor: Hashable, Sendable {
  /// The page it belongs to.
  public let identity: Page.Identity
  /// What is being typed; nil on a page without a field.
  public internal(set) var field: TypingField?
  /// The ticked options.
  public internal(set) var ticked: Set<OptionID>
  /// What the keyboard acts on; nil until the page has been laid out for the first time.
  public internal(set) var focus: FocusTarget?
  /// What had the focus before the footer took it.
  public internal(set) var contentFocus: FocusTarget
  /// How many lines of the page lie above the screen.
  public internal(set) var firstLine: Int
  /// What stood in the field when the page opened.
  private var openingText: String?

  /// Makes the state of a page that was just opened.
  public init(opening page: Page) {
    identity = page.identity
    field = page.field.map { TypingField($0.text, limit: $0.limit) }
    ticked = page.ticked
    focus = nil
    contentFocus = .text
    firstLine = 0
    openingText = page.field?.text
  }

  /// Puts a text into the field in place of what stands there.
  mutating func setTyped(_ text: String) {
    guard let field else { return }
    self.field = TypingField(text, limit: field.limit)
  }

  /// Whether everything but what is typed is as it was.
  func differsOnlyInField(from other: PageEditor) -> Bool {
    identity == other.identity && focus == other.focus && ticked == other.ticked
      && contentFocus == other.contentFocus && firstLine == other.firstLine
  }

  /// An untouched answer is shown as the page words it now, such as a date in another language.
  mutating func follow(_ page: Page) {
    guard let shown = page.field, shown.text != openingText else { return }
    if field?.text == openingText { field = TypingField(shown.text, limit: shown.limit) }
    openingText = shown.text
  }
}

/// The state of the page and of the panels over it.
public struct Editors: Hashable, Sendable {
  /// The state of the page below any panel.
  public internal(set) var page: PageEditor
  /// The state of the topmost panel; nil without one.
  public internal(set) var overlay: PageEditor?
  /// The state of the panels below it, so that whoever closes one is where they were.
  private var covered: [PageEditor] = []

  /// Makes the state for what a session shows.
  public init(for session: Session, in library: Library) {
    page = PageEditor(opening: Page.withoutOverlays(of: session, in: library))
    overlay = nil
    follow(session, in: library)
  }

  /// Follows a session to the page it shows now: what belongs to a page left behind goes.
  ///
  /// - Returns: The page that is shown now.
  @discardableResult
  public mutating func follow(_ session: Session, in library: Library) -> Page {
    let below = Page.withoutOverlays(of: session, in: library)
    if below.identity != page.identity { page = PageEditor(opening: below) }
    page.follow(below)
    guard session.warningSince != nil || !session.overlays.isEmpty else {
      overlay = nil
      covered = []
      return below
    }
    let shown = Page(of: session, in: library)
    if overlay?.identity != shown.identity { uncover(shown, of: session, over: below) }
    return shown
  }

  /// Brings up the state of a panel: the one it had while another lay over it, else a new one.
  private mutating func uncover(_ shown: Page, of session: Session, over below: Page) {
    if let overlay { covered.append(overlay) }
    overlay =
      covered.last { $0.identity == shown.identity } ?? PageEditor(opening: shown)
    var open = session.overlays[...]
    if let top = shown.identity.overlay, top == open.last { open.removeLast() }
    covered.removeAll { editor in
      !open.contains { below.identity.under($0) == editor.identity }
    }
  }

  /// The state of what is on top.
  public internal(set) var top: PageEditor {
    get { overlay ?? page }
    set {
      if overlay != nil { overlay = newValue } else { page = newValue }
    }
  }
}

extension Page.Identity {
  /// What tells a panel over the page.
  fileprivate func under(_ overlay: Session.Overlay) -> Page.Identity {
    var identity = self
    identity.overlay = overlay
    return identity
  }
}
