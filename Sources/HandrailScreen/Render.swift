import HandrailCore

/// The screen as a pure function of the session and the pages' small state.
public struct Screen: Hashable, Sendable {
  /// What is on top, laid out.
  public let view: PageView
  private let tooSmall: String?
  /// Whether the screen is too small for any page.
  var isTooSmall: Bool { tooSmall != nil }

  /// Prepares what a session shows for a size.
  /// - Parameters:
  ///   - page: The page that the session shows, where it is known.
  ///   - last: The same page in the same size as it was before something was typed or looked at.
  public init(
    session: Session, editors: Editors, library: Library, size: Size, page: Page? = nil,
    last: Screen? = nil
  ) {
    let page = page ?? Page(of: session, in: library)
    let words = library.words(in: session.language)
    let editor = editors.top.identity == page.identity ? editors.top : PageEditor(opening: page)
    view = PageView(
      page, editor: editor,
      readBack: Self.readBack(editor, on: page, of: session, in: library), words: words,
      size: size, last: last?.view)
    let isTooSmall =
      size.columns < PageLayout.smallest.columns || size.rows < PageLayout.smallest.rows
    tooSmall = isTooSmall ? words.phrase(InterfacePhrase.tooSmall.rawValue) : nil
  }

  /// Draws it.
  /// - Parameter last: The same page as it was drawn before; only what differs is drawn then.
  public func frame(after last: (screen: Screen, frame: Frame)? = nil) -> Frame {
    guard let tooSmall else { return view.frame(after: last.map { ($0.screen.view, $0.frame) }) }
    var frame = Frame(size: view.layout.size)
    guard frame.size.columns >= 2 else { return frame }
    let lines = TextLayout.lines(of: tooSmall, widthColumns: frame.size.columns)
    for (row, line) in lines.enumerated() where row < frame.size.rows {
      frame.write(line, at: Position(row: row, column: 0), role: .plain)
    }
    return frame
  }

  /// What the page says about typed text as it stands: a date in words.
  private static func readBack(
    _ editor: PageEditor, on page: Page, of session: Session, in library: Library
  ) -> String? {
    editor.field.flatMap { readBack($0.text, on: page, of: session, in: library) }
  }

  static func readBack(
    _ text: String, on page: Page, of session: Session, in library: Library
  ) -> String? {
    guard page.field?.kind == .date, !text.isEmpty else { return nil }
    let words = library.words(in: session.language)
    let reader = DateReader(
      order: library.region.dateOrder, monthNames: (1...12).map(words.monthName))
    guard let date = try? reader.read(text) else { return nil }
    return words.phrase(InterfacePhrase.dateReadBack.rawValue, ["date": words.inWords(date)])
  }
}

extension Editors {
  /// Takes an event; returns what the session is told.
  public mutating func take(
    _ event: TerminalEvent, session: Session, library: Library, size: Size
  ) -> Action? {
    switch event {
    case .key, .paste, .click: break
    case .resized, .timePassed, .closed: return nil
    }
    // Any key ends the warning, and none reaches the page that somebody came back to.
    if session.warningSince != nil { return .keyPressed }
    let screen = Screen(session: session, editors: self, library: library, size: size)
    return take(event, on: screen)
  }

  /// Takes an event on the screen that was drawn from these editors.
  mutating func take(_ event: TerminalEvent, on screen: Screen) -> Action? {
    switch event {
    case .key, .paste, .click: break
    case .resized, .timePassed, .closed: return nil
    }
    // Nobody answers what they cannot see.
    if screen.isTooSmall { return nil }
    let response = screen.view.respond(to: event)
    top = response.editor
    // What stood below a removed item moves up: Enter again must not remove it as well.
    if case .itemRemoved? = response.action { top.focus = nil }
    return response.action
  }
}
