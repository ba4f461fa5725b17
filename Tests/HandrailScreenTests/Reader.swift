import HandrailCore

@testable import HandrailScreen

/// Somebody who reads what lies over a page of the content that ships.
struct Reader {
  private(set) var session: Session
  private(set) var editors: Editors
  private let library: Library
  private let size: Size

  /// Stands before what a session shows.
  init(session: Session, library: Library, columns: Int = 80, rows: Int = 24) {
    self.session = session
    self.library = library
    size = Size(columns: columns, rows: rows)
    editors = Editors(for: session, in: library)
  }

  private var screen: Screen {
    Screen(session: session, editors: editors, library: library, size: size)
  }

  var frame: Frame { screen.frame() }

  /// The headings of the page, in order.
  var headings: [String] {
    Page(of: session, in: library).blocks.compactMap {
      if case .heading(let text) = $0 { text } else { nil }
    }
  }

  /// Presses a key; returns what it told the session.
  @discardableResult
  mutating func press(_ key: Key) -> Action? { take(.key(key)) }

  @discardableResult
  mutating func take(_ event: TerminalEvent) -> Action? {
    let action = editors.take(event, session: session, library: library, size: size)
    if let action { tell(action) }
    return action
  }

  /// Tells the session something, and follows it to its page.
  mutating func tell(_ action: Action) {
    _ = session.reduce(action, at: session.lastKey, in: library)
    editors.follow(session, in: library)
  }
}

extension Frame {
  /// Where a text stands first; nil where it does not.
  func place(of text: String) -> Position? {
    for row in 0..<size.rows {
      for column in 0..<max(0, size.columns - text.count)
      where zip(0..., text).allSatisfy({ self[row: row, column: column + $0].character == $1 }) {
        return Position(row: row, column: column)
      }
    }
    return nil
  }

  /// The cells of the first place where a text stands.
  func cells(of text: String) -> [Cell] {
    guard let place = place(of: text) else { return [] }
    return text.indices.enumerated().map { offset, _ in
      self[row: place.row, column: place.column + offset]
    }
  }
}
